"""Answers to questions: which claims compete, what a judgment rests on, and the judgment itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.operations import assessments, records
from app.queries.finding import candidates
from app.queries.record_details import record
from app.queries.refs import refs
from app.store.steps.journal import Group
from app.vocabulary import ItemKind
from ui.panels.inspector.edits import Destination
from ui.popups.finder import FinderPopup
from ui.theme.icons import icon
from ui.widgets.row_sign import row_sign
from ui.workspace.menus import LINE, Entry, named, open_menu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.store.steps.step import Gesture
    from ui.case_session import CaseSession
    from ui.panels.inspector.edits import Adding, RowMenu
    from ui.workspace.making import Making
    from ui.workspace.mark_menu import Ways


class Choosing(QObject):
    """Lets claims be chosen for questions and judgments, from either side."""

    def __init__(self, session: CaseSession, ways: Ways, making: Making, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._ways = ways
        self._making = making

    def add(self, wish: Adding) -> None:
        """Ask what is to be added to a record; for a judgment there is nothing to ask."""
        if wish.kind == ItemKind.JUDGMENT:
            self._judge(wish.owner_id)
            return
        detail = self._session.read(lambda s: record(s, wish.owner_id))
        taken = {ref.id for ref in (*detail.claims, *detail.questions)}
        found = self._session.read(lambda s: candidates(s, [wish.kind]))
        popup = FinderPopup(
            self._ways.window(),
            [one for one in found if one.ref.id not in taken],
            new=self.tr("New question") if wish.kind == ItemKind.QUESTION else "",
        )
        popup.chosen.connect(lambda item_id: self._choose(wish, item_id))
        popup.new_asked.connect(lambda text: self._ask_anew(wish, text))
        place = wish.place
        place.moveTopLeft(self._ways.window().mapFromGlobal(place.topLeft()))
        popup.open_at(place)

    def open_menu(self, wish: RowMenu) -> None:
        """Open the menu of a row that was chosen."""
        ref = self._session.read(lambda s: refs(s, [wish.item_id])).get(wish.item_id)
        if ref is None:
            return
        entries = (
            Entry(
                self.tr("Open {}").format(named(ref)),
                lambda: self._ways.go(Destination(ref.kind, ref.id)),
                row_sign(ref.kind),
            ),
            LINE,
            Entry(self.tr("Remove from here"), lambda: self._remove(wish), icon("close")),
        )
        open_menu(self._ways.window(), wish.point, entries)

    def _choose(self, wish: Adding, item_id: str, group: Group | None = None) -> None:
        holder = _holder(wish, item_id)
        claim_id = wish.owner_id if wish.owner_kind == ItemKind.CLAIM else item_id
        claims = [one for one in self._claims_of(holder[1]) if one != claim_id]
        self._session.do(_setting(holder, [*claims, claim_id]), group=group)

    def _ask_anew(self, wish: Adding, text: str) -> None:
        group = Group()
        self._session.do(
            records.add_question(text),
            lambda question_id: self._choose(wish, question_id, group),
            group=group,
        )

    def _remove(self, wish: RowMenu) -> None:
        holder = _holder(wish, wish.item_id)
        claim_id = wish.owner_id if wish.owner_kind == ItemKind.CLAIM else wish.item_id
        claims = [one for one in self._claims_of(holder[1]) if one != claim_id]
        self._session.do(_setting(holder, claims))

    def _claims_of(self, holder_id: str) -> list[str]:
        return [ref.id for ref in self._session.read(lambda s: record(s, holder_id)).claims]

    def _judge(self, question_id: str) -> None:
        question = self._session.read(lambda s: refs(s, [question_id]))[question_id]
        self._session.do(
            assessments.judge(question_id, question.title),
            lambda judgment_id: self._making.begin(ItemKind.JUDGMENT, judgment_id),
        )


def _holder(wish: Adding | RowMenu, item_id: str) -> tuple[str, str]:
    """Return kind and id of the question or judgment that holds the claims."""
    if wish.owner_kind == ItemKind.CLAIM:
        return wish.kind, item_id
    return wish.owner_kind, wish.owner_id


def _setting(holder: tuple[str, str], claim_ids: Sequence[str]) -> Gesture[None]:
    kind, holder_id = holder
    if kind == ItemKind.JUDGMENT:
        return assessments.set_basis(holder_id, claim_ids)
    return assessments.set_answers(holder_id, claim_ids)
