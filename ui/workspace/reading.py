"""Reading by keys: from mark to mark, from mention to mention, selecting piece by piece."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.vocabulary import MENTIONABLE
from ui.documents.text_tab import TextTab
from ui.workspace.namesakes import Namesakes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ui.case_session import CaseSession
    from ui.workspace.inspection import Inspection
    from ui.workspace.marking import Surroundings


class Reading(QObject):
    """Does what keys ask for that only move about in the document in front."""

    def __init__(
        self,
        session: CaseSession,
        inspection: Inspection,
        around: Surroundings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._inspection = inspection
        self._around = around
        self._namesakes = Namesakes(session, around, self)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return what each action of reading does, by the action's id."""
        return {
            "mark.next": partial(self._step, 1),
            "mark.previous": partial(self._step, -1),
            "mark.next_alike": partial(self._step, 1, alike=True),
            "mark.previous_alike": partial(self._step, -1, alike=True),
            "mark.mention": partial(self._mention, 1),
            "mark.mention_back": partial(self._mention, -1),
            "mark.ends": self._edit_ends,
            "select.sentence": self._select_sentence,
            "select.paragraph": self._select_paragraph,
            "select.less": self._select_less,
        }

    def _step(self, by: int, *, alike: bool = False) -> None:
        document = self._around.document()
        if document is not None:
            document.step(by, alike=alike)

    def _mention(self, by: int) -> None:
        """Go to the next place where the record of the selected mark is named in this text.

        Without a mark it is the name that was gone to last, the words that are selected, or the
        record that is inspected.
        """
        text = self._text()
        if text is None:
            return
        kind, item_id = self._inspection.item
        self._namesakes.go(
            text,
            by,
            marked=self._inspection.mentionable(text.selected_mark() or ""),
            inspected=item_id if kind in MENTIONABLE else "",
        )

    def _text(self) -> TextTab | None:
        document = self._around.document()
        return document if isinstance(document, TextTab) else None

    def _edit_ends(self) -> None:
        text = self._text()
        if text is not None:
            text.setFocus()
            text.view.edit_ends()

    def _select_sentence(self) -> None:
        text = self._text()
        if text is not None:
            text.view.select_sentence()

    def _select_paragraph(self) -> None:
        text = self._text()
        if text is not None:
            text.view.select_paragraph()

    def _select_less(self) -> None:
        text = self._text()
        if text is not None:
            text.view.select_less()
