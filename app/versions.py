"""Later versions of sources: what becomes of their marks, and how their texts differ."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.anchors.carrying import Spot, Version, carry
from app.anchors.comparing import Comparison, compare
from app.anchors.place import PassageAt
from app.errors import CaseProblem
from app.operations.versions import Carrying, carry_marks
from app.queries import source_rows, version_rows
from app.store.file.writer import Urgency
from app.store.steps.journal import Group
from app.vocabulary import CarryOutcome

if TYPE_CHECKING:
    from app.case import Case
    from app.jobs import JobControl
    from app.queries.annotation_rows import MarkRow
    from app.queries.source_rows import LayerRow, SourceDetail
    from app.queries.texts import LayerText

AT_ONCE: Final = 500
"""Marks that are stored in one transaction: no gesture waits for more of them."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions side by side: the sources, the texts of one layer of each, what differs."""

    old: SourceDetail
    new: SourceDetail
    old_text: LayerText
    new_text: LayerText
    comparison: Comparison


def look_for_marks(case: Case, version_id: str) -> list[Carrying]:
    """Look for the marks of the version before in a later one; nothing is changed.

    Regions of a picture are ambiguous: they have no words to be known by. 5,000 marks in a
    million code points take some seconds. Raises CaseProblem "version.of_none" for a source that
    is no later version.
    """
    with case.reading() as session:
        earlier = version_rows.versions_of(session, version_id).earlier
        if earlier is None:
            raise CaseProblem("version.of_none")
        marks = version_rows.marks_to_carry(session, version_id)
        layers = version_rows.counterparts(session, earlier.id, version_id)
    by_layer: defaultdict[str, list[MarkRow]] = defaultdict(list)
    for mark in marks:
        by_layer[mark.layer_id].append(mark)
    found = [Carrying(mark.id, CarryOutcome.AMBIGUOUS, None) for mark in by_layer.pop("", ())]
    for layer_id, mine in by_layer.items():
        found += _looked_for(case, layer_id, layers.get(layer_id), mine)
    return found


def _looked_for(
    case: Case, layer_id: str, there: str | None, marks: list[MarkRow]
) -> list[Carrying]:
    places = {
        mark.id: PassageAt(layer_id, mark.passage.start, mark.passage.end)
        for mark in marks
        if mark.passage is not None
    }
    if there is None:
        return [Carrying(one, CarryOutcome.GONE, place) for one, place in places.items()]
    old, new = case.layer_text(layer_id), case.layer_text(there)
    spots = [Spot(one, place.start, place.end) for one, place in places.items()]
    carried = carry(Version(old.text, old.blocks), Version(new.text, new.blocks), spots)
    found = []
    for one in carried:
        was, place = places[one.mark_id], None
        if one.start is not None:
            place = PassageAt(there, one.start, one.start + was.end - was.start)
        found.append(Carrying(one.mark_id, one.outcome, was, place))
    return found


def carry_over(
    case: Case, version_id: str, *, job: JobControl | None = None, at_once: int = AT_ONCE
) -> Counter[CarryOutcome]:
    """Carry the marks of the version before over to a later one; return what came of them.

    The looking happens on the calling thread. They are stored ``at_once`` so many, behind all
    gestures, and undone together. When the job is cancelled, what was stored until then stays.
    """
    found = look_for_marks(case, version_id)
    group = Group(f"Carry {len(found):,} marks over" if len(found) > at_once else "")
    counts: Counter[CarryOutcome] = Counter()
    for first in range(0, len(found), at_once):
        if job is not None:
            job.step(first, len(found), "")
        gesture = carry_marks(version_id, found[first : first + at_once])
        counts += case.submit(gesture, group=group, urgency=Urgency.IMPORT).result()
    return counts


def compare_versions(case: Case, old_id: str, new_id: str, *, layer_id: str = "") -> Compared:
    """Compare two sources in one layer of the old one, else in its default one.

    Raises CaseProblem "version.no_text" where one of them has no text.
    """
    with case.reading() as session:
        old, new = source_rows.source(session, old_id), source_rows.source(session, new_id)
        layers = version_rows.counterparts(session, old_id, new_id)
    mine = next((one for one in old.layers if one.id == layer_id), None) or _first(old)
    if mine is None or mine.id not in layers:
        raise CaseProblem("version.no_text", earlier=old.handle, later=new.handle)
    texts = case.layer_text(mine.id), case.layer_text(layers[mine.id])
    found = compare(texts[0].text, texts[0].blocks, texts[1].text, texts[1].blocks)
    return Compared(old, new, *texts, found)


def _first(source: SourceDetail) -> LayerRow | None:
    return source.layers[0] if source.layers else None
