"""Draws the signs of the window: the shipped icons in a colour, and the letters of kinds."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath
from PySide6.QtSvg import QSvgRenderer

from ui.resources import resource

if TYPE_CHECKING:
    from ui.theme.tokens import Ink

LETTERS: Final = {
    "claim": "C",
    "person": "P",
    "evidence": "E",
    "tag": "T",
    "note": "N",
    "organisation": "O",
    "place": "Pl",
    "event": "Ev",
    "link": "L",
    "question": "Q",
    "judgment": "J",
    "source": "S",
}
"""The letters of each kind, as in its numbers; with its shape they do without its colour."""


@lru_cache(maxsize=512)
def draw_icon(name: str, pixels: int, colour: str) -> QImage:
    """Return a shipped icon as a square of real pixels; KeyError when there is none."""
    renderer = QSvgRenderer(QByteArray(svg(name, colour).encode()))
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


@lru_cache(maxsize=128)
def svg(name: str, colour: str) -> str:
    """Return the SVG of an icon in a colour; KeyError when there is no such icon."""
    try:
        text = resource("icons", f"{name}.svg").read_text("utf-8")
    except FileNotFoundError:
        raise KeyError(name) from None
    return text.replace("currentColor", colour)


def draw_badge(painter: QPainter, box: QRectF, kind: str, ink: Ink) -> None:
    """Draw the letter of a kind on its shape, filling a square box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(badge_shape(box, kind), QColor(ink.fill))
    font = QFont(painter.font())
    letters = LETTERS.get(kind, "·")
    font.setPixelSize(max(6, round(box.height() * (0.66 if len(letters) == 1 else 0.54))))
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(QColor(ink.line))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letters)
    painter.restore()


@lru_cache(maxsize=128)
def badge_image(kind: str, ink: Ink, side: float, ratio: float) -> QImage:
    """Return the badge of a kind, ``side`` pixels high at so many real pixels each."""
    real = ceil(side * ratio)
    image = QImage(real, real, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    draw_badge(painter, QRectF(0, 0, side, side), kind, ink)
    painter.end()
    return image


def badge_shape(box: QRectF, kind: str) -> QPainterPath:
    """Return the shape of a kind: people are round, exhibits carry a label's cut corner."""
    path = QPainterPath()
    radius, cut = box.width() * 0.19, box.width() * 0.32
    if kind in {"person", "organisation"}:
        path.addEllipse(box)
    elif kind == "evidence":
        path.moveTo(box.topLeft())
        path.lineTo(box.topRight() - QPointF(cut, 0))
        path.lineTo(box.topRight() + QPointF(0, cut))
        path.lineTo(box.bottomRight())
        path.lineTo(box.bottomLeft())
        path.closeSubpath()
    elif kind == "tag":
        path.moveTo(box.topLeft())
        path.lineTo(box.topRight() - QPointF(cut, 0))
        path.lineTo(QPointF(box.right(), box.center().y()))
        path.lineTo(box.bottomRight() - QPointF(cut, 0))
        path.lineTo(box.bottomLeft())
        path.closeSubpath()
    else:
        path.addRoundedRect(box, radius, radius)
    return path
