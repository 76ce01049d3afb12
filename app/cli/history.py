"""The verb that tells what was done in a case."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from app.cli.listing import end_row
from app.cli.opening import reading
from app.cli.output import counted, plain, short
from app.errors import CaseProblem
from app.queries.handles import find_by_handle
from app.queries.history import HistoryFilter, days, history, local_time
from app.queries.history_changes import gesture_changes
from app.queries.source_names import source_names

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from app.cli.output import Output
    from app.queries.history import HistoryRow
    from app.queries.history_changes import GestureChanges

_STANDS: Final = {"undone": "undone", "redone": "redone", "taken back": "taken back"}
_NATURES: Final = {"undo": "Undo: ", "redo": "Redo: "}


def run_history(arguments: argparse.Namespace, output: Output) -> int:
    """Tell what was done, the latest last, with what each gesture changed."""
    with reading(arguments.case) as session:
        wanted = _filter(session, arguments)
        told = [(row, gesture_changes(session, row.seq)) for row in _all(session, wanted)]
    told.reverse()
    data = [_as_data(row, changes) for row, changes in told]
    output.answer(data, (line for row, changes in told for line in _lines(row, changes)))
    return 0


def _filter(session: Session, arguments: argparse.Namespace) -> HistoryFilter:
    item_id = ""
    if arguments.source:
        item_id = source_names(session).find(arguments.source).id
    if arguments.record:
        item_id = find_by_handle(session, arguments.record).id
    since, until = _days(arguments.day) if arguments.day else ("", "")
    return HistoryFilter(item_id=item_id, who=arguments.who or "", since=since, until=until)


def _days(day: str) -> tuple[str, str]:
    try:
        first = date.fromisoformat(day)
    except ValueError:
        raise CaseProblem("history.bad_day", day=day) from None
    return days(first, first)


def _all(session: Session, wanted: HistoryFilter) -> Iterator[HistoryRow]:
    before = None
    while True:
        page = history(session, wanted, before=before)
        yield from page.rows
        before = page.before
        if before is None:
            return


def _as_data(row: HistoryRow, changes: GestureChanges) -> dict[str, Any]:
    return {
        "step": row.seq,
        "at": row.at,
        "who": row.who,
        "label": row.label,
        "nature": row.nature,
        "stands": row.how,
        "by_step": row.by,
        "about_step": row.about,
        "steps": row.steps,
        "changes": [
            {
                "record": None if record.ref is None else end_row(record.ref),
                "name": record.name,
                "what": record.what,
                "fields": [
                    {"name": field.name, "before": field.before, "after": field.after}
                    for field in record.fields
                ],
            }
            for record in changes.records
        ],
        "left_out": changes.left_out,
        "facts": {fact.name: fact.after for fact in changes.facts},
    }


def _lines(row: HistoryRow, changes: GestureChanges) -> Iterator[str]:
    at = f"{local_time(row.at):%Y-%m-%d %H:%M:%S}"
    label = f"{_NATURES.get(row.nature, '')}{plain(row.label)}"
    stands = f"[{_STANDS[row.how]} by step {row.by}]" if row.how in _STANDS else ""
    number = f"{row.seq:>6}"
    yield "  ".join(filter(None, (number, at, plain(row.who), label, stands)))
    for record in changes.records:
        yield f"        {short(record.name)}: {record.what}"
        for field in record.fields:
            before = f"{short(field.before)} → " if field.before else ""
            yield f"            {field.name}: {before}{short(field.after) or 'nothing'}"
    for fact in changes.facts:
        yield f"        {fact.name}: {short(fact.after)}"
    if changes.left_out:
        yield f"        and {counted(changes.left_out, 'more row', 'more rows')}"
