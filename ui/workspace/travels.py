"""Going to a record, a mark or a place in a source, and back to where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from app.anchors.place import PassageAt
from app.errors import CaseProblem
from app.queries.annotation_rows import marks_by_id
from app.vocabulary import ItemKind
from ui.actions.spec import When
from ui.documents.text_tab import TextTab
from ui.panels.inspector.edits import Destination
from ui.workspace.places import Places, Visit, Visits

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from app.queries.search import Hit
    from ui.case_session import CaseSession
    from ui.documents.document import Document
    from ui.workspace.documents import Documents


class Ground(Protocol):
    """What travels need to know of the window."""

    def document(self) -> Document | None:
        """Return the document in front."""

    def show_document(self, document: Document, side: int | None = None) -> None:
        """Show a document in front where it stands, else on a side of the tabs."""

    def side_of(self, document: Document) -> int:
        """Return the side on which a document has a tab, -1 for none."""

    def inspect(self, kind: str, item_id: str) -> None:
        """Show a record in the inspector and in the panel."""

    def inspect_mark(self, mark_id: str) -> None:
        """Inspect what a mark shows first."""


class Travels(QObject):
    """Brings to the front what is gone to, and remembers the way.

    ``changed`` tells that there is another place behind or ahead.
    """

    changed = Signal()

    def __init__(
        self, session: CaseSession, documents: Documents, ground: Ground, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._documents = documents
        self._ground = ground
        self._places = Places(self)
        self._places.changed.connect(self.changed)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return what each action of going does, by the action's id."""
        return {"view.back": lambda: self.step(-1), "view.forward": lambda: self.step(1)}

    def states(self) -> Mapping[When, bool]:
        """Return where one can go from here."""
        return {
            When.CAN_GO_BACK: self._places.can_step(-1),
            When.CAN_GO_FORWARD: self._places.can_step(1),
        }

    @property
    def visited(self) -> Sequence[Destination]:
        """The places that were visited, the last one first, each once."""
        places = (visit.place for visit in reversed(self._places.visits))
        return tuple(dict.fromkeys(places))

    def visits(self) -> Visits:
        """Return the way so far, to be gone on from in another window."""
        return Visits(tuple(self._places.visits), self._places.now)

    def go_on_from(self, visits: Visits) -> None:
        """Remember a way as that which led here."""
        self._places.go_on_from(visits)

    def behind(self, by: int) -> Sequence[tuple[int, Destination]]:
        """Return the places before (-1) or after (1) this one, each with its distance."""
        visits, now = self._places.visits, self._places.now
        reached = range(now + by, -1 if by < 0 else len(visits), by)
        return [(at - now, visits[at].place) for at in reached]

    def visit(self, place: Destination) -> None:
        """Remember a place that was come to by other ways, and how the last one was left."""
        self._note_leaving()
        self._places.visit(place)

    def visit_near(self, place: Destination) -> None:
        """Remember a place in the document that is in front, such as the next mark."""
        self._places.visit(place)

    def go(self, place: Destination, side: int | None = None) -> None:
        """Go to a record, a mark or a source, and remember it.

        With a ``side`` a source is shown there, opened a second time if it stands elsewhere.
        """
        self.visit(place)
        self._arrive(place, side)

    def go_to_hit(self, hit: Hit) -> None:
        """Go to what a search found."""
        if hit.layer_id and hit.source is not None:
            self._remember_reading()
            passage = PassageAt(hit.layer_id, hit.start, hit.end)
            self.go(Destination(ItemKind.SOURCE, hit.source.id, passage=passage))
        elif hit.item.kind in {ItemKind.FACT, ItemKind.ASSESSMENT} and hit.source is not None:
            self.go(Destination(hit.source.kind, hit.source.id))
        else:
            self.go(Destination(hit.item.kind, hit.item.id))

    def step(self, by: int) -> None:
        """Go back (negative) or forward again, to where it was read and on the same side."""
        self._note_leaving()
        visit = self._places.step(by)
        if visit is not None:
            self._arrive(visit.place, visit.side if visit.source_id else None, is_back=True)
            self._read_on(visit)

    def _read_on(self, visit: Visit) -> None:
        """Show what was read at a visit, where it was read."""
        if not visit.source_id:
            return
        try:
            document = self._document(visit.source_id, visit.side, is_back=True)
        except CaseProblem as problem:
            if problem.code != "record.gone":
                raise
            return
        if document is not None:
            self._ground.show_document(document, visit.side)
            document.return_to(visit.where)

    def _arrive(self, place: Destination, side: int | None, *, is_back: bool = False) -> None:
        try:
            self._arrive_there(place, side, is_back=is_back)
        except CaseProblem as problem:  # undone or emptied away since it was seen
            self._session.failed.emit(problem)

    def _arrive_there(self, place: Destination, side: int | None, *, is_back: bool) -> None:
        if place.kind == ItemKind.ANNOTATION:
            self._arrive_at_mark(place.item_id, side, is_back=is_back)
            return
        if place.kind == ItemKind.SOURCE:
            self._arrive_at_source(place, side, is_back=is_back)
        self._ground.inspect(place.kind, place.item_id)

    def _arrive_at_source(self, place: Destination, side: int | None, *, is_back: bool) -> None:
        document = self._document(place.item_id, side, is_back=is_back)
        if document is None:
            return
        document = self._with_layer(document, place.passage.layer_id if place.passage else "")
        self._ground.show_document(document, side)
        if isinstance(document, TextTab) and place.passage is not None:
            at = place.passage
            document.go_to(at.layer_id, at.start, at.end, select=place.selects)
            document.setFocus()

    def _arrive_at_mark(self, mark_id: str, side: int | None, *, is_back: bool) -> None:
        rows = self._session.read(lambda s: marks_by_id(s, [mark_id]))
        document = self._document(rows[0].source_id, side, is_back=is_back) if rows else None
        if document is not None:
            document = self._with_layer(document, rows[0].layer_id)
            self._ground.show_document(document, side)
            document.reveal(rows[0])
            self._ground.inspect_mark(mark_id)

    def _with_layer(self, document: Document, layer_id: str) -> Document:
        """Return a document in which a layer can be read; that of a picture stands beside it."""
        if not layer_id or isinstance(document, TextTab):
            return document
        return self._documents.reading(document.source_id, layer_id) or document

    def _document(self, source_id: str, side: int | None, *, is_back: bool) -> Document | None:
        """Return a document of a source, on a side if one is named.

        Going back does not open a source a second time.
        """
        if side is None:
            return self._documents.open(source_id)
        known = self._documents.of(source_id)
        there = [document for document in known if self._ground.side_of(document) == side]
        if there or (known and is_back):
            return (there or known)[0]
        return self._documents.open_again(source_id)

    def _note_leaving(self) -> None:
        """Remember how far what is in front was read."""
        document = self._ground.document()
        if document is None:
            self._places.leave("", "", 0)
        else:
            side = self._ground.side_of(document)
            self._places.leave(document.source_id, document.where(), side)

    def _remember_reading(self) -> None:
        """Remember the place in a text that is read, to come back to it from somewhere in it."""
        document = self._ground.document()
        if isinstance(document, TextTab) and document.layer_id:
            here = document.reading()
            self.visit(Destination(ItemKind.SOURCE, document.source_id, passage=here))
