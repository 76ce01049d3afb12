"""What the window says of an open case without being asked: stored, undoable, missing, empty."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.phrases.gestures import said_label
from app.queries import overview
from app.queries.gaps import claims_without_evidence
from app.vocabulary import ItemKind
from ui.actions.key_texts import first_key
from ui.actions.keymap import keymap
from ui.widgets.announcing import announce
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.changes import Changes
    from ui.case_session import CaseSession
    from ui.main_window.window import MainWindow
    from ui.workspace.workspace import Workspace

_OF_GAPS: Final = ("Claim", "Link", "BinEntry", "OwnLinkType")
"""Entities whose change may change for which claims nothing speaks."""

_OFFERED: Final = 1_000
"""So many claims without evidence are listed at most."""


class CaseSigns(QObject):
    """Keeps the foot of the window and the page without tabs up to date with the case."""

    def __init__(
        self, session: CaseSession, workspace: Workspace, window: MainWindow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._workspace = workspace
        self._window = window
        self._has_sources: bool | None = None
        self._gaps: list[str] = []
        session.changed.connect(self._follow)
        session.storing.connect(lambda on: window.status.show_storing(on=on))
        keymap().changed.connect(self._write_empty)
        status, actions = window.status, window.actions_
        self._leads = {
            status.history_asked: actions["view.history"].trigger,
            status.backups_asked: actions["case.backups"].trigger,
            status.undo_asked: actions["edit.undo"].trigger,
            status.repeat_asked: actions["mark.repeat"].trigger,
            status.gaps_asked: self._offer_gaps,
        }
        for asked, lead in self._leads.items():
            asked.connect(lead)
        self._told = -1
        if session.case.only_read is not None:
            status.show_only_read()
        self._look_around()
        self._look_for_gaps()

    def put_away(self) -> None:
        """Say nothing any more."""
        keymap().changed.disconnect(self._write_empty)
        for asked, lead in self._leads.items():
            asked.disconnect(lead)
        status = self._window.status
        for action_id in ("edit.undo", "edit.redo"):
            self._window.actions_.name(action_id)
        status.show_undo(None)
        status.show_storing(on=False)
        status.show_saved("")
        status.show_gaps(0)

    def _follow(self, changes: Changes) -> None:
        self._show_saved(datetime.now().astimezone().isoformat())
        self._look_around()
        if changes.touches(*_OF_GAPS):
            self._look_for_gaps()

    def _show_saved(self, at: str) -> None:
        if self._session.case.only_read is not None:
            self._window.status.show_only_read()
            return
        self._window.status.show_saved(datetime.fromisoformat(at).astimezone().strftime("%H:%M"))

    def _look_around(self) -> None:
        """Read what undo would do, and whether there is anything in the case yet."""
        case = self._session.case

        def query(session: Session) -> tuple[str | None, str | None, int, overview.JournalHead]:
            sources = overview.counts(session).get(ItemKind.SOURCE, 0)
            head = overview.journal_head(session)
            return case.undo_label(), case.redo_label(), sources, head

        def show(found: tuple[str | None, str | None, int, overview.JournalHead]) -> None:
            self._tell(found[3])
            undo, redo = (label and said_label(label) for label in found[:2])
            actions = self._window.actions_
            actions.name("edit.undo", self.tr("Undo: %s") % undo if undo else "")
            actions.name("edit.redo", self.tr("Redo: %s") % redo if redo else "")
            self._window.status.show_undo(undo)
            if self._has_sources != (found[2] > 0):
                self._has_sources = found[2] > 0
                self._write_empty()

        self._session.load("what is around", query, show)

    def _tell(self, head: overview.JournalHead) -> None:
        """Have what was stored last read out, once."""
        before, self._told = self._told, head.steps
        if before < 0:
            self._show_saved(head.at)
        elif before != head.steps:
            words = {"undo": self.tr("Undone: {}"), "redo": self.tr("Done again: {}")}
            announce(self._window, words.get(head.nature, "{}").format(said_label(head.label)))

    # What is missing

    def _look_for_gaps(self) -> None:
        def show(claims: list[str]) -> None:
            self._gaps = claims
            self._window.status.show_gaps(len(claims))

        self._session.load("claims without evidence", claims_without_evidence, show)

    def _offer_gaps(self) -> None:
        title = self.tr("Claims that nothing speaks for yet")
        self._workspace.going.offer(title, self._gaps[:_OFFERED])

    # What is seen without tabs

    def _write_empty(self) -> None:
        if self._has_sources is None:
            return
        actions = self._window.actions_
        if self._has_sources:
            words = self.tr(
                "Choose a source at the left, or find one by its name. Then select a passage "
                "and press {claim}, {person} or {evidence}."
            )
            keys = {name: first_key(f"mark.{name}") for name in ("claim", "person", "evidence")}
            empty = EmptyState(
                self.tr("Nothing is open"), words.format(**keys), [actions["view.quick_open"]]
            )
        else:
            empty = EmptyState(
                self.tr("No sources yet"),
                self.tr(
                    "Articles, saved pages, Word files and stills belong here. Drop them on the "
                    "window, paste text, or bring them in."
                ),
                [actions[name] for name in ("source.import_files", "source.import_folder")],
            )
        self._window.tabs.set_empty(empty)
