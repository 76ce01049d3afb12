"""Writing the note of the chosen mark where it stands: beside the text, or on a card below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.documents.text.margin_notes import name_of
from ui.documents.text.mark_handles import handles_of
from ui.documents.text.text_values import NoteEdit
from ui.theme.tokens import SPACE
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.typed_fields import TextField

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QRectF

    from app.queries.annotation_rows import MarkRow
    from ui.documents.text.text_page import TextPage

_CARD: Final = 300
_GAP: Final = 8
_MOST_LINES: Final = 14


class NoteWriting(QObject):
    """At most one note is being written; what is typed is announced after a pause and on leaving.

    ``left`` tells that the field is away again.
    """

    edited = Signal(object)  # NoteEdit
    left = Signal()

    def __init__(self, page: TextPage) -> None:
        super().__init__(page)
        self._page = page
        self._mark_id: str | None = None
        self._ahead: str | None = None  # typed while the mark is still being made
        self._card = QFrame(page.viewport())
        self._card.hide()
        self._heading = ElidedLabel(parent=self._card)
        self._heading.setProperty("look", "muted")
        self._field = TextField(self._card, most_lines=_MOST_LINES)
        self._field.setPlaceholderText(self.tr("Note"))
        self._field.setAccessibleName(self.tr("Note of the mark"))
        self._field.edited.connect(self._typed)
        self._field.installEventFilter(self)
        self._column = QVBoxLayout(self._card)
        self._column.setSpacing(SPACE)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._field)

    @property
    def mark_id(self) -> str | None:
        """The mark whose note is being written."""
        return self._mark_id

    @property
    def _is_beside(self) -> bool:
        return bool(self._page.text_layout.geometry.notes_width)

    def expect(self, *, coming: bool) -> None:
        """Keep what is typed from now on for a note whose mark is being made; or do so no more."""
        self._ahead = "" if coming else None

    def keep(self, event: QKeyEvent) -> bool:
        """Keep a key that is meant for the note to come; False when it is meant for the text."""
        if self._ahead is None or event.key() == Qt.Key.Key_Escape:
            self._ahead = None
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier or not event.text().isprintable():
            return False
        self._ahead += event.text()
        return True

    def begin(self, row: MarkRow) -> None:
        """Put the caret into the note of a mark, behind what stands there."""
        if self._mark_id != row.id:
            self.leave()
            self._mark_id = row.id
            self._field.set_value(row.note)
        self._heading.setText(name_of(row))
        self._dress()
        self.follow()
        self._card.show()
        self._card.raise_()
        self._field.moveCursor(self._field.textCursor().MoveOperation.End)
        self._field.setFocus()
        self._field.insertPlainText(self._ahead or "")
        self._ahead = None

    def renew(self, row: MarkRow | None) -> None:
        """Take in the mark as it is stored now; without it there is nothing to write on."""
        if self._mark_id is None:
            return
        if row is None:
            self._mark_id = None
            self._put_away()
        else:
            self._field.set_value(row.note)
            self.follow()

    def leave(self) -> None:
        """Announce what was typed and put the field away."""
        if self._mark_id is not None:
            self._field.store()
            self._mark_id = None
            self._put_away()

    def follow(self) -> None:
        """Stand where the note stands now: the text was scrolled, set anew or typed beside."""
        if self._mark_id is None:
            return
        self._page.give_room(self._field.height() if self._is_beside else 0)
        place = self._place_beside() if self._is_beside else self._place_below()
        if place is None:  # the mark is out of sight
            place = QRect(-10_000, 0, _CARD, self._card.sizeHint().height())
        self._card.setGeometry(place)

    def _typed(self, words: str, sitting: int) -> None:
        if self._mark_id is not None:
            self.edited.emit(NoteEdit(self._mark_id, words.strip(), sitting))

    def _put_away(self) -> None:
        had_focus = self._field.hasFocus()
        self._card.hide()
        self._page.give_room(0)
        if had_focus:
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.viewport().update()
        self.left.emit()

    def _dress(self) -> None:
        """Look like a part of the margin, or like a card of its own."""
        beside = self._is_beside
        self._card.setObjectName("" if beside else "overlay")
        style = self._card.style()
        style.unpolish(self._card)  # so that the style sheet looks at the name anew
        style.polish(self._card)
        self._heading.setVisible(not beside)
        edge = 0 if beside else 2 * SPACE
        self._column.setContentsMargins(edge, edge, edge, edge)

    def _place_beside(self) -> QRect | None:
        words = self._page.note_place()
        if words is None:
            return None
        top = round(words.top()) - self._page.verticalScrollBar().value()
        width = round(words.width()) + 2 * SPACE
        return QRect(round(words.left()) - SPACE, top, width, self._field.height())

    def _place_below(self) -> QRect | None:
        edge = self._edge()
        if edge is None:
            return None
        room, bar = self._page.viewport().rect(), self._page.verticalScrollBar()
        width = min(_CARD, room.width() - 2 * _GAP)
        self._card.setFixedWidth(width)
        height = self._card.sizeHint().height()
        left = max(_GAP, min(round(edge.left()) - width // 2, room.width() - width - _GAP))
        top = round(edge.bottom()) - bar.value() + _GAP
        return QRect(left, top, width, height)

    def _edge(self) -> QRectF | None:
        """Return where the mark ends on the page."""
        page = self._page
        row = page.marks.index.get(self._mark_id)
        handles = [] if row is None else handles_of(row, page.lines, page.text_layout)
        return handles[-1].edge if handles else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put the field away on Escape and Ctrl+Enter; grow with what is typed."""
        if watched is not self._field:
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _ends(event):
            self.leave()
            return True
        if event.type() == QEvent.Type.Resize:
            self.follow()
        elif isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._left_by(event.reason())
        return super().eventFilter(watched, event)

    def _left_by(self, reason: Qt.FocusReason) -> None:
        if reason not in _LOOKING_AWAY:
            self.leave()

    def spot_is_inside(self, spot: QPoint) -> bool:
        """Tell whether a point of the viewport lies on the field."""
        return self._card.isVisible() and self._card.geometry().contains(spot)


_LOOKING_AWAY: Final = {
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
}


def _ends(event: QKeyEvent) -> bool:
    if event.key() == Qt.Key.Key_Escape:
        return True
    enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    return enters and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
