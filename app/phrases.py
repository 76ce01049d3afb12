"""The sentence for each expected problem and remark: what happened, what was kept, what to do."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.errors import CaseProblem

PROBLEMS: Final[dict[str, str]] = {
    # The case file
    "case.exists": "There is a file already at {path}. It was left as it is; choose another name.",
    "case.no_folder": "There is no folder {path}. No case was made; make the folder first.",
    "case.not_writable": "The case can not be written to {path}: {reason}. Nothing was changed.",
    "case.not_readable": "The file {path} can not be read: {reason}. Nothing was changed.",
    "case.not_found": "There is no case file at {path}. It may have been moved or renamed.",
    "case.not_a_case": "The file {path} is not a Redthread case. It was not changed.",
    "case.newer": (
        "The case {path} was written by a newer version of Redthread. It was not changed; open it "
        "with that version."
    ),
    "case.damaged": "The case file {path} is damaged: {reason}. It was not changed.",
    "original.changed": (
        "The file changed while it was being read. Nothing of it was kept; import it again."
    ),
    "original.missing": (
        "The case lacks contents that it should hold (SHA-256 {sha256}). Verify the case."
    ),
    # Work in the case
    "undo.nothing": "There is nothing left to undo.",
    "redo.nothing": "There is nothing to redo.",
    "undo.mismatch": (
        "“{label}” can not be reversed: a record ({entity}) is no longer as that step left it. "
        "Nothing was changed."
    ),
    "record.gone": "There is no such record ({kind}) in the case any more. Nothing was changed.",
    "mark.outside_text": "The passage {start} to {end} lies outside the text. Nothing was marked.",
    "mark.outside_picture": "The region lies outside the picture “{title}”. Nothing was marked.",
    "mark.other_place": "A mark stays in its own text or picture. It was left where it was.",
    "link.to_itself": "A record can not be linked to itself. No link was made.",
    "link.unknown_type": "There is no type of link “{type}”. No link was made.",
    "link.type_exists": "There is a type of link “{label}” already, or it has no name.",
    "tag.no_such_key": "Tags have the keys 1 to 9, not {key}. Nothing was changed.",
    "protection.needs_reason": (
        "{name} is protected as a prisoner, detainee or minor. Write the reason before you lift "
        "the protection; until then it holds."
    ),
    "edit.empty": "The field “{field}” can not be empty. What was there before was kept.",
    "edit.bad_date": (
        "“{value}” is not a date in EDTF, such as 2025-04-02, 2025-04~ or 2024-12/2025-02. What "
        "was there before was kept."
    ),
    "edit.not_a_number": "“{value}” is not a number. What was there before was kept.",
    "edit.not_whole": "“{value}” is not a whole number from 0 on. What was there before was kept.",
    "edit.not_a_term": "“{value}” is not one of the terms for “{field}”. Nothing was changed.",
    # Reading apart from the case
    "import.crashed": (
        "The file made the reader fail. Nothing of it was kept; the other files are not affected."
    ),
    "import.too_slow": (
        "Reading the file took too long and was stopped. Nothing of it was kept; the other files "
        "are not affected."
    ),
    "import.too_big": "The file needs more memory than reading it may take. Nothing was kept.",
    "import.unreadable": "The file can not be read ({reason}). Nothing of it was kept.",
    # Files that come in
    "import.empty": "The file is empty: it has no bytes. Nothing was imported; get it again.",
}

REMARKS: Final[dict[str, str]] = {
    # Files that come in
}


def phrase(problem: CaseProblem) -> str:
    """Return the sentence for a problem; a code without one is named, never hidden."""
    return _fill(PROBLEMS.get(problem.code), problem.code, problem.facts)


def phrase_remark(code: str, facts: Mapping[str, object]) -> str:
    """Return the sentence for a remark about a source."""
    return _fill(REMARKS.get(code), code, facts)


def _fill(sentence: str | None, code: str, facts: Mapping[str, object]) -> str:
    if sentence is None:
        listed = ", ".join(f"{name} {value}" for name, value in facts.items())
        return f"{code} ({listed})" if listed else code
    return _Sentences().vformat(sentence, (), facts)


class _Sentences(Formatter):
    """Fills a sentence; ``{count|character|characters}`` gives "1 character" or "1,200 characters".

    A fact that is missing leaves its name in the sentence.
    """

    def get_value(
        self,
        key: int | str,
        args: Sequence[Any],  # noqa: ARG002 - facts have names
        kwargs: Mapping[str, Any],
    ) -> object:
        name, _, forms = str(key).partition("|")
        value = kwargs.get(name, f"({name})")
        if not forms:
            return value
        one, _, many = forms.partition("|")
        return f"{value:,} {one if value == 1 else many}" if isinstance(value, int) else value
