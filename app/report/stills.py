"""Which pictures a report shows: what is outlined in them, what is covered, what is enlarged."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.report.desk import joined
from app.report.outline import Figure, FigureRef, Still
from app.report.protect import Shown
from app.report.wording import count, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.anchors.region import Region
    from app.queries.annotation_rows import MarkRow
    from app.queries.report_rows import SourceMaterial
    from app.report.desk import Desk
    from app.report.outline import Line

ALMOST_ALL: Final = 0.6
"""A region that fills so much of a picture is not enlarged beside it."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """The marks that a figure shows, and the one that it enlarges."""

    marks: frozenset[str]
    enlarged: str | None


class Stills:
    """Numbers the figures of a report in their order.

    Where an earlier figure shows all the marks and enlarges one of them, it is referred to.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._shown: list[_Shown] = []
        self._regions: defaultdict[tuple[str, int], list[MarkRow]] = defaultdict(list)
        for mark in desk.material.marks:
            if mark.region is not None:
                self._regions[self._bytes_of(mark.source_id), mark.region.frame].append(mark)
        self.covered = 0

    def figures(self, marks: Iterable[MarkRow]) -> tuple[Figure | FigureRef, ...]:
        """Return a figure for each still that some of the marks lie in."""
        shown: defaultdict[tuple[str, int], list[MarkRow]] = defaultdict(list)
        for mark in {mark.id: mark for mark in marks}.values():
            if mark.region is not None:
                shown[mark.source_id, mark.region.frame].append(mark)
        return tuple(
            self._figure(self._desk.sources[source_id], frame, mine)
            for (source_id, frame), mine in shown.items()
            if source_id in self._desk.sources and self._desk.sources[source_id].original_sha256
        )

    def _figure(
        self, source: SourceMaterial, frame: int, marks: Sequence[MarkRow]
    ) -> Figure | FigureRef:
        ids = frozenset(mark.id for mark in marks)
        for number, earlier in enumerate(self._shown, start=1):
            if ids <= earlier.marks and (earlier.enlarged in ids or ids == earlier.marks):
                return FigureRef(number)
        every = self._regions[self._bytes_of(source.id), frame]
        hidden = [mark for mark in every if self._protects(mark)]
        covered = tuple(mark.region for mark in hidden if mark.region is not None)
        outlined = tuple(mark.region for mark in marks if mark.region is not None)
        width, height = source.width or 0, source.height or 0
        crop = outlined[0] if _worth_enlarging(outlined[0], covered, width * height) else None
        self.covered += bool(covered)
        self._shown.append(_Shown(ids, marks[0].id if crop else None))
        return Figure(
            number=len(self._shown),
            still=Still(source.original_sha256 or "", frame, width, height),
            outlined=outlined,
            covered=covered,
            crop=crop,
            caption=self._caption(source, frame, marks, hidden, enlarged=crop is not None),
            alt=self._alt(source, marks, hidden),
        )

    def _bytes_of(self, source_id: str) -> str:
        """Return what two sources of the same picture have in common."""
        source = self._desk.sources.get(source_id)
        return source_id if source is None else source.original_sha256 or source_id

    def _protects(self, mark: MarkRow) -> bool:
        return any(self._desk.protection.protects(subject.id) for subject in mark.subjects)

    def _caption(
        self,
        source: SourceMaterial,
        frame: int,
        marks: Sequence[MarkRow],
        hidden: Sequence[MarkRow],
        *,
        enlarged: bool,
    ) -> Line:
        numbered = len(marks) > 1
        named = [
            ((words(f"{place} "),) if numbered else ()) + self._subjects(mark)
            for place, mark in enumerate(marks, start=1)
        ]
        page = f", picture {frame + 1}" if (source.frames or 1) > 1 else ""
        line = (
            *joined([line for line in named if line], ", "),
            *((words(". "),) if any(named) else ()),
            *self._desk.source_line(source)[:1],
            self._desk.text(source.title, lead=" "),
            words(f"{page}: {count(len(marks), 'region')} outlined"),
        )
        if enlarged:
            line += (words(" (left), region 1 enlarged (right)" if numbered else ", enlarged"),)
        notes = [mark for mark in marks if mark.note]
        for mark in notes:
            line += (words(". "), self._desk.text(mark.note.rstrip(".")))
        if hidden:
            line += (words(f". Covered: {self._names(hidden)}"),)
        return (*line, words("."))

    def _subjects(self, mark: MarkRow) -> Line:
        return joined([self._desk.call(subject) for subject in mark.subjects], ", ")

    def _names(self, hidden: Sequence[MarkRow]) -> str:
        names = [
            self._desk.name(subject)
            for mark in hidden
            for subject in mark.subjects
            if self._desk.protection.protects(subject.id)
        ]
        return ", ".join(dict.fromkeys(names))

    def _alt(
        self, source: SourceMaterial, marks: Sequence[MarkRow], hidden: Sequence[MarkRow]
    ) -> Shown:
        subjects = [self._desk.name(subject) for mark in marks for subject in mark.subjects]
        title = self._desk.protection.line(source.title)
        alt = f"Still {source.handle}, {title}. Outlined: "
        alt += ", ".join(dict.fromkeys(subjects)) or count(len(marks), "region")
        if hidden:
            alt += f". Covered with a black area: {self._names(hidden)}"
        return Shown(alt + ".")


def _worth_enlarging(region: Region, covered: Iterable[Region], area: float) -> bool:
    """Tell whether a region is small enough to be enlarged and not covered from edge to edge."""
    hidden = any(
        cover.x <= region.x
        and cover.y <= region.y
        and cover.right >= region.right
        and cover.bottom >= region.bottom
        for cover in covered
    )
    return not hidden and 0 < region.width * region.height < ALMOST_ALL * area
