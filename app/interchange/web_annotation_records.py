"""Decides which record an annotation speaks of: one that the case has, or one to be made."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from app.errors import CaseProblem
from app.interchange.web_annotation import KINDS
from app.operations.brought_in import Incoming, KnownRecord, NewRecord, is_new
from app.operations.fields import checked
from app.operations.marks import TITLE_LENGTH
from app.queries.finding import candidates, fold
from app.queries.refs import refs
from app.vocabulary import ItemKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy.orm import Session

    from app.interchange.web_annotation import Subject
    from app.queries.foreign_items import ForeignItems


class Records:
    """The records of a case and those that a file adds, by name and by IRI.

    A name is the same in whatever case, spacing or composition it is written. Two IRIs in one
    file are two records, even if their names are alike.
    """

    def __init__(
        self, session: Session, items: ForeignItems, iris: Iterable[str], keys: Iterator[str]
    ) -> None:
        self._session = session
        self._items = items
        self._keys = keys
        self._by_name: dict[tuple[str, str], list[str]] = defaultdict(list)
        for candidate in candidates(session, {*KINDS.values(), ItemKind.SOURCE}):
            for name in dict.fromkeys(map(fold, candidate.names)):
                self._by_name[candidate.ref.kind, name].append(candidate.ref.id)
        found = {iri: items.find(iri) for iri in iris}
        self._key_of = {iri: item.id for iri, item in found.items() if item is not None}
        self._iri_of = {key: iri for iri, key in self._key_of.items()}
        self._waiting: dict[str, list[Incoming]] = defaultdict(list)

    def of(self, subject: Subject, *, words: str = "", title: str = "") -> str:
        """Return the id of a record, or the key of a new one that ``incoming`` tells how to make.

        Without a name of its own it is called by ``words``, those of the passage; where there
        are none, it is a new record, called after the picture's ``title``. Raises CaseProblem
        "annotation.…".
        """
        key = self._by_iri(subject) if subject.iri else None
        if key is not None:
            return key
        name = subject.name or words
        if subject.kind is None:
            return self._of_any_kind(name)
        is_cut = not subject.name and subject.kind == ItemKind.EVIDENCE
        is_cut = is_cut and len(name) > TITLE_LENGTH  # alike up to there is not yet the same
        found = [] if is_cut else self._called(subject.kind, name, subject.iri)
        if len(found) > 1:
            raise self._ambiguous(name, found)
        if found:
            return self._bind(found[0], subject.iri)
        new = self._new(subject, name[:TITLE_LENGTH] if is_cut else name, title)
        if name and not is_cut:
            self._by_name[subject.kind, fold(name)].append(new)
        return new

    def incoming(self, keys: Iterable[str]) -> Iterator[Incoming]:
        """Yield what is to be made before something that names these keys, each only once."""
        for key in keys:
            yield from self._waiting.pop(key, ())

    def _by_iri(self, subject: Subject) -> str | None:
        key = self._key_of.get(subject.iri)
        item = None if key is None or is_new(key) else self._items.item(key)
        if item is None and key is None:
            item = self._items.find(subject.iri)
        if item is not None and item.is_binned:
            handle = refs(self._session, [item.id])[item.id].handle
            raise CaseProblem("annotation.record_in_bin", handle=handle)
        if item is None and key is None and subject.name is None:
            raise CaseProblem("annotation.unknown_record", iri=subject.iri)
        return key if item is None else item.id

    def _of_any_kind(self, name: str) -> str:
        kinds = dict.fromkeys(KINDS.values())
        found = [key for kind in kinds for key in self._called(kind, name, "")]
        if not found:
            raise CaseProblem("annotation.no_kind", name=name)
        if len(found) > 1:
            raise self._ambiguous(name, found)
        return found[0]

    def _called(self, kind: ItemKind, name: str, iri: str) -> list[str]:
        """Return the records of a name, without those that the file knows by another IRI."""
        found = self._by_name.get((kind, fold(name)), []) if name else []
        return [key for key in found if not iri or self._iri_of.get(key, iri) == iri]

    def _bind(self, key: str, iri: str) -> str:
        if iri and iri not in self._key_of:
            self._iri_of[key], self._key_of[iri] = iri, key
            self._waiting[key].append(KnownRecord(key, (iri,)))
        return key

    def _new(self, subject: Subject, name: str, title: str) -> str:
        kind = subject.kind or ItemKind.CLAIM
        fields = _person_fields(subject, name) if kind == ItemKind.PERSON else {}
        if not name and kind == ItemKind.EVIDENCE:
            name, fields = f"Region of {title}", {"type": "picture"}
        elif not name and kind != ItemKind.PERSON:
            name = "(picture)"
        key = next(self._keys)
        self._waiting[key].append(NewRecord(key, (), kind, name, fields))
        return self._bind(key, subject.iri)

    def _ambiguous(self, name: str, keys: list[str]) -> CaseProblem:
        named = refs(self._session, [key for key in keys if not is_new(key)])
        handles = ", ".join(ref.handle for ref in named.values())
        return CaseProblem("annotation.name_ambiguous", name=name, records=handles)


def _person_fields(subject: Subject, name: str) -> dict[str, Any]:
    """Return what a new person starts with; protection is lifted only where a reason came along."""
    fields = checked(ItemKind.PERSON, subject.traits)
    if not fields.get("protected") and not fields.get("protection_reason"):
        fields.pop("protected", None)
    return fields if name else {**fields, "form": "unnamed"}
