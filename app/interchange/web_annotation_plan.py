"""Plans what a file of web annotations adds to a case, before anything is written.

Each annotation is taken in whole or refused by name. One that the case has already, by its id or
by its content, adds nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from app.anchors.place import PassageAt, Place
from app.errors import CaseProblem
from app.interchange.web_annotation_export import export_items
from app.interchange.web_annotation_file import Contents, Entry, digest
from app.interchange.web_annotation_joints import Joints
from app.interchange.web_annotation_place import locate
from app.interchange.web_annotation_read import is_link, read_mark
from app.interchange.web_annotation_records import Records
from app.interchange.web_annotation_values import own_words
from app.operations.brought_in import Incoming, NewMark, bring_in, new_keys
from app.queries.foreign_items import ForeignItems
from app.queries.source_names import source_names
from app.vocabulary import ItemKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from app.jobs import JobControl
    from app.store.steps.step import Gesture

_BATCH: Final = 100
"""Annotations in one step; a gesture of the user's waits at most for one of them."""

TextOf = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Refused:
    """An annotation that is not taken in, by its id or its place in the file, and why."""

    name: str
    problem: CaseProblem


@dataclass(frozen=True, slots=True)
class Plan:
    """What a file adds: the names of its annotations by what comes of them.

    ``elsewhere`` names pages of the file's collection that are not in it.
    """

    added: tuple[str, ...]
    known: tuple[str, ...]
    refused: tuple[Refused, ...]
    elsewhere: tuple[str, ...]
    incoming: tuple[tuple[Incoming, ...], ...] = field(repr=False)

    @property
    def label(self) -> str:
        """What the history calls it."""
        count = len(self.added)
        return f"Import {count:,} annotations" if count != 1 else "Import 1 annotation"

    def gestures(self) -> Iterator[Gesture[None]]:
        """Yield what is to be done, to be undone together, in this order."""
        made: dict[str, str] = {}
        for first in range(0, len(self.incoming), _BATCH):
            batch = [one for group in self.incoming[first : first + _BATCH] for one in group]
            yield bring_in(batch, made, self.label)


def plan_import(session: Session, text_of: TextOf, contents: Contents, job: JobControl) -> Plan:
    """Decide what comes of each annotation; ``text_of`` gives the text of a layer by id.

    Raises Cancelled when the job is.
    """
    planner = _Planner(session, text_of, contents)
    for done, entry in enumerate(contents.entries):
        job.step(done, len(contents.entries), entry.name)
        planner.take(entry)
    return planner.finish(contents)


class _Planner:
    def __init__(self, session: Session, text_of: TextOf, contents: Contents) -> None:
        self._session = session
        self._text_of = lru_cache(maxsize=8)(text_of)
        self._sources = source_names(session)
        self._items = ForeignItems(session)
        self._keys = new_keys()
        iris = _record_iris([entry.content for entry in contents.entries])
        self._records = Records(session, self._items, iris, self._keys)
        self._joints = Joints(session, self._items, self._records, self._sources, self._keys)
        self._digests: dict[str, str] = {}
        self._exported: dict[str, str] | None = None
        self._order = {id(entry): place for place, entry in enumerate(contents.entries)}
        self._added: list[tuple[Entry, tuple[Incoming, ...]]] = []
        self._known: list[Entry] = []
        self._refused: list[tuple[Entry, CaseProblem]] = []

    def take(self, entry: Entry) -> None:
        """Plan a mark, or keep a link until all that it may join is known."""
        try:
            if entry.problem is not None:
                raise entry.problem
            if self._is_known(entry):
                self._known.append(entry)
            elif is_link(entry.content):
                self._joints.keep(entry)
            else:
                self._added.append((entry, tuple(self._mark(entry))))
        except CaseProblem as problem:
            self._refuse(entry, problem)

    def finish(self, contents: Contents) -> Plan:
        """Plan the links, those that join links after these, and return the whole."""
        for entry, answer in self._joints.settle():
            if isinstance(answer, CaseProblem):
                self._refuse(entry, answer)
            else:
                self._added.append((entry, answer))
        in_order = sorted(self._refused, key=lambda one: self._order[id(one[0])])
        return Plan(
            added=tuple(entry.name for entry, _ in self._added),
            known=tuple(entry.name for entry in self._known),
            refused=tuple(Refused(entry.name, problem) for entry, problem in in_order),
            elsewhere=contents.elsewhere,
            incoming=tuple(group for _, group in self._added),
        )

    def _refuse(self, entry: Entry, problem: CaseProblem) -> None:
        self._refused.append((entry, problem))
        self._joints.refuse(entry)
        name = entry.iri or entry.digest
        if self._digests.get(name) == entry.digest:
            del self._digests[name]

    def _is_known(self, entry: Entry) -> bool:
        """Tell whether the case or the file has an annotation already.

        Raises CaseProblem when it has another one of this id.
        """
        name, content_name = entry.iri or entry.digest, entry.digest
        if name in self._digests:
            if self._digests[name] != content_name:
                raise CaseProblem("annotation.id_twice")
            return True
        self._digests[name] = content_name
        if content_name in self._items:
            return True
        item = self._items.find(entry.iri) if entry.iri else None
        if item is None or item.kind not in {ItemKind.ANNOTATION, ItemKind.LINK}:
            return False
        if item.is_binned or self._as_exported(entry.iri) == content_name:
            return True
        raise CaseProblem("annotation.differs")

    def _as_exported(self, iri: str) -> str | None:
        if self._exported is None:
            items = export_items(self._session)
            self._exported = {item["id"]: digest(item) for item in items}
        return self._exported.get(iri)

    def _mark(self, entry: Entry) -> Iterator[Incoming]:
        mark = read_mark(entry.content)
        places = [locate(target, self._sources, self._text_of) for target in mark.targets]
        words, title = self._words(places[0])
        subjects = dict.fromkeys(
            self._records.of(subject, words=words, title=title) for subject in mark.subjects
        )
        key = next(self._keys)
        self._joints.stated(entry, key, next(iter(subjects), key))
        iris = (entry.iri, entry.digest) if entry.iri else (entry.digest,)
        yield from self._records.incoming(subjects)
        yield NewMark(
            key, iris, tuple(dict.fromkeys(places)), tuple(subjects), mark.tags, mark.note
        )

    def _words(self, place: Place) -> tuple[str, str]:
        """Return the words of a passage, or none and the title of the picture."""
        if isinstance(place, PassageAt):
            return " ".join(self._text_of(place.layer_id)[place.start : place.end].split()), ""
        return "", self._sources.by_id[place.source_id].title


def _record_iris(value: Any) -> Iterator[str]:
    """Yield the IRIs of records that stand anywhere in a file."""
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, dict):
            waiting += value.values()
            if iri := _record_iri(value):
                yield iri


def _record_iri(value: dict[str, Any]) -> str:
    try:
        return own_words(value, "record")
    except CaseProblem:  # the annotation that it stands in is refused in its turn
        return ""
