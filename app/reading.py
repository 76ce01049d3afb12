"""How texts are set where they are read: what a reader can choose."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, Self

COLUMNS: Final = (45, 55, 70, 85, 100, 120, 150)
"""How many letters of running text a line can hold, about."""

SPACINGS: Final = (85, 100, 115, 130, 150, 175, 200)
"""How far lines can stand apart, in per cent of the usual."""

SIZES: Final = (75, 85, 100, 115, 130, 150, 175, 200)
"""How large texts can be, in per cent of the size that the window gives them."""

SERIF, SANS, MONO = "serif", "sans", "mono"
"""The faces that are there on every machine; any other name is that of a family of type."""

_LONGEST_NAME: Final = 200


class Numbers(StrEnum):
    """What is counted beside a text: nothing, its paragraphs, or the lines of its file."""

    NONE = "none"
    PARAGRAPHS = "paragraphs"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class Reading:
    """How texts are set; ``column`` is in letters, ``spacing`` and ``size`` in per cent."""

    face: str = SERIF
    size: int = 100
    column: int = 70
    spacing: int = 100
    numbers: Numbers = Numbers.NONE

    @classmethod
    def of(cls, data: Any) -> Self:
        """Read what was kept; a value without sense gives way to the usual one."""
        usual, kept = cls(), data if isinstance(data, dict) else {}
        face, numbers = kept.get("face"), kept.get("numbers")
        is_name = isinstance(face, str) and 0 < len(face) <= _LONGEST_NAME
        return cls(
            face=str(face) if is_name else usual.face,
            size=_among(SIZES, kept.get("size"), usual.size),
            column=_among(COLUMNS, kept.get("column"), usual.column),
            spacing=_among(SPACINGS, kept.get("spacing"), usual.spacing),
            numbers=Numbers(numbers) if numbers in list(Numbers) else usual.numbers,
        )


def stepped(offered: tuple[int, ...], now: int, by: int) -> int:
    """Return what is offered so many steps from a value, at most the first or the last."""
    return offered[max(0, min(offered.index(now) + by, len(offered) - 1))]


def _among(offered: tuple[int, ...], value: object, usual: int) -> int:
    return value if isinstance(value, int) and value in offered else usual
