"""Where the texts of a case mention a record by name, found bit by bit."""

from __future__ import annotations

import time
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from app.anchors.mentions import find_mentions, stretches
from app.anchors.place import PassageAt
from app.errors import CaseProblem
from app.model import Annotation, AnnotationSubject, Item, TextLayer
from app.names.likeness import Likeness
from app.queries.finding import candidates
from app.queries.record_details import names_of
from app.queries.refs import ItemRef, refs
from app.speech import said
from app.store.contents import originals
from app.store.search import vocabulary
from app.store.sight import in_sight
from app.vocabulary import MENTIONABLE, LayerRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy.orm import Session

    from app.names.mentioning import MentionFinder
    from app.store.contents.frozen_texts import FrozenTexts

MOST: Final = 5_000
"""Mentions that one search finds at most."""

CONTEXT: Final = 160
"""Code points of the paragraph that are given at each side of a mention."""

_WORDS: Final = 1_000
"""Words of the index that are looked through at once."""


@dataclass(frozen=True, slots=True)
class MentionRow:
    """A mention: where, of which source, the words and those around them, and how sure it is.

    ``layer`` says which text of the source it is, where there are several; ``others`` are the
    records that may be meant as well.
    """

    place: PassageAt
    source: ItemRef
    layer: str
    before: str
    words: str
    after: str
    likeness: Likeness
    others: tuple[ItemRef, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Tell whether it is a known name that no other record has."""
        return self.likeness is Likeness.EXACT and not self.others


@dataclass(frozen=True, slots=True)
class Found:
    """What one stretch of a search came to: new rows, and how far it is, in code points.

    ``marked`` counts the mentions so far that are marks of the record already. With ``has_more``
    the search stopped because it found as many as are shown at most.
    """

    rows: tuple[MentionRow, ...]
    marked: int
    done: int
    total: int
    is_complete: bool = False
    has_more: bool = False


@dataclass(frozen=True, slots=True)
class _Layer:
    id: str
    source_id: str
    role: str
    sha256: str
    length: int


class MentionSearch:
    """One search, which goes on as long as it is asked to: nothing else has to wait for it.

    It looks in one layer, in the layers of one source, or, with neither, in the whole case. There
    the search index says which texts are worth reading, and a page is not read beside its article.
    """

    def __init__(
        self, texts: FrozenTexts, item_id: str, *, layer_id: str = "", source_id: str = ""
    ) -> None:
        self._texts, self._item_id = texts, item_id
        self._layer_id, self._source_id = layer_id, source_id
        self._rows: list[MentionRow] = []
        self._found = self._marked = self._done = self._total = 0
        self._work: Iterator[Session | None] | None = None
        self._session: Session | None = None

    def go_on(self, session: Session, *, seconds: float) -> Found:
        """Search for about so long; raises CaseProblem "record.gone" for a record that is gone."""
        until = time.monotonic() + seconds
        self._session = session
        if self._work is None:
            self._work = self._search()
        is_complete = False
        while time.monotonic() < until and self._found < MOST:
            if next(self._work, self) is self:
                is_complete = True
                break
        self._session = None
        rows, self._rows = tuple(self._rows), []
        has_more = self._found >= MOST and not is_complete
        return Found(rows, self._marked, self._done, self._total, is_complete or has_more, has_more)

    @property
    def _reading(self) -> Session:
        """The session of the stretch under way; each has its own."""
        assert self._session is not None
        return self._session

    def _search(self) -> Iterator[None]:
        finder, named = finder_of(self._reading, self._item_id)
        layers = _layers(self._reading, self._layer_id, self._source_id)
        if not self._layer_id and not self._source_id:
            words: set[str] = set()
            yield from self._look_up(finder, words)
            near = vocabulary.layers_with(
                self._reading.connection(), words, (*finder.names, *finder.unspaced)
            )
            layers = [layer for layer in _said_once(layers) if layer.id in near]
        self._total = sum(layer.length for layer in layers)
        of_source = Counter(layer.source_id for layer in layers)
        sources = refs(self._reading, {layer.source_id for layer in layers})
        marked = marked_passages(self._reading, self._item_id)
        for layer in layers:
            taken = _Taken(marked.get(layer.id, []))
            text = self._text(layer)
            role = (
                said("Vocabulary", LayerRole(layer.role).label)
                if of_source[layer.source_id] > 1
                else ""
            )
            for start, end in stretches(text):
                for one in finder.find(text[start:end]):
                    place = PassageAt(layer.id, start + one.start, start + one.end)
                    if taken.has(place):
                        self._marked += 1
                        continue
                    others = tuple(named[other] for other in one.others)
                    around = _around(text, place.start, place.end)
                    source = sources[layer.source_id]
                    row = MentionRow(place, source, role, *around, one.likeness, others)
                    self._rows.append(row)
                    self._found += 1
                self._done += end - start
                yield

    def _look_up(self, finder: MentionFinder, found: set[str]) -> Iterator[None]:
        """Find the words of the search index that may be the record's name."""
        last = ""
        while words := vocabulary.words_after(self._reading.connection(), last, _WORDS):
            found.update(word for word in words if finder.may_mean(word))
            last = words[-1]
            yield

    def _text(self, layer: _Layer) -> str:
        connection = self._reading.connection()
        if self._layer_id or self._source_id:
            return self._texts.get(connection, layer.sha256)
        # What is in use would be pushed out by all that is only looked through.
        return originals.read(connection, layer.sha256).decode("utf-8")


class _Taken:
    """The passages of one layer that are marked as the record already."""

    def __init__(self, passages: list[tuple[int, int]]) -> None:
        self._ends: list[int] = []
        self._starts: list[int] = []
        for start, end in sorted(passages):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def has(self, place: PassageAt) -> bool:
        """Tell whether a passage shares a code point with one that is marked."""
        at = bisect_left(self._ends, place.start + 1)
        return at < len(self._ends) and self._starts[at] < place.end


def finder_of(session: Session, item_id: str) -> tuple[MentionFinder, dict[str, ItemRef]]:
    """Return what finds a record, and all others that texts mention by name, by their ids.

    Raises CaseProblem "record.gone" for a record that is gone.
    """
    from app.names.mentioning import MentionFinder  # noqa: PLC0415 - not needed at the start

    own, others, named = _names(session, item_id), {}, {}
    for one in candidates(session, MENTIONABLE):
        if one.ref.id != item_id:
            others[one.ref.id] = one.names
            named[one.ref.id] = one.ref
    return MentionFinder(own, others), named


def marked_passages(session: Session, item_id: str) -> dict[str, list[tuple[int, int]]]:
    """Return which passages (code points) show a record, by layer."""
    mark, subject = Annotation.__table__, AnnotationSubject.__table__
    found: dict[str, list[tuple[int, int]]] = {}
    for layer_id, start, end in session.execute(
        select(mark.c.layer_id, mark.c.start, mark.c.end)
        .join(subject, subject.c.annotation_id == mark.c.id)
        .where(subject.c.item_id == item_id, mark.c.layer_id.is_not(None), in_sight(mark.c.id))
    ):
        found.setdefault(layer_id, []).append((start, end))
    return found


def still_open(
    places: Mapping[str, list[PassageAt]], marked: Mapping[str, list[tuple[int, int]]]
) -> list[PassageAt]:
    """Return the passages that no mark stands on, of some by layer."""
    free: list[PassageAt] = []
    for layer_id, wanted in places.items():
        taken = _Taken(marked.get(layer_id, []))
        free += [place for place in wanted if not taken.has(place)]
    return free


def further_mentions(
    session: Session, texts: FrozenTexts, layer_id: str, item_id: str
) -> list[PassageAt]:
    """Return where a layer mentions a record by a name or alias and no mark of it stands yet."""
    (layer,) = _layers(session, layer_id, "")
    text = texts.get(session.connection(), layer.sha256)
    found = find_mentions(text, _names(session, item_id))
    places = [PassageAt(layer_id, start, end) for start, end in found]
    return still_open({layer_id: places}, marked_passages(session, item_id))


def _names(session: Session, item_id: str) -> tuple[str, ...]:
    known = refs(session, [item_id]).get(item_id)
    if known is None:
        raise CaseProblem("record.gone", kind="item", id=item_id)
    return (known.title, *names_of(session, item_id))


def _layers(session: Session, layer_id: str, source_id: str) -> list[_Layer]:
    """Return one layer, those of a source, or all, in the order in which a case is read."""
    layer, source = TextLayer.__table__, Item.__table__.alias("source_item")
    query = (
        select(*(layer.c.id, layer.c.source_id, layer.c.role, layer.c.text_sha256, layer.c.length))
        .join(source, source.c.id == layer.c.source_id)
        .where(in_sight(layer.c.id))
        .order_by(source.c.number, source.c.number_suffix, layer.c.ordinal)
    )
    if layer_id:
        query = query.where(layer.c.id == layer_id)
    elif source_id:
        query = query.where(layer.c.source_id == source_id)
    return [_Layer(*row) for row in session.execute(query)]


def _said_once(layers: Sequence[_Layer]) -> Iterator[_Layer]:
    """Yield layers without the whole pages of which the article is a layer of its own."""
    articles = {layer.source_id for layer in layers if layer.role == LayerRole.ARTICLE}
    for layer in layers:
        if layer.role != LayerRole.WHOLE_PAGE or layer.source_id not in articles:
            yield layer


def _around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """Return the words of a passage on one line, with what stands around it in its paragraph."""
    first = max(text.rfind("\n", max(0, start - CONTEXT), start) + 1, start - CONTEXT, 0)
    last = text.find("\n", end, end + CONTEXT)
    last = last if last >= 0 else min(len(text), end + CONTEXT)
    before, after = text[first:start], text[end:last]
    lead = "…" if first and text[first - 1] != "\n" else ""
    return lead + _one_line(before), _one_line(text[start:end]), _one_line(after)


def _one_line(text: str) -> str:
    return text if text.isprintable() else "".join(c if c.isprintable() else " " for c in text)
