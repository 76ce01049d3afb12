"""The main gesture: one key from what is selected to a stored claim, person, exhibit or tag."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QRect, Signal
from shiboken6 import isValid

from app.anchors.place import PassageAt
from app.operations import binning, marks, records, tags
from app.queries.finding import candidates
from app.queries.record_rows import tags as tag_rows
from app.store.steps.journal import Group
from app.vocabulary import ItemKind
from ui.popups.finder import FinderPopup
from ui.translation import counted
from ui.workspace.repeating import Repeating
from ui.workspace.sittings import Sittings
from ui.workspace.tag_popup import tag_popup

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from app.anchors.place import Place
    from ui.case_session import CaseSession
    from ui.documents.document import Document
    from ui.documents.text.text_values import NoteEdit
    from ui.popups.overlay import Overlay


_NAMED: Final = frozenset({"person", "tag"})
"""What is marked by name: the same one is meant again when it is repeated."""


class Surroundings(Protocol):
    """What marking asks of the window."""

    def document(self) -> Document | None:
        """Return the document in front."""

    def window(self) -> QWidget:
        """Return the window that popups open in."""

    def inspect(self, kind: str, item_id: str) -> None:
        """Show a record in the inspector; the focus stays where it is."""

    def offer(
        self,
        sentence: str,
        action: str,
        accept: Callable[[], None],
        *,
        other: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """Offer something in the message bar, or something other instead."""

    def offer_undo(self, sentence: str) -> None:
        """Tell what was done just now, and offer to undo it, until the next step."""

    def inform(self, sentence: str) -> None:
        """Tell some news in the message bar."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is to be marked: a place, else a mark that is there; ``again`` when it repeats."""

    document: Document | None
    place: Place | None
    mark_id: str
    again: bool = False

    @property
    def is_possible(self) -> bool:
        return self.document is not None and (self.place is not None or bool(self.mark_id))


class Marking(QObject):
    """Turns the marking keys into verbs on the selection of the document in front.

    Where nothing is selected but a mark is, a key adds to that mark. ``note_wanted`` asks for the
    note of a mark that has no place of its own beside what it marks, ``mentions_wanted`` for the
    list of where else a record is mentioned.
    """

    note_wanted = Signal(str)
    mentions_wanted = Signal(str)

    def __init__(self, session: CaseSession, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._around = around
        self._popup: Overlay | None = None
        self._noting: Document | None = None  # in which a mark for a note is being made
        self._sittings = Sittings()
        session.failed.connect(lambda _problem: self._expect_no_note())
        self.repeating = Repeating(session, self)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return what each action of marking does, by the action's id."""
        return {
            "mark.claim": self.claim,
            "mark.person": self.person,
            "mark.evidence": self.evidence,
            "mark.tag": self.tag,
            **{f"mark.tag.{key}": partial(self.tag_with_key, key) for key in range(1, 10)},
            "mark.note": self.note,
            "mark.repeat": self.repeat,
        }

    def claim(self) -> None:
        """Make a claim of the selection, its passage as the first statement."""
        self._claim(_Wish(*self._where()))

    def evidence(self) -> None:
        """Make an exhibit of the selection, with the next number."""
        self._evidence(_Wish(*self._where()))

    def person(self) -> None:
        """Ask who the selection names or shows: someone known, or someone new."""
        wish = _Wish(*self._where())
        if not wish.is_possible:
            return
        people = self._session.read(lambda s: candidates(s, [ItemKind.PERSON]))
        popup = FinderPopup(
            self._around.window(),
            people,
            new=self.tr("New person"),
            typed=wish.document.quote() if wish.document else "",
        )
        popup.chosen.connect(lambda person_id: self._person(wish, person_id=person_id))
        popup.new_asked.connect(lambda name: self._person(wish, name=name))
        self._open(popup, wish)

    def tag(self) -> None:
        """Ask for a tag to put on the selection: one there is, or a new one."""
        wish = _Wish(*self._where())
        if not wish.is_possible:
            return
        popup = tag_popup(self._session, self._around.window())
        popup.chosen.connect(lambda tag_id: self._tag(wish, [tag_id]))
        popup.new_asked.connect(lambda name: self._tag_anew(wish, name))
        self._open(popup, wish)

    def tag_with_key(self, key: int) -> None:
        """Put the tag with a key (1–9) on the selection; an unused key asks for a tag."""
        tag_id = next((row.id for row in self._session.read(tag_rows) if row.key == key), None)
        if tag_id is None:
            self.tag()
        else:
            self._tag(_Wish(*self._where()), [tag_id])

    def note(self) -> None:
        """Make a note on the selection, or write the note of the selected mark."""
        self._note(_Wish(*self._where()))

    def repeat(self) -> None:
        """Mark the selection, or the selected mark, as what was marked last."""
        wish, last = _Wish(*self._where(), again=True), self.repeating.last
        if last is None or not wish.is_possible:
            return
        if last.kind == "person":
            self._person(wish, person_id=last.item_ids[0])
        elif last.kind == "tag":
            self._tag(wish, last.item_ids)
        else:
            {"claim": self._claim, "evidence": self._evidence, "note": self._note}[last.kind](wish)

    def write_note(self, document: Document | None, mark_id: str) -> None:
        """Let the note of a mark be written where it stands, else in the inspector."""
        if self._session.case.only_read is not None:
            return
        if document is None or not document.write_note(mark_id):
            self.note_wanted.emit(mark_id)

    def store_note(self, edit: NoteEdit) -> None:
        """Store what was typed as the note of a mark."""
        group = self._sittings.group(edit.sitting)
        self._session.do(records.edit(edit.mark_id, note=edit.note), group=group)

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

    def _claim(self, wish: _Wish) -> None:
        if wish.place is not None:
            self._session.do(
                marks.mark_claim(wish.place),
                lambda made: self._made(wish, "claim", made[0], made[1]),
            )
        elif wish.mark_id:
            self._session.do(
                marks.state_on_mark(wish.mark_id),
                lambda claim_id: self._made(wish, "claim", wish.mark_id, claim_id),
            )

    def _evidence(self, wish: _Wish) -> None:
        if wish.place is not None:
            self._session.do(
                marks.mark_evidence(wish.place),
                lambda made: self._made(wish, "evidence", made[0], made[1]),
            )
        elif wish.mark_id:
            self._session.do(
                marks.exhibit_on_mark(wish.mark_id),
                lambda evidence_id: self._made(wish, "evidence", wish.mark_id, evidence_id),
            )

    def _person(self, wish: _Wish, *, person_id: str | None = None, name: str = "") -> None:
        def made(answer: tuple[str, str]) -> None:
            self._made(wish, "person", *answer)
            if isinstance(wish.place, PassageAt) and not wish.again:
                self._offer_mentions(wish.place.layer_id, answer[1])

        if wish.place is not None:
            self._session.do(marks.mark_person(wish.place, person_id=person_id, name=name), made)
        elif person_id is not None:
            self._session.do(
                marks.show_on_mark(wish.mark_id, person_id),
                lambda _answer: self._made(wish, "person", wish.mark_id, person_id),
            )
        else:
            self._session.do(
                marks.name_on_mark(wish.mark_id, name=name),
                lambda new_id: self._made(wish, "person", wish.mark_id, new_id),
            )

    def _offer_mentions(self, layer_id: str, item_id: str) -> None:
        def offer(places: list[PassageAt]) -> None:
            if places:
                self._around.offer(
                    counted(
                        self,
                        len(places),
                        "{} more mention in this text",
                        "{} more mentions in this text",
                    ),
                    self.tr("Mark all"),
                    lambda: self.mark_all(places, item_id),
                    other=(self.tr("Show"), lambda: self.mentions_wanted.emit(item_id)),
                )

        self._session.load(
            "mentions", lambda _s: self._session.case.further_mentions(layer_id, item_id), offer
        )

    def _tag_anew(self, wish: _Wish, name: str) -> None:
        group = Group()
        self._session.do(
            tags.add_tag(name), lambda tag_id: self._tag(wish, [tag_id], group), group=group
        )

    def _tag(self, wish: _Wish, tag_ids: Sequence[str], group: Group | None = None) -> None:
        """Put tags on a mark, or on a new one; all of it is undone as one."""
        group = group or Group()

        def made(mark_id: str, others: Sequence[str] = tag_ids[1:]) -> None:
            for tag_id in others:
                self._session.do(marks.tag_mark(mark_id, tag_id), group=group)
            self._made(wish, "tag", mark_id, *tag_ids)

        if wish.place is not None:
            self._session.do(marks.mark_with_tag(wish.place, tag_ids[0]), made, group=group)
        elif wish.mark_id:
            made(wish.mark_id, tag_ids)

    def _note(self, wish: _Wish) -> None:
        def made(mark_id: str) -> None:
            self._made(wish, "note", mark_id)
            self.write_note(wish.document, mark_id)

        if wish.place is not None and wish.document is not None:
            self._noting = wish.document
            wish.document.expect_note(coming=True)
            self._session.do(marks.mark_with_note(wish.place), made)
        elif wish.mark_id:
            self.write_note(wish.document, wish.mark_id)

    def _expect_no_note(self) -> None:
        """Let keys mean what they always do, after a gesture was refused."""
        if self._noting is not None and isValid(self._noting):
            self._noting.expect_note(coming=False)

    def _made(self, wish: _Wish, kind: str, mark_id: str, *item_ids: str) -> None:
        """Select the mark that was made or added to, and remember what it was made."""
        if wish.again:
            self.repeating.repeated(mark_id)
        else:
            self.repeating.remember(kind, *(item_ids if kind in _NAMED else ()), mark_id=mark_id)
        if wish.place is None and kind == "tag":
            return
        if wish.document is not None:
            wish.document.clear_selection()
            wish.document.select_mark(mark_id)
        if kind in {"tag", "note"}:
            self._around.inspect(ItemKind.ANNOTATION, mark_id)
        else:
            self._around.inspect(kind, item_ids[0])

    def _open(self, popup: Overlay, wish: _Wish) -> None:
        if self._popup is not None:
            self._popup.dismiss()
        self._popup = popup
        popup.closed.connect(self._forget_popup)
        place = wish.document.popup_place() if wish.document else QRect()
        place.moveTopLeft(self._around.window().mapFromGlobal(place.topLeft()))
        popup.open_at(place)

    def _forget_popup(self) -> None:
        self._popup = None
