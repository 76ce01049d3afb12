"""Saves what can be read of a damaged case into a new one, and says what was saved and what not.

The damaged file is not touched. What the journal and the contents are is proved by their digests,
wherever a piece of them was found; the rows follow from the journal, and from the tables where the
journal has gaps. A new case with gaps says so in a step of its own, from which its chain holds.
"""

from __future__ import annotations

import logging
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from app.case import Case
from app.custody import CustodyAct, record_copy
from app.errors import CaseProblem
from app.jobs import JobControl
from app.model import CaseInfo
from app.model.base import new_id, now
from app.safekeeping.backup.backups import folder_for
from app.safekeeping.files import partial, troubles
from app.safekeeping.recovery.rebuilding import (
    make_caches,
    write_contents,
    write_records,
    write_recovery_step,
)
from app.safekeeping.recovery.recovery_report import (
    ContentsFound,
    Recovery,
    lost_lines,
    record_counts,
    saved_lines,
)
from app.safekeeping.recovery.salvage import scratch_copy
from app.safekeeping.recovery.salvaged_journal import put_together
from app.safekeeping.recovery.salvaged_rows import choose_rows
from app.safekeeping.recovery.salvaging import BackupsOfFile, Salvage
from app.store.file import casefile, damage
from app.store.file.engine import Access, reading_engine
from app.store.file.lock import CaseLock
from app.store.verifying.findings import Finding
from app.store.verifying.verify import verify

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.safekeeping.recovery.salvaged import Salvaged
    from app.safekeeping.recovery.salvaged_journal import SalvagedJournal
    from app.safekeeping.recovery.salvaged_rows import SavedRows
    from app.store.steps.replay import Replay
    from app.store.verifying.verify import Verification

log = logging.getLogger(__name__)


def recover(
    damaged: Access,
    out: Path,
    *,
    by: str,
    job: JobControl | None = None,
    backups: Path | None = None,
) -> Recovery:
    """Make a new case at ``out`` from what can be read of a damaged one, and from its backups.

    Needs room for twice the damaged file. Progress counts parts of the work that ``what`` names.
    Raises Cancelled, and CaseProblem "case.not_found", "case.locked" where a passphrase is
    missing, "case.in_use", "keep.…", "recovery.nothing" when nothing of a case is in the file;
    then there is no new file.
    """
    job = job or JobControl()
    damage.check_readable(damaged)
    with (
        troubles(damaged.path, out),
        _held(damaged.path, by),
        partial(out) as fresh,
        scratch_copy(damaged, out.parent, job) as copy,
        closing(Salvage(copy, job)) as salvage,
    ):
        helpers = BackupsOfFile(backups or folder_for(), damaged.path, damaged.key)
        journal = _journal(salvage, helpers, job)
        saved = choose_rows(salvage.pieces, journal)
        if not saved.rows:
            raise CaseProblem("recovery.nothing", path=str(damaged.path))
        lost_about = _see_to_the_case_itself(saved, damaged.path, by)
        fresh.unlink()
        new = Access(fresh, damaged.key)
        casefile.create(new)
        contents = _contents(new, _wanted(journal, saved), salvage, helpers, job)
        numbers = _write(new, salvage.pieces, journal, saved, contents, by=by, job=job)
        lines = tuple(lost_lines(saved, journal, contents, numbers))
        _put_on_record(new, damaged.path, by)
        verification = _verified(new, job)
    return Recovery(
        path=out,
        title=_title(saved),
        records=record_counts(saved),
        saved=tuple(saved_lines(saved, contents)),
        lost=(*lost_about, *lines),
        verification=verification,
    )


@contextmanager
def _held(damaged: Path, by: str) -> Iterator[None]:
    """See that nobody works in the damaged file meanwhile, where a lock can be put beside it."""
    lock = None
    try:
        lock = CaseLock(damaged, by, shared_disk=False)
    except OSError:
        log.info("No lock could be put beside a damaged file; it is read all the same")
    try:
        yield
    finally:
        if lock is not None:
            lock.release()


def _journal(salvage: Salvage, helpers: BackupsOfFile, job: JobControl) -> SalvagedJournal:
    """Return the journal, looked for on loose pages and in backups while it is not whole."""
    journal = put_together(salvage.pieces)
    if not journal.is_unbroken or not salvage.pieces.is_journal_whole:
        salvage.go_through_pages()
        helpers.fill_journal(salvage.pieces, job)
        journal = put_together(salvage.pieces)
    return journal


def _contents(
    new: Access, wanted: set[str], salvage: Salvage, helpers: BackupsOfFile, job: JobControl
) -> ContentsFound:
    saved = write_contents(new, wanted, salvage.chunks, job)
    if wanted - saved:
        salvage.go_through_pages()
        saved |= write_contents(new, wanted - saved, salvage.chunks, job)
    backed = write_contents(new, wanted - saved, helpers.chunks, job)
    return ContentsFound(saved, backed, frozenset(wanted) - saved - backed)


def _wanted(journal: SalvagedJournal, saved: SavedRows) -> set[str]:
    """Return the contents that the journal names, less what it says to be erased."""
    named = set(journal.replay(with_astray=True).contents)
    for (entity, _), image in saved.rows.items():
        if entity == "Original":
            named.add(image["sha256"])
        elif entity == "TextLayer":
            named |= {image["text_sha256"], image["blocks_sha256"]}
    return named - journal.erased_contents()


def _write(
    new: Access,
    pieces: Salvaged,
    journal: SalvagedJournal,
    saved: SavedRows,
    contents: ContentsFound,
    *,
    by: str,
    job: JobControl,
) -> dict[str, int]:
    """Write all but the contents; return the highest number that each kind was ever given."""
    before = journal.replay(with_astray=False)
    numbers = _numbers(pieces, before, saved)
    has_lost_tail = bool(saved.from_tables) or numbers != before.numbers
    write_records(new, journal, saved, numbers)
    if not journal.is_unbroken or has_lost_tail or contents.lost or before.rows != saved.rows:
        facts = {
            "missing": [list(ends) for ends in journal.missing],
            "incomplete": list(journal.incomplete),
            "tail": has_lost_tail,
            "contents": sorted(contents.lost),
        }
        write_recovery_step(new, before, saved, {"recovered": facts}, by)
    make_caches(new, job)
    return numbers


def _numbers(pieces: Salvaged, replay: Replay, saved: SavedRows) -> dict[str, int]:
    found = dict(replay.numbers)
    for image in saved.rows.values():
        if "kind" in image and image.get("number") is not None:
            found[image["kind"]] = max(found.get(image["kind"], 0), image["number"])
    for kind, last in pieces.numbers.items():
        if kind in found and last < 2 * found[kind] + 1000:  # no number that garbage made up
            found[kind] = max(found[kind], last)
    return found


def _see_to_the_case_itself(saved: SavedRows, damaged: Path, by: str) -> tuple[Finding, ...]:
    """See that there is exactly one row that describes the case; tell if it had to be made."""
    about = sorted(place for place in saved.rows if place[0] == CaseInfo.__name__)
    for place in about[1:]:
        del saved.rows[place]
    if about:
        return ()
    info_id = new_id()
    saved.rows[CaseInfo.__name__, (info_id,)] = {
        "id": info_id,
        "title": damaged.stem,
        "reference": "",
        "investigator": by,
        "marking": "",
        "note": "",
        "created_at": now(),
        "settings": {},
    }
    return (Finding("recovery.case_info_lost", {"title": damaged.stem}),)


def _title(saved: SavedRows) -> str:
    return next(
        (image["title"] for (kind, _), image in saved.rows.items() if kind == CaseInfo.__name__), ""
    )


def _put_on_record(new: Access, damaged: Path, by: str) -> None:
    with Case.open(new.path, user=by, key=new.key) as case:
        record_copy(case, kind=CustodyAct.RECOVERY, path=damaged)


def _verified(new: Access, job: JobControl) -> Verification:
    engine = reading_engine(new)
    try:
        with engine.connect() as connection:
            return verify(connection, job)
    finally:
        engine.dispose()
