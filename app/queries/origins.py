"""Where material comes from in the end: what independence is counted over."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from app.queries.annotation_rows import MarkRow
    from app.queries.link_rows import LinkRow

DERIVES: Final = "derives_from"
SAME: Final = "same_as"


class Standing(Protocol):
    """A source, and what it is a part or a later version of."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def parent_id(self) -> str | None:
        """The source that it stands in."""

    @property
    def earlier_version_id(self) -> str | None:
        """The source that it is a later version of."""


class Origins:
    """Follows sources to their origins: through what they derive from, then what they are part of.

    A source that is only described can be an origin; sources that are the same are one; sources
    that derive from each other in a ring are one origin as well.
    """

    def __init__(
        self,
        sources: Iterable[Standing],
        links: Iterable[LinkRow],
        marks: Iterable[MarkRow],
    ) -> None:
        sources, links = tuple(sources), tuple(links)
        self._same = _united(
            (link.origin.id, link.target.id)
            for link in links
            if link.type.code == SAME and link.origin.kind == link.target.kind == "source"
        )
        self._derives: Final[defaultdict[str, set[str]]] = defaultdict(set)
        for link in links:
            if link.type.code == DERIVES:
                self._derives[self._one(link.origin.id)].add(self._one(link.target.id))
        self._sources: Final = {source.id for source in sources}
        self._within: Final = {
            self._one(source.id): self._one(whole)
            for source in sources
            for whole in self._wholes(source)
        }
        self._seen_in: Final[defaultdict[str, set[str]]] = defaultdict(set)
        for mark in marks:
            self._seen_in[mark.id].add(mark.source_id)
            for subject in mark.subjects:
                self._seen_in[subject.id].add(mark.source_id)

    def _wholes(self, source: Standing) -> Iterator[str]:
        """Yield what a source is a part of, else a later version of, if that is known."""
        named = (source.parent_id, source.earlier_version_id)
        yield from [whole for whole in named if whole in self._sources][:1]

    def of(self, item_id: str) -> frozenset[str]:
        """Return the ids of the origins of a record; one that nothing is known of is its own."""
        if item_id in self._sources or self._derives.get(self._one(item_id)):
            begin = {item_id}
        else:
            begin = self._seen_in.get(item_id) or {item_id}
        return frozenset(end for each in begin for end in self._ends(self._one(each)))

    def independent(self, item_ids: Iterable[str]) -> int:
        """Return how many of some records are of independent origin.

        Records that share an origin count once, and so do those that another one joins.
        """
        parties: list[frozenset[str]] = []
        for origins in map(self.of, item_ids):
            joined = [party for party in parties if party & origins]
            parties = [party for party in parties if not party & origins]
            parties.append(origins.union(*joined))
        return len(parties)

    def _ends(self, begin: str) -> set[str]:
        reached, waiting, ends = {begin}, [begin], set()
        while waiting:
            here = waiting.pop()
            further = self._derives.get(here) or {self._within.get(here, here)}
            if further <= {here}:
                ends.add(here)
            waiting += further - reached
            reached |= further
        return ends or {min(reached)}

    def _one(self, item_id: str) -> str:
        return self._same.get(item_id, item_id)


def _united(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Return for each id that is paired the least id of all that it is tied to."""
    groups: dict[str, set[str]] = {}
    for one, other in pairs:
        together = groups.get(one, {one}) | groups.get(other, {other})
        for each in together:
            groups[each] = together
    return {each: min(together) for each, together in groups.items()}
