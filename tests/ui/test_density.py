"""What is painted and pointed at is right on a screen of one and a half pixels per pixel."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOOKING_AT_PIXELS = (
    "tests/ui/documents/text/test_mark_painting.py",
    "tests/ui/documents/picture/test_picture_mapping.py",
    "tests/ui/documents/picture/test_region_keys.py",
    "tests/ui/theme/test_look.py::test_icons_are_sharp_on_dense_screens",
)


def test_nothing_rests_on_whole_pixels(tmp_path: Path) -> None:
    """Qt reads the density of the screen once, so the tests run again in a process of their own."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *LOOKING_AT_PIXELS],
        cwd=ROOT,
        env={**os.environ, "QT_SCALE_FACTOR": "1.5", "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:]
