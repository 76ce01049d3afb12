"""The verbs for the bin: list it, empty it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final

from app.cli.jobs import interruptible
from app.cli.opening import reading, writing
from app.cli.output import counted, plain, short
from app.errors import CaseProblem
from app.jobs import Cancelled
from app.phrases.kinds import counted_kinds
from app.queries.bin_rows import bin_rows, meant
from app.safekeeping.emptying import backups_with, empty

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from app.cli.output import Output
    from app.queries.bin_rows import BinRow
    from app.safekeeping.backup.backups import BackupRow

_YES: Final = frozenset({"y", "yes"})


def run_bin(arguments: argparse.Namespace, output: Output) -> int:
    """List what lies in the bin."""
    with reading(arguments.case) as session:
        rows = bin_rows(session)
    output.answer([_row(row) for row in rows], list(map(_line, rows)) or ["The bin is empty."])
    return 0


def run_empty_bin(arguments: argparse.Namespace, output: Output) -> int:
    """Erase for good what lies in the bin, once somebody agreed."""
    with writing(arguments.case, arguments.user) as case:
        with case.reading() as session:
            rows, going = bin_rows(session), meant(session)
        if not rows:
            raise CaseProblem("bin.empty")
        backups = backups_with(case)
        if not arguments.yes and not _agreed(rows, backups, output):
            raise CaseProblem("bin.not_agreed")
        with interruptible(output) as job:
            try:
                erased = empty(case, job=job)
            except Cancelled:
                raise CaseProblem("bin.stopped") from None
    data = {
        "erased": erased.kinds,
        "handles": list(erased.handles),
        "contents": list(erased.contents),
        "backups_with_it": [str(backup.path) for backup in backups],
    }
    lines = [f"Erased for good: {counted_kinds(going.kinds)}.", *_in_backups(backups)]
    output.answer(data, map(plain, lines))
    return 0


def _agreed(rows: list[BinRow], backups: list[BackupRow], output: Output) -> bool:
    """Ask at the terminal, naming what would go; nobody there means no."""
    if sys.stdin is None or not sys.stdin.isatty() or output.as_json:
        return False
    for line in (*map(_line, rows), *map(plain, _in_backups(backups))):
        output.hint(line)
    output.hint(f"Erase {counted(len(rows), 'record', 'records')} for good? Type yes.")
    return sys.stdin.readline().strip().casefold() in _YES


def _in_backups(backups: list[BackupRow]) -> Iterator[str]:
    if backups:
        yield f"{counted(len(backups), 'backup', 'backups')} still may hold some of it:"
        yield from (f"    {backup.path}" for backup in backups)


def _row(row: BinRow) -> dict[str, Any]:
    return {
        "id": row.ref.id,
        "kind": row.ref.kind,
        "handle": row.ref.handle,
        "title": row.ref.title,
        "of": row.home.handle if row.home else "",
        "along": dict(row.along),
        "binned_at": row.at,
        "binned_by": row.by,
        "act": row.act_id,
    }


def _line(row: BinRow) -> str:
    what = f"{row.ref.handle or row.ref.kind}  {short(row.ref.title)}"
    along = f"  with {counted_kinds(row.along)}" if row.along else ""
    return f"{row.at[:10]} {row.at[11:16]}  {plain(row.by)}  {what}{along}"
