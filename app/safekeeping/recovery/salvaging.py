"""Gathers all that is left of a damaged case: from its file, then from backups of it."""

from __future__ import annotations

import hashlib
from contextlib import closing
from typing import TYPE_CHECKING

import sqlcipher3

from app.errors import CaseProblem
from app.safekeeping.backup.backups import backups_of_file
from app.safekeeping.backup.packs import FOLDER, Packs
from app.safekeeping.backup.places import places_of_file
from app.safekeeping.recovery.salvage import DamagedFile
from app.safekeeping.recovery.salvage_pages import LooseRow, PageReader
from app.safekeeping.recovery.salvaged import (
    CHANGE_COLUMNS,
    STEP_COLUMNS,
    Salvaged,
    add_loose,
    read_tables,
)
from app.safekeeping.recovery.salvaged_journal import put_together
from app.store.file.engine import Access, connect

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.jobs import JobControl
    from app.safekeeping.recovery.salvaged_journal import SalvagedJournal
    from app.store.file.keys import Key


class Salvage:
    """Reads the copy of a damaged file: its tables first, its pages where those do not suffice."""

    def __init__(self, copy: Access, job: JobControl) -> None:
        self.pieces = Salvaged()
        self._job = job
        self._file = DamagedFile(copy)
        self._pages = PageReader(copy)
        self._went_through_pages = False
        self._by_hash: dict[str, int] | None = None
        read_tables(self._file, self.pieces, job)

    def close(self) -> None:
        """Let go of the copy."""
        self._file.close()
        self._pages.close()

    def go_through_pages(self) -> None:
        """Look on every page for what the tables did not give; once is enough. Raises Cancelled."""
        if not self._went_through_pages:
            self._went_through_pages = True
            self._file.close()
            for row in self._pages.rows(self._job):
                add_loose(row, self.pieces)
            self._pages.close()
            self._by_hash = None

    def chunks(self, sha256: str) -> Iterator[bytes]:
        """Give a content chunk by chunk; CaseProblem "keep.content_missing" where one is lost."""
        for content_id in self._numbers_of(sha256):
            at = self.pieces.chunks.get(content_id, {})
            if sorted(at) == list(range(len(at))):
                for ordinal in range(len(at)):
                    yield self._chunk(at[ordinal], sha256)
                return
        raise CaseProblem("keep.content_missing", sha256=sha256)

    def _numbers_of(self, sha256: str) -> list[int]:
        """Return the numbers under which the chunks of a content may lie."""
        found = [
            content_id
            for content_id, candidates in self.pieces.contents.items()
            if any(known == sha256 for known, _ in candidates)
        ]
        if not found and self._nameless().get(sha256) is not None:
            found = [self._nameless()[sha256]]
        return found

    def _nameless(self) -> dict[str, int]:
        """Return, by hash, the chunks that no row names any more: their bytes tell what it is."""
        if self._by_hash is None:
            self._by_hash = {}
            for content_id in self.pieces.chunks.keys() - self.pieces.contents.keys():
                at = self.pieces.chunks[content_id]
                digest = hashlib.sha256()
                try:
                    for ordinal in sorted(at):
                        self._job.check()
                        digest.update(self._chunk(at[ordinal], ""))
                except CaseProblem:
                    continue
                self._by_hash[digest.hexdigest()] = content_id
        return self._by_hash

    def _chunk(self, candidates: list[int | LooseRow], sha256: str) -> bytes:
        for at in candidates:
            if isinstance(at, LooseRow):
                self._file.close()
                data = self._pages.blob(at, 3)
            else:
                self._pages.close()
                data = self._file.value("SELECT data FROM content_chunk WHERE rowid = ?", (at,))
            if isinstance(data, bytes):
                return data
        raise CaseProblem("keep.content_missing", sha256=sha256)


class BackupsOfFile:
    """What the backups of a damaged file still know: steps of its journal, and contents."""

    def __init__(self, folder: Path, damaged: Path, key: Key | None) -> None:
        self._rows = backups_of_file(folder, damaged, key)
        self._packs = [
            Packs(place.folder / FOLDER, key) for place in places_of_file(folder, damaged)
        ]
        self._key = key

    def fill_journal(self, pieces: Salvaged, job: JobControl) -> None:
        """Add the steps that a backup holds, if it is one of the same case. Raises Cancelled."""
        for row in self._rows:
            job.check()
            held = Salvaged()
            try:
                with closing(connect(Access(row.path, self._key), "PRAGMA query_only=ON")) as file:
                    for table, columns, add in (
                        ("journal_step", STEP_COLUMNS, held.add_step),
                        ("journal_change", CHANGE_COLUMNS, held.add_change),
                    ):
                        listed = ", ".join(columns)
                        for values in file.execute(f"SELECT {listed} FROM {table}"):  # noqa: S608
                            add(values)
            except (sqlcipher3.Error, ValueError):
                continue
            if _is_same_case(put_together(held), put_together(pieces)):
                pieces.join(held)

    def chunks(self, sha256: str) -> Iterator[bytes]:
        """Give a content piece by piece; CaseProblem "keep.content_missing" where none has it."""
        for packs in self._packs:
            if sha256 in packs.held():
                try:
                    yield from packs.chunks(sha256)
                except sqlcipher3.Error:
                    break
                return
        raise CaseProblem("keep.content_missing", sha256=sha256)


def _is_same_case(backup: SalvagedJournal, damaged: SalvagedJournal) -> bool:
    """Tell whether two journals tell the same: steps that both have, and none that differs."""
    first = {step["seq"]: step["digest"] for step, _ in backup.steps}
    second = {step["seq"]: step["digest"] for step, _ in damaged.steps}
    common = first.keys() & second.keys()
    if not second:
        return backup.is_unbroken
    return bool(common) and all(first[seq] == second[seq] for seq in common)
