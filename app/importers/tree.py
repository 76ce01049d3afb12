"""Finds the files that a folder brings in, in the order a person expects, and says what it left."""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from app.importers import companions
from app.importers.draft import Remark

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

_SYSTEM_FILES: Final = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
_HIDDEN_ON_WINDOWS: Final = stat.FILE_ATTRIBUTE_HIDDEN
_MOUNT_POINT: Final = 0xA0000003
"""The reparse tag of a Windows junction, which leads elsewhere just as a link does."""
_NAMED: Final = 5
_NUMBER: Final = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Found:
    """The files to import, in order, and what was passed over, one remark for each reason."""

    files: tuple[Path, ...]
    skipped: tuple[Remark, ...] = ()


def find_files(paths: Sequence[Path], *, recursive: bool) -> Found:
    """Return the files that ``paths`` stand for; a folder stands for its files.

    Subfolders are entered when ``recursive``. A path that the user named is never passed over,
    even if it is hidden or missing; inside a folder hidden files, links, pipes and devices are,
    and so are the folders saved with a page, which the page itself brings in.
    """
    walk = _Walk(recursive=recursive)
    named = {path.absolute() for path in paths}
    for path in paths:
        if not path.is_dir():
            walk.keep(path)
        elif companions.page_of(path.absolute()) in named:
            walk.skip("skipped.page_folder", path)
        else:
            walk.enter(path)
    return Found(tuple(walk.files), tuple(walk.remarks()))


@dataclass(slots=True)
class _Walk:
    recursive: bool
    files: dict[Path, None] = field(default_factory=dict)
    passed_over: dict[str, list[str]] = field(default_factory=dict)

    def keep(self, path: Path) -> None:
        self.files.setdefault(path)

    def skip(self, code: str, path: Path) -> None:
        self.passed_over.setdefault(code, []).append(path.name)

    def enter(self, folder: Path) -> None:
        waiting = [folder]
        while waiting:
            here = waiting.pop()
            try:
                entries = sorted(here.iterdir(), key=natural_order)
            except OSError:
                self.skip("skipped.unreadable", here)
                continue
            folders = [entry for entry in entries if self._take(entry)]
            waiting += reversed(folders)

    def _take(self, entry: Path) -> bool:
        """Keep or skip what lies in a folder; tell whether it is a folder to enter."""
        try:
            status = entry.lstat()
        except OSError:
            self.skip("skipped.unreadable", entry)
            return False
        reason = _reason_to_skip(entry, status)
        is_folder = stat.S_ISDIR(status.st_mode)
        if not reason and is_folder and not self.recursive:
            reason = "skipped.subfolder"
        if reason:
            self.skip(reason, entry)
        elif not is_folder:
            self.keep(entry)
        return is_folder and not reason

    def remarks(self) -> Iterator[Remark]:
        for code, names in self.passed_over.items():
            listed = ", ".join(names[:_NAMED]) + (", …" if len(names) > _NAMED else "")
            yield Remark(code, {"count": len(names), "names": listed})


def _reason_to_skip(entry: Path, status: os.stat_result) -> str:
    if _is_hidden(entry.name, status):
        return "skipped.hidden"
    if stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _MOUNT_POINT:
        return "skipped.link"
    if stat.S_ISDIR(status.st_mode):
        return "skipped.page_folder" if companions.page_of(entry) else ""
    return "" if stat.S_ISREG(status.st_mode) else "skipped.not_a_file"


def _is_hidden(name: str, status: os.stat_result) -> bool:
    if name.startswith((".", "~$")) or name.casefold() in _SYSTEM_FILES:
        return True
    return bool(getattr(status, "st_file_attributes", 0) & _HIDDEN_ON_WINDOWS)


def natural_order(path: Path) -> tuple[tuple[str | int, ...], str]:
    """Return a sort key by which "Still 2" stands before "Still 10"."""
    parts: Iterable[str] = _NUMBER.split(path.name.casefold())
    return tuple(int(part) if place % 2 else part for place, part in enumerate(parts)), path.name
