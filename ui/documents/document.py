"""What the window can ask of any open source, read or looked at."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from ui.documents.text.text_values import NoteEdit

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from app.anchors.place import PassageAt, RegionAt
    from app.queries.annotation_rows import MarkRow
    from ui.documents.mark_bar import MarkBar
    from ui.theme.tokens import Theme


@dataclass(frozen=True, slots=True)
class MovedMark:
    """A mark whose ends or region the user moved."""

    mark_id: str
    place: PassageAt | RegionAt


@dataclass(frozen=True, slots=True)
class MenuAsked:
    """A menu is wanted at a point of the screen, for the marks there, the innermost first."""

    point: QPoint
    mark_ids: tuple[str, ...]


class Document(QWidget):
    """One source in a tab; it shows marks and tells what is selected, and stores nothing."""

    selection_changed = Signal()
    mark_chosen = Signal(str)
    mark_activated = Signal(str)
    mark_moved = Signal(MovedMark)
    note_asked = Signal(str)  # the note of this mark is to be written
    note_edited = Signal(NoteEdit)
    menu_asked = Signal(MenuAsked)

    bar: MarkBar

    def __init__(self, source_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source_id = source_id

    @abstractmethod
    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme."""

    @abstractmethod
    def set_marks(self, rows: Sequence[MarkRow]) -> None:
        """Show the marks of the source; selection and scroll position stay."""

    @abstractmethod
    def change_marks(self, rows: Sequence[MarkRow], gone: Collection[str]) -> None:
        """Add marks or change those with the same ids; take away those whose ids are ``gone``."""

    @abstractmethod
    def place(self) -> PassageAt | RegionAt | None:
        """Return the selected passage or drawn region, None when there is none."""

    def selects_blank(self) -> bool:
        """Tell whether something is selected that can not be marked: white space alone."""
        return False

    @abstractmethod
    def quote(self) -> str:
        """Return the words that are selected or that the selected mark stands on."""

    @abstractmethod
    def clear_selection(self) -> None:
        """Let go of what is selected or drawn."""

    @abstractmethod
    def selected_mark(self) -> str | None:
        """Return the id of the selected mark."""

    @abstractmethod
    def select_mark(self, mark_id: str | None) -> None:
        """Select a mark without saying that it was chosen."""

    @abstractmethod
    def reveal(self, mark: MarkRow) -> None:
        """Select a mark and bring it into sight."""

    @abstractmethod
    def where(self) -> str:
        """Return where in the source the user is, in words that can be kept; none at its start."""

    @abstractmethod
    def return_to(self, where: str) -> None:
        """Go back to where the user was; a place without sense here is passed over."""

    @abstractmethod
    def step(self, by: int, *, alike: bool = False) -> None:
        """Go to the next (1) or previous (-1) mark; with ``alike``, of the kind chosen last."""

    def expect_note(self, *, coming: bool) -> None:
        """Keep what is typed for a note whose mark is being made, or do so no more."""

    def write_note(self, mark_id: str) -> bool:  # noqa: ARG002
        """Let the note of a mark be written where it stands; False where there is no room for it.

        A mark that was made just now may still be on its way.
        """
        return False

    @abstractmethod
    def finish_edit(self) -> None:
        """Store what is being drawn or typed here."""

    @abstractmethod
    def popup_place(self) -> QRect:
        """Return where on the screen a popup for the selection should open."""
