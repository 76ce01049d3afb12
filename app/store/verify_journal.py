"""Checks the journal: its chain of digests, and that its replay gives today's rows."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, inspect, select

from app.model import JournalChange, JournalStep
from app.store.digests import BEGINNING, change_digest, step_digest
from app.store.findings import Finding
from app.store.recorder import Image, Key, RowChange
from app.store.undo import ENTITIES

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection

    from app.jobs import JobControl
    from app.model import Base

_HEADER: Final = (
    "seq",
    "id",
    "group_id",
    "group_label",
    "nature",
    "reverses",
    "gesture_seq",
    "undo_seq",
    "redo_seq",
    "label",
    "who",
    "at",
    "facts",
    "schema_version",
)
"""The fields of a step that its digest covers, beside its changes and the digest before."""

_PAGE: Final = 200
"""Steps that are read at a time."""

_STEPS, _CHANGES = JournalStep.__table__, JournalChange.__table__

Replay = dict[tuple[str, Key], Image]


def journal(connection: Connection, job: JobControl, counts: Counter[str]) -> Iterator[Finding]:
    """Recompute every digest of the chain, replay all changes and compare with today's rows."""
    replay: Replay = {}
    prior, expected = BEGINNING, 1
    total = connection.execute(select(func.count()).select_from(_STEPS)).scalar_one()
    for step, changes in _steps(connection):
        job.step(counts["steps"], total, "journal")
        counts["steps"] += 1
        yield from _chained(step, changes, prior, expected)
        yield from _replayed(step, changes, replay)
        prior, expected = step.digest, step.seq + 1
    yield from _compared(connection, replay, counts)


def _steps(connection: Connection) -> Iterator[tuple[Any, list[Any]]]:
    """Yield each step with its changes, in order, some steps at a time."""
    after = -1
    while steps := connection.execute(
        select(_STEPS).where(_STEPS.c.seq > after).order_by(_STEPS.c.seq).limit(_PAGE)
    ).all():
        changes: dict[int, list[Any]] = defaultdict(list)
        for change in connection.execute(
            select(_CHANGES)
            .where(_CHANGES.c.step_seq.between(steps[0].seq, steps[-1].seq))
            .order_by(_CHANGES.c.step_seq, _CHANGES.c.ordinal)
        ):
            changes[change.step_seq].append(change)
        for step in steps:
            yield step, changes[step.seq]
        after = steps[-1].seq


def _chained(step: Any, changes: list[Any], prior: str, expected: int) -> Iterator[Finding]:
    facts = {"step": step.seq, "label": step.label}
    if step.seq != expected or step.prior_digest != prior:
        yield Finding("verify.chain", facts)
    header = {name: getattr(step, name) for name in _HEADER}
    digests = [change.digest for change in changes]
    if step_digest(header, digests, step.prior_digest) != step.digest:
        yield Finding("verify.step", facts)
    for change in changes:
        if change_digest(_row_change(change), change.salt) != change.digest:
            yield Finding("verify.change", facts)


def _row_change(change: Any) -> RowChange:
    return RowChange(change.entity, tuple(change.key), change.item_id, change.before, change.after)


def _replayed(step: Any, changes: Iterable[Any], replay: Replay) -> Iterator[Finding]:
    """Do the changes of a step again; each must find its row as the record says."""
    for change in changes:
        place = (change.entity, tuple(change.key))
        there = replay.get(place)
        if not _fits(there, change):
            yield Finding("verify.replay", {"step": step.seq, "label": step.label})
        if change.after is None:
            replay.pop(place, None)
        else:
            replay[place] = {**(there or {}), **change.after}


def _fits(there: Image | None, change: Any) -> bool:
    if change.before is None:
        return there is None and change.after is not None
    return there is not None and all(
        there.get(name) == value for name, value in change.before.items()
    )


def _compared(connection: Connection, replay: Replay, counts: Counter[str]) -> Iterator[Finding]:
    for name, entity in sorted(ENTITIES.items()):
        if not entity.journalled or entity.__subclasses__():
            continue
        recorded = {key: image for (of, key), image in replay.items() if of == name}
        for key, row in _rows(connection, entity):
            counts["rows"] += 1
            image = recorded.pop(key, None)
            facts = {"table": entity.__tablename__, "key": " ".join(map(str, key))}
            if image is None:
                yield Finding("verify.row_added", facts)
            elif image != row:
                fields = sorted(field for field in row if image.get(field) != row[field])
                yield Finding("verify.row_changed", {**facts, "fields": ", ".join(fields)})
        for key in recorded:
            facts = {"table": entity.__tablename__, "key": " ".join(map(str, key))}
            yield Finding("verify.row_gone", facts)


def _rows(connection: Connection, entity: type[Base]) -> Iterator[tuple[Key, Image]]:
    """Yield the rows of an entity as they are today, as the journal would keep them."""
    mapper = inspect(entity)
    columns = {attribute.key: attribute.columns[0] for attribute in mapper.column_attrs}
    keys = [mapper.get_property_by_column(column).key for column in mapper.primary_key]
    query = select(*(column.label(name) for name, column in columns.items()))
    for row in connection.execute(query.select_from(mapper.selectable)).yield_per(1000):
        image = {name: row._mapping[name] for name in columns}  # noqa: SLF001 - SQLAlchemy's API
        yield tuple(image[name] for name in keys), image
