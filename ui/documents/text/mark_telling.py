"""Says which marks lie where the caret is: they are painted, and a screen reader sees no paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible

from ui.documents.mark_signs import word_for
from ui.documents.text.margin_notes import note_detail, note_title
from ui.translation import counted
from ui.widgets.announcing import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.queries.annotation_rows import MarkRow
    from ui.documents.text.choosing_page import ChoosingPage


class MarkTelling(QObject):
    """Announces the marks at the caret when it enters one, and each mark that is chosen."""

    def __init__(self, page: ChoosingPage) -> None:
        super().__init__(page)
        self._page = page
        self._here: tuple[str, ...] = ()
        page.cursorPositionChanged.connect(self._caret_moved)
        page.mark_chosen.connect(self._chosen)

    def _caret_moved(self) -> None:
        page = self._page
        if not (QAccessible.isActive() and page.hasFocus()):
            return
        rows = [] if page.textCursor().hasSelection() else page.marks.index.around(page.caret)
        here = tuple(row.id for row in rows)
        entered = set(here) - set(self._here)
        self._here = here
        if entered and page.chosen not in here:
            announce(page, self._words(rows))

    def _chosen(self, mark_id: str) -> None:
        row = self._page.marks.index.get(mark_id)
        if row is None or not QAccessible.isActive():
            return
        around = self._page.marks.index.around(self._page.caret)
        self._here = tuple(one.id for one in around)
        announce(self._page, self._words([row, *(one for one in around if one.id != mark_id)]))

    def _words(self, rows: Sequence[MarkRow]) -> str:
        """Return what the first mark is, and how many more lie there."""
        row = rows[0]
        title = self.tr("{kind}: {title}").format(kind=word_for(row.kind), title=note_title(row))
        told = ", ".join(filter(None, (title, note_detail(row))))
        others = len(rows) - 1
        if not others:
            return told
        more = counted(self, others, "{} more mark here", "{} more marks here")
        return self.tr("{mark}. {more}").format(mark=told, more=more)
