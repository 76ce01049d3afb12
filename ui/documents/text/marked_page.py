"""What keys do to marks: cycling, stepping, opening, editing their ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from ui.actions.keymap import keymap
from ui.documents.text.mark_index import next_in_turn
from ui.documents.text.pointed_page import PointedPage

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter


_STEPS: Final = {"mark.next": 1, "mark.previous": -1}


class MarkedPage(PointedPage):
    """A page whose marks are reached by keys as well."""

    def event(self, event: QEvent) -> bool:
        """While ends are being moved, keep their keys from the actions of the window."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.ends.wants(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through marks, edit their ends, let go; all else is reading."""
        for takes in (self.writing.keep, self.chooser.key, self.ends.key, self._mark_key):
            if takes(event):
                return
        super().keyPressEvent(event)

    def _mark_key(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        step = keymap().asked(event, _STEPS)
        if step is not None:
            self.step(_STEPS[step])
        elif keymap().means(event, "mark.ends"):
            return self.edit_ends()
        elif keymap().means(event, "text.open_mark"):
            return self._open()
        elif event.key() == Qt.Key.Key_Escape and plain:
            return self.back_out()
        else:
            return False
        return True

    def edit_ends(self) -> bool:
        """Edit the ends of the mark here; False when there is none."""
        row = self.mark_here()
        if row is not None:
            self.choose(row)
            self.ends.begin(row)
        return row is not None

    def _open(self) -> bool:
        row = self.mark_here()
        if row is not None:
            self.choose(row)
            self.mark_activated.emit(row.id)
        return row is not None

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Cycle through the marks at the caret; where there is nothing to cycle, move the focus."""
        if self.chooser.step(1 if forward else -1) or self.ends.other_end():
            return True
        rows = self.marks.index.around(self.caret)
        if (
            self.textCursor().hasSelection()
            or not rows
            or [self.chosen] == [row.id for row in rows]
        ):
            return super().focusNextPrevChild(forward)
        self.choose(next_in_turn(rows, self.chosen, step=1 if forward else -1))
        return True

    # Painting

    def _paint_page(self, painter: QPainter, clip: QRectF, caret: int) -> None:
        super()._paint_page(painter, clip, caret)
        self.ends.paint(painter, self._theme)
