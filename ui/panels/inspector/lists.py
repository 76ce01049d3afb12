"""What hangs on a record: its links by what they count for, its passages, facts and claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.panels.inspector.edits import Destination, RowMenu
from ui.panels.inspector.sections import Row, Section
from ui.translation import counted, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.queries.annotation_rows import MarkRow
    from app.queries.link_rows import LinkRow
    from app.queries.refs import ItemRef

QUOTE_LENGTH = 160
"""Code points of a quote that a row shows."""


class LinksSection(QWidget):
    """The links of a record: for it, against it, and all others; each leads to its other end."""

    go = Signal(Destination)
    menu_asked = Signal(RowMenu)
    add = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections = {sign: Section(self) for sign in (1, -1, 0)}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in self._sections.values():
            column.addWidget(section)
        self._add = QPushButton(self.tr("+ Link (L)"), self)
        self._add.setProperty("look", "quiet")
        self._add.clicked.connect(self.add)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_links(self, item_id: str, links: Sequence[LinkRow], *, origins: int = 0) -> None:
        """Show the links of a record; ``origins`` counts those of what speaks for a claim."""
        names = {1: self.tr("For"), -1: self.tr("Against"), 0: self.tr("Links")}
        for sign, section in self._sections.items():
            section.clear()
            of_sign = [link for link in links if self._bearing(link, item_id) == sign]
            section.setVisible(bool(of_sign))
            count = str(len(of_sign))
            if sign > 0 and origins:
                spread = counted(self, origins, "{} origin", "{} origins")
                count = f"{count} · {spread}"
            section.set_heading(names[sign], count)
            for link in of_sign:
                self._add_row(section, item_id, link)

    def _bearing(self, link: LinkRow, item_id: str) -> int:
        """Tell whether a link speaks for or against the record: only if it points at it."""
        return link.type.counts if link.target.id == item_id else 0

    def _add_row(self, section: Section, item_id: str, link: LinkRow) -> None:
        end = link.other_end(item_id)
        words = translate("Links", link.reads_from(item_id))
        when = link.said or link.said_edtf
        detail = " · ".join(filter(None, (when, link.note)))
        more = self.tr("Menu of the link {}").format(link.handle)
        row = Row(words, _named(end), detail, more=more, parent=section)
        row.opened.connect(lambda: self.go.emit(Destination(end.kind, end.id)))
        row.menu_asked.connect(
            lambda point: self.menu_asked.emit(RowMenu(point, "", item_id, "link", link.id))
        )
        section.body.addWidget(row)


class EndsSection(Section):
    """The two ends of a link, each leading there; both have the link's menu."""

    go = Signal(Destination)
    menu_asked = Signal(RowMenu)

    def show_ends(self, link: LinkRow | None) -> None:
        """Show where a link begins and where it leads; without one the section is not seen."""
        self.clear()
        self.setVisible(link is not None)
        if link is None:
            return
        self.set_heading(self.tr("Ends"))
        for words, end in (
            (self.tr("from"), link.origin),
            (translate("Links", link.type.label), link.target),
        ):
            self._add_row(words, end, link)

    def _add_row(self, words: str, end: ItemRef, link: LinkRow) -> None:
        more = self.tr("Menu of the link {}").format(link.handle)
        row = Row(words, _named(end), more=more, parent=self)
        row.opened.connect(lambda: self.go.emit(Destination(end.kind, end.id)))
        row.menu_asked.connect(
            lambda point: self.menu_asked.emit(
                RowMenu(point, "link", link.origin.id, "link", link.id)
            )
        )
        self.body.addWidget(row)


class PassagesSection(Section):
    """The passages and regions of a record, each leading to its place."""

    go = Signal(Destination)

    def show_marks(self, marks: Sequence[MarkRow], sources: Mapping[str, ItemRef]) -> None:
        """Show where a record is marked, naming the sources."""
        self.clear()
        self.setVisible(bool(marks))
        self.set_heading(self.tr("Passages and regions"), str(len(marks)))
        for mark in marks:
            source = sources.get(mark.source_id)
            title = source.title if source else ""
            if mark.passage is not None:
                quote = f"“{_short(mark.passage.exact)}”"
            else:
                quote = self.tr("Region of a picture")
            row = Row(
                "",
                quote,
                " · ".join(filter(None, (title, mark.note))),
                look="row-quote",
                parent=self,
            )
            row.opened.connect(
                lambda mark=mark: self.go.emit(
                    Destination("annotation", mark.id, mark.id, mark.source_id)
                )
            )
            self.body.addWidget(row)


class RefsSection(Section):
    """Records named one below the other, each leading to itself."""

    go = Signal(Destination)

    def show_refs(self, heading: str, refs: Iterable[ItemRef]) -> None:
        """Show records under a heading; without any the section is not seen."""
        self.clear()
        found = list(refs)
        self.setVisible(bool(found))
        self.set_heading(heading, str(len(found)))
        for ref in found:
            row = Row("", _named(ref), parent=self)
            row.opened.connect(lambda ref=ref: self.go.emit(Destination(ref.kind, ref.id)))
            self.body.addWidget(row)


def _named(ref: ItemRef) -> str:
    return f"{ref.handle} {ref.title}" if ref.handle else ref.title


def _short(quote: str) -> str:
    line = " ".join(quote.split())
    return line if len(line) <= QUOTE_LENGTH else line[: QUOTE_LENGTH - 1] + "…"
