"""Icons by what they mean; each follows the theme by itself, also while it is on the screen."""

from __future__ import annotations

from abc import abstractmethod
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap

from ui.resources import resource
from ui.theme.look import look
from ui.theme.painting import draw_badge, draw_icon
from ui.theme.tokens import Ink

_SOURCES: Final = {
    "text": "source-text",
    "markdown": "source-text",
    "html": "source-page",
    "mhtml": "source-page",
    "docx": "source-word",
    "pdf": "source-pdf",
    "picture": "source-picture",
    "video": "source-video",
}


def icon(name: str, *, colour: str = "text") -> QIcon:
    """Return the icon of that name in a colour of the theme, such as "muted" or "thread"."""
    return _made(_Drawn(name, colour))


def source_icon(source_format: str, *, held: bool = True) -> QIcon:
    """Return the icon of a kind of source; one that is only described has a broken outline."""
    name = _SOURCES.get(source_format, "source-text") if held else "source-described"
    return icon(name, colour="muted")


def badge(kind: str) -> QIcon:
    """Return the sign of a kind of record: its letter on its shape in its colours."""
    return _made(_Badge(kind))


def tag_badge(colour: int) -> QIcon:
    """Return the sign of one of the user's tags, by its place in the palette."""
    return _made(_Badge("tag", colour))


def program_icon() -> QIcon:
    """Return the icon of the program itself, which is the same in both themes."""
    return QIcon(str(resource("icons", "program", "redthread.svg")))


def _made(engine: QIconEngine) -> QIcon:
    """Return a copy of the icon: where the two are collected together, one would outlive itself."""
    return QIcon(QIcon(engine))


class _Sign(QIconEngine):
    """What drawn icons and badges share: they are made when they are painted."""

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Paint the sign in a rectangle of the painter's coordinates."""
        density = painter.device().devicePixelRatioF()
        painter.drawImage(rect, self._drawn_for(rect.size(), mode, density))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the sign for a screen of plain density."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float
    ) -> QPixmap:
        """Return the sign that takes up ``size`` on a screen of that density."""
        pixmap = QPixmap.fromImage(self._drawn_for(size, mode, scale))
        pixmap.setDevicePixelRatio(scale)
        return pixmap

    def _drawn_for(self, size: QSize, mode: QIcon.Mode, density: float) -> QImage:
        side = round(min(size.width(), size.height()) * density)
        return self.drawn(max(1, side), mode)

    def actualSize(self, size: QSize, _mode: QIcon.Mode, _state: QIcon.State) -> QSize:
        """Return the square that fits."""
        side = min(size.width(), size.height())
        return QSize(side, side)

    @abstractmethod
    def drawn(self, side: int, mode: QIcon.Mode) -> QImage:
        """Return the sign as a square of real pixels."""


class _Drawn(_Sign):
    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name, self._colour = name, colour

    def clone(self) -> QIconEngine:
        return _Drawn(self._name, self._colour)

    def drawn(self, side: int, mode: QIcon.Mode) -> QImage:
        colour = "disabled" if mode == QIcon.Mode.Disabled else self._colour
        return draw_icon(self._name, side, getattr(look().theme, colour))


class _Badge(_Sign):
    def __init__(self, kind: str, tag: int | None = None) -> None:
        super().__init__()
        self._kind, self._tag = kind, tag

    def clone(self) -> QIconEngine:
        return _Badge(self._kind, self._tag)

    def drawn(self, side: int, mode: QIcon.Mode) -> QImage:
        image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setFont(look().type.font())
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(0.5)
        draw_badge(painter, QRectF(0, 0, side, side), self._kind, self._ink())
        painter.end()
        return image

    def _ink(self) -> Ink:
        theme = look().theme
        if self._kind == "link":
            return Ink(theme.note.fill, theme.thread)
        return theme.kind(self._kind) if self._tag is None else theme.tag(self._tag)
