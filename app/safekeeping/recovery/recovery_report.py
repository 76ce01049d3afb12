"""What a recovery saved and what it did not, told record by record."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from app.store.steps.row_change import ENTITIES
from app.store.verifying.findings import Finding
from app.vocabulary import NUMBER_PREFIX, ItemKind, handle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from app.safekeeping.recovery.salvaged_journal import SalvagedJournal
    from app.safekeeping.recovery.salvaged_rows import SavedRows
    from app.store.steps.replay import Place
    from app.store.steps.row_change import Image
    from app.store.verifying.verify import Verification

_TITLES: Final = ("title", "statement", "name", "text", "exact", "property", "note")
"""Fields that say what a record is about, the first that is filled."""

_LONGEST: Final = 60
"""Code points of a record's words that a line shows."""


@dataclass(frozen=True, slots=True)
class ContentsFound:
    """Which contents the recovered case holds: where they came from, and which are lost."""

    saved: frozenset[str] = frozenset()
    from_backups: frozenset[str] = frozenset()
    lost: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Recovery:
    """What came of a recovery; each line is a remark with a sentence in ``app.phrases``.

    ``records`` counts what was saved by kind. ``verification`` is that of the new case.
    """

    path: Path
    title: str
    records: Mapping[str, int]
    saved: tuple[Finding, ...]
    lost: tuple[Finding, ...]
    verification: Verification = field(repr=False)

    @property
    def is_complete(self) -> bool:
        """Tell whether nothing is known to be lost."""
        return not self.lost


def saved_lines(saved: SavedRows, contents: ContentsFound) -> Iterator[Finding]:
    """Yield a line for each source with all that belongs to it, and one for the rest."""
    marks = Counter(
        image["source_id"] for (kind, _), image in saved.rows.items() if kind == "Annotation"
    )
    layers = Counter(
        image["source_id"]
        for (kind, _), image in saved.rows.items()
        if kind == "TextLayer" and not _is_text_lost(image, contents)
    )
    for place, image in _by_number(saved.rows, "Source"):
        yield Finding(
            "recovery.source_saved",
            {
                "source": named(place, image),
                "original": _state_of(image.get("original_sha256"), contents),
                "layers": layers[image["id"]],
                "marks": marks[image["id"]],
            },
        )
    for kind, count in sorted(record_counts(saved).items()):
        if kind not in {"source", "text_layer", "annotation"}:
            label = ItemKind(kind).label
            yield Finding("recovery.records_saved", {"count": count, "kind": label})


def lost_lines(
    saved: SavedRows,
    journal: SalvagedJournal,
    contents: ContentsFound,
    numbers: Mapping[str, int],
) -> Iterator[Finding]:
    """Yield a line for each thing that is lost, as far as anything still tells of it."""
    for place, image in sorted(saved.lost.items(), key=lambda one: named(*one)):
        yield Finding("recovery.record_lost", {"what": named(place, image)})
    yield from _numbers_lost(saved, journal, numbers)
    for place, name in saved.blanked:
        if place in saved.rows:
            what = named(place, saved.rows[place])
            yield Finding("recovery.field_emptied", {"what": what, "field": name})
    yield from _contents_lost(saved, contents)
    for first, last in journal.missing:
        facts = {"first": first, "last": last, "count": last - first + 1}
        yield Finding("recovery.steps_lost", facts)
    for first, last in _ranges(journal.incomplete):
        facts = {"first": first, "last": last, "count": last - first + 1}
        yield Finding("recovery.changes_lost", facts)
    if saved.from_tables:
        count = sum(1 for place in saved.from_tables if place in saved.rows)
        yield Finding("recovery.from_tables", {"count": count})


def record_counts(saved: SavedRows) -> dict[str, int]:
    """Return how many records of each kind were saved."""
    return dict(Counter(image["kind"] for _, image in saved.rows.items() if "created_by" in image))


def named(place: Place, image: Image) -> str:
    """Return what a person calls a row: its number and what it is about."""
    kind = image.get("kind", "")
    number = image.get("number")
    called = handle(kind, number, image.get("number_suffix") or "") if number is not None else ""
    words = next((str(image[name]) for name in _TITLES if image.get(name)), "")
    words = " ".join(words.split())
    quoted = f"“{words[:_LONGEST]}”" if words else ""
    table = ENTITIES[place[0]].__tablename__.replace("_", " ")
    return " ".join(part for part in (called or table, quoted) if part)


def _is_text_lost(layer: Image, contents: ContentsFound) -> bool:
    """Tell whether the text of a layer, or what divides it into paragraphs, is not there whole."""
    return not contents.lost.isdisjoint({layer["text_sha256"], layer["blocks_sha256"]})


def _state_of(sha256: Any, contents: ContentsFound) -> str:
    if sha256 is None:
        return "described only"
    if sha256 in contents.lost:
        return "original lost"
    return "original from a backup" if sha256 in contents.from_backups else "original saved"


def _numbers_lost(
    saved: SavedRows, journal: SalvagedJournal, numbers: Mapping[str, int]
) -> Iterator[Finding]:
    """Yield the numbers that were given, and of which nothing else is left."""
    if journal.is_unbroken:
        return
    known = {
        (image["kind"], image["number"])
        for rows in (saved.rows, saved.lost)
        for image in rows.values()
        if image.get("number") is not None and "kind" in image
    }
    given = journal.replay(with_astray=True).given
    known |= {(kind, number) for kind, numbers in given.items() for number in numbers}
    for kind, last in sorted(numbers.items()):
        if kind in NUMBER_PREFIX:
            for number in range(1, last + 1):
                if (kind, number) not in known:
                    yield Finding("recovery.number_lost", {"handle": handle(kind, number)})


def _contents_lost(saved: SavedRows, contents: ContentsFound) -> Iterator[Finding]:
    for place, image in _by_number(saved.rows, "Source"):
        if image.get("original_sha256") in contents.lost:
            facts = {"source": named(place, image), "sha256": image["original_sha256"]}
            yield Finding("recovery.original_lost", facts)
    for (entity, _), image in saved.rows.items():
        if entity == "TextLayer" and _is_text_lost(image, contents):
            source = saved.rows.get(("Source", (image["source_id"],)), {})
            facts = {"source": named(("Source", ()), source), "layer": image["role"]}
            yield Finding("recovery.text_lost", facts)
        elif entity == "LayerFile" and image["original_sha256"] in contents.lost:
            facts = {"source": f"“{image['file_name']}”", "sha256": image["original_sha256"]}
            yield Finding("recovery.original_lost", facts)


def _ranges(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of numbers that follow one another."""
    for _, run in itertools.groupby(enumerate(sorted(numbers)), key=lambda one: one[1] - one[0]):
        values = [number for _, number in run]
        yield values[0], values[-1]


def _by_number(rows: Mapping[Place, Image], entity: str) -> list[tuple[Place, Image]]:
    found = [(place, image) for place, image in rows.items() if place[0] == entity]
    return sorted(found, key=lambda one: (one[1].get("number") or 0, str(one[0])))
