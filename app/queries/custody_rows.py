"""The chain of custody: of one source, of several, of the case as a whole."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, or_, select

from app.model import CustodyEvent
from app.queries.custody_layers import added_layers
from app.queries.custody_record import Change, Known, collection, known_sources, record_changes
from app.vocabulary import CustodyAct

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from typing import Self

    from sqlalchemy.orm import Session

__all__ = ["Change", "CustodyRow", "case_custody", "custody_of", "source_custody"]

_EVENT: Final = CustodyEvent.__table__

_OF_EVERY_SOURCE: Final = frozenset(
    {
        CustodyAct.FULL_COPY,
        CustodyAct.BACKUP,
        CustodyAct.RESTORATION,
        CustodyAct.RECOVERY,
        CustodyAct.VERIFICATION,
    }
)
"""Acts on the whole case that the chain of each source tells."""

_NOT_BY_HAND: Final = frozenset({"undo", "redo", "back"})


@dataclass(frozen=True, slots=True)
class CustodyRow:
    """One entry of a chain of custody.

    ``kind`` is a ``CustodyAct``, or "collected", "described", "changed", "binned",
    "brought_back". ``at`` is ISO 8601 in UTC; what was collected has its date in ``collected``
    in plain words, and in ``at`` as much of it as puts it in order. ``sources`` are the handles of
    the sources that it is about, the first one that it was done to; ``whole_case`` tells that it
    was all of them. ``reverses`` is "undo", "redo" or "back" where no new gesture changed the
    record. ``times`` counts like acts of one day told as one, from ``at`` until ``until``.
    """

    kind: str
    at: str
    by: str
    collected: str = ""
    machine: str = ""
    system: str = ""
    program: str = ""
    path: str = ""
    sha256: str = ""
    size: int | None = None
    modified: str = ""
    note: str = ""
    how: str = ""
    url: str = ""
    reverses: str = ""
    changes: tuple[Change, ...] = ()
    outcome: Mapping[str, Any] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    whole_case: bool = False
    times: int = 1
    until: str = ""

    @classmethod
    def of_event(cls, event: Any, handles: Mapping[str, str]) -> Self:
        """Return the entry of an act; sources that the case no longer knows are not named."""
        return cls(
            kind=event.kind,
            at=event.at,
            by=event.by,
            machine=event.machine,
            system=event.system,
            program=event.program,
            path=event.path,
            sha256=event.sha256,
            size=event.size,
            modified=event.modified,
            note=event.note,
            outcome=event.outcome,
            sources=tuple(handles[each] for each in event.source_ids if each in handles),
            whole_case=event.whole_case,
        )


def source_custody(session: Session, source_id: str) -> tuple[CustodyRow, ...]:
    """Return the chain of custody of one source, the oldest entry first; of none if it is gone."""
    return custody_of(session, [source_id]).get(source_id, ())


def custody_of(session: Session, source_ids: Iterable[str]) -> dict[str, tuple[CustodyRow, ...]]:
    """Return the chain of custody of each of some sources, the oldest entry first."""
    wanted = dict.fromkeys(source_ids)
    known = known_sources(session)
    handles = {each.id: each.handle for each in known.values()}
    chains: defaultdict[str, list[CustodyRow]] = defaultdict(list)
    events = list(_events(session, wanted))
    for event in events:
        row = CustodyRow.of_event(event, handles)
        for source_id in _told(event, wanted, known):
            chains[source_id].append(row)
    for source_id, row in _record_rows(session, wanted, known):
        chains[source_id].append(row)
    for source_id, row in _untold_layers(session, wanted, known, events):
        chains[source_id].append(row)
    return {
        source_id: (*_begun(known[source_id]), *_in_order(chains[source_id]))
        for source_id in wanted
        if source_id in known
    }


def case_custody(session: Session) -> tuple[CustodyRow, ...]:
    """Return the chain of custody of the whole case, each act once, the oldest first."""
    known = known_sources(session)
    handles = {each.id: each.handle for each in known.values()}
    rows = [
        row if row.at else replace(row, at=each.created_at)
        for each in known.values()
        for row in _begun(each)
    ]
    events = list(_events(session, None))
    rows += [CustodyRow.of_event(event, handles) for event in events]
    rows += [row for _, row in _record_rows(session, None, known)]
    rows += [row for _, row in _untold_layers(session, None, known, events)]
    return tuple(_in_order(rows))


def _events(session: Session, source_ids: Collection[str] | None) -> Iterator[Any]:
    """Yield the acts that may be told of some sources, or all of them."""
    query = select(_EVENT).order_by(_EVENT.c.at, _EVENT.c.id)
    if source_ids is not None and len(source_ids) == 1:
        named = func.instr(_EVENT.c.source_ids, next(iter(source_ids))) > 0
        query = query.where(or_(_EVENT.c.whole_case, named))
    yield from session.execute(query)


def _told(event: Any, wanted: Collection[str], known: Mapping[str, Known]) -> Iterable[str]:
    """Return which of the wanted sources an act is told of."""
    if not event.whole_case:
        return [each for each in event.source_ids if each in wanted]
    if event.kind not in _OF_EVERY_SOURCE:
        return ()
    return [each for each in wanted if each in known and known[each].created_at <= event.at]


def _record_rows(
    session: Session, wanted: Collection[str] | None, known: Mapping[str, Known]
) -> Iterator[tuple[str, CustodyRow]]:
    """Yield, by source, what became of collection records, and the ways into and out of the bin."""
    for told in record_changes(session, wanted):
        if told.source_id in known:
            yield (
                told.source_id,
                CustodyRow(
                    kind=told.kind,
                    at=told.at,
                    by=told.by,
                    reverses=told.nature if told.nature in _NOT_BY_HAND else "",
                    changes=told.changes,
                    sources=(known[told.source_id].handle,),
                ),
            )


def _untold_layers(
    session: Session,
    wanted: Collection[str] | None,
    known: Mapping[str, Known],
    events: Iterable[Any],
) -> Iterator[tuple[str, CustodyRow]]:
    """Yield, by source, the texts that were added when no act was put on record of that yet."""
    told = {each.outcome.get("layer") for each in events if each.kind == CustodyAct.LAYER}
    for layer in added_layers(session, wanted):
        if layer.id in told or layer.source_id not in known:
            continue
        yield (
            layer.source_id,
            CustodyRow(
                kind=CustodyAct.LAYER,
                at=layer.created_at,
                by=layer.created_by,
                path=layer.file_name or "",
                sha256=layer.sha256 or layer.text_sha256,
                size=layer.size,
                note=layer.tool,
                outcome={one: getattr(layer, one) for one in ("role", "language", "length")},
                sources=(known[layer.source_id].handle,),
            ),
        )


def _begun(source: Known) -> Iterator[CustodyRow]:
    """Yield how a source was collected, and that it was described where nothing came in."""
    record = collection(source)
    if record is not None:
        yield CustodyRow(
            kind="collected",
            at=record.at,
            by=record.by,
            collected=record.when,
            how=record.how,
            url=record.url,
            sources=(source.handle,),
        )
    if not source.held:
        yield CustodyRow(
            kind="described", at=source.created_at, by=source.created_by, sources=(source.handle,)
        )


def _in_order(rows: Iterable[CustodyRow]) -> list[CustodyRow]:
    """Return entries by their time, the backups of one day to one place joined into one."""
    ordered: list[CustodyRow] = []
    places: dict[tuple[str, ...], int] = {}
    for row in sorted(rows, key=lambda row: row.at):
        if row.kind != CustodyAct.BACKUP:
            ordered.append(row)
            continue
        folder = row.path.replace("\\", "/").rpartition("/")[0]
        key = (row.at[:10], row.by, row.machine, folder, row.note)
        if key in places:
            first = ordered[places[key]]
            ordered[places[key]] = replace(row, at=first.at, until=row.at, times=first.times + 1)
        else:
            places[key] = len(ordered)
            ordered.append(row)
    return ordered
