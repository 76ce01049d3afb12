"""Finds the files that a folder brings in, in the order a person expects, and says what it left."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from app.importers import companions
from app.importers.draft import Remark
from app.jobs import JobControl

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

MAX_FILES: Final = 200_000
"""How many files one import takes: their paths alone fill 100 MB, and reading them takes hours."""

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


def find_files(
    paths: Sequence[Path],
    *,
    recursive: bool,
    job: JobControl | None = None,
    case_file: Path | None = None,
) -> Found:
    """Return the files that ``paths`` stand for; a folder stands for its files.

    Subfolders are entered when ``recursive``. A path that the user named is never passed over,
    even if it is hidden or missing; inside a folder hidden files, links, pipes and devices are,
    and so are the folders saved with a page, which the page itself brings in, and ``case_file``
    with what the program keeps beside it. The job steps with each folder, of an unknown number;
    raises its Cancelled.
    """
    own = None if case_file is None else case_file.absolute()
    walk = _Walk(recursive=recursive, job=job or JobControl(), case_file=own)
    named = {path.absolute() for path in paths}
    for path in paths:
        if not path.is_dir():
            walk.keep(path)
        elif companions.page_of(path.absolute()) in named:
            walk.skip("skipped.page_folder", path.name)
        else:
            walk.enter(path)
    return Found(tuple(walk.files), tuple(walk.remarks()))


@dataclass(slots=True)
class _Walk:
    recursive: bool
    job: JobControl
    case_file: Path | None
    files: dict[Path, None] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    names: dict[str, list[str]] = field(default_factory=dict)

    def keep(self, path: Path) -> None:
        if len(self.files) < MAX_FILES:
            self.files.setdefault(path)
        else:
            self.skip("skipped.too_many", path.name)

    def skip(self, code: str, name: str) -> None:
        self.counts[code] += 1
        names = self.names.setdefault(code, [])
        if len(names) < _NAMED:
            names.append(name)

    def enter(self, folder: Path) -> None:
        waiting = [folder]
        while waiting:
            here = waiting.pop()
            self.job.step(0, 0, here.name)
            try:
                with os.scandir(here) as listing:
                    entries = sorted(listing, key=lambda entry: natural_order(entry.name))
            except OSError as problem:
                self.skip(_unreadable(problem), here.name)
                continue
            own = self._own_name(here)
            folders = [entry.name for entry in entries if self._take(here, entry, own)]
            waiting += [here / name for name in reversed(folders)]

    def _own_name(self, folder: Path) -> str:
        """Return the name of the case file if it lies in this folder, else ""."""
        own = self.case_file
        with suppress(OSError):
            return own.name if own is not None and own.parent.samefile(folder) else ""
        return ""

    def _take(self, folder: Path, entry: os.DirEntry[str], own: str) -> bool:
        """Keep or skip what lies in a folder; tell whether it is a folder to enter."""
        self.job.check()
        try:
            status = entry.stat(follow_symlinks=False)
        except OSError as problem:
            self.skip(_unreadable(problem), entry.name)
            return False
        path = folder / entry.name
        reason = _reason_to_skip(path, status)
        is_folder = stat.S_ISDIR(status.st_mode)
        if own and (entry.name == own or entry.name.startswith(f"{own}-")):
            reason = "skipped.this_case"
        if not reason and is_folder and not self.recursive:
            reason = "skipped.subfolder"
        if reason:
            self.skip(reason, entry.name)
        elif not is_folder:
            self.keep(path)
        return is_folder and not reason

    def remarks(self) -> Iterator[Remark]:
        for code, count in self.counts.items():
            names = self.names[code]
            listed = ", ".join(names) + (", …" if count > len(names) else "")
            facts: dict[str, str | int | float | bool] = {"count": count, "names": listed}
            yield Remark(code, facts | ({"limit": MAX_FILES} if code == "skipped.too_many" else {}))


def _reason_to_skip(entry: Path, status: os.stat_result) -> str:
    if _is_hidden(entry.name, status):
        return "skipped.hidden"
    if stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _MOUNT_POINT:
        return "skipped.link"
    if stat.S_ISDIR(status.st_mode):
        return "skipped.page_folder" if companions.page_of(entry) else ""
    return "" if stat.S_ISREG(status.st_mode) else "skipped.not_a_file"


def _unreadable(problem: OSError) -> str:
    too_long = problem.errno == errno.ENAMETOOLONG
    return "skipped.path_too_long" if too_long else "skipped.unreadable"


def _is_hidden(name: str, status: os.stat_result) -> bool:
    if name.startswith((".", "~$")) or name.casefold() in _SYSTEM_FILES:
        return True
    return bool(getattr(status, "st_file_attributes", 0) & _HIDDEN_ON_WINDOWS)


def natural_order(name: str) -> tuple[tuple[str | int, ...], str]:
    """Return a sort key by which "Still 2" stands before "Still 10"."""
    parts: Iterable[str] = _NUMBER.split(name.casefold())
    return tuple(int(part) if place % 2 else part for place, part in enumerate(parts)), name
