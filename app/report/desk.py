"""What composing a report has at hand: the records by id, their names, quotes and citations."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from app import dates
from app.queries.origins import Origins
from app.report import citing, quoting, wording
from app.report.outline import Cite, Line, Quote, Ref, Text
from app.report.protect import Shown
from app.vocabulary import CustodyAct, ItemKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.queries.annotation_rows import MarkRow
    from app.queries.custody_rows import CustodyRow
    from app.queries.link_rows import LinkRow
    from app.queries.refs import ItemRef
    from app.queries.report_rows import ReportMaterial, SourceMaterial
    from app.report.outline import Inline
    from app.report.protect import Protection

_NAMED: Final = {ItemKind.PERSON, ItemKind.ORGANISATION, ItemKind.PLACE}
"""Kinds that are called by their name; the others by their number and title."""


class Desk:
    """Looks records up and calls them as the report may call them.

    ``masked_passages`` counts the quotes in which a name had to be masked.
    """

    def __init__(self, material: ReportMaterial, protection: Protection) -> None:
        self.material: Final = material
        self.protection: Final = protection
        self.sources: Final = {source.id: source for source in material.sources}
        self.people: Final = {person.id: person for person in material.people}
        self.claims: Final = {claim.id: claim for claim in material.claims}
        self.exhibits: Final = {exhibit.id: exhibit for exhibit in material.exhibits}
        self.origins: Final = Origins(material.sources, material.links, material.marks)
        self.masked_passages = 0
        self._links: Final = {link.id: link for link in material.links}
        self._marks: Final[defaultdict[str, list[MarkRow]]] = defaultdict(list)
        self._marks_by_id: Final = {mark.id: mark for mark in material.marks}
        self._leaving: Final[defaultdict[str, list[LinkRow]]] = defaultdict(list)
        self._arriving: Final[defaultdict[str, list[LinkRow]]] = defaultdict(list)
        for mark in material.marks:
            for subject in mark.subjects:
                self._marks[subject.id].append(mark)
        self._texts_added: Final[defaultdict[str, list[CustodyRow]]] = defaultdict(list)
        for row in material.custody:
            if row.kind == CustodyAct.LAYER:
                for handle in row.sources:
                    self._texts_added[handle].append(row)
        for link in material.links:
            self._leaving[link.origin.id].append(link)
            self._arriving[link.target.id].append(link)

    def marks(self, item_id: str) -> list[MarkRow]:
        """Return the marks that show or state a record; of an annotation, itself."""
        mark = self._marks_by_id.get(item_id)
        return [mark] if mark is not None else self._marks.get(item_id, [])

    def links_from(self, item_id: str, *types: str) -> list[LinkRow]:
        """Return the links that leave a record, of some types if any are named."""
        found = self._leaving.get(item_id, [])
        return [link for link in found if not types or link.type.code in types]

    def links_to(self, item_id: str, *types: str) -> list[LinkRow]:
        """Return the links that arrive at a record, of some types if any are named."""
        found = self._arriving.get(item_id, [])
        return [link for link in found if not types or link.type.code in types]

    def texts_added(self, handle: str) -> list[CustodyRow]:
        """Return the acts by which texts were added to a source after it came in."""
        return self._texts_added.get(handle, [])

    def text(self, raw: str, *, lead: str = "", soft: bool = False) -> Text:
        """Return words from the case, masked, as a part of a line, behind a ``lead`` of ours."""
        return Text(Shown(lead + self.protection.line(raw)), soft=soft)

    def reading(self, said: str, edtf: str, *, inferred: bool = False) -> Shown:
        """Return a date of the case in plain words."""
        return self.protection.line(dates.reading(said, edtf, inferred=inferred))

    def name(self, ref: ItemRef) -> Shown:
        """Return what a record is called, without its number."""
        person = self.people.get(ref.id)
        return self.protection.line(ref.title) if person is None else self.protection.name(person)

    def call(self, ref: ItemRef, *, short: bool = False) -> Line:
        """Return how a line calls a record: a name or a number that leads to its entry."""
        if ref.kind == ItemKind.ANNOTATION:
            return self._call_mark(self._marks_by_id.get(ref.id))
        if ref.kind == ItemKind.LINK:
            return self._call_link(self._links.get(ref.id))
        if not ref.handle:
            return (self.text(ref.title),)
        if ref.kind in _NAMED:
            return (Ref(ref.handle, self.name(ref)),)
        number = Ref(ref.handle, Shown(ref.handle))
        return (number,) if short else (number, Text(Shown(f" {self.name(ref)}")))

    def _call_mark(self, mark: MarkRow | None) -> Line:
        source = None if mark is None else self.sources.get(mark.source_id)
        if mark is None or source is None:
            return (wording.words("a mark"),)
        what = "a passage of " if mark.passage else "a region of "
        return (wording.words(what), Ref(source.handle, Shown(source.handle)))

    def _call_link(self, link: LinkRow | None) -> Line:
        """Name a link by its ends, an end that is itself a link by its number alone."""
        if link is None:
            return (wording.words("a link"),)
        ends = [
            (wording.words(end.handle),)
            if end.kind == ItemKind.LINK
            else self.call(end, short=True)
            for end in (link.origin, link.target)
        ]
        return (*ends[0], self.text(link.type.label, lead=" "), wording.words(" "), *ends[1])

    def quote(self, mark: MarkRow) -> Quote:
        """Return a marked passage inside its sentence, with its citation."""
        passage = mark.passage
        if passage is None:
            raise AssertionError(f"mark {mark.id} is no passage")
        setting = self.material.settings[mark.id]
        near_before, near_after = quoting.near(setting.before, setting.after)
        masked = self.protection.passage(near_before, passage.exact, near_after)
        whole_before = setting.whole_before and near_before == setting.before
        whole_after = setting.whole_after and near_after == setting.after
        before = quoting.before(masked.before, whole=whole_before)
        marked = quoting.within(masked.marked)
        after = quoting.after(masked.marked, masked.after, whole=whole_after)
        self.masked_passages += any(put in before + marked + after for put in masked.put)
        return Quote(
            before=before,
            marked=marked,
            after=after,
            citation=self.citation(mark),
            note=(self.text(mark.note, soft=True),) if mark.note else (),
        )

    def quotes(self, marks: Iterable[MarkRow]) -> tuple[Quote, ...]:
        """Return the passages among some marks as quotes."""
        return tuple(self.quote(mark) for mark in marks if mark.passage is not None)

    def citation(self, mark: MarkRow) -> Line:
        """Return the footnote of a passage: where it stands, when that was collected, its hash."""
        source = self.sources[mark.source_id]
        setting = self.material.settings.get(mark.id)
        place = ""
        if setting is not None:
            words = f"¶\xa0{setting.paragraph}" if setting.paragraph else "heading"
            place = citing.place_in(setting.role, words)
        return self.source_line(source, place)

    def source_line(self, source: SourceMaterial, place: str = "") -> Line:
        """Return a source as a footnote names it."""
        return citing.source_line(self.protection, source, place)

    def cite(self, mark_id: str | None) -> tuple[Inline, ...]:
        """Return the footnote for what a mark states, nothing when there is no such mark."""
        mark = self._marks_by_id.get(mark_id or "")
        return () if mark is None else (Cite(self.citation(mark)),)


def joined(lines: Iterable[Line], between: str) -> Line:
    """Return several lines as one, with words between them."""
    whole: list[Inline] = []
    for line in lines:
        if whole:
            whole.append(wording.words(between))
        whole += line
    return tuple(whole)
