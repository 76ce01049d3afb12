"""Reads and writes catalogues of translations in Qt's format (TS)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from texts import Text

Key = tuple[str, str]
"""Context and English text."""

FORMS: Final = {"uk": 3}
"""How many forms counted nouns have, by language."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What is translated into one language, and what the translators say about it at the top.

    A counted text has all its forms, the one for 1 first; every other one has one.
    """

    language: str
    notes: str
    words: Mapping[Key, tuple[str, ...]]


def read(path: Path) -> Catalogue:
    """Return the catalogue that a file holds; what is not translated in it is left out."""
    root = etree.parse(path).getroot()
    note = root.getprevious()
    words: dict[Key, tuple[str, ...]] = {}
    for message in root.iter("message"):
        context = message.getparent().findtext("name") or ""
        translation = message.find("translation")
        forms = translation.findall("numerusform")
        said = tuple(form.text or "" for form in forms) or (translation.text or "",)
        if all(said):
            words[context, message.findtext("source") or ""] = said
    notes = note.text if note is not None and note.tag is etree.Comment else ""
    return Catalogue(root.get("language"), notes, words)


def write(path: Path, catalogue: Catalogue, texts: Iterable[Text]) -> None:
    """Write a catalogue of these texts; translations of others are kept aside as vanished."""
    known = dict(catalogue.words)
    contexts: dict[str, list[str]] = {}
    for text in texts:
        said = known.pop((text.context, text.source), ())
        contexts.setdefault(text.context, []).append(_message(text, said, catalogue.language))
    for (context, source), said in sorted(known.items()):
        contexts.setdefault(context, []).append(_vanished(source, said))
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f"<!--{catalogue.notes}-->")
    lines.append(f'<TS version="2.1" language="{catalogue.language}" sourcelanguage="en">')
    for context in sorted(contexts):
        lines += ["<context>", f"    <name>{escape(context)}</name>", *contexts[context]]
        lines.append("</context>")
    lines.append("</TS>\n")
    path.write_text("\n".join(lines), encoding="utf-8")


def _message(text: Text, said: tuple[str, ...], language: str) -> str:
    count = FORMS.get(language, 2) if text.one else 1
    is_whole = len(said) == count
    state = "" if is_whole else ' type="unfinished"'
    lines = [f"    <message{' numerus=' + chr(34) + 'yes' + chr(34) if text.one else ''}>"]
    lines += [f'        <location filename="../../{file}"/>' for file in sorted(text.files)]
    lines.append(f"        <source>{escape(text.source)}</source>")
    if text.one and text.one != text.source:
        lines.append(f"        <extracomment>For 1: {escape(text.one)}</extracomment>")
    if text.one:
        forms = said if is_whole else ("",) * count
        lines.append(f"        <translation{state}>")
        lines += [f"            <numerusform>{escape(form)}</numerusform>" for form in forms]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{state}>{escape(''.join(said[:1]))}</translation>")
    return "\n".join([*lines, "    </message>"])


def _vanished(source: str, said: tuple[str, ...]) -> str:
    numerus = ' numerus="yes"' if len(said) > 1 else ""
    forms = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in said)
    inner = forms if numerus else escape(said[0])
    return (
        f"    <message{numerus}>\n        <source>{escape(source)}</source>\n"
        f'        <translation type="vanished">{inner}</translation>\n    </message>'
    )
