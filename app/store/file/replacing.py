"""Puts another file in the place of a case file in one move, so that a crash leaves one of both."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)


def replacement_path(case: Path) -> Path:
    """Return where what is to replace a case file is written: beside the file itself."""
    real = case.resolve()  # behind a link, so that the link stays one
    return real.with_name(f"{real.name}-replacement")


def sweep(case: Path) -> None:
    """Take away what an interrupted replacement left beside a case that is locked for us."""
    left = replacement_path(case)
    for one in (left, left.with_name(f"{left.name}-journal")):
        try:
            one.unlink(missing_ok=True)
        except OSError:
            log.warning("What an interrupted change left behind could not be taken away")


def put_in_place(case: Path) -> None:
    """Let the finished replacement become the case file, for good.

    Raises OSError; then the case file is the one that it was.
    """
    new = replacement_path(case)
    flush(new)
    new.replace(case.resolve())
    try:
        _flush_folder(new.parent)
    except OSError:  # it is in place; the system will have written that down a little later
        log.warning("The folder of the case could not be flushed", exc_info=True)


def flush(path: Path) -> None:
    """Wait until what a file holds, and its name, are on the disk for good."""
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    _flush_folder(path.parent)


def _flush_folder(folder: Path) -> None:
    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:  # Windows opens no folders, and needs no such thing
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
