"""The verbs that keep a case safe: a full copy, backups, restoring one."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from app.cli.jobs import interruptible
from app.cli.opening import reading, user_name, writing
from app.cli.output import counted, plain, short
from app.cli.unlocking import access_to
from app.errors import CaseProblem
from app.jobs import Cancelled
from app.queries import overview
from app.safekeeping.backup.backups import (
    Reason,
    back_up_closed,
    backups_of,
    backups_of_file,
    folder_for,
    unlocked_backup,
)
from app.safekeeping.backup.full_copy import save_full_copy
from app.safekeeping.backup.restoring import restore_to
from app.vocabulary import ItemKind

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from app.cli.output import Output
    from app.safekeeping.backup.backups import BackupRow
    from app.safekeeping.backup.manifest import Manifest

_KINDS: Final = {
    ItemKind.SOURCE: ("source", "sources"),
    ItemKind.CLAIM: ("claim", "claims"),
    ItemKind.PERSON: ("person", "people"),
    ItemKind.EVIDENCE: ("exhibit", "exhibits"),
    ItemKind.ANNOTATION: ("mark", "marks"),
}
"""What is counted of a backup, in words."""

_NO_CASE: Final = frozenset({"case.not_found", "case.damaged", "case.not_a_case", "case.locked"})
"""Problems of a case file that its backups are looked up for."""


def run_copy(arguments: argparse.Namespace, output: Output) -> int:
    """Save a complete copy of a case as a new file, and put that on record."""
    with (
        writing(arguments.case, arguments.user) as case,
        _stoppable(output, "copy.stopped") as job,
    ):
        copy = save_full_copy(case, arguments.out, job=job)
    data = {"path": str(copy.path), "sha256": copy.sha256, "size": copy.size, "lacks": copy.lacks}
    lines = [f"Saved a full copy: {copy.path}", f"SHA-256 {copy.sha256}"]
    output.answer(data, map(plain, [*lines, *_lacking(copy.lacks)]))
    return 0


def run_backup(arguments: argparse.Namespace, output: Output) -> int:
    """Make a backup of a case, unless one holds it as it is."""
    access = access_to(arguments.case)
    with reading(arguments.case), _stoppable(output, "backup.stopped") as job:
        made = back_up_closed(
            access,
            arguments.to or folder_for(),
            by=user_name(arguments.user),
            reason=Reason.ASKED,
            job=job,
        )
    what = "Backed up" if made.is_new else "Nothing changed since the backup"
    line = f"{what}: {made.row.path}"
    output.answer({"new": made.is_new, **_row(made.row)}, [plain(line)])
    return 0


def run_backups(arguments: argparse.Namespace, output: Output) -> int:
    """List the backups of a case; one that is damaged or gone is known by its file."""
    folder = arguments.to or folder_for()
    try:
        with reading(arguments.case) as session:
            case_id = overview.properties(session).id
        rows = backups_of(folder, case_id, access_to(arguments.case).key)
    except CaseProblem as problem:
        if problem.code not in _NO_CASE:
            raise
        rows = backups_of_file(folder, arguments.case, None)
        if not rows:
            raise
        output.problem(problem)
    output.answer([_row(row) for row in rows], map(_line, rows))
    return 0


def run_restore(arguments: argparse.Namespace, output: Output) -> int:
    """Build the case that a backup holds as a new file."""
    if not arguments.backup.is_file():
        raise CaseProblem("backup.not_found", path=str(arguments.backup))
    backup = access_to(arguments.backup, unlocked_backup)
    with _stoppable(output, "restore.stopped") as job:
        restored = restore_to(backup, arguments.out, by=user_name(arguments.user), job=job)
    said = restored.manifest
    data = {"path": str(restored.path), "made_at": said.made_at, "lacks": restored.lacks}
    line = f"Restored the case as it was on {_clock(said.made_at)}: {restored.path}"
    output.answer(data, map(plain, [line, *_lacking(restored.lacks)]))
    return 0


@contextmanager
def _stoppable(output: Output, code: str) -> Iterator[Any]:
    with interruptible(output) as job:
        try:
            yield job
        except Cancelled:
            raise CaseProblem(code) from None


def _row(row: BackupRow) -> dict[str, Any]:
    said = row.manifest
    return {
        "path": str(row.path),
        "made_at": row.made_at,
        "size": row.size,
        "problem": row.problem or None,
        "reason": said and said.reason,
        "made_by": said and said.made_by,
        "title": said and said.title,
        "steps": said and said.steps,
        "head": said and said.head,
        "last": said and said.last_label,
        "records": said and dict(said.records),
        "lacks": said and said.lacks,
    }


def _line(row: BackupRow) -> str:
    said = row.manifest
    about = "made under another passphrase, or damaged" if said is None else _holds(said)
    return plain(f"{_clock(row.made_at)}  {about}") + f"\n    {plain(str(row.path))}"


def _holds(said: Manifest) -> str:
    counts = [
        counted(said.records[kind], *words)
        for kind, words in _KINDS.items()
        if said.records.get(kind)
    ]
    lacking = f" (lacks {len(said.lacks)})" if said.lacks else ""
    holds = ", ".join(counts) or "no records"
    return f"{said.reason.label}: {holds}{lacking}; last “{short(said.last_label)}”"


def _lacking(lacks: tuple[str, ...]) -> Iterator[str]:
    if lacks:
        yield "These contents were lost or damaged before, and are not in it:"
        yield from lacks


def _clock(at: str) -> str:
    """Return a time of UTC as the clock here shows it."""
    return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M:%S")
