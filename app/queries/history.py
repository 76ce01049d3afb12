"""The history of a case: its gestures, the latest first, some at a time."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final, Literal

from sqlalchemy import func, select, text

from app.model import JournalChange, JournalStep, JournalTouch
from app.model.journal import IS_GESTURE
from app.phrases.gestures import said_label
from app.queries.history_names import RECORDS, names, wholes
from app.queries.history_words import Words
from app.store.steps.standing import How, Standing, standings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from app.queries.refs import ItemRef

PAGE: Final = 100
"""Gestures that are read at a time."""

SLICE: Final = 400
"""Gestures that are looked through at a time where only some of them are wanted."""

SLICES: Final = 3
"""Slices that one answer looks through before it says how far it came."""

NAMED: Final = 3
"""Records that a row names."""

_LOOKED_AT: Final = 12
"""Changed rows of a step that are looked at for records to name."""

Nature = Literal["do", "back", "undo", "redo", "record"]
Sort = Literal["all", "gestures", "undone", "reversals", "record"]


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which gestures are wanted: those that concern a record, of a person, a time, with words.

    ``since`` and ``until`` are moments in UTC as the case stores them, the second one excluded.
    ``sort`` "gestures" leaves out undos, redos and what is on record; "undone" are the gestures
    that do not hold now, "reversals" undos and redos.
    """

    item_id: str = ""
    who: str = ""
    since: str = ""
    until: str = ""
    words: str = ""
    sort: Sort = "all"


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One gesture: who did what when, how it stands now, and the records that it is about.

    ``at`` is UTC. ``how`` tells whether it is done, undone, redone or was taken back, ``by`` which
    step made it so. For an undo or redo, ``about`` is the gesture that it reverses or does again.
    ``steps`` counts what is joined in it; ``more`` tells that it concerns more than ``records``.
    """

    seq: int
    at: str
    who: str
    label: str
    nature: Nature
    how: How = "done"
    by: int | None = None
    about: int | None = None
    steps: int = 1
    records: tuple[ItemRef, ...] = ()
    more: bool = False

    @property
    def holds(self) -> bool:
        """Tell whether what the gesture did is part of the case as it is."""
        return self.how in {"done", "redone"}


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Some rows, and the ``before`` to ask for the next ones with; None when these are the last."""

    rows: tuple[HistoryRow, ...]
    before: int | None


def history(
    session: Session, wanted: HistoryFilter, *, before: int | None = None, limit: int = PAGE
) -> HistoryPage:
    """Return the gestures before a step (all, for None) that a filter lets through, latest first.

    A search that has to look at very many gestures comes back with what it has found so far.
    """
    words = Words(wanted.words)
    picks = bool(words) or wanted.sort == "undone"
    query, place = _query(session, wanted)
    found: list[HistoryRow] = []
    at: int | None = 2**62 if before is None else before
    for _ in range(SLICES if picks else 1):
        size = SLICE if picks else limit
        steps = session.execute(query.where(place < at).limit(size)).all()
        rows = _rows(session, steps)
        if wanted.sort == "undone":
            rows = [row for row in rows if not row.holds]
        found += words.pick(session, rows)
        at = steps[-1].seq if len(steps) == size else None
        if at is None or len(found) >= limit:
            break
    return HistoryPage(tuple(found), at)


def gesture_row(session: Session, seq: int) -> HistoryRow | None:
    """Return the gesture that a step stands for; None when there is no such step."""
    return next(iter(_rows(session, session.execute(_select().where(_is(seq))).all())), None)


def people(session: Session) -> list[str]:
    """Return who did anything in the case, by name."""
    return sorted(session.scalars(select(JournalStep.who).distinct()), key=str.casefold)


def count_after(session: Session, seq: int) -> dict[str, int]:
    """Return how many gestures of each nature there are from a step on, itself included."""
    query = (
        select(JournalStep.nature, func.count())
        .where(JournalStep.seq >= seq, text(IS_GESTURE))
        .group_by(JournalStep.nature)
    )
    return dict(iter(session.execute(query)))


def local_time(at: str) -> datetime:
    """Return a moment as the case stores it in the time of this machine."""
    return datetime.fromisoformat(at).astimezone()


def days(first: date, last: date) -> tuple[str, str]:
    """Return ``since`` and ``until`` of days on this machine's calendar, both of them included."""
    return _midnight(first), _midnight(last + timedelta(days=1))


def _midnight(day: date) -> str:
    moment = datetime.combine(day, time.min).astimezone(UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


# How the rows are read

_ONLY: Final[dict[Sort, tuple[str, ...]]] = {
    "gestures": ("do", "back"),
    "undone": ("do", "back"),
    "reversals": ("undo", "redo"),
    "record": ("record",),
}


def _select() -> Any:
    return select(
        JournalStep.seq,
        JournalStep.group_id,
        JournalStep.group_label,
        JournalStep.gesture_seq,
        JournalStep.nature,
        JournalStep.label,
        JournalStep.who,
        JournalStep.at,
    )


def _is(seq: int) -> Any:
    return JournalStep.seq == seq


def _query(session: Session, wanted: HistoryFilter) -> tuple[Any, Any]:
    """Return what is asked for, the latest first, and the column that tells the place in it."""
    place: Any = JournalStep.seq
    query = _select()
    if wanted.item_id:
        place = JournalTouch.seq
        query = query.join(JournalTouch, place == JournalStep.seq).where(
            JournalTouch.item_id == wanted.item_id
        )
    else:
        query = query.where(text(IS_GESTURE))
    if wanted.who:
        query = query.where(JournalStep.who == wanted.who)
    if wanted.sort in _ONLY:
        query = query.where(JournalStep.nature.in_(_ONLY[wanted.sort]))
    if wanted.since or wanted.until:
        query = query.where(*_between(session, wanted))
    return query.order_by(place.desc()), place


def _between(session: Session, wanted: HistoryFilter) -> list[Any]:
    """Return conditions for a time: the steps of a time stand close together in the journal."""
    at = [JournalStep.at >= wanted.since]
    if wanted.until:
        at.append(JournalStep.at < wanted.until)
    first, last = session.execute(
        select(func.min(JournalStep.seq), func.max(JournalStep.seq)).where(*at)
    ).one()
    return [*at, JournalStep.seq >= (first or 0), JournalStep.seq <= (last or 0)]


def _rows(session: Session, steps: Sequence[Any]) -> list[HistoryRow]:
    how = standings(session.connection(), [step.gesture_seq for step in steps])
    sizes = _sizes(session, [step.group_id for step in steps if step.group_label])
    touched = _touched(session, [step.seq for step in steps])
    shown = {seq: _shown(ids) for seq, ids in touched.items()}
    named = names(session, (item_id for ids in shown.values() for item_id in ids))
    named |= wholes(session, named)
    return [
        replace(
            _row(step, how[step.gesture_seq]),
            steps=sizes.get(step.group_id, 1),
            records=tuple(
                dict.fromkeys(named[one] for one in shown.get(step.seq, ()) if one in named)
            ),
            more=len(touched.get(step.seq, ())) > NAMED or sizes.get(step.group_id, 1) > 1,
        )
        for step in steps
    ]


def _row(step: Any, standing: Standing) -> HistoryRow:
    is_reversal = step.nature in {"undo", "redo"}
    return HistoryRow(
        seq=step.seq,
        at=step.at,
        who=step.who,
        label=said_label(step.group_label or step.label),
        nature=step.nature,
        how="done" if is_reversal else standing.how,
        by=None if is_reversal else standing.by,
        about=step.gesture_seq if is_reversal else None,
    )


def _sizes(session: Session, group_ids: Iterable[str]) -> dict[str, int]:
    query = (
        select(JournalStep.group_id, func.count())
        .where(JournalStep.group_id.in_(list(group_ids)))
        .group_by(JournalStep.group_id)
    )
    return dict(iter(session.execute(query)))


def _touched(session: Session, seqs: list[int]) -> dict[int, dict[str, str]]:
    """Return, by step, the records that it changed, in the order changed, with their tables."""
    change = JournalChange.__table__
    query = (
        select(change.c.step_seq, change.c.item_id, change.c.entity)
        .where(
            change.c.step_seq.in_(seqs),
            change.c.ordinal < _LOOKED_AT,
            change.c.item_id.is_not(None),
        )
        .order_by(change.c.step_seq, change.c.ordinal)
    )
    touched: dict[int, dict[str, str]] = defaultdict(dict)
    for step_seq, item_id, entity in session.execute(query):
        known = touched[step_seq].get(item_id)
        if known is None or entity in RECORDS:
            touched[step_seq][item_id] = entity
    return touched


def _shown(touched: dict[str, str]) -> list[str]:
    """Return the records that are named: what has a number before marks and text layers."""
    aside = {
        *("Annotation", "AnnotationSubject", "AnnotationTag", "CarriedMark"),
        *("TextLayer", "LayerFile"),
    }
    ordered = sorted(touched, key=lambda item_id: touched[item_id] in aside)
    return ordered[:NAMED]
