"""Going to a record, a mark or a place in a source, and back to where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from app.anchors.place import PassageAt
from app.errors import CaseProblem
from app.vocabulary import ItemKind
from ui.actions.spec import When
from ui.documents.text_tab import TextTab
from ui.panels.inspector.edits import Destination
from ui.workspace.places import Places

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.queries.search import Hit
    from ui.case_session import CaseSession
    from ui.documents.document import Document
    from ui.workspace.documents import Documents


class Ground(Protocol):
    """What travels need to know of the window."""

    def document(self) -> Document | None:
        """Return the document in front."""

    def show_document(self, document: Document) -> None:
        """Show a document in front."""

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
        return {"view.back": lambda: self._step(-1), "view.forward": lambda: self._step(1)}

    def states(self) -> Mapping[When, bool]:
        """Return where one can go from here."""
        return {
            When.CAN_GO_BACK: self._places.can_step(-1),
            When.CAN_GO_FORWARD: self._places.can_step(1),
        }

    def visit(self, place: Destination) -> None:
        """Remember a place that was come to by other ways."""
        self._places.visit(place)

    def go(self, place: Destination) -> None:
        """Go to a record, a mark or a source, and remember it."""
        self._places.visit(place)
        self._arrive(place)

    def go_to_hit(self, hit: Hit) -> None:
        """Go to what a search found."""
        if hit.layer_id and hit.source is not None:
            self._note_reading()
            passage = PassageAt(hit.layer_id, hit.start, hit.end)
            self.go(Destination(ItemKind.SOURCE, hit.source.id, passage=passage))
        elif hit.item.kind in {ItemKind.FACT, ItemKind.ASSESSMENT} and hit.source is not None:
            self.go(Destination(hit.source.kind, hit.source.id))
        else:
            self.go(Destination(hit.item.kind, hit.item.id))

    def _step(self, by: int) -> None:
        place = self._places.step(by)
        if place is not None:
            self._arrive(place)

    def _arrive(self, place: Destination) -> None:
        try:
            self._arrive_there(place)
        except CaseProblem as problem:  # undone or emptied away since it was seen
            self._session.failed.emit(problem)

    def _arrive_there(self, place: Destination) -> None:
        if place.kind == ItemKind.ANNOTATION:
            self._arrive_at_mark(place.item_id)
            return
        if place.kind == ItemKind.SOURCE:
            self._arrive_at_source(place)
        self._ground.inspect(place.kind, place.item_id)

    def _arrive_at_source(self, place: Destination) -> None:
        document = self._documents.open(place.item_id)
        if document is None:
            return
        self._ground.show_document(document)
        if isinstance(document, TextTab) and place.passage is not None:
            at = place.passage
            document.go_to(at.layer_id, at.start, at.end)
            document.setFocus()

    def _arrive_at_mark(self, mark_id: str) -> None:
        document = self._documents.go_to_mark(mark_id)
        if document is not None:
            self._ground.show_document(document)
            self._ground.inspect_mark(mark_id)

    def _note_reading(self) -> None:
        """Remember how far a text was read, to come back to it."""
        document = self._ground.document()
        if isinstance(document, TextTab) and document.layer_id:
            here = document.reading()
            self.visit(Destination(ItemKind.SOURCE, document.source_id, passage=here))
