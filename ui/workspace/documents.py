"""Opens sources as documents and keeps their marks up to date."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from app.operations import marks
from app.queries import annotation_rows, source_rows
from ui.documents.document import Document, MovedMark
from ui.documents.picture_tab import PictureTab
from ui.documents.text.mark_index import MarkIndex, indexed
from ui.documents.text.ready_layer import ReadyLayer, ready_layer
from ui.documents.text_tab import TextTab
from ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sqlalchemy.orm import Session

    from app.changes import Changes
    from app.importers.pixels import Box, Pixels
    from app.queries.annotation_rows import MarkRow
    from app.queries.source_rows import SourceDetail
    from app.sandbox.pool import Sandbox
    from ui.case_session import CaseSession

_MANY: Final = 1_000
"""Marks that change together beyond this many are not put in one by one: all are read again."""

_AROUND: Final = 5_000
"""So many code points before and after what is in view first have their marks read first."""


class Documents(QObject):
    """The open documents; a source may stand in two of them, at different places.

    ``opened`` hands a new one to the window to show, ``gone`` one whose source is no longer in the
    case or lies in the bin.
    """

    opened = Signal(Document)
    forgotten = Signal(str)  # of which source
    retitled = Signal(Document)
    gone = Signal(Document)

    def __init__(self, session: CaseSession, sandbox: Sandbox, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._sandbox = sandbox
        self._documents: list[Document] = []  # the one that was in front last comes first
        self._parts: list[Document] = []  # those that have no tab of their own
        self._details: dict[str, SourceDetail] = {}
        self._moving: set[str] = set()  # marks shown as the user moved them, not stored yet
        session.changed.connect(self._follow)
        session.failed.connect(self._show_as_stored)
        look().changed.connect(self._dress)

    def open(self, source_id: str) -> Document | None:
        """Return the document of a source, opened if it is not; None for one that is not held.

        Of several it is the one that was in front last.
        """
        known = self.of(source_id)
        return known[0] if known else self.open_again(source_id)

    def reading(self, source_id: str, layer_id: str) -> TextTab | None:
        """Return a document in which a layer of a source is read; of a picture, beside it."""
        for known in self.of(source_id):
            if isinstance(known, TextTab):
                return known
        document = self.open_again(source_id, layer_id=layer_id)
        return document if isinstance(document, TextTab) else None

    def open_again(self, source_id: str, *, layer_id: str = "") -> Document | None:
        """Open a source in a document of its own, whether or not it is open already.

        With a layer that is read; without one, a picture is looked at though it has texts.
        """
        detail = self._session.read(lambda s: source_rows.source(s, source_id))
        document = self._make(detail, layer_id)
        if document is None:
            return None
        self._documents.append(document)
        self._take_care_of(document, detail)
        if isinstance(document, PictureTab):
            self._load_marks(document)
        return document

    def open_where(self, source_id: str, where: str) -> Document | None:
        """Open a source in a document of its own, there where another was or had been.

        Raises CaseProblem "record.gone" for a source that is not in the case any more.
        """
        layer_id = where.partition(" ")[0]
        layers = self._session.read(lambda s: source_rows.source(s, source_id)).layers
        is_read = any(layer.id == layer_id for layer in layers)
        document = self.open_again(source_id, layer_id=layer_id if is_read else "")
        if document is not None:
            document.return_to(where)
        return document

    def take_in(self, part: TextTab, detail: SourceDetail) -> None:
        """Keep a document up to date that stands on a page with others and shows a text already.

        It is not what a source is opened in.
        """
        self._parts.append(part)
        self._take_care_of(part, detail)
        self._load_marks(part)

    def _take_care_of(self, document: Document, detail: SourceDetail) -> None:
        self._details[document.source_id] = detail
        document.mark_moved.connect(self._move)
        self.opened.emit(document)

    def of(self, source_id: str) -> list[Document]:
        """Return the documents of a source, the one that was in front last first."""
        return [document for document in self._documents if document.source_id == source_id]

    def all_of(self, source_id: str) -> list[Document]:
        """Return the documents of a source, then those that stand on a page with others."""
        return [document for document in self._all() if document.source_id == source_id]

    def _all(self) -> list[Document]:
        return [*self._documents, *self._parts]

    def prefer(self, document: Document) -> None:
        """Note that a document is in front now."""
        if document in self._documents:
            self._documents.remove(document)
            self._documents.insert(0, document)

    def detail(self, document: Document) -> SourceDetail:
        """Return what is known of a document's source."""
        return self._details[document.source_id]

    def forget(self, document: Document) -> None:
        """Let go of a document whose tab was closed."""
        for some in (self._documents, self._parts):
            if document in some:
                some.remove(document)
        if not self.all_of(document.source_id):
            self._details.pop(document.source_id, None)
        self.forgotten.emit(document.source_id)
        document.deleteLater()

    def _make(self, detail: SourceDetail, layer_id: str) -> Document | None:
        sha256 = detail.fields["original_sha256"]
        is_picture = detail.fields["width"] is not None and sha256 is not None
        if detail.layers and (layer_id or not is_picture):
            text = TextTab(detail, look().theme, awaited=layer_id)
            text.layer_wanted.connect(lambda wanted: self._load_layer(text, wanted))
            self._load_layer(text, layer_id or detail.layers[0].id)
            return text
        if not is_picture:
            return None

        def load(*, max_side: int | None, frame: int, box: Box | None) -> Pixels:
            data = self._session.case.originals.read(sha256)
            return self._sandbox.decode(data, max_side=max_side, frame=frame, box=box)

        return PictureTab(detail, load, look().theme)

    # Reading for a document: the text first, then the marks in view, then all

    def _holds(self, document: Document) -> bool:
        return document in self._documents or document in self._parts

    def _load_layer(self, tab: TextTab, layer_id: str) -> None:
        def show(ready: ReadyLayer) -> None:
            if self._holds(tab):
                point = tab.wanted_point(layer_id)
                tab.show_layer(ready)
                if not tab.has_marks:  # asked for now, so that nothing stood before the text
                    self._load_first_marks(tab, layer_id, point)
                    self._load_marks(tab)

        self._session.load(
            f"layer in {id(tab)}",
            lambda _s: ready_layer(self._session.case.layer_text(layer_id)),
            show,
        )

    def _load_first_marks(self, tab: TextTab, layer_id: str, point: int) -> None:
        start = max(0, point - _AROUND)

        def read(session: Session) -> MarkIndex:
            return MarkIndex(
                annotation_rows.marks_in_stretch(
                    session, layer_id, start, start + 2 * _AROUND, at_most=_MANY
                )
            )

        def show(marks: MarkIndex) -> None:
            if self._holds(tab):
                tab.show_first_marks(layer_id, marks)

        self._session.load(f"first marks of {id(tab)}", read, show)

    def _load_marks(self, document: Document) -> None:
        name, source_id = f"marks of {id(document)}", document.source_id

        def read(session: Session) -> list[MarkRow]:
            return annotation_rows.marks_of_source(session, source_id)

        def show(rows: list[MarkRow]) -> None:
            if self._holds(document):
                document.set_marks(rows)

        def show_indexed(marks: dict[str, MarkIndex]) -> None:
            if self._holds(document) and isinstance(document, TextTab):
                document.show_marks(marks)

        if isinstance(document, TextTab):
            self._session.load(name, lambda s: indexed(read(s)), show_indexed)
        else:
            self._session.load(name, read, show)

    # Following what changes

    def _follow(self, changes: Changes) -> None:
        touched = changes.keys("Source") | changes.keys("Item")
        has_other_texts = changes.touches("TextLayer")
        for document in self._all():
            is_touched = has_other_texts or document.source_id in touched
            if is_touched and not self._read_again(document):
                self.gone.emit(document)
        turned = {str(change.key[0]) for change in changes.changes if "binned_at" in change.fields}
        self._load_touched({str(change.key[0]) for change in changes.changes}, turned)

    def _load_touched(self, ids: Iterable[str], turned: Collection[str] = ()) -> None:
        """Read those marks again that the change of some records may have changed."""
        sources, touched = frozenset(self._details), frozenset(ids)
        if not sources or not touched:
            return

        def read(session: Session) -> list[MarkRow] | None:
            return annotation_rows.marks_touched(
                session, touched, sources, turned=turned, at_most=_MANY
            )

        self._session.load("", read, partial(self._show_touched, touched))

    def _show_touched(self, touched: frozenset[str], rows: list[MarkRow] | None) -> None:
        if rows is None:
            for document in self._all():
                self._load_marks(document)
            return
        gone = touched.difference(row.id for row in rows)
        for document in self._all():
            mine = [row for row in rows if row.source_id == document.source_id]
            document.change_marks(mine, gone)

    def _read_again(self, document: Document) -> bool:
        """Take in what is known of a source now; tell whether it is still there."""
        detail = self._session.find(lambda s: source_rows.source(s, document.source_id))
        if detail is None or detail.binned:
            return False
        self._details[document.source_id] = detail
        if isinstance(document, TextTab):
            document.set_detail(detail)
            if not self._still_has_text(document, detail):
                return False
        self.retitled.emit(document)
        return True

    def _still_has_text(self, tab: TextTab, detail: SourceDetail) -> bool:
        """Tell whether a tab has a text to show; one whose text is gone turns to the first.

        A tab beside another one of its source, or of another version, is not needed for that.
        """
        if not tab.layer_id or any(layer.id == tab.layer_id for layer in detail.layers):
            return True
        if not detail.layers or tab in self._parts or len(self.of(tab.source_id)) > 1:
            return False
        self._load_layer(tab, detail.layers[0].id)
        return True

    def _move(self, moved: MovedMark) -> None:
        self._moving.add(moved.mark_id)
        gesture = marks.move_mark(moved.mark_id, moved.place)
        self._session.do(gesture, lambda _stored: self._moving.discard(moved.mark_id))

    def _show_as_stored(self) -> None:
        """Show marks where they are stored, after moving them may have been refused."""
        moving, self._moving = self._moving, set()
        self._load_touched(moving)

    def _dress(self) -> None:
        for document in self._all():
            document.set_theme(look().theme)
