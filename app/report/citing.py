"""A passage as it leaves a case by itself: its words, masked, and the source that they are from."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from app import dates
from app.anchors.blocks import BlockKind
from app.queries.passage_settings import WINDOW
from app.report import quoting, wording
from app.report.outline import Line, Ref, Text
from app.report.protect import Protection, Shown
from app.showing import END_OF_ISOLATE, ISOLATE, is_rtl, isolated
from app.vocabulary import LayerRole

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.anchors.place import PassageAt
    from app.queries.report_rows import CitingMaterial, SourceMaterial
    from app.queries.texts import LayerText

_ROLES: Final = {
    LayerRole.WHOLE_PAGE: "whole page, ",
    LayerRole.OCR: "text recognised in the picture, ",
    LayerRole.TRANSCRIPT: "transcript, ",
    LayerRole.TRANSLATION: "translation, ",
}


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage with its citation, both as they may be shown.

    ``masked`` counts how many names of protected people stand under a pseudonym in the words.
    """

    words: Shown
    citation: Shown
    masked: int = 0

    def plain(self) -> str:
        """Return both as plain text, the words between quotation marks."""
        return f"“{self.words.strip()}”\n— {self.citation}"

    def html(self) -> str:
        """Return both as HTML that refers to nothing outside of it.

        The direction is said outright: word processors do not find it out by themselves.
        """
        words = "<br>".join(escape(self.words.strip()).split("\n"))
        way = "rtl" if is_rtl(self.words) else "ltr"
        return (
            f'<blockquote dir="{way}"><p dir="{way}">“{words}”</p></blockquote>'
            f'<p dir="ltr"><small>— {marked_up(self.citation)}</small></p>'
        )


def protection_of(material: CitingMaterial, *, named: bool) -> Protection:
    """Return who is masked in what is taken out of a case; nobody where it is ``named``."""
    if named:
        return Protection((), {}, {})
    return Protection(material.people, material.names, material.facts, authors=material.authors)


def quotation(
    protection: Protection, source: SourceMaterial, layer: LayerText, place: PassageAt
) -> Quotation:
    """Return a passage of a text as it may leave the case, with its citation.

    A pseudonym stands in square brackets: those words are not in the source. A name that reaches
    over an edge of the passage is masked whole.
    """
    text, start, end = layer.text, place.start, place.end
    before, after = quoting.near(text[max(0, start - WINDOW) : start], text[end : end + WINDOW])
    shown = protection.passage(before, text[start:end], after, bracketed=True)
    return Quotation(
        words=shown.marked,
        citation=cited(protection, source, where(layer, start, end)),
        masked=sum(shown.marked.count(put) for put in shown.put),
    )


def cited(protection: Protection, source: SourceMaterial, place: str) -> Shown:
    """Return a place in a source as a line cites it, with the source's address behind it.

    What is written from right to left stands between isolates, so that no program turns round
    the line it is pasted into.
    """
    line = plain(source_line(protection, source, place, apart=isolated))
    address = protection.line(source.url)
    return Shown(f"{line} {address}" if address else line)


def marked_up(citation: Shown) -> str:
    """Return a citation as HTML; isolates stay for programs that do not know the element."""
    inside = escape(citation).replace(ISOLATE, f"<bdi>{ISOLATE}")
    return inside.replace(END_OF_ISOLATE, f"{END_OF_ISOLATE}</bdi>")


def where(layer: LayerText, start: int, end: int) -> str:
    """Return the place of a passage as it is cited: the layer and its paragraphs, or characters."""
    first, last = layer.blocks.at(start), layer.blocks.at(max(start, end - 1))
    if first < 0:
        return place_in(layer.role, f"characters {start:,}–{end:,}")
    kinds = layer.blocks.kinds[: last + 1]
    counted = list(accumulate(int(kind != BlockKind.HEADING) for kind in kinds))
    paragraphs = [counted[index] for index in (first, last) if kinds[index] != BlockKind.HEADING]
    if not paragraphs:
        return place_in(layer.role, "heading")
    low, high = paragraphs[0], paragraphs[-1]
    return place_in(layer.role, f"¶\xa0{low}" if low == high else f"¶\xa0{low}–{high}")


def place_in(role: str, words: str) -> str:
    """Return a place in a layer, with what the layer holds where that needs saying."""
    return _ROLES.get(LayerRole(role), "") + words


def source_line(
    protection: Protection,
    source: SourceMaterial,
    place: str = "",
    *,
    apart: Callable[[str], str] = str,
) -> Line:
    """Return a source as a footnote names it; ``apart`` sets what others wrote apart."""
    published = _reading(
        protection, source.published, source.published_edtf, inferred=source.published_inferred
    )
    said = [
        apart(protection.line(source.publisher)),
        apart(protection.line(source.author)),
        f"“{apart(protection.line(source.title))}”" if source.title else "",
        apart(published),
        place,
    ]
    collected = apart(_reading(protection, source.collected, source.collected_edtf))
    ends = [
        f"Collected {collected}." if collected else "",
        f"SHA-256 {wording.short_hash(source.original_sha256)}."
        if source.original_sha256
        else "Described only, not held.",
    ]
    text = ", ".join(filter(None, said)) + ". " + " ".join(filter(None, ends))
    return (Ref(source.handle, Shown(source.handle)), wording.words(f", {text}"))


def plain(line: Line) -> Shown:
    """Return a line of a report as text; what leads somewhere is its words alone."""
    return Shown("".join(part.text for part in line if isinstance(part, (Ref, Text))))


def _reading(protection: Protection, said: str, edtf: str, *, inferred: bool = False) -> Shown:
    return protection.line(dates.reading(said, edtf, inferred=inferred))
