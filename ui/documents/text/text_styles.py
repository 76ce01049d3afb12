"""How each kind of block is set: its typeface, its lines and the room around it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from app.anchors.blocks import BlockKind
from app.reading import MONO, SANS, SERIF, Reading
from ui.documents.text.line_cutting import Join
from ui.documents.text.text_lines import DEPTHS, FORMS

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.documents.text.line_cutting import Numbers
    from ui.documents.text.text_lines import TextLines

TEXT_SIZE: Final = 15
"""The size of running text in pixels at 100 %; everything in the column grows with it."""

_SERIF: Final = ("Noto Serif", "Source Serif 4", "Georgia", "Cambria", "DejaVu Serif")
_SANS: Final = ("Noto Sans", "Segoe UI", "Helvetica Neue", "Arial", "DejaVu Sans")
_MONO: Final = ("Noto Sans Mono", "Cascadia Mono", "Menlo", "Consolas", "DejaVu Sans Mono")
_BY_LANGUAGE: Final[dict[str, tuple[str, ...]]] = {
    "zh": ("Noto Serif CJK SC", "Noto Sans CJK SC", "Songti SC", "SimSun"),
    "zh-hant": ("Noto Serif CJK TC", "Noto Sans CJK TC", "Songti TC", "PMingLiU"),
    "ja": ("Noto Serif CJK JP", "Noto Sans CJK JP", "Hiragino Mincho ProN", "Yu Mincho"),
    "ko": ("Noto Serif CJK KR", "Noto Sans CJK KR", "AppleMyungjo", "Batang"),
    "ar": ("Noto Naskh Arabic", "Noto Sans Arabic", "Geeza Pro"),
    "fa": ("Noto Naskh Arabic", "Noto Sans Arabic", "Geeza Pro"),
    "he": ("Noto Serif Hebrew", "Noto Sans Hebrew", "Arial Hebrew"),
}
_TRADITIONAL: Final = frozenset({"hant", "tw", "hk", "mo"})


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """The setting of one kind of block, in pixels.

    ``baseline`` is counted from the top of a line; ``before`` and ``after`` keep other blocks
    off, ``between`` those of the same kind, ``tight`` those that follow without a gap; ``pad`` is
    room inside the block.
    """

    font: QFont
    line_height: int
    baseline: float
    letter: float
    before: int
    after: int
    between: int
    tight: int = 0
    indent: int = 0
    pad: int = 0


@dataclass(frozen=True, slots=True)
class _Setting:
    """A block style at 100 %: face, size, line height and the room around it."""

    face: tuple[str, ...]
    size: int
    line: int
    before: int
    after: int
    between: int | None = None  # as ``before``
    tight: int = 0
    indent: int = 0
    pad: int = 0
    bold: bool = False


_HEADINGS: Final = (
    _Setting(_SANS, 22, 30, 26, 10, bold=True),
    _Setting(_SANS, 18, 26, 24, 8, bold=True),
    _Setting(_SANS, 16, 24, 20, 6, bold=True),
    _Setting(_SANS, 14, 22, 18, 4, bold=True),
)
_SETTINGS: Final = {
    BlockKind.PARAGRAPH: _Setting(_SERIF, 15, 24, 15, 15),
    BlockKind.LIST_ITEM: _Setting(_SERIF, 15, 24, 15, 15, between=6, tight=4, indent=24),
    BlockKind.TABLE_ROW: _Setting(_SANS, 13, 20, 15, 18, between=0, pad=6),
    BlockKind.CAPTION: _Setting(_SANS, 12, 18, 8, 16),
    BlockKind.QUOTE: _Setting(_SERIF, 15, 24, 15, 15, indent=20),
    BlockKind.CODE: _Setting(_MONO, 13, 20, 21, 21, indent=10),
    BlockKind.FOOTNOTE: _Setting(_SERIF, 13, 20, 15, 15, between=6),
}


class TextStyles:
    """The block styles at one text size (pixels), with typefaces that suit the language.

    ``reading`` says in which face, with how wide a column and how far apart lines are set; its own
    size is taken into account in ``size`` already.
    """

    def __init__(
        self, size: int = TEXT_SIZE, language: str = "", reading: Reading | None = None
    ) -> None:
        self.size = size
        self.scale = size / TEXT_SIZE
        self.language = language
        self.reading = reading or Reading()
        self._styles: dict[int, BlockStyle] = {}

    def pixels(self, at_hundred: float) -> int:
        """Return a length that is given at 100 % in pixels at this text size."""
        return round(at_hundred * self.scale)

    def of_form(self, form: int) -> BlockStyle:
        """Return the style of a form of ``TextLines.forms``."""
        style = self._styles.get(form)
        if style is None:
            kind, depth = divmod(form, DEPTHS)
            style = self._styles[form] = self._made(BlockKind(kind), max(1, depth))
        return style

    def sans(self, at_hundred: int, *, bold: bool = False) -> QFont:
        """Return the typeface of labels at a size in pixels at 100 %."""
        return self._font(_SANS, at_hundred, bold=bold)

    def gaps(self, lines: TextLines) -> Numbers:
        """Return the room above each line in pixels."""
        before, after, tight = (
            self._column(lines, lambda style: style.before),
            self._column(lines, lambda style: style.after),
            self._column(lines, lambda style: style.tight),
        )
        gaps: Numbers = np.maximum(before, np.concatenate(([0], after[:-1])))
        alike = np.concatenate(([False], lines.kinds[1:] == lines.kinds[:-1]))
        gaps = np.where(alike, self._column(lines, lambda style: style.between), gaps)
        gaps = np.where(lines.tights != 0, tight, gaps)
        gaps[lines.joins != Join.BLOCK] = 0
        gaps[0] = 0
        return gaps

    def estimates(self, lines: TextLines, width: int) -> Numbers:
        """Return about how high each line will be, in pixels, in a column so many pixels wide."""
        letters = self._column(
            lines, lambda style: max(1, int((width - style.indent) / style.letter))
        )
        heights = self._column(lines, lambda style: style.line_height)
        pads = self._column(lines, lambda style: 2 * style.pad)
        rows: Numbers = np.maximum(1, -(-lines.rooms // letters))
        rows[lines.kinds == BlockKind.TABLE_ROW] = 1
        return rows * heights + pads

    def _column(self, lines: TextLines, value: Callable[[BlockStyle], int]) -> Numbers:
        present = np.flatnonzero(np.bincount(lines.forms))
        table = np.zeros(FORMS, np.int64)
        table[present] = [value(self.of_form(form)) for form in present.tolist()]
        return table[lines.forms]

    def _made(self, kind: BlockKind, level: int) -> BlockStyle:
        heading = kind == BlockKind.HEADING
        setting = _HEADINGS[min(level, len(_HEADINGS)) - 1] if heading else _SETTINGS[kind]
        font = self._font(self._face(setting.face), setting.size, bold=setting.bold)
        metrics = QFontMetricsF(font)
        height = self.pixels(setting.line * self.reading.spacing / 100)
        depth = level if kind == BlockKind.LIST_ITEM else 1
        return BlockStyle(
            font=font,
            line_height=height,
            baseline=(height - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent(),
            letter=max(1.0, metrics.horizontalAdvance("the quick brown fox jumps over it") / 33),
            before=self.pixels(setting.before),
            after=self.pixels(setting.after),
            between=self.pixels(setting.before if setting.between is None else setting.between),
            tight=self.pixels(setting.tight),
            indent=self.pixels(setting.indent * depth),
            pad=self.pixels(setting.pad),
        )

    def _face(self, usual: tuple[str, ...]) -> tuple[str, ...]:
        """Return the face of a block: the chosen one for running text, its own for the others.

        A family of type that was chosen by its name is for all but code.
        """
        chosen = self.reading.face
        if chosen in _FACES:
            return _FACES[chosen] if usual is _SERIF else usual
        return usual if usual is _MONO else (chosen, *usual)

    def _font(self, face: tuple[str, ...], size: int, *, bold: bool = False) -> QFont:
        font = QFont()
        others = _BY_LANGUAGE.get(_family_key(self.language), ())
        if face is not _SERIF:
            others = tuple(sorted(others, key=lambda family: "Sans" not in family))
        wanted = face + others
        known = [family for family in wanted if family in _installed()]
        if known:
            font.setFamilies(known)
        font.setStyleHint(_HINTS.get(face, QFont.StyleHint.SansSerif))
        font.setPixelSize(max(6, self.pixels(size)))
        font.setBold(bold)
        return font


_FACES: Final = {SERIF: _SERIF, SANS: _SANS, MONO: _MONO}

_HINTS: Final[dict[tuple[str, ...], QFont.StyleHint]] = {
    _SERIF: QFont.StyleHint.Serif,
    _MONO: QFont.StyleHint.Monospace,
}


def _family_key(language: str) -> str:
    parts = language.lower().replace("_", "-").split("-")
    return "zh-hant" if parts[0] == "zh" and _TRADITIONAL & set(parts) else parts[0]


@cache
def _installed() -> frozenset[str]:
    return frozenset(QFontDatabase.families())
