"""Verbs for what other programs made: records, marks and links come in together, each once."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from app.model import ForeignId, Person
from app.operations import links, marks, records, sources, tags
from app.store.steps.step import Step, gesture
from app.vocabulary import ItemKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from app.anchors.place import Place
    from app.store.steps.step import Gesture


_NEW: Final = "new:"


def new_keys() -> Iterator[str]:
    """Yield keys for what comes in together; they can not be mistaken for ids."""
    return (f"{_NEW}{number}" for number in itertools.count(1))


def is_new(key: str) -> bool:
    """Tell whether a key stands for something that is not made yet."""
    return key.startswith(_NEW)


@dataclass(frozen=True, slots=True)
class Incoming:
    """Something that comes in; the others name it by ``key``, other programs by ``iris``."""

    key: str
    iris: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NewRecord(Incoming):
    """A record; a person without a name is called by number. ``fields`` are editable ones."""

    kind: ItemKind = ItemKind.CLAIM
    name: str = ""
    fields: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KnownRecord(Incoming):
    """A record that is there, known from now on by ``iris`` as well; ``key`` is its id."""


@dataclass(frozen=True, slots=True)
class NewMark(Incoming):
    """A mark at each place, showing ``subjects`` (keys or ids); the first answers to ``key``."""

    places: tuple[Place, ...] = ()
    subjects: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class NewLinkType(Incoming):
    """A type of link of the case's own; ``counts`` is +1, -1 or 0."""

    label: str = ""
    reverse: str = ""
    letter: str = ""
    counts: Any = 0


@dataclass(frozen=True, slots=True)
class NewLink(Incoming):
    """A link between two keys or ids, of a type by code or key; ``fields`` are editable ones."""

    origin: str = ""
    target: str = ""
    type: str = ""
    fields: dict[str, Any] = field(default_factory=dict)


_ADD: Final[dict[ItemKind, Callable[..., Gesture[str]]]] = {
    ItemKind.CLAIM: records.add_claim,
    ItemKind.PERSON: records.add_person,
    ItemKind.EVIDENCE: records.add_evidence,
    ItemKind.ORGANISATION: records.add_organisation,
    ItemKind.PLACE: records.add_place,
    ItemKind.EVENT: records.add_event,
    ItemKind.QUESTION: records.add_question,
    ItemKind.SOURCE: sources.describe_source,
}


@gesture("Import annotations")
def bring_in(step: Step, incoming: Sequence[Incoming], made: dict[str, str], label: str) -> None:
    """Make what comes in, in this order; ``made`` gives the id that each key has got.

    What came in before stands in ``made`` already. Each IRI is kept with what it names.
    """
    iris = [iri for one in incoming for iri in one.iris]
    known = set(step.session.scalars(select(ForeignId.iri).where(ForeignId.iri.in_(iris))))
    for one in incoming:
        made[one.key] = _make(step, one, made)
        step.session.flush()
        for iri in one.iris:
            if iri not in known:
                known.add(iri)
                step.session.add(ForeignId(iri=iri, item_id=made[one.key]))
    step.label = label


def _make(step: Step, one: Incoming, made: dict[str, str]) -> str:
    if isinstance(one, NewRecord):
        return _make_record(step, one)
    if isinstance(one, NewMark):
        return _make_marks(step, one, made)
    if isinstance(one, NewLinkType):
        adding = links.add_link_type(
            one.label, reverse=one.reverse, letter=one.letter, counts=one.counts
        )
        return adding.run(step)
    if isinstance(one, NewLink):
        ends = made.get(one.origin, one.origin), made.get(one.target, one.target)
        return links.link(*ends, made.get(one.type, one.type), **one.fields).run(step)
    return records.load(step, made.get(one.key, one.key)).id


def _make_record(step: Step, new: NewRecord) -> str:
    record_id = _ADD[new.kind](new.name or "Unnamed", **new.fields).run(step)
    if not new.name and new.kind == ItemKind.PERSON:
        person = step.get(Person, record_id)
        person.name = f"Unnamed {person.handle}"
    return record_id


def _make_marks(step: Step, new: NewMark, made: dict[str, str]) -> str:
    mark_ids = [marks.mark_with_note(place, new.note).run(step) for place in new.places]
    tag_ids = [tags.add_tag(name).run(step) for name in new.tags]
    step.session.flush()
    for mark_id in mark_ids:
        for subject in new.subjects:
            marks.show_on_mark(mark_id, made.get(subject, subject)).run(step)
        for tag_id in tag_ids:
            marks.tag_mark(mark_id, tag_id).run(step)
    return mark_ids[0]
