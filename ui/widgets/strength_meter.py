"""Shows how strong a passphrase is while it is typed: a bar, and plain words below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.phrases import phrase_remark
from app.safekeeping.passphrases.strength import Strength, strength_of
from ui.theme.look import look
from ui.theme.tokens import RADIUS, SPACE
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from ui.theme.tokens import Theme

PARTS: Final = 5
HEIGHT: Final = 6
"""The height of the bar, in pixels at 100 %."""


class StrengthMeter(QWidget):
    """Weighs what it is told; ``known`` are words that a guesser tries first."""

    def __init__(self, known: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = tuple(known)
        self._bar = _Bar(self)
        self._words = PlainLabel(self)
        self._words.setProperty("look", "small")
        self._words.setWordWrap(True)
        self._words.setMinimumHeight(2 * self._words.fontMetrics().lineSpacing())
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self._bar)
        column.addWidget(self._words)
        self.weigh("")

    @property
    def words(self) -> str:
        """What is said of the passphrase."""
        return self._words.text()

    def set_known(self, known: Sequence[str]) -> None:
        """Say which words a guesser tries first."""
        self._known = tuple(known)

    def weigh(self, passphrase: str) -> None:
        """Show how strong a passphrase is; nothing while there is none."""
        strength = strength_of(passphrase, self._known)
        said = [phrase_remark(strength.code, strength.facts)] if passphrase else []
        if strength.hint:
            said.append(phrase_remark(strength.hint, {}))
        self._words.setText(" ".join(said))
        self._bar.show_strength(strength if passphrase else None)
        self.setAccessibleDescription(self._words.text())


class _Bar(QWidget):
    """Parts that fill from the left; words beside it say the same, so colour is not the sign."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._strength: Strength | None = None

    def show_strength(self, strength: Strength | None) -> None:
        self._strength = strength
        self.update()

    def sizeHint(self) -> QSize:
        height = look().type.pixels(HEIGHT)
        return QSize(PARTS * 8 * height, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = look().theme
        level = -1 if self._strength is None else self._strength.level
        colours = (theme.thread, theme.thread, theme.claim.line, *[theme.evidence.line] * 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width = (self.width() - (PARTS - 1) * SPACE) / PARTS
        for part in range(PARTS):
            painter.setBrush(QColor(colours[level] if part <= level else _empty(theme)))
            place = QRectF(part * (width + SPACE), 0, width, self.height())
            painter.drawRoundedRect(place, RADIUS / 2, RADIUS / 2)


def _empty(theme: Theme) -> str:
    """Return the colour of a part that is not reached: in high contrast edges are full lines."""
    return theme.hover if theme.contrast else theme.edge
