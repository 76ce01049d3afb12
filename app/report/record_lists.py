"""Composes the lists of a report: people, organisations, exhibits, places, events, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.queries import custody_words
from app.report import wording
from app.report.desk import joined
from app.report.outline import Entry, Labelled, ListSection, Ref
from app.report.protect import Shown
from app.report.wording import count, words
from app.vocabulary import PersonForm, PersonStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.queries.report_rows import (
        ExhibitMaterial,
        NamedMaterial,
        PersonMaterial,
        SourceMaterial,
    )
    from app.report.desk import Desk
    from app.report.outline import Line
    from app.report.stills import Stills

_CLAIMS: Final = 40
"""How many numbers of claims or marks one line of an entry holds."""


def record_lists(desk: Desk, stills: Stills) -> tuple[ListSection, ...]:
    """Return the lists in their order; places and events only where there are any."""
    material = desk.material
    named = (*material.places, *material.events)
    people = tuple(_person(desk, person) for person in material.people)
    organisations = tuple(_named(desk, each) for each in material.organisations)
    exhibits = tuple(_exhibit(desk, stills, each) for each in material.exhibits)
    return (
        ListSection("People", people, "Nobody is recorded in this case yet."),
        *([ListSection("Organisations", organisations)] if organisations else []),
        ListSection("Exhibits and custody", exhibits, "There are no exhibits yet."),
        *(
            [ListSection("Places and events", tuple(_named(desk, each) for each in named))]
            if named
            else []
        ),
        ListSection(
            "Sources",
            tuple(_source(desk, source) for source in material.sources),
            "There are no sources yet.",
        ),
    )


def _person(desk: Desk, person: PersonMaterial) -> Entry:
    return Entry(
        anchor=person.handle,
        title=Shown(f"{person.handle} {desk.protection.name(person)}"),
        facts=tuple(_about_person(desk, person)),
        note=desk.protection.text(person.note),
    )


def _about_person(desk: Desk, person: PersonMaterial) -> Iterator[Labelled]:
    status = PersonStatus(person.status)
    told = [status.label if status != PersonStatus.UNKNOWN else "status not known"]
    if person.form == PersonForm.GROUP:
        told.append("group" if person.count is None else f"group of {person.count:,}")
    elif person.form == PersonForm.UNNAMED:
        told.append("name not known")
    yield Labelled("Status", (words(", ".join(told)),))
    protected = desk.protection.protects(person.id)
    if protected or (status.starts_protected and not protected):
        reason = desk.protection.line(person.protection_reason)
        how = "Shown under a pseudonym" if protected else "Named although the status would protect"
        yield Labelled("Protection", (words(f"{how}: {reason}" if reason else f"{how}."),))
    if person.role:
        yield Labelled("Role", (desk.text(person.role),))
    names = [name.full for name in desk.material.names.get(person.id, ()) if name.full]
    if names and not protected:
        yield Labelled("Also", (desk.text(", ".join(names)),))
    yield from _facts(desk, person.id)
    yield from _links(desk, person.id)
    yield from _appearances(desk, person.id)


def _facts(desk: Desk, item_id: str) -> Iterator[Labelled]:
    for fact in desk.material.facts.get(item_id, ()):
        label = desk.protection.line(fact.property)
        value = words(desk.protection.fact(item_id, fact))
        yield Labelled(label[:1].upper() + label[1:], (value, *desk.cite(fact.annotation_id)))


def _links(desk: Desk, item_id: str) -> Iterator[Labelled]:
    """Yield what a record is linked with, one line for each way of being linked."""
    ends: dict[str, list[Line]] = {}
    for link in desk.links_from(item_id):
        line = desk.call(link.target, short=link.target.kind == "claim")
        ends.setdefault(link.type.label, []).append(line)
    for link in desk.links_to(item_id):
        line = desk.call(link.origin, short=link.origin.kind == "claim")
        ends.setdefault(link.type.reverse, []).append(line)
    for label, lines in ends.items():
        shown = desk.protection.line(label)
        line = joined(lines[:_CLAIMS], ", ")
        if len(lines) > _CLAIMS:
            line += (words(f" and {len(lines) - _CLAIMS} more"),)
        yield Labelled(shown[:1].upper() + shown[1:], line)


def _appearances(desk: Desk, item_id: str) -> Iterator[Labelled]:
    marks = desk.marks(item_id)
    if not marks:
        return
    passages = sum(mark.passage is not None for mark in marks)
    told = [count(passages, "passage")] if passages else []
    if len(marks) > passages:
        told.append(count(len(marks) - passages, "region"))
    sources = {mark.source_id: desk.sources[mark.source_id] for mark in marks}.values()
    numbers = joined([(Ref(s.handle, Shown(s.handle)),) for s in sources][:_CLAIMS], ", ")
    yield Labelled("Appears in", (*numbers, words(f" ({', '.join(told)})", soft=True)))


def _named(desk: Desk, record: NamedMaterial) -> Entry:
    facts = []
    if when := desk.reading(
        record.happened, record.happened_edtf, inferred=record.happened_inferred
    ):
        facts.append(Labelled("When", (words(when),)))
    names = [name.full for name in desk.material.names.get(record.id, ()) if name.full]
    if names:
        facts.append(Labelled("Also", (desk.text(", ".join(names)),)))
    return Entry(
        anchor=record.handle,
        title=Shown(f"{record.handle} {desk.protection.line(record.name)}"),
        facts=(
            *facts,
            *_facts(desk, record.id),
            *_links(desk, record.id),
            *_appearances(desk, record.id),
        ),
        note=desk.protection.text(record.note),
    )


def _exhibit(desk: Desk, stills: Stills, exhibit: ExhibitMaterial) -> Entry:
    held = "held in the case" if exhibit.held else "described only, not held"
    kind = desk.protection.line(exhibit.type)
    facts = [Labelled("Kind", (words(", ".join(filter(None, [kind, held]))),))]
    custody = desk.protection.line(exhibit.custody)
    facts.append(Labelled("Custody", (words(custody or "not recorded", soft=not custody),)))
    marks = desk.marks(exhibit.id)
    return Entry(
        anchor=exhibit.handle,
        title=Shown(f"{exhibit.handle} {desk.protection.line(exhibit.title)}"),
        facts=(
            *facts,
            *_facts(desk, exhibit.id),
            *_links(desk, exhibit.id),
            *_appearances(desk, exhibit.id),
        ),
        figures=stills.figures(marks),
        note=desk.protection.text(exhibit.note),
    )


def _source(desk: Desk, source: SourceMaterial) -> Entry:
    return Entry(
        anchor=source.handle,
        title=Shown(f"{source.handle} {desk.protection.line(source.title)}"),
        facts=tuple(_about_source(desk, source)),
        note=desk.protection.text(source.note),
    )


def _about_source(desk: Desk, source: SourceMaterial) -> Iterator[Labelled]:
    text, reading = desk.text, desk.reading
    published = reading(source.published, source.published_edtf, inferred=source.published_inferred)
    for label, value in (
        ("Publisher", source.publisher),
        ("Author", source.author),
        ("Address", source.url),
        ("Caption", source.caption),
        ("Language", source.language),
    ):
        if value:
            yield Labelled(label, (text(value),))
    if published:
        yield Labelled("Published", (words(published),))
    collected = [
        reading(source.collected, source.collected_edtf),
        f"by {desk.protection.line(source.collected_by)}" if source.collected_by else "",
        desk.protection.line(source.collected_how),
    ]
    told = ", ".join(filter(None, collected))
    yield Labelled("Collected", (words(told or "not recorded", soft=not told),))
    yield Labelled("Reliability", (words(wording.reliability(source.reliability)),))
    if source.descriptor:
        yield Labelled("Descriptor", (text(source.descriptor),))
    whole = desk.sources.get(source.parent_id or "")
    if whole is not None:
        yield Labelled(
            "Part of", (Ref(whole.handle, Shown(whole.handle)), text(whole.title, lead=" "))
        )
    earlier = desk.sources.get(source.earlier_version_id or "")
    if earlier is not None:
        yield Labelled("Earlier", (Ref(earlier.handle, Shown(earlier.handle)),))
    yield from _links(desk, source.id)
    yield from _held(desk, source)
    yield from _texts_added(desk, source)


def _held(desk: Desk, source: SourceMaterial) -> Iterator[Labelled]:
    digest = source.original_sha256
    if digest is None:
        yield Labelled("Held", (words("described only; the case holds no copy"),))
        return
    octets = desk.material.sizes.get(digest)
    picture = f"{source.width} × {source.height} pixels" if source.width and source.height else ""
    told = [
        desk.protection.line(source.file_name),
        source.media_type,
        "" if octets is None else wording.size(octets),
        picture,
    ]
    yield Labelled("File", (words(", ".join(filter(None, told))),))
    yield Labelled("SHA-256", (words(digest),), code=True)


def _texts_added(desk: Desk, source: SourceMaterial) -> Iterator[Labelled]:
    """Yield each text that the source was given later, with the hash of its file or its own."""
    for row in desk.texts_added(source.handle):
        file = row.path.replace("\\", "/").rpartition("/")[2]
        told = (
            custody_words.text_added(row),
            f"{custody_words.moment(row.at)} UTC",
            f"by {row.by}",
            f"from {file}" if file else "pasted",
        )
        yield Labelled("Text added", (desk.text(", ".join(told)),))
        yield Labelled("SHA-256", (words(row.sha256),), code=True)
