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
    from collections.abc import Callable, Iterator, Mapping, Sequence

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
    """Make what comes in: records, then marks, then links, each in the order in which they come.

    ``made`` gives the id that each key has got; what came in before stands in it already. Each IRI
    is kept with what it names.
    """
    joints = [one for one in incoming if isinstance(one, NewLink | NewLinkType)]
    new_marks = [one for one in incoming if isinstance(one, NewMark)]
    for one in incoming:
        if isinstance(one, NewRecord | KnownRecord):
            made[one.key] = _make_record(step, one, made)
    made.update(_make_marks(step, new_marks, made))
    for joint in joints:
        made[joint.key] = _make_joint(step, joint, made)
    _keep_iris(step, incoming, made)
    step.label = label


def _keep_iris(step: Step, incoming: Sequence[Incoming], made: Mapping[str, str]) -> None:
    """Keep what each IRI names, where none names something already."""
    named = {iri: made[one.key] for one in reversed(incoming) for iri in reversed(one.iris)}
    known = set(step.session.scalars(select(ForeignId.iri).where(ForeignId.iri.in_(named))))
    step.add_many(
        ForeignId,
        [{"iri": iri, "item_id": named[iri]} for iri in reversed(named) if iri not in known],
    )


def _make_joint(step: Step, one: NewLink | NewLinkType, made: Mapping[str, str]) -> str:
    if isinstance(one, NewLinkType):
        adding = links.add_link_type(
            one.label, reverse=one.reverse, letter=one.letter, counts=one.counts
        )
    else:
        ends = made.get(one.origin, one.origin), made.get(one.target, one.target)
        adding = links.link(*ends, made.get(one.type, one.type), **one.fields)
    answer = adding.run(step)
    step.session.flush()
    return answer


def _make_record(step: Step, one: NewRecord | KnownRecord, made: Mapping[str, str]) -> str:
    if isinstance(one, KnownRecord):
        return records.load(step, made.get(one.key, one.key)).id
    record_id = _ADD[one.kind](one.name or "Unnamed", **one.fields).run(step)
    step.session.flush()
    if not one.name and one.kind == ItemKind.PERSON:
        person = step.get(Person, record_id)
        person.name = f"Unnamed {person.handle}"
    return record_id


def _make_marks(
    step: Step, new_marks: Sequence[NewMark], made: Mapping[str, str]
) -> dict[str, str]:
    """Make marks all at once; return the id that each key has got."""
    shown = [
        list(dict.fromkeys(made.get(subject, subject) for subject in one.subjects))
        for one in new_marks
    ]
    records.load_all(step, itertools.chain.from_iterable(shown))
    tag_ids = tags.find_or_add(step, (name for one in new_marks for name in one.tags))
    wanted = [
        marks.Wanted(
            place, tuple(subjects), tuple(dict.fromkeys(tag_ids[n] for n in one.tags)), one.note
        )
        for one, subjects in zip(new_marks, shown, strict=True)
        for place in one.places
    ]
    mark_ids = iter(marks.make(step, wanted))
    ids = {one.key: list(itertools.islice(mark_ids, len(one.places))) for one in new_marks}
    return {key: of_mark[0] for key, of_mark in ids.items()}
