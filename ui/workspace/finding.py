"""Finding words in the text in front, and putting a tag on all that was found."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QPoint, QRect

from app.anchors.place import PassageAt
from app.operations import marks, tags
from app.queries.finding import Candidate
from app.queries.record_rows import tags as tag_rows
from app.queries.refs import ItemRef
from app.store.steps.journal import Group
from ui.documents.text.find_history import FindHistory
from ui.documents.text_tab import TextTab
from ui.popups.finder import FinderPopup
from ui.translation import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from app.operations.marks import Tagged
    from ui.case_session import CaseSession
    from ui.documents.document import Document


class Surroundings(Protocol):
    """What finding asks of the window."""

    def document(self) -> Document | None:
        """Return the document in front."""

    def window(self) -> QWidget:
        """Return the window that popups open in."""


class Finding(QObject):
    """Handles the find bars of the open texts, which share what was looked for last.

    ``tell`` says in the window what came of a gesture.
    """

    def __init__(
        self,
        session: CaseSession,
        around: Surroundings,
        tell: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._tell = tell
        self._session = session
        self._around = around
        self._history = FindHistory()
        self._popup: FinderPopup | None = None

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return what each action does, by the action's id."""
        return {
            "find.here": lambda: self._in_front(lambda tab: tab.view.open_find()),
            "find.next": lambda: self._in_front(partial(_step, by=1)),
            "find.previous": lambda: self._in_front(partial(_step, by=-1)),
            "find.tag_all": lambda: self._in_front(_ask_for_tag),
        }

    def adopt(self, document: Document) -> None:
        """Take care of the find bar of a document that was opened."""
        if isinstance(document, TextTab):
            bar = document.view.find_bar
            bar.history = self._history
            bar.allow_tagging(allowed=self._session.case.only_read is None)
            bar.tag_all_wanted.connect(lambda: self._ask_tag(document))

    def _in_front(self, do: Callable[[TextTab], None]) -> None:
        document = self._around.document()
        if isinstance(document, TextTab):
            do(document)

    def _ask_tag(self, document: TextTab) -> None:
        """Ask which tag all that was found is to get: one there is, or a new one."""
        layer_id, found = document.layer_id, document.view.find_bar.found()

        def with_places(do: Callable[[list[PassageAt]], None]) -> None:
            """Do something with what was found; of many thousand that takes a while to tell."""
            self._session.load("", lambda _s: [PassageAt(layer_id, *hit) for hit in found()], do)

        rows = self._session.read(tag_rows)
        known = [Candidate(ItemRef(row.id, "tag", "", row.name), (row.name,)) for row in rows]
        popup = FinderPopup(
            self._around.window(),
            known,
            new=self.tr("New tag"),
            colours={row.id: row.colour for row in rows},
        )
        names = {row.id: row.name for row in rows}
        popup.chosen.connect(
            lambda tag_id: with_places(lambda places: self._tag(places, tag_id, names[tag_id]))
        )
        popup.new_asked.connect(
            lambda name: with_places(lambda places: self._tag_anew(places, name))
        )
        if self._popup is not None:
            self._popup.dismiss()
        self._popup = popup
        popup.closed.connect(self._forget_popup)
        button = document.view.find_bar.fields.tag_all
        corner = button.mapTo(self._around.window(), QPoint())
        popup.open_at(QRect(corner, button.size()))

    def _tag_anew(self, places: list[PassageAt], name: str) -> None:
        group = Group(label=marks.tagging_label(len(places)))
        self._session.do(
            tags.add_tag(name),
            lambda tag_id: self._tag(places, tag_id, name, group),
            group=group,
        )

    def _tag(
        self, places: list[PassageAt], tag_id: str, name: str, group: Group | None = None
    ) -> None:
        self._session.do(
            marks.mark_all_with_tag(places, tag_id),
            lambda tagged: self._say(tagged, name),
            group=group,
        )

    def _say(self, tagged: Tagged, name: str) -> None:
        """Say how many passages were tagged, and how many were left out."""
        made, had = len(tagged.made), tagged.had
        said = []
        if made:
            now = counted(
                self, made, "{} passage has the tag “%s” now.", "{} passages have the tag “%s” now."
            )
            said.append(now % name)
        if had:
            left_out = counted(
                self,
                had,
                "{} had it already and was left out.",
                "{} had it already and were left out.",
            )
            said.append(left_out)
        self._tell(" ".join(said))

    def _forget_popup(self) -> None:
        self._popup = None


def _step(tab: TextTab, *, by: int) -> None:
    bar = tab.view.find_bar
    if bar.isVisible():
        bar.step(by)
    else:
        bar.open_bar()


def _ask_for_tag(tab: TextTab) -> None:
    bar = tab.view.find_bar
    if bar.isVisible():
        bar.ask_for_tag()
    else:
        bar.open_bar()
