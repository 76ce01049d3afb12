"""What can be varied of a run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.settings import ThemeChoice

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """How the window is shown: the size in pixels of the screen, the text in per cent."""

    out: Path
    size: tuple[int, int] = (1366, 768)
    scale: float = 1.0
    text: int = 100
    contrast: bool = False
    rtl: bool = False
    all: bool = False
    themes: tuple[str, ...] = ("light", "dark")
    only: tuple[str, ...] = ()

    def sort(self, theme: ThemeChoice) -> str:
        """Return what the names of the pictures of a theme end with."""
        size = "x".join(map(str, self.size))
        parts = [
            theme.value,
            "" if self.text == 100 else f"text-{self.text}",
            "" if self.size == (1366, 768) and self.scale == 1 else f"{size}@{self.scale:g}",
            "rtl" if self.rtl else "",
        ]
        return "-".join(filter(None, parts))

    def choices(self) -> list[ThemeChoice]:
        """Return the themes to put on."""
        return [ThemeChoice(f"contrast-{one}" if self.contrast else one) for one in self.themes]
