"""A marked text as it may be printed: its blocks and marks, masked, and what is said of it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import regex

from app.anchors.blocks import BlockKind
from app.report.citing import place_in, plain, protection_of, source_line
from app.report.protect import Shown, in_brackets
from app.vocabulary import ItemKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.jobs import JobControl
    from app.names.finder import Found
    from app.queries.annotation_rows import MarkRow
    from app.queries.report_rows import CitingMaterial
    from app.queries.texts import LayerText
    from app.report.protect import Protection

_CHUNK: Final = 20_000
"""About so many code points are looked through for names at once, up to the end of a paragraph."""

_LONGEST: Final = 6_000
"""A longer block comes in pieces: a page never needs more of it."""

_LINE_END: Final = regex.compile("[\n\r\v\f\x85\u2029]")
_UNWRITABLE: Final = regex.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class PaperMark:
    """A mark on a piece: code points ``start`` to ``end`` of its words, perhaps its begin."""

    id: str
    sign: str
    kind: str
    start: int
    end: int
    begins: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of the text, or a part of a long one; ``paragraph`` counts as citations do.

    ``goes_on`` tells that it follows the piece before it within the same block, ``tight`` that it
    does without a gap.
    """

    words: Shown
    kind: BlockKind
    level: int = 0
    paragraph: int = 0
    tight: bool = False
    goes_on: bool = False
    marks: tuple[PaperMark, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkEntry:
    """A mark in the list at the end: its sign, what it shows, its note, and where it stands."""

    id: str
    sign: str
    kind: str
    shows: Shown
    note: Shown
    place: str


@dataclass(frozen=True, slots=True)
class PaperText:
    """All that is printed of one layer; ``masked`` counts the names that pseudonyms stand for."""

    source_id: str
    handle: str
    title: Shown
    citation: Shown
    marking: Shown
    language: str
    pieces: tuple[Piece, ...]
    entries: tuple[MarkEntry, ...]
    masked: int
    named: bool


def paper_text(
    material: CitingMaterial,
    layer: LayerText,
    marks: Iterable[MarkRow],
    *,
    named: bool,
    job: JobControl,
) -> PaperText:
    """Return a text with its marks as it may be printed; raises Cancelled when the job is.

    ``named`` leaves the names of protected people as they are.
    """
    protection = protection_of(material, named=named)
    rows = [row for row in marks if row.layer_id == layer.layer_id and row.passage is not None]
    signed = [(row, _sign(row, number)) for number, row in enumerate(rows, 1)]
    hits = _hits(protection, layer, job)
    pieces = tuple(_pieces(layer, signed, hits))
    source = material.source
    citation = plain(source_line(protection, source, place_in(layer.role, "")))
    address = protection.line(source.url)
    return PaperText(
        source_id=source.id,
        handle=source.handle,
        title=protection.line(source.title),
        citation=Shown(f"{citation} {address}" if address else citation),
        marking=protection.line(material.marking),
        language=layer.language,
        pieces=pieces,
        entries=tuple(_entries(protection, material, signed, pieces)),
        masked=len(hits),
        named=named,
    )


def _sign(row: MarkRow, number: int) -> str:
    """Return how the margin names a mark: by the numbers of what it shows, else by its own."""
    handles = [subject.handle for subject in row.subjects if subject.handle]
    return " ".join(handles) or f"#{number}"


def _hits(protection: Protection, layer: LayerText, job: JobControl) -> list[Found]:
    """Return where names stand that must not be shown, in order; no name reaches over a gap."""
    from app.names.finder import Found  # noqa: PLC0415 - only to move what was found

    found: list[Found] = []
    blocks, text, start = layer.blocks, layer.text, 0
    tights = blocks.tights
    ends = [blocks.ends[index] for index in range(len(blocks) - 1) if not tights[index + 1]]
    for end in (*ends, len(text)):
        if end - start < _CHUNK and end < len(text):
            continue
        job.step(start, len(text), "names")
        found += [
            Found(start + hit.start, start + hit.end, in_brackets(hit.shown))
            for hit in protection.hits(text[start:end])
        ]
        start = end
    return found


def _spans(layer: LayerText) -> Iterator[tuple[int, int, int]]:
    """Yield the stretches of the text and the block of each; -1 for ink that all leave out."""
    reached, text = 0, layer.text
    for index, (start, end) in enumerate(zip(layer.blocks.starts, layer.blocks.ends, strict=True)):
        begin = max(start, reached)
        if text[reached:begin].strip():
            yield reached, begin, -1
        if end > begin:
            yield begin, min(end, len(text)), index
        reached = max(reached, end)
    if text[reached:].strip():
        yield reached, len(text), -1


def _pieces(
    layer: LayerText, signed: Sequence[tuple[MarkRow, str]], hits: Sequence[Found]
) -> Iterator[Piece]:
    kinds, levels, tights = layer.blocks.kinds, layer.blocks.levels, layer.blocks.tights
    waiting = list(reversed(signed))
    open_marks: list[tuple[MarkRow, str]] = []
    hit_ends = [hit.end for hit in hits]
    paragraph = 0
    for start, end, index in _spans(layer):
        kind = BlockKind(kinds[index]) if index >= 0 else BlockKind.PARAGRAPH
        is_counted = index >= 0 and kind != BlockKind.HEADING
        paragraph += is_counted
        for first, last in _cut(layer.text, start, end):
            while waiting and waiting[-1][0].passage.start < last:  # type: ignore[union-attr]
                open_marks.append(waiting.pop())
            open_marks = [one for one in open_marks if one[0].passage.end > first]  # type: ignore[union-attr]
            masked = _Masked(layer.text, first, last, hits, bisect_right(hit_ends, first))
            yield Piece(
                words=masked.words,
                kind=kind,
                level=levels[index] if index >= 0 else 0,
                paragraph=paragraph if is_counted and first == start else 0,
                tight=index >= 0 and bool(tights[index]),
                goes_on=first > start,
                marks=tuple(
                    mark for row, sign in open_marks if (mark := masked.mark(row, sign)) is not None
                ),
            )


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a stretch in parts that are not too long, cut after a space where there is one."""
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST) + 1 or start + _LONGEST
        yield start, cut
        start = cut
    yield start, end


class _Masked:
    """The words of a stretch with pseudonyms in it, and the way from the text's own positions."""

    def __init__(
        self, text: str, start: int, end: int, hits: Sequence[Found], first_hit: int
    ) -> None:
        self._start, self._end = start, end
        self._moved: list[tuple[int, int, int, int]] = []  # of each hit: its ends here and shown
        parts, at, length = [], start, 0
        for hit in hits[first_hit:]:
            if hit.start >= end:
                break
            # What stands for a name stands where the name begins, once.
            shown = hit.shown if hit.start >= start else ""
            kept = _printable(text[at : max(at, hit.start)])
            parts += [kept, shown]
            length += len(kept)
            self._moved.append((max(hit.start, start), min(hit.end, end), length, len(shown)))
            length += len(shown)
            at = min(hit.end, end)
        parts.append(_printable(text[at:end]))
        self.words = Shown("".join(parts))

    def mark(self, row: MarkRow, sign: str) -> PaperMark | None:
        """Return a mark on these words; None where it stands elsewhere."""
        passage = row.passage
        if passage is None or passage.start >= self._end or passage.end <= self._start:
            return None
        start = self._place(max(passage.start, self._start), trailing=False)
        end = self._place(min(passage.end, self._end), trailing=True)
        begins = passage.start >= self._start
        return PaperMark(row.id, sign, row.kind, start, end, begins) if end > start else None

    def _place(self, point: int, *, trailing: bool) -> int:
        shift = -self._start
        for start, end, at, length in self._moved:
            if point >= end:
                shift = at + length - end
            elif point > start or (point == start and not trailing):
                return at + length if trailing else at
            else:
                break
        return point + shift


def _printable(raw: str) -> str:
    """Return words as paper can show them, each character in the place of one."""
    raw = raw.replace("\r\n", "\u2028\u2060")
    return _UNWRITABLE.sub("\ufffd", _LINE_END.sub("\u2028", raw))


def _entries(
    protection: Protection,
    material: CitingMaterial,
    signed: Sequence[tuple[MarkRow, str]],
    pieces: Sequence[Piece],
) -> Iterator[MarkEntry]:
    people = {person.id: person for person in material.people}
    places: dict[str, int] = {}
    paragraph = 0
    for piece in pieces:
        paragraph = piece.paragraph or (paragraph if piece.goes_on else 0)
        for mark in piece.marks:
            places.setdefault(mark.id, paragraph)
    for row, sign in signed:
        named = [
            protection.name(people[subject.id])
            if subject.kind == ItemKind.PERSON and subject.id in people
            else protection.line(subject.title)
            for subject in row.subjects
        ]
        named += [protection.line(material.tags.get(tag.id, tag.name)) for tag in row.tags]
        at = places.get(row.id, 0)
        yield MarkEntry(
            id=row.id,
            sign=sign,
            kind=row.kind,
            shows=Shown(", ".join(named)),
            note=protection.text(row.note),
            place=f"¶\xa0{at}" if at else "",
        )
