"""The context menu of marks and of what is selected in a document."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject

from app.anchors.place import PassageAt
from app.operations import marks
from app.queries.annotation_rows import marks_by_id
from app.vocabulary import ItemKind
from ui.panels.inspector.edits import Destination
from ui.theme.icons import badge, icon, tag_badge
from ui.widgets.row_sign import row_sign
from ui.workspace.marking import Surroundings
from ui.workspace.menus import LINE, Entry, of_action, of_record, open_menu, shortened

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from app.anchors.place import Place
    from app.queries.annotation_rows import MarkRow
    from ui.case_session import CaseSession
    from ui.documents.document import Document, MenuAsked
    from ui.workspace.repeating import Repeating

_COPYING: Final = ("edit.copy", "edit.copy_text")
_MARKING: Final = ("mark.claim", "mark.person", "mark.evidence", "mark.tag", "mark.note")

_REPEAT: Final = "mark.repeat"
_SELECTING: Final = ("select.sentence", "select.paragraph")
_ALIKE: Final = ("mark.next_alike", "mark.previous_alike")
_IN_TEXT: Final = ("mark.mention", "mark.ends")


class Ways(Surroundings, Protocol):
    """What menus ask of the window."""

    def go(self, place: Destination) -> None:
        """Go to a record, a mark or a source."""

    def inspect_mark(self, mark_id: str) -> None:
        """Inspect what a mark shows first."""

    def perform(self, action_id: str) -> None:
        """Do what an action does."""


class MarkMenu(QObject):
    """Opens a menu for the marks at a place: for several, one below the other, each its own."""

    def __init__(
        self, session: CaseSession, ways: Ways, repeating: Repeating, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._ways = ways
        self._repeating = repeating

    def open(self, document: Document, asked: MenuAsked) -> None:
        """Open the menu; where there is nothing to do, none opens."""
        found = self._session.read(lambda s: marks_by_id(s, asked.mark_ids))
        rows = sorted(found, key=lambda row: asked.mark_ids.index(row.id))
        place = document.place()
        entries = self._of_selection(place) if place is not None else ()
        if len(rows) == 1 and not entries:
            entries = self._of_mark(document, rows[0])
        elif rows:
            inner = tuple(self._named(document, row) for row in rows)
            entries = (*entries, LINE, *inner) if entries else inner
        if entries:
            open_menu(self._ways.window(), asked.point, entries)

    def _of_selection(self, place: Place) -> tuple[Entry, ...]:
        def act(action_id: str, text: str = "") -> Entry:
            return of_action(action_id, partial(self._ways.perform, action_id), text)

        marking = tuple(act(action_id) for action_id in _MARKING)
        repeat = self._repeating.words()
        again = (act(_REPEAT, repeat),) if repeat else ()
        others = (*_SELECTING, *_COPYING) if isinstance(place, PassageAt) else _COPYING[:1]
        return (*marking, *again, LINE, *(act(action_id) for action_id in others))

    def _named(self, document: Document, row: MarkRow) -> Entry:
        words = shortened(row.label) or self.tr("Mark without a record")
        return Entry(words, sign=_sign(row), entries=self._of_mark(document, row))

    def _of_mark(self, document: Document, row: MarkRow) -> tuple[Entry, ...]:
        def act(action_id: str, text: str = "") -> Entry:
            return of_action(action_id, lambda: self._on_mark(document, row.id, action_id), text)

        repeat = self._repeating.words()
        again = (act(_REPEAT, repeat),) if repeat else ()
        is_text = row.passage is not None
        parts = (
            self._opening(document, row),
            (*(act(action_id) for action_id in _MARKING), *again, act("mark.link")),
            tuple(act(action_id) for action_id in (*_ALIKE, *(_IN_TEXT if is_text else ()))),
            tuple(act(action_id) for action_id in (_COPYING if is_text else _COPYING[:1])),
            self._detaching(row),
            (act("mark.delete"),),
        )
        entries: tuple[Entry, ...] = ()
        for part in filter(None, parts):
            entries = (*entries, LINE, *part) if entries else part
        return entries

    def _opening(self, document: Document, row: MarkRow) -> tuple[Entry, ...]:
        words = self.tr("Open {}")
        opening = [
            of_record(ref, words, partial(self._ways.go, Destination(ref.kind, ref.id)))
            for ref in row.subjects
        ]
        opening += [
            Entry(
                words.format(shortened(tag.name)),
                partial(self._ways.go, Destination(ItemKind.TAG, tag.id)),
                tag_badge(tag.colour),
            )
            for tag in row.tags
        ]
        if row.subjects:
            opening.append(
                of_action(
                    "record.reword",
                    lambda: self._on_mark(document, row.id, "record.reword"),
                    self.tr("Reword"),
                )
            )
        return tuple(opening)

    def _detaching(self, row: MarkRow) -> tuple[Entry, ...]:
        do = self._session.do
        inner = [
            of_record(ref, "{}", partial(do, marks.hide_on_mark(row.id, ref.id)))
            for ref in row.subjects
        ]
        inner += [
            Entry(
                shortened(tag.name),
                partial(do, marks.untag_mark(row.id, tag.id)),
                tag_badge(tag.colour),
            )
            for tag in row.tags
        ]
        if not inner:
            return ()
        return (Entry(self.tr("Detach from the mark"), sign=icon("close"), entries=tuple(inner)),)

    def _on_mark(self, document: Document, mark_id: str, action_id: str) -> None:
        """Do an action to one mark, whatever else is selected."""
        document.clear_selection()
        document.select_mark(mark_id)
        found = self._session.read(lambda s: marks_by_id(s, [mark_id]))
        if found and found[0].subjects:
            self._ways.inspect(found[0].subjects[0].kind, found[0].subjects[0].id)
        self._ways.perform(action_id)


def _sign(row: MarkRow) -> QIcon:
    if row.subjects:
        return row_sign(row.subjects[0].kind)
    return tag_badge(row.tags[0].colour) if row.tags else badge("note")
