"""Decides by the focus what a marking key is for: a passage or region, or records."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ui.workspace.marking import Marking
    from ui.workspace.parts import Parts
    from ui.workspace.record_work import RecordWork
    from ui.workspace.workspace import Workspace

_ON_PLACES: Final = ("mark.claim", "mark.person", "mark.evidence", "mark.repeat")
"""What is made of a passage or region alone."""


class Aiming(QObject):
    """Gives the marking keys to what is chosen where the focus is.

    Tags and notes are for records too: in the case list and the inspector the keys go to those.
    A claim, person or exhibit is made only in a source; asked for elsewhere, it is offered first,
    so that nothing is marked that the person at the keys does not look at.
    """

    def __init__(
        self, marking: Marking, records: RecordWork, parts: Parts, space: Workspace
    ) -> None:
        super().__init__(space)
        self._marking, self._records, self._parts, self._space = marking, records, parts, space

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return what each of these actions does, by the action's id."""
        return {
            **{action_id: partial(self._mark, action_id) for action_id in _ON_PLACES},
            "mark.note": self._note,
            "mark.tag": self._tag,
            **{f"mark.tag.{key}": partial(self._tag, key) for key in range(1, 10)},
        }

    def _mark(self, action_id: str) -> None:
        mark = self._marking.handlers()[action_id]
        if self._is_at_records():
            self._space.offer(
                self.tr("Marks are made in a source, and the focus is on a record."),
                self.tr("Mark what is selected"),
                mark,
            )
        else:
            mark()

    def _note(self) -> None:
        """Write the note of what is inspected, else that of the selection or the mark."""
        if self._is_blank():
            return
        if (self._is_at_records() or not self._has_place()) and self._parts.inspector.has_note:
            self._parts.inspector.edit_note()
        else:
            self._mark("mark.note")

    def _tag(self, key: int = 0) -> None:
        """Tag what is chosen where the focus is: records, else the selection or the mark."""
        if self._is_blank():
            return
        if self._records.tag_chosen(key, self._space.inspected, unasked=not self._has_place()):
            return
        if key:
            self._marking.tag_with_key(key)
        else:
            self._marking.tag()

    def _is_at_records(self) -> bool:
        panel = self._parts.panel
        in_list = panel.view.hasFocus() and bool(panel.selected())
        return in_list or self._parts.inspector.has_focus

    def _is_blank(self) -> bool:
        """Tell whether the key is for white space alone, which can not be marked, and say so."""
        document = self._space.document()
        blank = document is not None and document.selects_blank() and not self._is_at_records()
        if blank:
            self._space.inform(self.tr("Only white space is selected. Select some words first."))
        return blank

    def _has_place(self) -> bool:
        document = self._space.document()
        return document is not None and bool(document.place() or document.selected_mark())
