"""What the text view takes and says: plain values, positions in code points of the frozen text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

_INVISIBLE: Final = "\ufeff\u200b\u2060"  # marks nobody would select knowingly


class Stretch(NamedTuple):
    """Code points ``start`` up to ``end``; never empty."""

    start: int
    end: int

    def trimmed(self, text: str) -> Stretch | None:
        """Return it without white space at its ends, of whole characters; None if it is empty.

        A character is what its reader sees: a letter with its accents, a flag, a family.
        """
        start, end = self
        while start < end and _is_blank(text[start]):
            start += 1
        while end > start and _is_blank(text[end - 1]):
            end -= 1
        if start == end:
            return None
        # The window needs this module for its first paint; what tells characters apart is slow
        # to import.
        from app.anchors.graphemes import cluster_end, cluster_start  # noqa: PLC0415

        return Stretch(cluster_start(text, start), cluster_end(text, end))


@dataclass(frozen=True, slots=True)
class EndsEdit:
    """A mark whose ends the user moved, in one finished gesture."""

    mark_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NoteEdit:
    """What was typed as the note of a mark; edits of one ``sitting`` are undone as one."""

    mark_id: str
    note: str
    sitting: int


@dataclass(frozen=True, slots=True)
class TextMenuWish:
    """Where on the screen a context menu is wanted, and the marks there, the innermost first."""

    position: QPoint
    mark_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextViewState:
    """Where the user is in a text, whatever the width of the view.

    The row with ``point`` stands at the top, ``offset`` pixels above the edge.
    """

    point: int = 0
    offset: int = 0


def _is_blank(character: str) -> bool:
    return character.isspace() or character in _INVISIBLE
