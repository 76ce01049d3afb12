"""The picture view: a picture with its regions, the list of them beside it, a strip below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.documents.mark_signs import word_for
from ui.documents.picture import region_camera
from ui.documents.picture.image_values import ImageViewState, Veil
from ui.documents.picture.picture_canvas import ZOOM_STEP
from ui.documents.picture.picture_strip import PictureStrip
from ui.documents.picture.region_canvas import RegionCanvas
from ui.documents.picture.region_list import RegionList
from ui.widgets.announcing import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect

    from app.anchors.region import Region
    from app.queries.annotation_rows import MarkRow
    from ui.documents.picture.image_values import Picture
    from ui.theme.tokens import Theme


class ImageView(QWidget):
    """Shows one picture; positions in and out are pixels of its upright frame, never rounded.

    It stores nothing: an edit is announced, shown as the user left it, and confirmed or taken back
    by the next ``set_marks``.
    """

    selection_changed = Signal(object)  # Region | None
    mark_chosen = Signal(str)  # by the user: its id, or "" when none is chosen any more
    mark_activated = Signal(str)
    region_edited = Signal(object)  # RegionEdit
    menu_wanted = Signal(object)  # MenuWish

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = RegionCanvas(theme)
        self._list = RegionList(theme)
        self._strip = PictureStrip()
        self._rows: tuple[MarkRow, ...] = ()
        self._veil = Veil.NONE
        self._splitter = QSplitter()
        self._is_list_wanted = True
        self._lay_out()
        self._connect_canvas()
        self._connect_others()
        self._say_all()

    # What is shown

    def set_picture(self, picture: Picture | None) -> None:
        """Show another picture, fitted, veiled as set, without marks until they are given."""
        self._canvas.editor.choose(None, announce=False)
        self.set_marks(())
        self._canvas.set_veil(self._veil)
        self._canvas.set_picture(picture)

    def set_marks(self, rows: Sequence[MarkRow]) -> None:
        """Show the marks as they are stored now; the chosen one stays chosen if it is there."""
        self._canvas.editor.set_marks(rows)
        self._rows = self._canvas.scene.rows
        picture = self._canvas.picture
        self._list.set_rows(self._rows, paged=picture is not None and picture.frames > 1)
        self._fold_list()
        self._say_all()

    def set_veil(self, veil: Veil | str) -> None:
        """Show this picture and the next ones blurred or in grey until they are clicked."""
        self._veil = Veil(veil)
        self._canvas.set_veil(self._veil)

    def lift_veil(self) -> None:
        """Show this picture as it is."""
        self._canvas.lift_veil()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._canvas.set_theme(theme)
        self._list.set_theme(theme)

    # What is selected

    def selection(self) -> Region | None:
        """Return the drawn region that is no mark yet."""
        return self._canvas.editor.selection

    def clear_selection(self) -> None:
        """Drop the drawn region and choose no mark."""
        self._canvas.editor.choose(None, announce=False)
        self._say_selection()

    def selected_mark(self) -> str | None:
        """Return the id of the chosen mark."""
        return self._canvas.scene.selected

    def select_mark(self, mark_id: str | None) -> None:
        """Choose a mark without announcing it, and turn to its frame.

        None, or one that is not there, chooses none.
        """
        region = None if mark_id is None else self._canvas.scene.region_of(mark_id)
        if region is not None and region.frame != self._canvas.frame:
            self._canvas.set_frame(region.frame)
        self._canvas.editor.choose(mark_id, announce=False)
        self._say_selection()

    def next_mark(self) -> None:
        """Choose the next mark of the list, as the user's own step, and bring it into view."""
        self._canvas.go_to_neighbour(1)

    def previous_mark(self) -> None:
        """Choose the mark before in the list, as the user's own step, and bring it into view."""
        self._canvas.go_to_neighbour(-1)

    def reveal(self, region: Region) -> None:
        """Bring a region into view; zoom in where it is too small to be seen."""
        region_camera.reveal(self._canvas, region)

    def start_region(self) -> None:
        """Start a region in the middle of what is visible, to be placed with the keyboard."""
        self._canvas.setFocus()
        self._canvas.start_region()

    def active_area(self) -> QRect:
        """Return where on the screen the drawn region is, else the chosen one, else the middle."""
        return region_camera.area_on_screen(self._canvas, self._canvas.scene.active)

    def finish_edit(self) -> None:
        """Announce at once what keys have done to a region; call it before undo and close."""
        self._canvas.editor.finish()

    # How it is shown

    def zoom_in(self) -> None:
        """Enlarge by one step."""
        self._canvas.zoom_by(ZOOM_STEP)

    def zoom_out(self) -> None:
        """Reduce by one step."""
        self._canvas.zoom_by(1 / ZOOM_STEP)

    def fit(self) -> None:
        """Fit the picture to the window and keep it so."""
        self._canvas.fit()

    def actual_size(self) -> None:
        """Show one pixel of the picture as one pixel of the screen."""
        self._canvas.show_at(1.0, *self._canvas.centre())

    def set_frame(self, frame: int) -> None:
        """Show a frame, counted from 0; marks belong to a frame."""
        self._canvas.set_frame(frame)

    def show_list(self, *, shown: bool) -> None:
        """Fold the list of regions out or away."""
        self._is_list_wanted = shown
        self._fold_list()

    def view_state(self) -> ImageViewState:
        """Return where the user is, to be restored later."""
        canvas = self._canvas
        return ImageViewState(
            frame=canvas.frame,
            zoom=None if canvas.fitting else canvas.zoom,
            x=canvas.centre()[0],
            y=canvas.centre()[1],
            mark_id=canvas.scene.selected,
            list_shown=self._is_list_wanted,
        )

    def restore_view_state(self, state: ImageViewState) -> None:
        """Go back to where the user was; what is not there any more is passed over."""
        canvas = self._canvas
        if canvas.picture is not None and 0 <= state.frame < canvas.picture.frames:
            canvas.set_frame(state.frame)
        if state.zoom is None:
            canvas.fit()
        else:
            canvas.show_at(state.zoom, state.x, state.y)
        canvas.editor.choose(state.mark_id, announce=False)
        self._say_selection()
        self.show_list(shown=state.list_shown)

    # Inner workings

    def _lay_out(self) -> None:
        self._splitter.addWidget(self._canvas)
        self._splitter.addWidget(self._list)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setCollapsible(0, False)  # noqa: FBT003 - Qt's own signature
        self._splitter.setCollapsible(1, False)  # noqa: FBT003
        self._splitter.setHandleWidth(1)
        self._splitter.setSizes([600, 200])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._splitter, 1)
        column.addWidget(self._strip)
        self._canvas.setAccessibleName(self.tr("Picture"))
        self.show_list(shown=True)
        self.setFocusProxy(self._canvas)

    def _connect_canvas(self) -> None:
        canvas, editor = self._canvas, self._canvas.editor
        editor.selection_changed.connect(self.selection_changed)
        editor.mark_chosen.connect(self.mark_chosen)
        editor.region_edited.connect(self.region_edited)
        canvas.mark_activated.connect(self.mark_activated)
        canvas.menu_wanted.connect(self.menu_wanted)
        canvas.view_changed.connect(lambda: self._strip.show_zoom(canvas.zoom))
        canvas.picture_changed.connect(self._say_all)
        editor.selection_changed.connect(self._say_selection)
        editor.mark_chosen.connect(self._say_selection)

    def _connect_others(self) -> None:
        strip = self._strip
        strip.zoom_in_wanted.connect(self.zoom_in)
        strip.zoom_out_wanted.connect(self.zoom_out)
        strip.fit_wanted.connect(self.fit)
        strip.actual_size_wanted.connect(self.actual_size)
        strip.frame_wanted.connect(self.set_frame)
        strip.list_toggled.connect(lambda shown: self.show_list(shown=shown))
        self._list.chosen.connect(self._go_to)
        self._list.activated.connect(self.mark_activated)

    def _fold_list(self) -> None:
        """Show the list if it is wanted and there is anything in it; else the picture has all."""
        is_shown = self._is_list_wanted and bool(self._rows)
        if not is_shown and self._list.hasFocus():
            self._canvas.setFocus()
        self._list.setVisible(is_shown)
        self._strip.show_list_shown(shown=is_shown)

    def _go_to(self, mark_id: str) -> None:
        region = self._canvas.scene.region_of(mark_id)
        if region is not None:
            region_camera.reveal(self._canvas, region)
            self._canvas.editor.choose(mark_id)

    def _say_all(self) -> None:
        canvas = self._canvas
        size = None if canvas.picture is None else canvas.picture_size
        frames = 1 if canvas.picture is None else canvas.picture.frames
        self._strip.show_picture(size, frames=frames, frame=canvas.frame)
        frames_marked = [row.region.frame for row in self._rows if row.region is not None]
        here = frames_marked.count(canvas.frame)
        self._strip.show_counts(here, len(self._rows))
        self._say_selection()

    def _say_selection(self) -> None:
        scene = self._canvas.scene
        row = scene.row(scene.selected)
        self._list.show_chosen(scene.selected)
        if scene.pending is not None:
            self._strip.show_hint(
                self.tr("Arrows move it, Shift+arrows resize it, a mark key keeps it, Esc drops it")
            )
        elif self._rows or self._canvas.failure:
            self._strip.show_hint(self._canvas.failure)
        else:
            self._strip.show_hint(
                self.tr(
                    "Draw a rectangle on the picture to mark a region; Insert starts one by key."
                )
            )
        if row is None:
            self._canvas.setAccessibleDescription("")
        else:
            words = self.tr("Chosen: {kind}, {title}")
            words = words.format(kind=word_for(row.kind), title=row.label)
            if words != self._canvas.accessibleDescription():
                self._canvas.setAccessibleDescription(words)
                announce(self._canvas, words)
