"""How a text is set on paper; all lengths are tenths of a point, 720 to the inch."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QPageSize

from app.anchors.blocks import BlockKind

DPI: Final = 720
"""Units to the inch: the resolution that pages are set in, whatever they are written to."""

_SERIF: Final = ("Noto Serif", "Source Serif 4", "Georgia", "Cambria", "DejaVu Serif")
_SANS: Final = ("Noto Sans", "Segoe UI", "Helvetica Neue", "Arial", "DejaVu Sans")
_MONO: Final = ("Noto Sans Mono", "Cascadia Mono", "Menlo", "Consolas", "DejaVu Sans Mono")
_HINTS: Final[dict[tuple[str, ...], QFont.StyleHint]] = {
    _SERIF: QFont.StyleHint.Serif,
    _SANS: QFont.StyleHint.SansSerif,
    _MONO: QFont.StyleHint.Monospace,
}

PAPERS: Final = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}
"""The sizes of paper that are offered."""


@dataclass(frozen=True, slots=True)
class PaperStyle:
    """The setting of one kind of item: face, size, height of a line, room around and inside it.

    ``keeps`` says that it may not stand alone at the foot of a page.
    """

    face: tuple[str, ...]
    size: int
    line: int
    before: int
    tight: int = 0
    indent: int = 0
    bold: bool = False
    quiet: bool = False
    keeps: bool = False

    def font(self) -> QFont:
        """Return the font, its size in units."""
        return _font(self.face, self.size, bold=self.bold)


TITLE: Final = PaperStyle(_SANS, 180, 230, 0, bold=True, keeps=True)
CITATION: Final = PaperStyle(_SANS, 85, 120, 60, quiet=True)
LIST_TITLE: Final = PaperStyle(_SANS, 140, 190, 320, bold=True, keeps=True)
ENTRY: Final = PaperStyle(_SERIF, 95, 135, 60, indent=560)
NUMBER: Final = PaperStyle(_SANS, 70, 100, 0, quiet=True)
SIGN: Final = PaperStyle(_SANS, 75, 100, 0, bold=True)
EDGE: Final = PaperStyle(_SANS, 75, 100, 0, quiet=True)

_HEADINGS: Final = (
    PaperStyle(_SANS, 150, 200, 260, bold=True, keeps=True),
    PaperStyle(_SANS, 130, 175, 220, bold=True, keeps=True),
    PaperStyle(_SANS, 115, 160, 180, bold=True, keeps=True),
    PaperStyle(_SANS, 105, 150, 160, bold=True, keeps=True),
)
_BLOCKS: Final = {
    BlockKind.PARAGRAPH: PaperStyle(_SERIF, 105, 155, 90),
    BlockKind.LIST_ITEM: PaperStyle(_SERIF, 105, 155, 50, tight=20, indent=180),
    BlockKind.TABLE_ROW: PaperStyle(_SANS, 90, 135, 40, tight=40),
    BlockKind.CAPTION: PaperStyle(_SANS, 85, 125, 60, quiet=True),
    BlockKind.QUOTE: PaperStyle(_SERIF, 105, 155, 90, indent=180),
    BlockKind.CODE: PaperStyle(_MONO, 85, 125, 90, indent=100),
    BlockKind.FOOTNOTE: PaperStyle(_SERIF, 90, 130, 60, quiet=True),
}


def style_of(kind: BlockKind, level: int) -> PaperStyle:
    """Return the setting of a block of text."""
    if kind == BlockKind.HEADING:
        return _HEADINGS[min(max(level, 1), len(_HEADINGS)) - 1]
    return _BLOCKS[kind]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper: where the column of text stands on it, and the margins beside it."""

    paper: str = "A4"

    @property
    def size(self) -> tuple[int, int]:
        """Width and height."""
        whole = QPageSize.size(PAPERS[self.paper], QPageSize.Unit.Point)
        return round(whole.width() * 10), round(whole.height() * 10)

    left: int = 780
    right: int = 1160
    top: int = 740
    bottom: int = 700

    @property
    def width(self) -> int:
        """How wide the column is."""
        return self.size[0] - self.left - self.right

    @property
    def height(self) -> int:
        """How high the column is."""
        return self.size[1] - self.top - self.bottom


@cache
def _font(face: tuple[str, ...], size: int, *, bold: bool) -> QFont:
    font = QFont()
    installed = frozenset(QFontDatabase.families())
    known = [family for family in face if family in installed]
    if known:
        font.setFamilies(known)
    font.setStyleHint(_HINTS[face])
    font.setPixelSize(size)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
