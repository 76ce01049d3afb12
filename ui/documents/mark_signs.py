"""How a mark is told apart: a letter, a word, a shape and a colour, never the colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from app.queries.annotation_rows import MarkRow
    from ui.theme.tokens import Ink, Theme


@dataclass(frozen=True, slots=True)
class MarkSign:
    """What the badge of one mark is drawn from."""

    kind: str
    ink: Ink


def sign_of(row: MarkRow, theme: Theme) -> MarkSign:
    """Return the signs of a mark in a theme; a tag's colour is the user's own."""
    own = row.kind == "tag" and row.tags
    return MarkSign(row.kind, theme.tag(row.tags[0].colour) if own else theme.kind(row.kind))


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
