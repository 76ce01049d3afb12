"""Makes small pictures, marks on them, and a shown view, for the tests of the picture view."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from app.anchors.region import Region
from app.queries.annotation_rows import MarkRow
from app.queries.refs import ItemRef, TagRef
from ui.documents.picture.image_values import Picture
from ui.documents.picture.image_view import ImageView
from ui.theme.tokens import LIGHT


@dataclass(frozen=True, slots=True)
class DecodedPicture:
    width: int
    height: int
    scale: float
    rgba: bytes


def decoded(image: QImage, scale: float = 1.0) -> DecodedPicture:
    kept = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return DecodedPicture(kept.width(), kept.height(), scale, bytes(kept.constBits()))


def plain(width: int, height: int, colour: str = "#c04020") -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def picture_of(*frames: QImage) -> Picture:
    """A picture whose frames are decoded as small, or in such parts, as they are asked for."""

    def load(*, max_side, frame, box):
        image = frames[frame]
        if box is not None:
            left, top, right, bottom = box
            return decoded(image.copy(left, top, right - left, bottom - top))
        if max_side is None or max(image.width(), image.height()) <= max_side:
            return decoded(image)
        small = image.scaled(max_side, max_side, Qt.AspectRatioMode.KeepAspectRatio)
        return decoded(small, small.width() / image.width())

    return Picture(frames[0].width(), frames[0].height(), load, len(frames))


def mark(mark_id: str, *box: float, kind: str = "claim", frame: int = 0, note: str = "") -> MarkRow:
    subjects = () if kind in {"tag", "note"} else (ItemRef(mark_id, kind, "", f"Title {mark_id}"),)
    tags = (TagRef("t", f"Tag {mark_id}", 2),) if kind == "tag" else ()
    region = Region(*box, frame=frame)
    return MarkRow(mark_id, "s", kind, subjects, tags, note, region=region)


def shown_view(qtbot, picture: Picture, *rows: MarkRow, width: int = 900, height: int = 600):
    view = ImageView(LIGHT)
    qtbot.addWidget(view)
    view.resize(width, height)
    view.set_picture(picture)
    view.set_marks(rows)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    canvas(view).setFocus()
    settle(qtbot, view)
    return view


def settle(qtbot, view: ImageView) -> None:
    qtbot.waitUntil(lambda: canvas(view).has_pixels and not canvas(view).loading)


def canvas(view: ImageView):
    return view._canvas


def at(view: ImageView, x: float, y: float) -> QPoint:
    """The point of the viewport that shows a pixel of the picture."""
    return canvas(view).mapping.to_view(x, y).toPoint()


def colour_at(view: ImageView, x: float, y: float) -> QColor:
    """The colour in which a pixel of the picture is shown."""
    shot = canvas(view).viewport().grab().toImage()
    place = canvas(view).mapping.to_view(x, y) * shot.devicePixelRatio()
    return shot.pixelColor(int(place.x()), int(place.y()))


def drag(view: ImageView, start: QPoint, end: QPoint, *, keys=Qt.KeyboardModifier.NoModifier):
    surface = canvas(view).viewport()
    QTest.mousePress(surface, Qt.MouseButton.LeftButton, keys, start)
    QTest.mouseMove(surface, (start + end) / 2)
    QTest.mouseMove(surface, end)
    QTest.mouseRelease(surface, Qt.MouseButton.LeftButton, keys, end)


def click(view: ImageView, x: float, y: float) -> None:
    QTest.mouseClick(
        canvas(view).viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        at(view, x, y),
    )


def key(view: ImageView, name: str, keys=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(canvas(view), getattr(Qt.Key, f"Key_{name}"), keys)


def near(region: Region, *box: float, slack: float) -> bool:
    values = (region.x, region.y, region.width, region.height)
    return all(abs(value - wanted) <= slack for value, wanted in zip(values, box, strict=True))


def point(x: float, y: float) -> QPointF:
    return QPointF(x, y)
