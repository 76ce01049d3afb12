"""A source that is looked at: a picture with its regions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from app.anchors.place import RegionAt
from app.anchors.region import Region
from ui.documents.document import Document, MenuAsked, MovedMark
from ui.documents.mark_bar import MarkBar
from ui.documents.picture.image_values import Picture
from ui.documents.picture.image_view import ImageView

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget

    from app.queries.annotation_rows import MarkRow
    from app.queries.source_rows import SourceDetail
    from ui.documents.picture.image_values import LoadPixels, MenuWish, RegionEdit
    from ui.theme.tokens import Theme


class PictureTab(Document):
    """Shows a picture that is decoded through ``load``, on a thread of its own."""

    def __init__(
        self, detail: SourceDetail, load: LoadPixels, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(detail.id, parent)
        self.view = ImageView(theme, self)
        self.bar = MarkBar(self)
        self._to_choose = ""
        self._rows: tuple[MarkRow, ...] = ()
        self.bar.set_about(detail.fields["caption"][:60])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self.view.selection_changed.connect(lambda _region: self.selection_changed.emit())
        self.view.mark_chosen.connect(self.mark_chosen)
        self.view.mark_activated.connect(self.mark_activated)
        self.view.region_edited.connect(self._region_edited)
        self.view.menu_wanted.connect(self._menu_wanted)
        fields = detail.fields
        self._size = fields["width"] or 1, fields["height"] or 1
        self.view.set_picture(Picture(*self._size, load, fields["frames"] or 1))

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        self.view.set_theme(theme)

    def set_marks(self, rows: Sequence[MarkRow]) -> None:
        """Show the regions of the picture."""
        self._rows = tuple(rows)
        self.view.set_marks([row for row in rows if row.region is not None])
        if self._to_choose in {row.id for row in rows}:
            self.view.select_mark(self._to_choose)
            self._to_choose = ""

    def change_marks(self, rows: Sequence[MarkRow], gone: Collection[str]) -> None:
        """Show what has changed, the regions in the order they were made."""
        known = {row.id: row for row in (*self._rows, *rows)}
        left = [known[mark_id] for mark_id in sorted(known) if mark_id not in gone]
        if left != list(self._rows):
            self.set_marks(left)

    def place(self) -> RegionAt | None:
        """Return the drawn region."""
        region = self.view.selection()
        return None if region is None else RegionAt(self.source_id, region)

    def area(self) -> RegionAt:
        """Return the drawn region, else that of the selected mark, else all of the picture."""
        place, chosen = self.place(), self.selected_mark()
        if place is not None:
            return place
        known = (row.region for row in self._rows if row.id == chosen)
        region = next((one for one in known if one is not None), None)
        return RegionAt(self.source_id, region or self._whole())

    def _whole(self) -> Region:
        frame = self.view.view_state().frame
        return Region(0, 0, float(self._size[0]), float(self._size[1]), frame)

    def quote(self) -> str:
        """Return nothing: a picture has no words."""
        return ""

    def clear_selection(self) -> None:
        """Let go of what is drawn."""
        self.view.clear_selection()

    def selected_mark(self) -> str | None:
        """Return the id of the selected region."""
        return self.view.selected_mark()

    def select_mark(self, mark_id: str | None) -> None:
        """Select a region without saying that it was chosen."""
        self.view.select_mark(mark_id)
        self._to_choose = "" if self.view.selected_mark() == mark_id else mark_id or ""

    def reveal(self, mark: MarkRow) -> None:
        """Select a region and bring it into sight."""
        self.select_mark(mark.id)
        if mark.region is not None:
            self.view.reveal(mark.region)

    def where(self) -> str:
        """Return the frame, counted from 0, and how it is zoomed unless it is fitted."""
        state = self.view.view_state()
        if state.zoom is None:
            return f"{state.frame}" if state.frame else ""
        return f"{state.frame} {state.zoom:.4f} {state.x:.1f} {state.y:.1f}"

    def return_to(self, where: str) -> None:
        """Show a frame as it was shown."""
        now = self.view.view_state()
        try:
            frame, *zoomed = map(float, (where or "0").split())
            zoom, x, y = zoomed or (None, 0.0, 0.0)
        except ValueError:
            return
        self.view.restore_view_state(replace(now, frame=int(frame), zoom=zoom, x=x, y=y))

    def step(self, by: int, *, alike: bool = False) -> None:
        """Go to the next or previous region."""
        go = self.view.next_mark if by > 0 else self.view.previous_mark
        kinds = {row.id: row.kind for row in self._rows}
        before = kinds.get(self.selected_mark() or "")
        for _ in range(len(kinds) if alike and before else 1):
            go()
            if kinds.get(self.selected_mark() or "") == before:
                break

    def finish_edit(self) -> None:
        """Store the region that is being moved or drawn."""
        self.view.finish_edit()

    def popup_place(self) -> QRect:
        """Return where the drawn or chosen region is on the screen, else the middle."""
        return self.view.active_area()

    def _region_edited(self, edit: RegionEdit) -> None:
        self.mark_moved.emit(MovedMark(edit.mark_id, RegionAt(self.source_id, edit.region)))

    def _menu_wanted(self, wish: MenuWish) -> None:
        self.menu_asked.emit(MenuAsked(wish.position, wish.mark_ids))
