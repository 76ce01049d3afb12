"""The context menus of the case panel and of rows in the inspector."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QPoint, QRect, QSize

from app.operations import binning, links
from app.queries import link_rows
from app.queries.finding import LINKABLE
from app.queries.refs import link_types
from app.queries.version_rows import versions_of
from app.vocabulary import MENTIONABLE, ItemKind
from ui.models.case_rows import ADDABLE, SECTIONS
from ui.panels.inspector.edits import Destination
from ui.theme.icons import icon
from ui.translation import counted, translate
from ui.widgets.row_sign import row_sign
from ui.workspace.mark_menu import Ways
from ui.workspace.menus import LINE, Entry, of_action, open_menu

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from app.queries.link_rows import LinkRow
    from app.vocabulary import LinkType
    from ui.case_session import CaseSession
    from ui.models.case_rows import CaseRow
    from ui.panels.case_panel import PanelMenu
    from ui.panels.inspector.edits import RowMenu
    from ui.workspace.history import History
    from ui.workspace.mentions import Mentions

    More = Callable[[Sequence[CaseRow], QRect], tuple[Entry, ...]]


_OF_SOURCES: Final = ("source.later_version", "source.version_of", "source.add_layer")
_SAVE: Final = "source.save_original"
_OF_LATER_VERSIONS: Final = (
    *("source.compare", "source.carry"),
    *("source.review", "source.no_version"),
)


class RecordWays(Ways, Protocol):
    """What the menus of records ask of the window beyond that."""

    def open_row(self, row: CaseRow) -> None:
        """Open what a row of the panel stands for."""

    def link_from(self, item_id: str, place: QRect) -> None:
        """Ask what a record is to be linked with, at a place of the screen."""


class RecordMenus(QObject):
    """Opens the menu of the rows selected in the panel, and that of a link.

    ``more`` gives, by kind, what else is offered for one or several records of that kind.
    """

    def __init__(
        self,
        session: CaseSession,
        ways: RecordWays,
        *,
        history: History,
        mentions: Mentions,
        more: Mapping[str, More],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._ways = ways
        self._history = history
        self._mentions = mentions
        self._more = more

    def open_for_panel(self, wish: PanelMenu) -> None:
        """Open the menu of some rows of the panel, or of a section."""
        entries: tuple[Entry, ...] = ()
        if len(wish.rows) == 1:
            entries = (*self._of_row(wish.rows[0], wish.point), LINE)
        kinds = {row.kind for row in wish.rows}
        more = self._more.get(kinds.pop()) if len(kinds) == 1 else None
        if more is not None:
            place = QRect(wish.point, QSize(1, 1))
            entries = (*entries, *more(wish.rows, place), LINE)
        if wish.kind in ADDABLE:
            entries = (*entries, self._new(wish.kind))
        every = tuple(self._new(kind) for kind, _ in SECTIONS if kind in ADDABLE)
        entries = (*entries, Entry(self.tr("New"), sign=icon("add"), entries=every))
        if wish.rows:
            entries = (*entries, LINE, self._to_bin(wish.rows))
        open_menu(self._ways.window(), wish.point, entries)

    def open_for_link(self, wish: RowMenu) -> None:
        """Open the menu of a link that hangs on a record."""
        found = self._session.read(lambda s: (link_rows.link(s, wish.item_id), link_types(s)))
        link, types = found
        if link is None:
            return
        other = link.other_end(wish.owner_id)
        do = self._session.do
        entries = (
            Entry(
                self.tr("Go to {}").format(other.handle or other.title),
                lambda: self._ways.go(Destination(other.kind, other.id)),
                row_sign(other.kind),
            ),
            Entry(
                self.tr("Open the link {}").format(link.handle),
                lambda: self._ways.go(Destination(ItemKind.LINK, link.id)),
                row_sign(ItemKind.LINK),
            ),
            LINE,
            Entry(self.tr("Turn round"), lambda: do(links.turn_round(link.id)), icon("redo")),
            Entry(
                self.tr("Change type"),
                sign=icon("edit"),
                entries=tuple(self._retype(link, new) for new in types.values()),
            ),
            LINE,
            Entry(
                self.tr("Remove the link"),
                lambda: do(binning.bin_items([link.id])),
                icon("delete"),
            ),
        )
        open_menu(self._ways.window(), wish.point, entries)

    def _of_row(self, row: CaseRow, point: QPoint) -> tuple[Entry, ...]:
        sign = row_sign(row.kind, source_format=row.source_format, held=row.held, colour=row.colour)
        opening = Entry(self.tr("Open"), lambda: self._ways.open_row(row), sign, self.tr("Enter"))
        history = of_action("record.history", partial(self._history.open_for, row.id))
        if row.kind not in LINKABLE:
            return (opening, history)
        place = QRect(point, QSize(1, 1))
        linking = of_action("mark.link", lambda: self._ways.link_from(row.id, place))
        if row.kind == ItemKind.SOURCE:
            return (opening, linking, self._versions(row), *self._original(row), history)
        if row.kind not in MENTIONABLE:
            return (opening, linking, history)
        mentions = of_action("record.mentions", lambda: self._mentions.open_for(row.id))
        return (opening, linking, mentions, history)

    def _perform_for(self, row: CaseRow, action_id: str) -> None:
        """Do to a source what the menu of the window does to the one in hand."""
        self._ways.inspect(row.kind, row.id)
        self._ways.perform(action_id)

    def _versions(self, row: CaseRow) -> Entry:
        """Return the menu of what is done to a source as a whole."""
        actions = [*_OF_SOURCES]
        if self._session.read(lambda s: versions_of(s, row.id)).earlier is not None:
            actions += _OF_LATER_VERSIONS
        entries = tuple(of_action(one, partial(self._perform_for, row, one)) for one in actions)
        words = self.tr("Versions and texts")
        return Entry(words, sign=icon("version"), entries=entries)

    def _original(self, row: CaseRow) -> tuple[Entry, ...]:
        """Return the way to the original, for a source that has one."""
        save = partial(self._perform_for, row, _SAVE)
        return (of_action(_SAVE, save),) if row.held else ()

    def _new(self, kind: str) -> Entry:
        action_id = f"record.new.{kind}"
        sign = row_sign(kind, held=False)
        return replace(of_action(action_id, partial(self._ways.perform, action_id)), sign=sign)

    def _to_bin(self, rows: Sequence[CaseRow]) -> Entry:
        words = self.tr("Move to bin")
        if len(rows) > 1:
            words = counted(self, len(rows), "Move {} records to bin", "Move {} records to bin")
        ids = [row.id for row in rows]
        return of_action("mark.delete", lambda: self._session.do(binning.bin_items(ids)), words)

    def _retype(self, link: LinkRow, new: LinkType) -> Entry:
        return Entry(
            translate("Links", new.label),
            lambda: self._session.do(links.change_type(link.id, new.code)),
            key=new.letter,
            checked=new.code == link.type.code,
        )
