"""Footnotes and endnotes of a Word file: numbered where they are referred to, read at the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.importers.list_markers import roman
from app.importers.word.names import attribute, name_of

if TYPE_CHECKING:
    from lxml import etree

    from app.importers.word.parts import Part

_SEPARATORS: Final = frozenset({"separator", "continuationSeparator", "continuationNotice"})


@dataclass(frozen=True, slots=True)
class Note:
    """A note that the text refers to: where it stands, and its mark, such as "[1]"."""

    part: Part
    element: etree._Element
    mark: str


class Notes:
    """Numbers notes in the order in which the text refers to them, as Word does.

    Footnotes count 1, 2, 3 and endnotes i, ii, iii, so that their marks cannot be confused.
    """

    def __init__(self, footnotes: Part | None, endnotes: Part | None) -> None:
        self._parts = {"w:footnoteReference": footnotes, "w:endnoteReference": endnotes}
        self._elements = {kind: _by_id(part) for kind, part in self._parts.items()}
        self._marks: dict[tuple[str, str], str] = {}
        self._counts = dict.fromkeys(self._parts, 0)
        self.referred: list[Note] = []

    def refer(self, reference: etree._Element, kind: str) -> str:
        """Return the mark to set in the text for a reference; "" where the text has its own."""
        note_id = attribute(reference, "w:id") or ""
        element, part = self._elements[kind].get(note_id), self._parts[kind]
        if element is None or part is None:
            return ""
        if (kind, note_id) in self._marks:
            return self._marks[kind, note_id]
        mark = ""
        if attribute(reference, "w:customMarkFollows") not in {"1", "true", "on"}:
            self._counts[kind] += 1
            number = self._counts[kind]
            mark = f"[{number if kind == 'w:footnoteReference' else roman(number)}]"
        self._marks[kind, note_id] = mark
        self.referred.append(Note(part, element, mark))
        return mark


def _by_id(part: Part | None) -> dict[str, etree._Element]:
    return {
        attribute(element, "w:id") or "": element
        for element in (part.root if part is not None else ())
        if name_of(element) in {"w:footnote", "w:endnote"}
        and attribute(element, "w:type") not in _SEPARATORS
    }
