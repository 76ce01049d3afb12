"""Drives the window through the sample case and saves a PNG of each view.

Without options: the views of every day in light and dark, at 1366 × 768. ``--all`` adds the views
for closer work, the forms and the windows beside the main one; the other options vary how all of
that is shown, and take part in the names of the pictures.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.screens.options import Options

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(options: Options) -> None:
    """Save the pictures."""
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _prepare(folder, options)
        # Only now: Qt looks at its surroundings once.
        from PySide6.QtCore import qInstallMessageHandler  # noqa: PLC0415

        from tests.screens.run import photograph  # noqa: PLC0415

        qInstallMessageHandler(_pass_on)
        photograph(folder, options)
    print(f"The pictures are in {options.out}")


def _pass_on(_kind: object, _context: object, message: str | None) -> None:
    """Print what Qt says, but for what its picture of a screen always says of itself."""
    if message and "propagateSizeHints" not in message:
        print(message, file=sys.stderr)


def _prepare(folder: Path, options: Options) -> None:
    """Say what Qt reads before it starts: where things are kept, the screen, its density."""
    os.environ["REDTHREAD_HOME"] = str(folder / "home")
    os.environ["QT_SCALE_FACTOR"] = str(options.scale)
    wide, high = options.size
    screen = {"name": "screen", "x": 0, "y": 0, "width": wide, "height": high + 80, "dpr": 1}
    (folder / "screen.json").write_text(json.dumps({"screens": [screen]}), "utf-8")
    if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={folder / 'screen.json'}"


def read_options(words: Sequence[str]) -> Options:
    """Return the options that were written in the shell."""
    parser = argparse.ArgumentParser("python -m tests.screens", description=__doc__)
    parser.add_argument("out", type=Path, nargs="?", default=Path("screens"))
    parser.add_argument("--size", default="1366x768", help="pixels of the screen, as 3840x2160")
    parser.add_argument("--scale", type=float, default=1.0, help="pixels per pixel of the window")
    parser.add_argument("--text", type=int, default=100, help="the size of text in per cent")
    parser.add_argument("--contrast", action="store_true", help="in high contrast")
    parser.add_argument("--rtl", action="store_true", help="from right to left")
    parser.add_argument("--all", action="store_true", help="every view, form and window")
    parser.add_argument("--theme", choices=("light", "dark"), help="one theme instead of both")
    parser.add_argument("--only", action="append", default=[], help="one scene, by its name")
    found = parser.parse_args(words)
    wide, _, high = found.size.partition("x")
    return Options(
        out=found.out.absolute(),
        size=(int(wide), int(high)),
        scale=found.scale,
        text=found.text,
        contrast=found.contrast,
        rtl=found.rtl,
        all=found.all,
        themes=(found.theme,) if found.theme else ("light", "dark"),
        only=tuple(found.only),
    )


if __name__ == "__main__":
    main(read_options(sys.argv[1:]))
