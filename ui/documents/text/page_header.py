"""The title and the line under it that stand at the top of a text without being part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextOption

from app.showing import is_rtl

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from ui.documents.text.text_styles import TextStyles
    from ui.theme.tokens import Theme

_TOP: Final = 17
_BARE_TOP: Final = 20
_TITLE, _TITLE_ROW = 22, 30
_BYLINE, _BYLINE_ROW = 12, 18
_GAP: Final = 2
_BELOW: Final = 13


class PageHeader:
    """Breaks title and byline into rows for a column; all lengths are pixels.

    ``height`` is kept free above the text. Without a title the byline stands under the text's own
    first heading, where ``below_heading`` is kept free for it, or above a text that has none.
    """

    def __init__(
        self, title: str, byline: str, styles: TextStyles, width: int, *, headed: bool
    ) -> None:
        self._styles, self._width = styles, width
        self._title = self._laid(title, styles.sans(_TITLE, bold=True), _TITLE_ROW)
        self._byline = self._laid(byline, styles.sans(_BYLINE), _BYLINE_ROW)
        self._under_heading = headed and not title
        top = styles.pixels(_TOP if title or byline else _BARE_TOP)
        byline_height = self._height(self._byline, _BYLINE_ROW)
        self.below_heading = byline_height + styles.pixels(_GAP) if self._under_heading else 0
        self._byline_top = top + self._height(self._title, _TITLE_ROW) + styles.pixels(_GAP)
        self.height = top
        if (title or byline) and not self._under_heading:
            self.height = self._byline_top + byline_height + styles.pixels(_BELOW)

    def paint(self, painter: QPainter, theme: Theme, *, left: int, heading_end: int) -> None:
        """Paint from the left edge of the column; the text's first line ends at ``heading_end``."""
        painter.setPen(QColor(theme.text))
        self._title.draw(painter, QPointF(left, self._styles.pixels(_TOP)))
        painter.setPen(QColor(theme.muted))
        under = heading_end + self._styles.pixels(_GAP)
        self._byline.draw(
            painter, QPointF(left, under if self._under_heading else self._byline_top)
        )

    def _laid(self, words: str, font: QFont, row_height: int) -> QTextLayout:
        layout = QTextLayout(words, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if is_rtl(words):
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.setTextOption(option)
        height, y = self._styles.pixels(row_height), 0.0
        layout.beginLayout()
        while words and (row := layout.createLine()).isValid():
            row.setLineWidth(self._width)
            row.setPosition(QPointF(0, y + (height - row.height()) / 2))
            y += height
        layout.endLayout()
        return layout

    def _height(self, layout: QTextLayout, row_height: int) -> int:
        return layout.lineCount() * self._styles.pixels(row_height)
