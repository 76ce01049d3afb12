"""Finds every text that the program shows: in calls of the window, in tables of the core."""

from __future__ import annotations

import ast
import string
from dataclasses import dataclass, field
from enum import EnumType
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app import dates, vocabulary
from app.phrases import PROBLEMS, REMARKS, advice, fields, gestures, kinds, verification
from app.queries import custody_words, history_changes
from app.safekeeping.backup.manifest import Reason
from app.safekeeping.passphrases import strength

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT: Final = Path(__file__).parents[2]

_OWN: Final = ROOT / "ui" / "translation.py"

_MARKING: Final = frozenset({"translate", "QT_TRANSLATE_NOOP", "said"})
"""Functions that take a context and a text."""

_TERMS: Final = [
    one
    for one in vars(vocabulary).values()
    if isinstance(one, EnumType) and all(hasattr(term, "label") for term in one)
]


@dataclass(slots=True)
class Text:
    """A text in its context; ``one`` is the English form for 1 where it is counted."""

    context: str
    source: str
    one: str = ""
    files: set[str] = field(default_factory=set)


class NotPlainError(Exception):
    """A text that no tool can find: it is not written out where it is marked."""


def all_texts() -> list[Text]:
    """Return every text once, in a steady order; raises NotPlainError."""
    found: dict[tuple[str, str], Text] = {}
    for text in (*_in_code(), *_in_tables()):
        known = found.setdefault((text.context, text.source), text)
        known.files |= text.files
        known.one = known.one or text.one
    return [found[key] for key in sorted(found)]


def _in_code() -> Iterator[Text]:
    for folder in ("ui", "app"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if path == _OWN:
                continue
            reading = _Reading(path.relative_to(ROOT).as_posix())
            reading.visit(ast.parse(path.read_text(encoding="utf-8")))
            yield from reading.found


class _Reading(ast.NodeVisitor):
    """Reads one file; the context of ``self.tr`` is the class that it stands in."""

    def __init__(self, file: str) -> None:
        self.found: list[Text] = []
        self._file = file
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name = _name(node.func)
        if name == "tr":
            self._add(node, self._owner(node), node.args[0])
        elif name == "counted" and len(node.args) == 4:
            about = node.args[0]
            context = _written(about) or self._owner(node)
            self._add(node, context, node.args[3], one=self._plain(node, node.args[2]))
        elif name in _MARKING and len(node.args) == 2 and _written(node.args[1]) is not None:
            self._add(node, self._plain(node, node.args[0]), node.args[1])
        self.generic_visit(node)

    def _owner(self, node: ast.Call) -> str:
        receiver = node.func.value if isinstance(node.func, ast.Attribute) else node.args[0]
        if not (isinstance(receiver, ast.Name) and receiver.id == "self" and self._classes):
            raise NotPlainError(f"{self._file}:{node.lineno}: whose text this is, nobody can tell")
        return self._classes[-1]

    def _plain(self, node: ast.Call, argument: ast.expr) -> str:
        text = _written(argument)
        if text is None:
            raise NotPlainError(f"{self._file}:{node.lineno}: a text that is not written out")
        return text

    def _add(self, node: ast.Call, context: str, argument: ast.expr, *, one: str = "") -> None:
        text = self._plain(node, argument)
        if text:
            self.found.append(Text(context, text, one, {self._file}))


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _written(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _in_tables() -> Iterator[Text]:
    for context, (file, texts) in _tables().items():
        for text in texts:
            if any(letter.isalpha() for letter in text):
                yield Text(context, text, files={file})


def _tables() -> dict[str, tuple[str, Iterable[str]]]:
    links = vocabulary.LINK_TYPES.values()
    advices = {one for code in REMARKS for one in [advice.advice(code)]}
    return {
        "Problems": ("app/phrases", PROBLEMS.values()),
        "Remarks": ("app/phrases", REMARKS.values()),
        "Kinds": ("app/phrases/kinds.py", kinds.WORDS.values()),
        "Fields": ("app/phrases/fields.py", fields.NAMES),
        "Values": ("app/phrases/fields.py", [fields.NOTHING]),
        "Gestures": ("app/phrases/gestures.py", (*gestures.LABELS, *gestures.TEMPLATES)),
        "Checked": ("app/phrases/verification.py", verification.CHECKED.values()),
        "Advice": (
            "app/phrases/advice.py",
            (*advice.PARTS, *(words for one in advices for words in (one.means, one.do))),
        ),
        "Vocabulary": ("app/vocabulary.py", (term.label for kind in _TERMS for term in kind)),
        "Links": ("app/vocabulary.py", (way for one in links for way in (one.label, one.reverse))),
        "Backups": ("app/safekeeping/backup/manifest.py", (reason.label for reason in Reason)),
        # Qt's own catalogue calls it "to return something", which is not what the menu Edit says.
        "QLineEdit": ("Qt", ["&Undo"]),
        "QWidgetTextControl": ("Qt", ["&Undo"]),
        "Times": ("app/safekeeping/passphrases/strength.py", strength.SAYABLE),
        "Custody": ("app/queries/custody_words.py", custody_words.SAYABLE),
        "History": ("app/queries/history_changes.py", history_changes.SAYABLE),
        **{context: ("app/dates.py", texts) for context, texts in dates.SAYABLE.items()},
    }


def holes(text: str) -> list[str]:
    """Return what is filled into a text, without the nouns of counts, in a steady order."""
    try:
        found = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    except ValueError:  # braces that are not for filling
        found = []
    return sorted([*(name.partition("|")[0] for name in found), *["%s"] * text.count("%s")])
