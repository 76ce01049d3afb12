"""What the text view takes and says: plain values, positions in code points of the frozen text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint


class Stretch(NamedTuple):
    """Code points ``start`` up to ``end``; never empty."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class EndsEdit:
    """A mark whose ends the user moved, in one finished gesture."""

    mark_id: str
    start: int
    end: int


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
