"""What a gesture changed, in words: record by record, field by field, before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from sqlalchemy import func, select

from app.errors import CaseProblem
from app.model import JournalChange, JournalStep
from app.phrases.fields import field_name, value_in_words
from app.queries.history import local_time
from app.queries.history_names import RECORDS, names, wholes
from app.queries.refs import ItemRef, link_types
from app.speech import said
from app.store.steps.row_change import ENTITIES, Key, RowChange, fold, reference_fields, trimmed
from app.vocabulary import ItemKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

MOST: Final = 400
"""Changed rows that are told of one gesture."""

What = Literal["added", "changed", "taken out", "put into the bin", "brought back", "erased"]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field by its name, with what it held before and what after; empty for nothing."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What happened to a record, or, without a ``ref``, to what is called ``name``."""

    name: str
    what: What
    fields: tuple[FieldChange, ...]
    ref: ItemRef | None = None


@dataclass(frozen=True, slots=True)
class GestureChanges:
    """All that a gesture changed; ``left_out`` counts rows of a very large one.

    ``facts`` are kept with what is on record, such as the hash of a report.
    """

    records: tuple[RecordChange, ...]
    left_out: int
    facts: tuple[FieldChange, ...]


def gesture_changes(session: Session, seq: int) -> GestureChanges:
    """Return what the gesture that a step stands for changed.

    Steps that belong together, as typing in one field, are told as one change. Raises CaseProblem
    "history.no_such_step".
    """
    step = session.execute(
        select(JournalStep.group_id, JournalStep.facts).where(JournalStep.seq == seq)
    ).first()
    if step is None:
        raise CaseProblem("history.no_such_step", seq=seq)
    rows, left_out = _changes(session, step.group_id)
    facts = tuple(
        FieldChange(field_name("", name), "", value_in_words("", name, value))
        for name, value in step.facts.items()
        if name != "back_to" and not isinstance(value, dict)
    )
    return GestureChanges(tuple(_Telling(session, rows).records()), left_out, facts)


def _changes(session: Session, group_id: str) -> tuple[list[RowChange], int]:
    change = JournalChange.__table__
    of_group = JournalStep.group_id == group_id
    joined = change.join(JournalStep.__table__, JournalStep.seq == change.c.step_seq)
    total = session.execute(select(func.count()).select_from(joined).where(of_group)).scalar_one()
    query = (
        select(change.c.entity, change.c.key, change.c.item_id, change.c.before, change.c.after)
        .select_from(joined)
        .where(of_group)
        .order_by(change.c.step_seq, change.c.ordinal)
        .limit(MOST)
    )
    rows: dict[tuple[str, Key], RowChange] = {}
    for entity, key, item_id, before, after in session.execute(query):
        fold(rows, RowChange(entity, tuple(key), item_id, before, after))
    return [trimmed(row) for row in rows.values()], max(0, total - MOST)


_SILENT: Final = frozenset(
    {
        *("id", "kind", "number", "number_suffix", "created_at", "created_by", "blocks_sha256"),
        *("act_id", "along_with", "code", "source_ids", "system", "program"),
    }
)
"""Fields that say nothing to a reader that the name of the record does not say."""

_SILENT_IN_NEW: Final = frozenset(
    {
        *("start", "end", "prefix", "suffix", "shape", "ordinal", "part_ordinal", "layer_id"),
        *("orientation", "frames", "length", "picture_metadata", "colour", "at", "by", "form"),
    }
)
"""Fields that are told of a record only where they change."""

_TIES: Final = {
    "AnnotationSubject": ("Shows", "item_id"),
    "AnnotationTag": ("Tag", "tag_id"),
    "RecordTag": ("Tag", "tag_id"),
    "CollectionSource": ("Source", "source_id"),
    "QuestionClaim": ("Answer", "claim_id"),
    "JudgmentClaim": ("Rests on", "claim_id"),
}
"""Rows that tie a record to another: what the tie is called, and the field with the other."""

_NAMELESS: Final = {
    "CaseInfo": "The case",
    "Original": "Original",
    "OwnLinkType": "Link type",
    "CustodyEvent": "Custody",
}
"""What rows that belong to no record are called."""

_GONE: Final = "a record that is gone"

_PARTS_OF: Final = {
    kind.value: f"{kind.label} of {{}}"
    for kind in (ItemKind.ASSESSMENT, ItemKind.FACT, ItemKind.TEXT_LAYER)
}
"""How records are called that nobody knows by a name of their own."""

SAYABLE: Final = (
    *(words for words, _ in _TIES.values()),
    *_NAMELESS.values(),
    *("A record", _GONE),
    *_PARTS_OF.values(),
)
"""What the history calls what has no name."""


class _Telling:
    """Puts the changed rows of one gesture into words."""

    def __init__(self, session: Session, rows: list[RowChange]) -> None:
        self._rows = [row for row in rows if row.entity != "BinEntry"]
        self._types = link_types(session)
        self._named = names(session, self._ids())
        self._wholes = wholes(session, self._named)

    def records(self) -> Iterator[RecordChange]:
        """Yield what happened, record by record, in the order in which they were changed."""
        by_record: dict[str, list[RowChange]] = {}
        for row in self._rows:
            by_record.setdefault(row.item_id or f"{row.entity} {row.key}", []).append(row)
        for item_id, rows in by_record.items():
            own = next((row for row in rows if _is_record(row)), rows[0])
            fields = [field for row in rows for field in self._fields(row)]
            what = _what(own) if _is_record(own) else "changed"
            if fields or what != "changed":
                ref = self._named.get(item_id)
                nameless = said("History", _NAMELESS.get(own.entity, "A record"))
                name = self._called(ref) if ref else nameless
                yield RecordChange(name, what, tuple(fields), self._wholes.get(item_id, ref))

    def _ids(self) -> Iterator[str]:
        for row in self._rows:
            if row.item_id is not None:
                yield row.item_id
            for image in (row.before, row.after):
                for name in reference_fields(ENTITIES[row.entity]):
                    if image and isinstance(image.get(name), str):
                        yield image[name]
            if row.entity in _TIES:
                yield from map(str, row.key)

    def _fields(self, row: RowChange) -> Iterator[FieldChange]:
        if row.before is None and row.after is None:
            return
        if row.entity in _TIES:
            yield self._tie(row)
        elif row.entity == "Name":
            yield from self._name(row)
        elif row.entity == "ForeignId":
            yield FieldChange(
                field_name(row.entity, "iri"), _of(row.before, "iri"), _of(row.after, "iri")
            )
        else:
            yield from self._plain(row)

    def _plain(self, row: RowChange) -> Iterator[FieldChange]:
        before, after = row.before or {}, row.after or {}
        is_whole = row.before is None or row.after is None
        for name in dict.fromkeys([*before, *after]):
            if name in _SILENT or (is_whole and name in _SILENT_IN_NEW):
                continue
            if name == ENTITIES[row.entity].owner:  # the name of the record says it
                continue
            old = self._value(row.entity, name, before.get(name))
            new = self._value(row.entity, name, after.get(name))
            if is_whole and (before.get(name) is False or after.get(name) is False):
                continue
            if old != new:
                yield FieldChange(field_name(row.entity, name), old, new)

    def _tie(self, row: RowChange) -> FieldChange:
        words, field = _TIES[row.entity]
        column = list(ENTITIES[row.entity].__mapper__.primary_key)
        place = [one.key for one in column].index(field)
        ref = self._named.get(str(row.key[place]))
        name = self._called(ref) if ref else said("History", _GONE)
        words = said("History", words)
        if row.before is None:
            return FieldChange(words, "", name)
        if row.after is None:
            return FieldChange(words, name, "")
        return FieldChange(
            f"{words}: {name}, {field_name(row.entity, 'ordinal').lower()}",
            self._value(row.entity, "ordinal", row.before.get("ordinal")),
            self._value(row.entity, "ordinal", row.after.get("ordinal")),
        )

    def _name(self, row: RowChange) -> Iterator[FieldChange]:
        if row.before is None or row.after is None:
            further = said("History", "Further name")
            yield FieldChange(further, _of(row.before, "full"), _of(row.after, "full"))
        else:
            yield from self._plain(row)

    def _value(self, entity: str, name: str, value: Any) -> str:
        if name in reference_fields(ENTITIES[entity]) and isinstance(value, str):
            ref = self._named.get(value)
            return self._called(ref) if ref else said("History", _GONE)
        if entity == "Link" and name == "type" and value in self._types:
            return said("Links", self._types[value].label)
        if name == "binned_at" and value:
            return f"{local_time(value):%Y-%m-%d %H:%M}"
        return value_in_words(entity, name, value)

    def _called(self, ref: ItemRef) -> str:
        if ref.id in self._wholes:
            part = said("History", _PARTS_OF.get(ref.kind, "{}"))
            return part.format(self._called(self._wholes[ref.id]))
        title = f"“{ref.title}”" if ref.kind == "annotation" and ref.title else ref.title
        return " ".join(filter(None, (ref.handle, title))) or said("History", "a mark on a picture")


def _is_record(row: RowChange) -> bool:
    """Tell whether a row is a record itself, not something that hangs on one."""
    return row.entity in RECORDS or row.item_id is None


def _what(row: RowChange) -> What:
    if row.before is None and row.after is None:
        return "erased"
    if row.before is None:
        return "added"
    if row.after is None:
        return "taken out"
    if "binned_at" in row.after:
        return "put into the bin" if row.after["binned_at"] else "brought back"
    return "changed"


def _of(image: dict[str, Any] | None, name: str) -> str:
    return "" if image is None else str(image.get(name) or "")
