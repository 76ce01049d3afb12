"""Shared memory is freed with its last holder and leaves no name behind."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from app.errors import CaseProblem
from app.sandbox.pool import Sandbox
from tests.factory import png

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


def named_memory() -> set[str]:
    """The shared memory that has a name, where the system shows it."""
    shown = Path("/dev/shm")
    return {path.name for path in shown.iterdir()} if shown.is_dir() else set()


def held_memory() -> int:
    """Count the segments that this process holds, where the system shows them."""
    maps = Path("/proc/self/maps")
    return maps.read_text().count("redthread") if maps.exists() else 0


def test_pixels_are_freed_with_the_last_picture_that_shows_them(sandbox: Sandbox) -> None:
    before = held_memory()
    pixels = sandbox.decode(png(400, 300, "red"))
    image = QImage(pixels.rgba, 400, 300, 1600, QImage.Format.Format_RGBA8888)
    shared = QImage(image)
    del pixels, image
    gc.collect()
    assert shared.pixelColor(399, 299).red() == 255
    assert held_memory() >= before
    del shared
    gc.collect()
    assert held_memory() == before
    assert not named_memory()


def test_a_picture_outlives_its_worker_and_the_sandbox() -> None:
    with Sandbox() as sandbox:
        pixels = sandbox.decode(png(40, 30, "red"))
    assert pixels.rgba[-4:] == b"\xff\x00\x00\xff"


def test_a_picture_that_can_not_be_decoded_leaves_nothing(sandbox: Sandbox) -> None:
    before = held_memory()
    for _ in range(3):
        with pytest.raises(CaseProblem):
            sandbox.decode(b"no picture")
    assert held_memory() == before
    assert not named_memory()


def test_nothing_is_left_when_the_program_is_killed_in_the_middle() -> None:
    killed = subprocess.run(
        [sys.executable, "-c", _KILLS_ITSELF], cwd=ROOT, capture_output=True, check=False
    )
    assert killed.returncode != 0
    assert b"decoded" in killed.stdout
    assert not named_memory()


_KILLS_ITSELF = """
import os, signal
from app.sandbox.pool import Sandbox
from tests.factory import png
pixels = Sandbox().decode(png(400, 300))
print("decoded", len(pixels.rgba), flush=True)
os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
"""
