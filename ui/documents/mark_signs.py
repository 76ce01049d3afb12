"""How a mark is told apart: a letter, a word, a shape and a colour, never the colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from app.queries.annotation_rows import MarkRow
    from ui.theme.tokens import Ink, Theme

_LETTERS: Final = {
    "claim": "C",
    "person": "P",
    "evidence": "E",
    "tag": "T",
    "note": "N",
    "organisation": "O",
    "place": "L",
    "event": "V",
}


@dataclass(frozen=True, slots=True)
class MarkSign:
    """The signs of one mark; people are ``round``, everything else is square."""

    letter: str
    ink: Ink
    round: bool


def sign_of(row: MarkRow, theme: Theme) -> MarkSign:
    """Return the signs of a mark in a theme; a tag's colour is the user's own."""
    ink = theme.tag(row.tags[0].colour) if row.kind == "tag" and row.tags else theme.kind(row.kind)
    return MarkSign(_LETTERS.get(row.kind, _LETTERS["note"]), ink, round=row.kind == "person")


def word_for(kind: str) -> str:
    """Return what a kind of mark is called."""
    translate = QCoreApplication.translate
    words = {
        "claim": translate("MarkSigns", "Claim"),
        "person": translate("MarkSigns", "Person"),
        "evidence": translate("MarkSigns", "Evidence"),
        "tag": translate("MarkSigns", "Tag"),
        "organisation": translate("MarkSigns", "Organisation"),
        "place": translate("MarkSigns", "Place"),
        "event": translate("MarkSigns", "Event"),
    }
    return words.get(kind, translate("MarkSigns", "Note"))
