"""Verbs for later versions of sources: said to be one, marks carried over and looked through."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from app.anchors.place import PassageAt
from app.anchors.text import cut
from app.errors import CaseProblem
from app.model import (
    Annotation,
    AnnotationSubject,
    AnnotationTag,
    CarriedMark,
    Source,
    TextLayer,
)
from app.operations import binning, marks
from app.store.steps.step import Step, gesture
from app.vocabulary import CarryDecision, CarryOutcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from app.anchors.place import Place
    from app.store.steps.row_change import Image

_BATCH = 10_000
"""Ids in one query."""


@dataclass(frozen=True, slots=True)
class Carrying:
    """What was found for one mark; ``place`` is where it stands in the later version, if it does.

    ``was`` is where the mark stood when it was looked for, None for a region.
    """

    annotation_id: str
    outcome: CarryOutcome
    was: PassageAt | None
    place: PassageAt | None = None


@gesture("Make later version")
def make_later_version(step: Step, source_id: str, earlier_id: str | None) -> None:
    """Say that a source is a later version of another, or with None that it is of none.

    Raises CaseProblem "version.of_itself" when that would close a circle, and "version.of_part"
    for a picture that stands in a page and the page itself.
    """
    source = step.get(Source, source_id)
    if earlier_id is None:
        step.label = f"Take {source.handle} as a version of its own"
        source.earlier_version_id = None
        return
    earlier = step.get(Source, earlier_id)
    if source.id == earlier.parent_id or earlier.id == source.parent_id:
        raise CaseProblem("version.of_part", later=source.handle, earlier=earlier.handle)
    before: str | None = earlier.id
    while before is not None:
        if before == source.id:
            raise CaseProblem("version.of_itself", later=source.handle, earlier=earlier.handle)
        before = step.get(Source, before).earlier_version_id
    source.earlier_version_id = earlier.id
    step.label = f"Make {source.handle} a later version of {earlier.handle}"


@gesture("Carry marks over")
def carry_marks(step: Step, version_id: str, found: Sequence[Carrying]) -> Counter[CarryOutcome]:
    """Make what was found anew in a later version, and keep what came of every mark.

    Each new mark shows and carries the same as the old one. One that was looked at before, that
    moved since it was looked for, or whose quote does not stand at its place, is left out. Returns
    how many marks met each outcome.
    """
    version = step.get(Source, version_id)
    olds = step.session.rows(Annotation.__name__, [(one.annotation_id,) for one in found])
    known = step.session.rows(CarriedMark.__name__, [(version.id, one) for (one,) in olds])
    looked_at = [
        (one, old)
        for one in found
        if (old := olds.get((one.annotation_id,))) is not None
        and (version.id, one.annotation_id) not in known
        and one.was == _place_of(old)
    ]
    placed = [(old, one.place) for one, old in looked_at if one.place is not None]
    made = step.new_many(Annotation, _anchors(step, version, placed))
    copies = {old["id"]: copy for (old, _), copy in zip(placed, made, strict=True)}
    step.add_many(
        CarriedMark,
        [
            {
                "version_id": version.id,
                "annotation_id": one.annotation_id,
                "outcome": one.outcome.value,
                "mark_id": copies.get(one.annotation_id),
            }
            for one, _ in looked_at
        ],
    )
    _take_over(step, copies)
    total = len(looked_at)
    step.label = f"Carry {total:,} marks over" if total != 1 else "Carry mark over"
    return Counter(one.outcome for one, _ in looked_at)


def _place_of(mark: Image) -> PassageAt | None:
    if mark["layer_id"] is None or mark["start"] is None or mark["end"] is None:
        return None
    return PassageAt(mark["layer_id"], mark["start"], mark["end"])


def _anchors(
    step: Step, version: Source, placed: Sequence[tuple[Image, PassageAt]]
) -> Iterator[Image]:
    """Yield marks at other places; AssertionError unless exactly its quote stands at each."""
    layers = {one: step.get(TextLayer, one) for one in {place.layer_id for _, place in placed}}
    texts = {one: step.text_of(layer) for one, layer in layers.items()}
    for old, place in placed:
        passage = cut(texts[place.layer_id], place.start, place.end)
        if passage.exact != old["exact"] or layers[place.layer_id].source_id != version.id:
            raise AssertionError("a mark is carried to where its quote does not stand")
        yield {
            "source_id": version.id,
            "layer_id": place.layer_id,
            "start": passage.start,
            "end": passage.end,
            "exact": passage.exact,
            "prefix": passage.prefix,
            "suffix": passage.suffix,
            "note": old["note"],
        }


def _take_over(step: Step, copies: Mapping[str, str]) -> None:
    """Let copies show and carry what the marks show and carry that they are copies of."""
    step.session.flush()
    for kind in (AnnotationSubject, AnnotationTag):
        of = kind.__table__
        for ids in _in_batches(copies):
            rows = step.session.connection().execute(select(of).where(of.c.annotation_id.in_(ids)))
            step.add_many(
                kind,
                [{**row, "annotation_id": copies[row["annotation_id"]]} for row in rows.mappings()],
            )


def _in_batches(ids: Iterable[str]) -> Iterable[list[str]]:
    wanted = list(ids)
    return (wanted[first : first + _BATCH] for first in range(0, len(wanted), _BATCH))


# The review


@gesture("Confirm carried mark")
def confirm_carried(step: Step, version_id: str, annotation_ids: Sequence[str]) -> None:
    """Say that marks were carried to where they belong.

    Raises CaseProblem "carried.nowhere" for one that stands nowhere.
    """
    for row in _rows(step, version_id, annotation_ids):
        if row.mark_id is None:
            raise CaseProblem("carried.nowhere")
        row.decision = CarryDecision.CONFIRMED.value
    if len(annotation_ids) > 1:
        step.label = f"Confirm {len(annotation_ids):,} carried marks"


@gesture("Attach carried mark")
def attach_carried(step: Step, version_id: str, annotation_id: str, place: Place) -> str:
    """Attach a mark that stands nowhere to a place of the later version; return the new mark's id.

    Raises CaseProblem "carried.elsewhere" for a place in another source, and "carried.attached"
    for a mark that stands somewhere already.
    """
    (row,) = _rows(step, version_id, [annotation_id])
    if row.mark_id is not None and row.decision != CarryDecision.LEFT:
        raise CaseProblem("carried.attached")
    old = step.get(Annotation, annotation_id)
    mark_id = marks.mark_with_note(place, old.note).run(step)
    step.session.flush()
    mark = step.get(Annotation, mark_id)
    if mark.source_id != version_id:
        raise CaseProblem("carried.elsewhere", handle=step.get(Source, version_id).handle)
    row.mark_id, row.decision = mark_id, CarryDecision.ATTACHED.value
    _take_over(step, {annotation_id: mark_id})
    return mark_id


@gesture("Leave mark behind")
def leave_behind(step: Step, version_id: str, annotation_ids: Sequence[str]) -> None:
    """Say that marks do not belong in the later version; those that were made there are binned."""
    rows = _rows(step, version_id, annotation_ids)
    made = [row.mark_id for row in rows if row.mark_id and row.decision != CarryDecision.LEFT]
    if made:
        binning.bin_items(made).run(step)
    for row in rows:
        row.decision = CarryDecision.LEFT.value
    step.label = f"Leave {len(rows):,} marks behind" if len(rows) > 1 else "Leave mark behind"


@gesture("Review carried mark again")
def take_back(step: Step, version_id: str, annotation_ids: Sequence[str]) -> None:
    """Take back what was decided on marks, so that they are to be reviewed again.

    A mark that was left behind comes back; one that was attached by hand goes into the bin.
    """
    rows = _rows(step, version_id, annotation_ids)
    attached = [row for row in rows if row.decision == CarryDecision.ATTACHED]
    binned = [row.mark_id for row in rows if row.decision == CarryDecision.LEFT and row.mark_id]
    if attached:
        binning.bin_items([row.mark_id for row in attached if row.mark_id]).run(step)
    if binned:
        binning.bring_back(step, binned)
    for row in rows:
        row.decision = CarryDecision.OPEN.value
    for row in attached:
        row.mark_id = None
    step.label = "Review carried mark again"


def _rows(step: Step, version_id: str, annotation_ids: Sequence[str]) -> list[CarriedMark]:
    """Return lines of the review list; CaseProblem "record.gone" when one is not there."""
    found = []
    for annotation_id in dict.fromkeys(annotation_ids):
        row = step.session.get(CarriedMark, (version_id, annotation_id))
        if row is None:
            raise CaseProblem("record.gone", kind="carried_mark", id=annotation_id)
        found.append(row)
    return found
