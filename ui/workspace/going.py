"""Goes to anything in the case by its number, title or name, typed in a popup."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject

from app.errors import CaseProblem
from app.queries.handles import find_by_handle
from app.queries.quick_index import (
    KINDS,
    Findable,
    QuickIndex,
    quick_index,
    quick_index_after,
)
from app.queries.refs import refs
from app.showing import one_line
from app.vocabulary import ItemKind
from ui.actions.key_texts import first_key
from ui.panels.inspector.edits import Destination
from ui.popups.choice_list import Choice
from ui.popups.chooser import Chooser
from ui.translation import translate
from ui.widgets.row_sign import row_sign
from ui.workspace.menus import Entry, of_record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from app.changes import Changes
    from ui.case_session import CaseSession
    from ui.documents.document import Document
    from ui.workspace.inspection import Inspection
    from ui.workspace.travels import Travels

_SHOWN_BY: Final = (
    *("Source", "Claim", "Person", "Evidence", "Question", "Judgment"),
    *("Organisation", "Place", "Event", "Tag"),
)
"""Entities whose change may change how a record is found."""

_READ_ANEW: Final = ("Name", "BinEntry")
"""Entities whose change may change how other records are found than the one changed."""

_MANY: Final = 2_000
"""After so many changes and more everything is read again."""


class Ground(Protocol):
    """What going needs to know of the window."""

    def window(self) -> QWidget:
        """Return the window that popups open in."""

    def document(self) -> Document | None:
        """Return the document in front."""

    def inspect(self, kind: str, item_id: str) -> None:
        """Show a record in the inspector and in the panel."""

    def other_side(self) -> int:
        """Return the side of the tabs that is not in use."""


class Going(QObject):
    """Opens the popup; what can be gone to is read in the background, again after a change."""

    def __init__(
        self,
        session: CaseSession,
        ground: Ground,
        travels: Travels,
        inspection: Inspection,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._ground = ground
        self._travels = travels
        self._inspection = inspection
        self._index: QuickIndex | None = None
        self._touched: set[str] = set()
        self._is_to_be_read_anew = False
        self._popup: Chooser | None = None
        session.changed.connect(self._follow)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return what each action does, by the action's id."""
        return {"view.quick_open": self.open}

    def open(self) -> None:
        """Open the popup over the window."""
        if self._popup is not None:
            self._popup.dismiss()
        popup = Chooser(
            self._ground.window(),
            self.tr("Go to a source or record: S-3, a title, a name"),
            self.tr("{take} goes there, {beside} opens it on the other side").format(
                take=first_key("finder.take"), beside=first_key("go_to.beside")
            )
            if first_key("go_to.beside")
            else "",
        )
        popup.wanted.connect(self._find)
        popup.taken.connect(lambda choice: self.go(choice.value))
        popup.beside.connect(lambda choice: self.go(choice.value, self._ground.other_side()))
        popup.closed.connect(self._forget)
        self._popup = popup
        popup.open_on_top()

    def offer(self, title: str, item_ids: Sequence[str]) -> None:
        """Let one of some records be chosen and gone to."""
        popup = Chooser(self._ground.window(), title)

        def find(words: str) -> None:
            def show(index: QuickIndex) -> None:
                among = QuickIndex((one, (one.handle,)) for one in index.by_ids(item_ids))
                found = among.find(words, limit=max(1, len(item_ids)))
                popup.show_choices(words, [_choice(one) for one in found], self.tr("None is left."))

            self._renew()
            self._session.load("quick open", lambda _s: self._index or QuickIndex(()), show)

        popup.wanted.connect(find)
        popup.taken.connect(lambda choice: self.go(choice.value))
        popup.beside.connect(lambda choice: self.go(choice.value, self._ground.other_side()))
        popup.open_on_top()

    def go(self, found: Findable, side: int | None = None) -> None:
        """Go to something: into a source, to the first passage of a record."""
        if found.kind == ItemKind.SOURCE:
            self._travels.go(Destination(found.kind, found.id), side)
        else:
            marks = self._inspection.marks_of(found.id)
            if marks:
                self._travels.go(Destination(ItemKind.ANNOTATION, marks[0]), side)
            else:
                self._travels.visit(Destination(found.kind, found.id))
            self._ground.inspect(found.kind, found.id)
        document = self._ground.document()
        if document is not None:
            document.setFocus()

    def ways(self, by: int) -> list[Entry]:
        """Return the places behind (-1) or ahead (1), the next one first, with the way there."""
        places = self._travels.behind(by)
        named = self._session.read(lambda s: refs(s, [place.item_id for _, place in places]))
        return [
            of_record(named[place.item_id], "{}", partial(self._travels.step, distance))
            for distance, place in places
            if place.item_id in named
        ]

    # Finding

    def _find(self, words: str) -> None:
        recent = [one.item_id for one in self._travels.visited if one.kind in KINDS]

        def search(session: Session) -> list[Findable]:
            index = self._index  # read before this on the same thread
            found = [] if index is None else index.find(words, recent=recent)
            return found or _numbered(session, words)

        self._renew()
        self._session.load("quick open", search, lambda found: self._show(words, found))

    def _renew(self) -> None:
        """Have the index read, if it does not hold what is in the case now."""
        if self._index is not None and not self._touched and not self._is_to_be_read_anew:
            return
        read = self._fresh()
        self._touched.clear()
        self._is_to_be_read_anew = False

        def keep(session: Session) -> None:
            self._index = read(session)

        self._session.load("", keep, lambda _none: None)

    def _fresh(self) -> Callable[[Session], QuickIndex]:
        """Return how to get the index as it is after what has changed since it was read."""
        index, touched = self._index, tuple(self._touched)
        if index is None or self._is_to_be_read_anew or len(touched) > _MANY:
            return quick_index
        return lambda session: quick_index_after(session, index, touched)

    def _show(self, words: str, found: Sequence[Findable]) -> None:
        if self._popup is not None:
            choices = [_choice(one) for one in found]
            self._popup.show_choices(words, choices, self.tr("Nothing in the case is called so."))

    def _follow(self, changes: Changes) -> None:
        if changes.touches(*_READ_ANEW):
            self._is_to_be_read_anew = True
        for entity in _SHOWN_BY:
            self._touched |= changes.keys(entity)

    def _forget(self) -> None:
        self._popup = None


def _numbered(session: Session, words: str) -> list[Findable]:
    """Return the record with a number that is typed in full, of whatever kind, such as L-5."""
    try:
        ref = find_by_handle(session, words)
    except CaseProblem:
        return []
    return [Findable(ref.id, ref.kind, ref.handle, ref.title)]


def _choice(found: Findable) -> Choice:
    sign = row_sign(
        found.kind, source_format=found.source_format, held=found.held, colour=found.colour
    )
    kind = translate("Vocabulary", ItemKind(found.kind).label)
    title = one_line(found.title) or kind
    return Choice(found, title, found.detail, found.handle or kind, sign)
