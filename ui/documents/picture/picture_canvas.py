"""The surface that shows a picture: fitted or zoomed, pushed about, veiled if it has to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from app.anchors.region import Region
from app.phrases import phrase
from ui.documents.picture import picture_painting
from ui.documents.picture.image_values import Veil
from ui.documents.picture.picture_loader import PictureLoader
from ui.documents.picture.picture_mapping import MARGIN, PictureMapping, Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QPaintEvent, QResizeEvent, QShowEvent

    from app.errors import CaseProblem
    from ui.documents.picture.image_values import Picture
    from ui.documents.picture.picture_copies import PictureCopy
    from ui.theme.tokens import Theme

ZOOM_STEP: Final = 1.25
"""How much one press of a zoom key enlarges."""


class PictureCanvas(QAbstractScrollArea):
    """Shows one frame of a picture and knows where each of its pixels lies in the view."""

    view_changed = Signal()
    picture_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.frame = 0
        self.failure = ""
        self._picture: Picture | None = None
        self._size = (1, 1)
        self._mapping = PictureMapping(1.0, 0.0, 0.0)
        self._fitting = True
        self._syncing = 0
        self._aim: tuple[float, float, float] | None = None
        self._veil = Veil.NONE
        self._display: tuple[object, QImage] | None = None
        self._blurred: QImage | None = None
        self._loader = PictureLoader(self)
        self._loader.arrived.connect(self._on_arrived)
        self._loader.failed.connect(self._on_failed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # What is shown

    def set_picture(self, picture: Picture | None) -> None:
        """Show the first frame of another picture, fitted to the window."""
        self._picture = picture
        self._aim = None
        self._fitting = True
        self.set_frame(0)

    def set_frame(self, frame: int) -> None:
        """Show another frame of the picture, counted from 0; zoom and place stay."""
        self.frame = frame
        self.failure = ""
        self._blurred = None
        picture = self._picture
        self._size = (1, 1) if picture is None else (picture.width, picture.height)
        self._loader.show_frame(picture, frame)
        self._set_mapping(self._stage().fitted() if self._fitting else self._mapping)
        self.picture_changed.emit()

    def set_veil(self, veil: Veil) -> None:
        """Show the picture blurred, in grey, or as it is."""
        self._veil = veil
        self._want_detail()
        self.viewport().update()
        self.picture_changed.emit()

    @property
    def picture(self) -> Picture | None:
        """The picture, or None."""
        return self._picture

    @property
    def picture_size(self) -> tuple[int, int]:
        """Width and height of the upright frame, in pixels."""
        return self._size

    @property
    def loading(self) -> bool:
        """Tell whether a copy of the picture is on its way."""
        return self._loader.busy

    @property
    def has_pixels(self) -> bool:
        """Tell whether there is something of the picture to see."""
        return self._loader.draft is not None

    @property
    def veil(self) -> Veil:
        """How the picture is hidden now."""
        return self._veil

    # Where it lies

    @property
    def mapping(self) -> PictureMapping:
        """Where the picture lies in the view now."""
        return self._mapping

    @property
    def zoom(self) -> float:
        """Screen pixels per picture pixel."""
        return self._mapping.scale * self.devicePixelRatioF()

    @property
    def fitting(self) -> bool:
        """Tell whether the picture is kept fitted to the window."""
        return self._fitting

    def fit(self) -> None:
        """Show the whole picture, and keep it so when the window changes."""
        self._fitting = True
        self._aim = None
        self._set_mapping(self._stage().fitted())

    def show_at(self, zoom: float, x: float, y: float) -> None:
        """Show a point of the picture in the middle, at so many screen pixels per pixel."""
        self._fitting = False
        self._aim = (zoom, x, y)
        self._set_mapping(self._stage().centred(zoom, x, y))

    def zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        """Zoom, keeping the point ``around`` of the view (its middle, if None) in its place."""
        stage = self._stage()
        scale = stage.limited(self._mapping.scale * factor)
        middle = QPointF(stage.room_x / 2, stage.room_y / 2)
        self._fitting = False
        self._aim = None
        self._set_mapping(stage.settled(self._mapping.rescaled(scale, around or middle)))

    def pan(self, dx: float, dy: float) -> None:
        """Push the picture by so many view pixels, as far as there is more of it to see."""
        if not self._fitting:
            self._aim = None
            self._set_mapping(self._stage().settled(self._mapping.moved(dx, dy)))

    def centre(self) -> tuple[float, float]:
        """Return the picture's pixel in the middle of the view."""
        if self._aim is not None:
            return self._aim[1:]
        area = self.viewport()
        return self._mapping.to_picture(QPointF(area.width() / 2, area.height() / 2))

    def visible_part(self) -> Region:
        """Return the part of the picture that can be seen, in picture pixels."""
        return self._stage().visible(self._mapping)

    def _stage(self) -> Stage:
        room = self.maximumViewportSize() if self._fitting else self.viewport().size()
        return Stage(*self._size, room.width(), room.height(), self.devicePixelRatioF())

    def _set_mapping(self, mapping: PictureMapping) -> None:
        self._mapping = mapping
        self._sync_bars()
        self._want_detail()
        self.viewport().update()
        self.view_changed.emit()

    def _sync_bars(self) -> None:
        self._syncing += 1
        hidden = (0.0, 0.0) if self._fitting else self._stage().hidden_length(self._mapping)
        places = (MARGIN - self._mapping.left, MARGIN - self._mapping.top)
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        lengths = (self.viewport().width(), self.viewport().height())
        for bar, length, place, page in zip(bars, hidden, places, lengths, strict=True):
            bar.setPageStep(page)
            bar.setRange(0, round(length))
            bar.setValue(round(place))
        self._syncing -= 1

    def _want_detail(self) -> None:
        if self._veil is not Veil.BLUR and self.isVisible():
            self._loader.want(self.visible_part(), self.zoom)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.theme = theme
        self.viewport().update()

    # What the loader says

    def _on_arrived(self) -> None:
        copy = self._loader.draft
        if copy is not None and (copy.wish.width, copy.wish.height) != self._size:
            self._size = (copy.wish.width, copy.wish.height)
            stage = self._stage()
            self._set_mapping(stage.fitted() if self._fitting else stage.settled(self._mapping))
        self._want_detail()
        self.viewport().update()
        self.picture_changed.emit()

    def _on_failed(self, problem: CaseProblem | None) -> None:
        unexpected = self.tr(
            "This picture cannot be shown; the log says why. Its original is kept as it is."
        )
        self.failure = unexpected if problem is None else phrase(problem)
        self.viewport().update()
        self.picture_changed.emit()

    def _rendered(self) -> QImage:
        copies = tuple(self._loader.copies(self.zoom))
        size, ratio = self.viewport().size(), self.devicePixelRatioF()
        key = (copies, self._mapping, size, ratio, self._veil, self.theme.name)
        if self._display is None or self._display[0] != key:
            surface = picture_painting.surface(size, ratio, self.theme)
            if copies:
                self._render(surface, copies)
            self._display = (key, surface)
        return self._display[1]

    def _render(self, surface: QImage, copies: Sequence[PictureCopy]) -> None:
        whole = self._mapping.region_in_view(Region(0, 0, *self._size))
        picture_painting.draw_ground(surface, whole, self.theme)
        if self._veil is Veil.BLUR:
            self._blurred = self._blurred or picture_painting.blurred(copies[0].image)
            picture_painting.draw(surface, self._blurred, whole, in_full=False)
            return
        for copy in copies:
            area = self._mapping.region_in_view(copy.area)
            picture_painting.draw(surface, copy.image, area, in_full=copy.wish.scale == 1)
        if self._veil is Veil.GREY:
            picture_painting.turn_grey(surface, whole)

    # Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it is cheap to copy
        """Draw the picture and what lies over it."""
        painter = QPainter(self.viewport())
        painter.drawImage(0, 0, self._rendered())
        self.paint_over(painter)
        painter.end()

    def paint_over(self, painter: QPainter) -> None:
        """Draw what lies over the picture, in view pixels; this class has nothing there."""

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for detail that was given back while hidden."""
        super().showEvent(event)
        self._want_detail()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give back the memory that a hidden picture does not need."""
        super().hideEvent(event)
        self._loader.forget_fine()
        self._display = None

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bars."""
        if not self._syncing:
            self.pan(dx, dy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the picture fitted, or what was shown in view."""
        super().resizeEvent(event)
        if self._fitting:
            self._set_mapping(self._stage().fitted())
        elif self._aim is not None:
            self._set_mapping(self._stage().centred(*self._aim))
        else:
            self._set_mapping(self._stage().settled(self._mapping))
