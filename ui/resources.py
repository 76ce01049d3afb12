"""Where the files lie that are shipped with the program."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).parents[1] / "resources"


def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder, such as ``resource("help", "en")``."""
    return _ROOT.joinpath(*parts)
