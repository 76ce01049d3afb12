"""The tables of sources and marks in the window: what they read, and what is done in them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QRect, QSize

from app.operations import binning, tags
from app.queries import record_rows
from app.queries.tables import collections, marks, sources
from app.store.steps.journal import Group
from app.vocabulary import ItemKind, ReadingStatus
from ui.documents.mark_signs import word_for
from ui.panels.inspector.edits import Destination
from ui.theme.icons import icon
from ui.views.tables import columns
from ui.views.tables.page import Facet, TablePage, TableWords
from ui.workspace.table_acts import MarkActs, SourceActs
from ui.workspace.tag_popup import tag_popup

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlalchemy.orm import Session

    from app.changes import Changes
    from ui.case_session import CaseSession
    from ui.workspace.collecting import Collecting
    from ui.workspace.history import PageTabs
    from ui.workspace.mark_menu import Ways
    from ui.workspace.menus import Entry

_MARK_KINDS = ("claim", "person", "evidence", "organisation", "place", "event", "tag", "note")


class Tables(QObject):
    """One tab for each table, opened when it is asked for first; both follow the case."""

    def __init__(
        self,
        session: CaseSession,
        ways: Ways,
        *,
        tabs: PageTabs,
        collecting: Collecting,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._ways, self._tabs = session, ways, tabs
        self._pages: dict[str, TablePage] = {}
        self._stale: set[str] = set()
        self._waiting: dict[str, tuple[Changes, ...] | None] = {}
        self._acts = {
            ItemKind.SOURCE: SourceActs(session, ways, collecting, self),
            ItemKind.ANNOTATION: MarkActs(session, ways, self),
        }
        session.changed.connect(self._follow)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return what each action of the tables does, by the action's id."""
        return {
            "view.sources": partial(self.open, ItemKind.SOURCE),
            "view.marks": partial(self.open, ItemKind.ANNOTATION),
        }

    def of_sources(self, ids: Sequence[str]) -> tuple[Entry, ...]:
        """Return what is offered for several sources wherever they are chosen."""
        return self._acts[ItemKind.SOURCE].more(ids)

    def open(self, kind: str, facet: str = "", value: str = "") -> None:
        """Show a table in front, narrowed by one field if one is named."""
        page = self._pages.get(kind) or self._make(kind)
        sign = icon("table", colour="muted")
        title = self.tr("Sources") if kind == ItemKind.SOURCE else self.tr("Marks")
        self._tabs.show_page(page, title, sign)
        if facet:
            self._offer(kind, lambda: page.narrow(facet, value))
        page.setFocus()

    def _make(self, kind: str) -> TablePage:
        page = self._sources() if kind == ItemKind.SOURCE else self._marks()
        self._pages[kind] = page
        self._stale.add(kind)
        self._waiting.pop(kind, None)
        page.destroyed.connect(lambda: self._pages.pop(kind, None))
        page.wish_changed.connect(lambda: self._read_ids(kind))
        page.shown.connect(lambda: self._catch_up(kind))
        page.model.wanted.connect(lambda ids: self._read_rows(kind, ids))
        page.opened.connect(lambda item_id: self._go(kind, item_id))
        page.chosen_changed.connect(lambda: self._inspect(kind))
        page.asked.connect(lambda key: self._do(kind, key))
        page.menu_asked.connect(lambda point: self._open_menu(kind, point))
        return page

    def _sources(self) -> TablePage:
        facets = (
            Facet("status", self.tr("Reading status"), self.tr("Any status")),
            Facet("tag", self.tr("Tag"), self.tr("Any tag")),
            Facet("collection", self.tr("Collection"), self.tr("Any collection")),
        )
        words = TableWords(
            ItemKind.SOURCE,
            self.tr("Sources"),
            self.tr("Find among the sources"),
            self.tr("No sources yet"),
            self.tr("What you import stands here, to be put in order, read and tagged."),
        )
        page = TablePage(columns.SOURCES, facets, words)
        page.offer("status", {one.value: columns.status_word(one) for one in ReadingStatus})
        return page

    def _marks(self) -> TablePage:
        facets = (
            Facet("kind", self.tr("Kind"), self.tr("Any kind")),
            Facet("tag", self.tr("Tag"), self.tr("Any tag")),
            Facet("collection", self.tr("Collection"), self.tr("Any collection")),
        )
        words = TableWords(
            ItemKind.ANNOTATION,
            self.tr("Marks"),
            self.tr("Find among the marks"),
            self.tr("No marks yet"),
            self.tr("Every passage and region that you mark stands here, from all sources."),
        )
        page = TablePage(columns.MARKS, facets, words)
        page.offer("kind", {one: word_for(one) for one in _MARK_KINDS})
        return page

    # Reading

    def _follow(self, changes: Changes) -> None:
        if not changes.changes:
            return
        for kind, page in self._pages.items():
            if page.isVisible():
                self._stale.discard(kind)
                self._read_again(kind, changes)
            else:
                self._stale.add(kind)

    def _catch_up(self, kind: str) -> None:
        if kind in self._stale:
            self._stale.discard(kind)
            self._read_again(kind, None)

    def _read_again(self, kind: str, changes: Changes | None) -> None:
        self._offer(kind)
        self._read_ids(kind, changes)
        self._pages[kind].model.read_again()

    def _offer(self, kind: str, then: Callable[[], object] = lambda: None) -> None:
        """Offer what the table can be narrowed by now; a choice that is gone narrows no more."""
        page = self._pages[kind]

        def query(session: Session) -> tuple[dict[str, str], dict[str, str]]:
            tags_now = {row.id: row.whole_name for row in record_rows.tags(session)}
            homes = {row.id: " / ".join(row.path) for row in collections.collections(session)}
            return tags_now, homes

        def show(found: tuple[dict[str, str], dict[str, str]]) -> None:
            if self._pages.get(kind) is not page:
                return
            before = page.narrowed_by("tag"), page.narrowed_by("collection")
            page.offer("tag", found[0])
            page.offer("collection", found[1])
            if (page.narrowed_by("tag"), page.narrowed_by("collection")) != before:
                self._read_ids(kind)
            then()

        self._session.load("", query, show)

    def _read_ids(self, kind: str, changes: Changes | None = None) -> None:
        """Read which rows there are; after changes, with those that are not read yet."""
        page = self._pages[kind]
        wish = _source_wish(page) if kind == ItemKind.SOURCE else _mark_wish(page)
        narrow, before = page.is_narrow(), page.model.ids
        waiting = self._waiting.get(kind, ())
        since = None if changes is None or waiting is None else (*waiting, changes)
        self._waiting[kind] = since

        def query(session: Session) -> tuple[list[str], int]:
            if isinstance(wish, sources.SourceWish):
                ids = sources.source_ids(session, wish)
                return ids, sources.count_of_sources(session) if narrow else len(ids)
            ids = marks.mark_ids_since(session, wish, before, since)
            return ids, marks.count_of_marks(session) if narrow else len(ids)

        def show(found: tuple[list[str], int]) -> None:
            if self._pages.get(kind) is page:
                self._waiting.pop(kind, None)
                page.show_ids(found[0], of=found[1])

        self._session.load(f"table of {kind}", query, show)

    def _read_rows(self, kind: str, ids: Sequence[str]) -> None:
        def query(session: Session) -> Sequence[Any]:
            if kind == ItemKind.SOURCE:
                return sources.source_rows(session, ids)
            return marks.mark_rows(session, ids)

        def show(rows: Sequence[Any]) -> None:
            page = self._pages.get(kind)
            if page is not None:
                page.model.put_rows(rows)

        self._session.load("", query, show)

    # Doing

    def _go(self, kind: str, item_id: str) -> None:
        self._ways.go(Destination(kind, item_id))

    def _inspect(self, kind: str) -> None:
        page = self._pages[kind]
        if page.table.count_chosen() == 1 and page.isVisible():
            (chosen,) = page.table.chosen()
            if kind == ItemKind.ANNOTATION:
                self._ways.inspect_mark(chosen)
            else:
                self._ways.inspect(kind, chosen)

    def _do(self, kind: str, key: str) -> None:
        ids = self._pages[kind].table.chosen()
        if key == "Del":
            self._session.do(binning.bin_items(ids))
        elif key == "T":
            self._ask_for_tag(kind, ids)
        else:
            rows = self._session.read(record_rows.tags)
            tag_id = next((row.id for row in rows if row.key == int(key)), None)
            if tag_id is None:
                self._ask_for_tag(kind, ids)
            else:
                self._acts[ItemKind(kind)].tag(ids, tag_id)

    def _ask_for_tag(self, kind: str, ids: Sequence[str]) -> None:
        popup = tag_popup(self._session, self._ways.window())
        acts, group = self._acts[ItemKind(kind)], Group()
        popup.chosen.connect(lambda tag_id: acts.tag(ids, tag_id))
        popup.new_asked.connect(
            lambda name: self._session.do(
                tags.add_tag(name),
                lambda tag_id: acts.tag(ids, tag_id, group),
                group=group,
            )
        )
        spot = self._pages[kind].table.popup_spot()
        popup.open_at(QRect(self._ways.window().mapFromGlobal(spot), QSize(1, 1)))

    def _open_menu(self, kind: str, point: QPoint) -> None:
        ids = self._pages[kind].table.chosen()
        if ids:
            go = partial(self._go, kind, ids[0])
            acts = self._acts[ItemKind(kind)]
            acts.open_menu(ids, point, go=go, do=lambda key: self._do(kind, key))


def _source_wish(page: TablePage) -> sources.SourceWish:
    by, descending = page.order
    return sources.SourceWish(
        words=page.words.text(),
        status=page.narrowed_by("status"),
        tag_id=page.narrowed_by("tag"),
        collection_id=page.narrowed_by("collection"),
        column=sources.SourceColumn(by or sources.SourceColumn.NUMBER),
        descending=descending,
    )


def _mark_wish(page: TablePage) -> marks.MarkWish:
    by, descending = page.order
    return marks.MarkWish(
        words=page.words.text(),
        kind=page.narrowed_by("kind"),
        tag_id=page.narrowed_by("tag"),
        collection_id=page.narrowed_by("collection"),
        column=marks.MarkColumn(by or marks.MarkColumn.PLACE),
        descending=descending,
    )
