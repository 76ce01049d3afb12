"""Everything in the case that can be gone to, ready to be found while somebody types."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, islice
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from app.model import Item, Name, Source, Tag
from app.queries.finding import ALIKE, fold
from app.queries.refs import in_batches, title_column
from app.store.sight import in_sight
from app.vocabulary import ItemKind, handle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

KINDS: Final = (
    ItemKind.SOURCE,
    ItemKind.CLAIM,
    ItemKind.PERSON,
    ItemKind.EVIDENCE,
    ItemKind.QUESTION,
    ItemKind.JUDGMENT,
    ItemKind.ORGANISATION,
    ItemKind.PLACE,
    ItemKind.EVENT,
    ItemKind.TAG,
    ItemKind.COLLECTION,
)
"""What is found, in this order where nothing else decides."""

SHOWN: Final = 50
"""How many are found at most."""

_EXAMINED: Final = 500
"""So many that hold the longest word are looked at more closely."""

_AT_ONCE: Final = 2_000
"""So many names are compared before other threads get their turn."""

_LEAST_LIKE: Final = 4
"""From so many code points on words with a slip in them are looked for, if nothing else fits."""


@dataclass(frozen=True, slots=True)
class Findable:
    """Something that can be gone to; ``detail`` is what else it is known by.

    ``source_format`` and ``held`` tell what a source is, ``colour`` is a tag's.
    """

    id: str
    kind: str
    handle: str
    title: str
    detail: str = ""
    source_format: str = ""
    held: bool = True
    colour: int = 0


Named = tuple[Findable, "Sequence[str]"]
"""A record with what else it is called."""


class QuickIndex:
    """Finds records by number, title, any name, and by sound in another script.

    All words lie in one text, a line per record, so that finding is one scan by the machine.
    """

    def __init__(self, found: Iterable[Named]) -> None:
        self._all: list[Findable] = []
        self._names: list[str] = []
        for one, names in found:
            self._all.append(one)
            self._names.append(_line(one, names))
        self._settle()

    def changed(self, item_ids: Iterable[str], found: Iterable[Named]) -> QuickIndex:
        """Return an index in which ``found`` stands for some records; what is not found is gone."""
        index = QuickIndex(())
        fresh = {one.id: (one, names) for one, names in found}
        gone = {one for one in item_ids if one not in fresh}
        for one, line in zip(self._all, self._names, strict=True):
            if one.id in gone:
                continue
            now = fresh.pop(one.id, None)
            index._all.append(one if now is None else now[0])
            index._names.append(line if now is None else _line(*now))
        for one, names in fresh.values():
            index._all.append(one)
            index._names.append(_line(one, names))
        index._settle()
        return index

    def _settle(self) -> None:
        """Make what is looked into of the records and their lines."""
        self._text = "".join(self._names)
        self._starts = [0, *accumulate(map(len, self._names))][:-1]
        self._of_id = {one.id: place for place, one in enumerate(self._all)}
        self._of_handle = {
            _plain(one.handle): place for place, one in enumerate(self._all) if one.handle
        }

    def __len__(self) -> int:
        return len(self._all)

    def by_ids(self, ids: Iterable[str]) -> list[Findable]:
        """Return the records with these ids that are there, in the order given."""
        return [self._all[self._of_id[one]] for one in ids if one in self._of_id]

    def find(self, typed: str, *, recent: Sequence[str] = (), limit: int = SHOWN) -> list[Findable]:
        """Return what fits what was typed, the best first; for no words what was visited last."""
        wanted = fold(typed)
        last = {one: place for place, one in enumerate(recent)}
        if not wanted:
            rest = (one for one in self._all if one.id not in last)
            return [*self.by_ids(recent), *islice(rest, limit)][:limit]
        numbered = self._of_handle.get(_plain(wanted))
        places = dict.fromkeys(self._holding(wanted))
        if numbered is not None:
            places[numbered] = None
        if not places and len(wanted) >= _LEAST_LIKE:
            places.update(dict.fromkeys(self._alike(wanted, limit)))

        def rank(place: int) -> tuple[int, int, int]:
            one = self._all[place]
            worth = 1000 if place == numbered else self._worth(place, wanted)
            return -worth, last.get(one.id, len(last)), place

        return [self._all[place] for place in sorted(places, key=rank)[:limit]]

    def _holding(self, wanted: str) -> Iterator[int]:
        """Yield the places of records that hold every word, or its sound in Latin letters."""
        for words in dict.fromkeys((wanted, _sound(wanted))):
            parts = words.split()
            if not parts:
                continue
            longest = max(parts, key=len)
            # What begins a name, then a word, then what stands anywhere: the best come first.
            for probe in dict.fromkeys((f"\n {words}", f" {longest}", longest)):
                for place in islice(self._lines_with(probe), _EXAMINED):
                    if all(part in self._names[place] for part in parts):
                        yield place

    def _lines_with(self, probe: str) -> Iterator[int]:
        at = self._text.find(probe)
        while at >= 0:
            place = bisect_right(self._starts, at) - 1
            yield place
            if place + 1 == len(self._starts):
                return
            at = self._text.find(probe, self._starts[place + 1])

    def _worth(self, place: int, wanted: str) -> int:
        names, sound = f"{self._names[place]} \x1f", _sound(wanted)
        worth = 0
        for words in {wanted, sound}:
            if f"\n {words} \x1f" in names or f"\x1f {words} \x1f" in names:
                return 900
            if f"\n {words}" in names:
                worth = max(worth, 800)
            elif f"\x1f {words}" in names:
                worth = max(worth, 700)
            elif all(f" {part}" in names for part in words.split()):
                worth = max(worth, 600 if f" {words}" in names else 500)
            elif all(part in names for part in words.split()):
                worth = max(worth, 300)
        return worth

    def _alike(self, wanted: str, limit: int) -> list[int]:
        """Return the places of names that differ by a slip of the finger or of the spelling."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - not needed to show the window

        found: list[tuple[float, int]] = []
        sound = _sound(wanted)
        for start in range(0, len(self._names), _AT_ONCE):
            near = process.extract(
                sound,
                self._names[start : start + _AT_ONCE],
                scorer=fuzz.partial_ratio,
                score_cutoff=ALIKE + 5,
                limit=limit,
            )
            found += [(score, start + at) for _, score, at in near]
        found.sort(reverse=True)
        return [place for _, place in found[:limit]]


def quick_index(session: Session) -> QuickIndex:
    """Read everything that can be gone to: thousands of records take part of a second."""
    return QuickIndex(_read(session, None))


def quick_index_after(session: Session, index: QuickIndex, item_ids: Sequence[str]) -> QuickIndex:
    """Return an index as it is after some records have changed."""
    return index.changed(item_ids, list(_read(session, item_ids)))


def _read(session: Session, item_ids: Sequence[str] | None) -> Iterator[Named]:
    """Yield records with their further names: some, or all of them."""
    name, names = Name.__table__, dict[str, list[str]]()
    for batch in _batches(item_ids):
        asked = select(name.c.item_id, name.c.full)
        if batch is not None:
            asked = asked.where(name.c.item_id.in_(batch))
        for item_id, full in session.execute(asked):
            names.setdefault(item_id, []).append(full)
    for kind in KINDS:
        for batch in _batches(item_ids):
            for found, further in _of_kind(session, kind, batch):
                others = [one for one in names.get(found.id, ()) if one != found.title]
                yield found, (*others, *further)


def _batches(item_ids: Sequence[str] | None) -> Iterator[Sequence[str] | None]:
    if item_ids is None:
        yield None
    else:
        yield from in_batches(item_ids)


def _of_kind(session: Session, kind: ItemKind, item_ids: Sequence[str] | None) -> Iterator[Named]:
    item, title = Item.__table__, title_column(kind)
    table, source, tag = title.table, Source.__table__, Tag.__table__
    further: dict[ItemKind, tuple[ColumnElement[Any], ...]] = {
        ItemKind.SOURCE: (
            *(source.c.publisher, source.c.author, source.c.file_name),
            *(source.c.format, source.c.held),
        ),
        ItemKind.TAG: (tag.c.colour,),
    }
    asked = (
        select(item.c.id, item.c.number, item.c.number_suffix, title, *further.get(kind, ()))
        .join(table, table.c.id == item.c.id)
        .where(in_sight(item.c.id))
        .order_by(item.c.number)
    )
    if item_ids is not None:
        asked = asked.where(item.c.id.in_(item_ids))
    for item_id, number, suffix, words, *rest in session.execute(asked):
        named = handle(kind, number, suffix)
        if kind is ItemKind.SOURCE:
            *others, source_format, held = rest
            detail = next(filter(None, others), "")
            yield Findable(item_id, kind, named, words, detail, source_format, held), others
        else:
            yield Findable(item_id, kind, named, words or "", colour=rest[0] if rest else 0), ()


def _line(one: Findable, names: Sequence[str]) -> str:
    return "\n " + " \x1f ".join(_forms((one.title, *names)))


def _forms(names: Iterable[str]) -> Iterator[str]:
    """Yield names as they are compared, and where they are in another script their sound."""
    for name in names:
        folded = fold(name)
        if folded:
            yield folded
            if not folded.isascii():
                yield _sound(folded)


def _sound(words: str) -> str:
    """Return words in Latin letters, near to how they sound."""
    if words.isascii():
        return words
    return fold(" ".join(map(_sound_of_word, words.split())))


@lru_cache(maxsize=1 << 16)
def _sound_of_word(word: str) -> str:
    from anyascii import anyascii  # noqa: PLC0415 - not needed to show the window

    return str(anyascii(word))


def _plain(words: str) -> str:
    """Return a number as people type it: S-3, s3 and s 3 are the same."""
    return "".join(words.casefold().replace("-", "").split())
