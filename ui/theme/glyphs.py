"""The small signs inside controls (ticks, arrows), as files: a style sheet takes nothing else."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from ui.theme.painting import svg

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ui.theme.tokens import Theme

log = logging.getLogger(__name__)

_GLYPHS: Final = {
    "check": ("check", "on_accent"),
    "dash": ("dash", "on_accent"),
    "dot": ("dot", "on_accent"),
    "down": ("chevron-down", "muted"),
    "up": ("chevron-up", "muted"),
    "right": ("chevron-right", "muted"),
    "left": ("chevron-left", "muted"),
    "menu-check": ("check", "text"),
    "menu-dot": ("dot", "text"),
}


def write_glyphs(theme: Theme, folder: Path) -> Mapping[str, str]:
    """Write the signs of a theme into a folder and return the path of each, for a style sheet.

    Without a folder to write to there are none, and controls keep the signs of Qt's own style.
    """
    paths: dict[str, str] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for meaning, (name, colour) in _GLYPHS.items():
            path = folder / f"{meaning}-{theme.name}.svg"
            content = svg(name, getattr(theme, colour)).encode()
            if not path.exists() or path.read_bytes() != content:
                path.write_bytes(content)
            paths[meaning] = path.as_posix()
    except OSError:
        log.warning("The signs of controls could not be written to the cache", exc_info=True)
        return {}
    return paths
