"""Plans the links of a file: each after what it joins, be it a mark or another link."""

from __future__ import annotations

import heapq
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from app.errors import CaseProblem
from app.interchange.web_annotation import Joint, Subject
from app.interchange.web_annotation_links import match_type, read_joint
from app.operations.brought_in import Incoming, NewLink, NewLinkType
from app.operations.fields import checked
from app.queries.refs import link_types
from app.vocabulary import ItemKind, LinkType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from app.interchange.web_annotation import End
    from app.interchange.web_annotation_file import Entry
    from app.interchange.web_annotation_records import Records
    from app.queries.foreign_items import ForeignItems
    from app.queries.source_names import SourceNames


class Joints:
    """The annotations of a file that join others, waiting for what they join."""

    def __init__(
        self,
        session: Session,
        items: ForeignItems,
        records: Records,
        sources: SourceNames,
        keys: Iterator[str],
    ) -> None:
        self._items = items
        self._records = records
        self._sources = sources
        self._keys = keys
        self._types = dict(link_types(session))
        self._new_types: dict[str, NewLinkType] = {}
        self._waiting: list[tuple[Entry, Joint]] = []
        self._stated: dict[str, tuple[str, str]] = {}
        self._refused: set[str] = set()

    def keep(self, entry: Entry) -> None:
        """Keep a link for later; raises CaseProblem when it can not be one."""
        self._waiting.append((entry, read_joint(entry.content)))

    def stated(self, entry: Entry, key: str, end: str) -> None:
        """Note the key of an annotation and of what a link to it ends at."""
        if entry.iri:
            self._stated[entry.iri] = key, end

    def refuse(self, entry: Entry) -> None:
        """Note that an annotation is not taken in."""
        if entry.iri and entry.iri not in self._stated:
            self._refused.add(entry.iri)

    def settle(self) -> Iterator[tuple[Entry, tuple[Incoming, ...] | CaseProblem]]:
        """Yield each link with what is to be made for it, or with why it can not be.

        They come in the order of the file, but a link always after the links that it joins.
        """
        place_of = {entry.iri: place for place, (entry, _) in enumerate(self._waiting) if entry.iri}
        joined_by: dict[int, list[int]] = defaultdict(list)
        open_ends: list[int] = []
        for place, (_, joint) in enumerate(self._waiting):
            before = {place_of[end.iri] for end in _ends(joint) if end.iri in place_of}
            open_ends.append(len(before))
            for other in before:
                joined_by[other].append(place)
        ready = [place for place, count in enumerate(open_ends) if not count]
        while ready:
            place = heapq.heappop(ready)
            yield self._settled(*self._waiting[place])
            for other in joined_by[place]:
                open_ends[other] -= 1
                if not open_ends[other]:
                    heapq.heappush(ready, other)
        for place, count in enumerate(open_ends):
            if count:
                yield self._waiting[place][0], CaseProblem("annotation.in_a_circle")

    def _settled(
        self, entry: Entry, joint: Joint
    ) -> tuple[Entry, tuple[Incoming, ...] | CaseProblem]:
        try:
            return entry, tuple(self._link(entry, joint))
        except CaseProblem as problem:
            self.refuse(entry)
            return entry, problem

    def _link(self, entry: Entry, joint: Joint) -> Iterator[Incoming]:
        origin, target = (self._end(end) for end in _ends(joint))
        fields = _fields(joint)
        kind, is_reversed = self._type(joint)
        if origin == target:
            raise CaseProblem("annotation.joins_itself")
        if is_reversed:
            origin, target = target, origin
        key = next(self._keys)
        self.stated(entry, key, key)
        iris = (entry.iri, entry.digest) if entry.iri else (entry.digest,)
        yield from self._records.incoming((origin, target))
        if kind.code in self._new_types:
            yield self._new_types.pop(kind.code)
        yield NewLink(key, iris, origin, target, kind.code, fields)

    def _end(self, end: End) -> str:
        """Return the id or key of what a link ends at."""
        if end.kind is not None and end.name:
            return self._records.of(Subject(end.kind, end.name, end.iri, end.traits))
        if end.iri in self._stated:
            key, stated = self._stated[end.iri]
        elif end.iri in self._refused:
            raise CaseProblem("annotation.refused_end", iri=end.iri)
        else:
            key, stated = self._end_in_case(end.iri)
        if end.itself:
            return key
        return self._records.of(Subject(iri=end.record)) if end.record else stated

    def _end_in_case(self, iri: str) -> tuple[str, str]:
        """Return the id of an annotation or record of the case, and of what it stands for."""
        item = self._items.find(iri)
        if item is None and iri.startswith("urn:sha256:"):
            source_id = self._sources.find(iri).id
            return source_id, source_id
        if item is None:
            raise CaseProblem("annotation.unknown_end", iri=iri)
        if item.is_binned:
            raise CaseProblem("annotation.end_in_bin", iri=iri)
        if item.kind == ItemKind.ANNOTATION:
            return item.id, self._items.first_subject(item.id) or item.id
        return item.id, item.id

    def _type(self, joint: Joint) -> tuple[LinkType, bool]:
        """Return the type that a link is of, and whether it is read from the other end."""
        found = match_type(joint.type, self._types)
        if found is not None:
            return found
        own = joint.own_type
        if own is None:
            known = ", ".join(kind.label for kind in self._types.values())
            raise CaseProblem("annotation.unknown_link_type", said=joint.type, known=known)
        key = next(self._keys)
        new = NewLinkType(key, (), own.label, own.reverse, own.letter, own.counts)
        self._new_types[key] = new
        self._types[key] = LinkType(key, own.label, own.reverse or own.label, own.letter)
        return self._types[key], False


def _ends(joint: Joint) -> tuple[End, End]:
    return joint.origin, joint.target


def _fields(joint: Joint) -> dict[str, Any]:
    details = {**joint.details, "note": joint.note}
    try:
        return checked(ItemKind.LINK, details)
    except KeyError as unknown:
        raise CaseProblem("annotation.bad_value", key=unknown.args[0]) from None
