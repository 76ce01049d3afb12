"""What counts for and against a claim, and who said it, through whom it came."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from app.report.desk import joined
from app.report.outline import Labelled, Line, Weighed, Weighing
from app.report.wording import words
from app.vocabulary import ItemKind, Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.queries.link_rows import LinkRow
    from app.queries.refs import ItemRef
    from app.report.desk import Desk

SAID: Final = ("asserted_by", "relayed_by")
QUALIFIES: Final = "qualifies"
_QUOTES: Final = 3
"""How many passages of one exhibit stand in the table; the others are counted."""

_CHAINS: Final = 12
_DEEPEST: Final = 12
"""How many chains of relaying are told, and of how many links: a ring would have no end."""


def weigh(desk: Desk, claim_id: str) -> Weighing:
    """Return what links say for and against a claim, and over how many origins that is spread."""
    counted = [link for link in desk.links_to(claim_id) if counts(link)]
    supporting = [link for link in counted if link.type.counts > 0]
    return Weighing(
        supporting=tuple(_weighed(desk, link) for link in supporting),
        opposing=tuple(_weighed(desk, link) for link in counted if link.type.counts < 0),
        qualifying=tuple(_weighed(desk, link) for link in counted if link.type.counts == 0),
        origins=desk.origins.independent(link.origin.id for link in supporting),
    )


def counts(link: LinkRow) -> bool:
    """Tell whether a link bears on the claim that it arrives at."""
    return link.type.counts != 0 or link.type.code == QUALIFIES


def _weighed(desk: Desk, link: LinkRow) -> Weighed:
    exhibit = desk.exhibits.get(link.origin.id)
    line = desk.call(link.origin)
    details = [f"{link.strength} support" if link.type.counts > 0 and link.strength else ""]
    if exhibit is not None:
        details += [exhibit.type, "" if exhibit.held else "not held"]
    told = ", ".join(filter(None, details))
    if told:
        line += (desk.text(f"({told})", lead=" ", soft=True),)
    if link.type.code not in {"supports", QUALIFIES}:
        line += (desk.text(link.type.label, lead=" ", soft=True),)
    if link.note:
        line += (words(". "), desk.text(link.note))
    line += about_link(desk, link)
    passages = [mark for mark in desk.marks(link.origin.id) if mark.passage is not None]
    if link.origin.kind == ItemKind.CLAIM:  # its passages stand in its own entry
        passages = []
    if len(passages) > _QUOTES:
        line += (words(f" ({len(passages) - _QUOTES} more passages)", soft=True),)
    return Weighed(line, desk.quotes(passages[:_QUOTES]))


def about_link(desk: Desk, link: LinkRow) -> Line:
    """Return what other records say of a link: that it is contradicted, or has a context."""
    line: Line = ()
    for other in desk.links_to(link.id):
        if other.type.code not in SAID:
            line += (desk.text(other.type.reverse, lead=" [", soft=True), words(" "))
            line += desk.call(other.origin)
            if other.note:
                line += (words(": "), desk.text(other.note))
            line += (words("]", soft=True),)
    return line


def said_by(desk: Desk, claim_id: str) -> tuple[Labelled, ...]:
    """Return who said what a claim states, and through whom it came: outlet ← agency ← office."""
    lines: list[Labelled] = []
    for link in desk.links_from(claim_id, "asserted_by"):
        speaker = desk.call(link.target)
        lines.append(Labelled("Said by", (*speaker, *_circumstances(desk, link))))
        lines += _relays(desk, link.id, speaker)
    lines += _relays(desk, claim_id)
    return tuple(lines) or (Labelled("Said by", (words("not recorded", soft=True),)),)


def _relays(desk: Desk, from_id: str, *speaker: Line) -> Iterator[Labelled]:
    for chain in islice(_chains(desk, from_id), _CHAINS):
        yield Labelled("Relayed by", joined([*chain, *speaker], " ← "))


def _circumstances(desk: Desk, link: LinkRow) -> Line:
    """Return how something was said: modality, date, place, circumstance."""
    modality = f" ({Modality(link.modality).value})" if link.modality else ""
    said = desk.reading(link.said, link.said_edtf, inferred=link.said_inferred)
    told = [said, desk.protection.line(link.place), desk.protection.line(link.circumstance)]
    line: Line = (words(modality + "".join(f", {each}" for each in told if each)),)
    if link.note:
        line += (words(". "), desk.text(link.note, soft=True))
    return line


def _chains(desk: Desk, from_id: str, passed: tuple[str, ...] = ()) -> Iterator[tuple[Line, ...]]:
    """Yield each way that something was relayed on, the last who relayed it first."""
    for link in desk.links_from(from_id, "relayed_by"):
        if link.target.id in passed or len(passed) > _DEEPEST:
            continue
        step = (*desk.call(link.target), *_circumstances(desk, link))
        onward = link.id if desk.links_from(link.id, "relayed_by") else link.target.id
        ends_here = True
        for chain in _chains(desk, onward, (*passed, link.target.id)):
            ends_here = False
            yield (*chain, step)
        if ends_here:
            yield (step,)


def speakers(desk: Desk, claim_id: str) -> tuple[tuple[ItemRef, LinkRow], ...]:
    """Return who said what a claim states, with the link that says so."""
    links = desk.links_from(claim_id, "asserted_by") or desk.links_from(claim_id, "relayed_by")
    return tuple((link.target, link) for link in links)
