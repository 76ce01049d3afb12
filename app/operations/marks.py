"""Verbs for marks: make them on passages and regions, move them, say what they show."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, inspect, select

from app.anchors.place import PassageAt, Place
from app.anchors.text import cut
from app.errors import CaseProblem
from app.model import (
    Annotation,
    AnnotationSubject,
    AnnotationTag,
    Claim,
    Evidence,
    Item,
    Person,
    Source,
    Tag,
    TextLayer,
)
from app.operations.records import apply, load
from app.store.sight import in_sight
from app.store.steps.step import Step, gesture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

TITLE_LENGTH = 80
"""Code points of a quote that become the title of an exhibit."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """What tagging many places came to: the new annotations, and how many places had the tag."""

    made: tuple[str, ...]
    had: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """A mark to be made: its place, the ids of what it shows and of its tags, each once; a note."""

    place: Place
    subjects: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""


def make(step: Step, wanted: Sequence[Wanted]) -> list[str]:
    """Make many marks at once, with records and tags that are there; return their ids."""
    layer_of = cache(partial(step.get, TextLayer))
    anchors = [{**_anchor(step, one.place, layer_of), "note": one.note.strip()} for one in wanted]
    made = step.new_many(Annotation, anchors)
    of_each = list(zip(made, wanted, strict=True))
    step.add_many(
        AnnotationSubject,
        [
            {"annotation_id": mark_id, "item_id": item_id, "ordinal": ordinal}
            for mark_id, one in of_each
            for ordinal, item_id in enumerate(one.subjects)
        ],
    )
    step.add_many(
        AnnotationTag,
        [
            {"annotation_id": mark_id, "tag_id": tag_id}
            for mark_id, one in of_each
            for tag_id in one.tags
        ],
    )
    return made


@gesture("Mark claim")
def mark_claim(step: Step, place: Place, *, statement: str = "") -> tuple[str, str]:
    """Mark a place as a claim with the passage as its first statement.

    Returns the ids of the annotation and of the new claim.
    """
    mark = _annotate(step, place)
    claim = step.new(Claim, statement=_one_line(statement or mark.exact or "") or "(picture)")
    _show(step, mark, claim)
    step.label = "Mark passage as claim" if mark.exact else "Mark region as claim"
    return mark.id, claim.id


@gesture("Mark person")
def mark_person(
    step: Step, place: Place, *, person_id: str | None = None, name: str = ""
) -> tuple[str, str]:
    """Mark a place as a person: a known one, else a new one by name, unnamed without one.

    Returns the ids of the annotation and of the person.
    """
    mark = _annotate(step, place)
    if person_id is None:
        person = step.new(Person, name=_one_line(name or mark.exact or ""))
        if not person.name:
            person.form = "unnamed"
            person.name = f"Unnamed {person.handle}"
    else:
        person = step.get(Person, person_id)
    _show(step, mark, person)
    step.label = "Mark passage as person" if mark.exact else "Mark region as person"
    return mark.id, person.id


@gesture("Mark evidence")
def mark_evidence(step: Step, place: Place, *, title: str = "") -> tuple[str, str]:
    """Mark a place as an exhibit with the next number; return the annotation's and its id."""
    mark = _annotate(step, place)
    evidence = step.new(Evidence, title=_one_line(title or mark.exact or "")[:TITLE_LENGTH])
    if not evidence.title:
        source = step.get(Source, mark.source_id)
        evidence.title = f"Region of {source.title}"
        evidence.type = "picture"
    _show(step, mark, evidence)
    step.label = "Mark passage as evidence" if mark.exact else "Mark region as evidence"
    return mark.id, evidence.id


@gesture("Mark as known record")
def mark_as(step: Step, places: Sequence[Place], item_id: str) -> list[str]:
    """Mark places as showing or stating a record that is there; return the annotations' ids."""
    item = load(step, item_id)
    made = make(step, [Wanted(place, subjects=(item.id,)) for place in places])
    if len(made) > 1:
        step.label = f"Mark {len(made):,} mentions of {item.handle}".removesuffix(" of ")
    return made


@gesture("Tag")
def mark_with_tag(step: Step, place: Place, tag_id: str) -> str:
    """Mark a place with a tag; return the annotation's id."""
    mark = _annotate(step, place)
    _tag(step, mark, step.get(Tag, tag_id))
    return mark.id


@gesture("Tag passages")
def mark_all_with_tag(step: Step, places: Sequence[PassageAt], tag_id: str) -> Tagged:
    """Mark many passages with a tag, but none that a mark with this tag stands on exactly."""
    tag = step.get(Tag, tag_id)
    wanted = list(dict.fromkeys(places))
    tagged = _tagged(step, {place.layer_id for place in wanted}, tag)
    free = [Wanted(place, tags=(tag.id,)) for place in wanted if place not in tagged]
    made = make(step, free)
    step.label = tagging_label(len(made))
    return Tagged(tuple(made), len(wanted) - len(made))


def tagging_label(count: int) -> str:
    """Return what tagging so many passages is called in the history."""
    return f"Tag {count:,} passages" if count != 1 else "Tag passage"


@gesture("Add note")
def mark_with_note(step: Step, place: Place, note: str = "") -> str:
    """Mark a place with a note; return the annotation's id."""
    mark = _annotate(step, place)
    mark.note = note.strip()
    return mark.id


@gesture("Tag mark")
def tag_mark(step: Step, annotation_id: str, tag_id: str) -> None:
    """Put a tag on a mark that is there; one that it has already stays."""
    _tag(step, step.get(Annotation, annotation_id), step.get(Tag, tag_id))


@gesture("Remove tag")
def untag_mark(step: Step, annotation_id: str, tag_id: str) -> None:
    """Take a tag off a mark."""
    if tagging := step.session.get(AnnotationTag, (annotation_id, tag_id)):
        step.session.delete(tagging)


@gesture("Attach to mark")
def show_on_mark(step: Step, annotation_id: str, item_id: str) -> None:
    """Say that a mark shows or states one more record."""
    _show(step, step.get(Annotation, annotation_id), load(step, item_id))


@gesture("Mark as claim")
def state_on_mark(step: Step, annotation_id: str) -> str:
    """Say that a mark states a new claim, in the words of its passage; return the claim's id."""
    mark = step.get(Annotation, annotation_id)
    claim = step.new(Claim, statement=_one_line(mark.exact or mark.note) or "(picture)")
    _show(step, mark, claim)
    return claim.id


@gesture("Mark as evidence")
def exhibit_on_mark(step: Step, annotation_id: str) -> str:
    """Say that a mark shows a new exhibit; return its id."""
    mark = step.get(Annotation, annotation_id)
    title = _one_line(mark.exact or mark.note)[:TITLE_LENGTH]
    evidence = step.new(Evidence, title=title or step.get(Source, mark.source_id).title)
    _show(step, mark, evidence)
    return evidence.id


@gesture("Mark as person")
def name_on_mark(step: Step, annotation_id: str, *, name: str) -> str:
    """Say that a mark shows a new person; return the person's id."""
    mark = step.get(Annotation, annotation_id)
    person = step.new(Person, name=name)
    apply(person, {"name": name})
    _show(step, mark, person)
    return person.id


@gesture("Detach from mark")
def hide_on_mark(step: Step, annotation_id: str, item_id: str) -> None:
    """Take back that a mark shows or states a record."""
    if subject := step.session.get(AnnotationSubject, (annotation_id, item_id)):
        step.session.delete(subject)


@gesture("Move mark")
def move_mark(step: Step, annotation_id: str, place: Place) -> None:
    """Give a mark new ends or a new region; it stays in its layer or picture."""
    mark = step.get(Annotation, annotation_id)
    at_home = (
        place.layer_id == mark.layer_id
        if isinstance(place, PassageAt)
        else place.source_id == mark.source_id and mark.layer_id is None
    )
    if not at_home:
        raise CaseProblem("mark.other_place")
    for name, value in _anchor(step, place).items():
        setattr(mark, name, value)
    step.label = "Move ends of mark" if isinstance(place, PassageAt) else "Move region"


def _annotate(step: Step, place: Place) -> Annotation:
    return step.new(Annotation, **_anchor(step, place))


def _anchor(
    step: Step, place: Place, layer_of: Callable[[str], TextLayer] | None = None
) -> dict[str, Any]:
    """Return the fields of an anchor: the quote is cut from the frozen text itself."""
    if isinstance(place, PassageAt):
        layer = layer_of(place.layer_id) if layer_of else step.get(TextLayer, place.layer_id)
        try:
            passage = cut(step.text_of(layer), place.start, place.end)
        except ValueError:
            raise CaseProblem("mark.outside_text", start=place.start, end=place.end) from None
        return {
            "source_id": layer.source_id,
            "layer_id": layer.id,
            "start": passage.start,
            "end": passage.end,
            "exact": passage.exact,
            "prefix": passage.prefix,
            "suffix": passage.suffix,
        }
    source = step.get(Source, place.source_id)
    try:
        region = place.region.clamped(source.width or 0, source.height or 0)
    except ValueError:
        raise CaseProblem("mark.outside_picture", title=source.title) from None
    return {
        "source_id": source.id,
        "shape": "rectangle",
        "coordinates": [region.x, region.y, region.width, region.height],
        "frame": region.frame,
    }


def _show(step: Step, mark: Annotation, item: Item) -> None:
    ordinal = 0
    if not inspect(mark).pending:
        step.session.flush()
        if step.session.one(AnnotationSubject, (mark.id, item.id)) is not None:
            return
        of_mark = AnnotationSubject.annotation_id == mark.id
        ordinal = step.session.scalar(select(func.count()).where(of_mark)) or 0
    step.session.add(AnnotationSubject(annotation_id=mark.id, item_id=item.id, ordinal=ordinal))


def _tag(step: Step, mark: Annotation, tag: Tag) -> None:
    if not inspect(mark).pending:
        step.session.flush()
        if step.session.one(AnnotationTag, (mark.id, tag.id)) is not None:
            return
    step.session.add(AnnotationTag(annotation_id=mark.id, tag_id=tag.id))


def _tagged(step: Step, layer_ids: Iterable[str], tag: Tag) -> set[PassageAt]:
    """Return the passages of some layers that marks with a tag stand on, those in the bin not."""
    mark, tagging = Annotation.__table__.c, AnnotationTag.__table__.c
    rows = step.session.execute(
        select(mark.layer_id, mark.start, mark.end)
        .join(AnnotationTag.__table__, tagging.annotation_id == mark.id)
        .where(tagging.tag_id == tag.id, mark.layer_id.in_(layer_ids), in_sight(mark.id))
    )
    return {PassageAt(row.layer_id, row.start, row.end) for row in rows}


def _one_line(text: str) -> str:
    return " ".join(text.split())
