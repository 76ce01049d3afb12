"""The main gesture: one key from what is selected to a stored claim, person, exhibit or tag."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from app.anchors.place import PassageAt
from app.operations import binning, marks, tags
from app.queries.finding import Candidate, candidates
from app.queries.record_rows import tags as tag_rows
from app.queries.refs import ItemRef
from app.store.steps.journal import Group
from app.vocabulary import ItemKind
from ui.popups.finder import FinderPopup
from ui.translation import counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.anchors.place import Place
    from ui.case_session import CaseSession
    from ui.documents.document import Document
    from ui.popups.overlay import Overlay


class Surroundings(Protocol):
    """What marking asks of the window."""

    def document(self) -> Document | None:
        """Return the document in front."""

    def window(self) -> QWidget:
        """Return the window that popups open in."""

    def inspect(self, kind: str, item_id: str) -> None:
        """Show a record in the inspector; the focus stays where it is."""

    def offer(self, sentence: str, action: str, accept: Callable[[], None]) -> None:
        """Offer something in the message bar."""


class Marking(QObject):
    """Turns the marking keys into verbs on the selection of the document in front.

    Where nothing is selected but a mark is, a key adds to that mark. ``repeat`` does the last
    kind of marking again.
    """

    note_wanted = Signal(str)

    def __init__(self, session: CaseSession, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._around = around
        self._popup: Overlay | None = None

    def claim(self) -> None:
        """Make a claim of the selection, its passage as the first statement."""
        document, place, mark_id = self._where()
        if place is not None:
            self._session.do(
                marks.mark_claim(place), lambda made: self._made(document, "claim", *made)
            )
        elif mark_id:
            self._session.do(
                marks.state_on_mark(mark_id),
                lambda claim_id: self._made(document, "claim", mark_id, claim_id),
            )

    def evidence(self) -> None:
        """Make an exhibit of the selection, with the next number."""
        document, place, mark_id = self._where()
        if place is not None:
            self._session.do(
                marks.mark_evidence(place),
                lambda made: self._made(document, "evidence", *made),
            )
        elif mark_id:
            self._session.do(
                marks.exhibit_on_mark(mark_id),
                lambda evidence_id: self._made(document, "evidence", mark_id, evidence_id),
            )

    def person(self) -> None:
        """Ask who the selection names or shows: someone known, or someone new."""
        document, place, mark_id = self._where()
        if document is None or (place is None and not mark_id):
            return
        people = self._session.read(lambda s: candidates(s, [ItemKind.PERSON]))
        popup = FinderPopup(
            self._around.window(),
            people,
            new=self.tr("New person"),
            typed=document.quote(),
        )
        popup.chosen.connect(
            lambda person_id: self._mark_person(document, place, mark_id, person_id=person_id)
        )
        popup.new_asked.connect(lambda name: self._mark_person(document, place, mark_id, name=name))
        self._open(popup, document)

    def tag(self) -> None:
        """Ask for a tag to put on the selection: one there is, or a new one."""
        document, place, mark_id = self._where()
        if document is None or (place is None and not mark_id):
            return
        rows = self._session.read(tag_rows)
        known = [Candidate(ItemRef(row.id, "tag", "", row.name), (row.name,)) for row in rows]
        popup = FinderPopup(
            self._around.window(),
            known,
            new=self.tr("New tag"),
            colours={row.id: row.colour for row in rows},
        )
        popup.chosen.connect(lambda tag_id: self._tag(document, place, mark_id, tag_id, Group()))
        popup.new_asked.connect(lambda name: self._tag_anew(document, place, mark_id, name))
        self._open(popup, document)

    def tag_with_key(self, key: int) -> None:
        """Put the tag with a key (1–9) on the selection; an unused key asks for a tag."""
        document, place, mark_id = self._where()
        tag_id = next((row.id for row in self._session.read(tag_rows) if row.key == key), None)
        if tag_id is None:
            self.tag()
        elif document is not None and (place is not None or mark_id):
            self._tag(document, place, mark_id, tag_id, Group())

    def note(self) -> None:
        """Make a note on the selection, or go to the note of the selected mark."""
        document, place, mark_id = self._where()
        if place is not None:
            self._session.do(marks.mark_with_note(place), lambda made: self._noted(document, made))
        elif mark_id:
            self._noted(document, mark_id)

    def delete(self) -> None:
        """Put the selected mark into the bin."""
        _, _, mark_id = self._where()
        if mark_id:
            self._session.do(binning.bin_items([mark_id]))

    def mark_all(self, places: list[PassageAt], item_id: str) -> None:
        """Mark further mentions of a record in one step."""
        self._session.do(marks.mark_as(places, item_id))

    def _where(self) -> tuple[Document | None, Place | None, str]:
        document = self._around.document()
        if document is None:
            return None, None, ""
        return document, document.place(), document.selected_mark() or ""

    def _mark_person(
        self,
        document: Document,
        place: Place | None,
        mark_id: str,
        *,
        person_id: str | None = None,
        name: str = "",
    ) -> None:
        def made(answer: tuple[str, str]) -> None:
            self._made(document, "person", *answer)
            if isinstance(place, PassageAt):
                self._offer_mentions(place.layer_id, answer[1])

        if place is not None:
            gesture = marks.mark_person(place, person_id=person_id, name=name)
            self._session.do(gesture, made)
        elif person_id is not None:
            self._session.do(
                marks.show_on_mark(mark_id, person_id),
                lambda _answer: self._made(document, "person", mark_id, person_id),
            )
        else:
            self._session.do(
                marks.name_on_mark(mark_id, name=name),
                lambda new_id: self._made(document, "person", mark_id, new_id),
            )

    def _offer_mentions(self, layer_id: str, item_id: str) -> None:
        def offer(places: list[PassageAt]) -> None:
            if places:
                self._around.offer(
                    counted(
                        len(places),
                        self.tr("{} more mention in this text"),
                        self.tr("{} more mentions in this text"),
                    ),
                    self.tr("Mark all"),
                    lambda: self.mark_all(places, item_id),
                )

        self._session.load(
            "mentions", lambda _s: self._session.case.further_mentions(layer_id, item_id), offer
        )

    def _tag_anew(self, document: Document, place: Place | None, mark_id: str, name: str) -> None:
        group = Group()
        self._session.do(
            tags.add_tag(name),
            lambda tag_id: self._tag(document, place, mark_id, tag_id, group),
            group=group,
        )

    def _tag(
        self, document: Document, place: Place | None, mark_id: str, tag_id: str, group: Group
    ) -> None:
        if place is None:
            self._session.do(marks.tag_mark(mark_id, tag_id), group=group)
            return
        self._session.do(
            marks.mark_with_tag(place, tag_id),
            lambda made: self._made(document, "annotation", made, made),
            group=group,
        )

    def _noted(self, document: Document | None, mark_id: str) -> None:
        self._made(document, "annotation", mark_id, mark_id)
        self.note_wanted.emit(mark_id)

    def _made(self, document: Document | None, kind: str, mark_id: str, item_id: str) -> None:
        if document is not None:
            document.clear_selection()
            document.select_mark(mark_id)
        self._around.inspect(kind, item_id)

    def _open(self, popup: Overlay, document: Document) -> None:
        if self._popup is not None:
            self._popup.dismiss()
        self._popup = popup
        popup.closed.connect(self._forget_popup)
        place = document.popup_place()
        place.moveTopLeft(self._around.window().mapFromGlobal(place.topLeft()))
        popup.open_at(place)

    def _forget_popup(self) -> None:
        self._popup = None
