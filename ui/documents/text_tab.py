"""A source that is read: its text layers in the reading column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.anchors.mentions import mentions_beside
from app.anchors.place import PassageAt
from app.dates import in_words
from app.showing import one_line
from ui.documents.document import Document, MenuAsked, MovedMark
from ui.documents.mark_bar import MarkBar
from ui.documents.text.mark_index import MarkIndex, by_layer, indexed
from ui.documents.text.text_values import TextViewState
from ui.documents.text.text_view import TextView
from ui.models.layer_names import layer_names
from ui.translation import counted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from app.anchors.mentions import Finder
    from app.queries.annotation_rows import MarkRow
    from app.queries.source_rows import SourceDetail
    from app.queries.texts import LayerText
    from ui.documents.text.find_pattern import Query
    from ui.documents.text.marked_page import MarkedPage
    from ui.documents.text.ready_layer import ReadyLayer
    from ui.documents.text.text_lines import TextLines
    from ui.documents.text.text_values import EndsEdit, TextMenuWish
    from ui.theme.tokens import Theme


class TextTab(Document):
    """Shows one layer at a time; ``layer_wanted`` asks for another, ``layer_shown`` tells of it.

    What the source is stands above its text, unless the page that the text is read on says so.
    """

    layer_wanted = Signal(str)
    layer_shown = Signal()

    def __init__(
        self,
        detail: SourceDetail,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        page: MarkedPage | None = None,
        awaited: str = "",
    ) -> None:
        super().__init__(detail.id, parent)
        self.view = TextView(theme, self, page=page)
        self._is_headed = page is None
        self.bar = MarkBar(self)
        self._detail = detail
        self._layer: LayerText | None = None
        self._marks: dict[str, MarkIndex] | None = None  # by layer; None until all were read
        self._wanted: tuple[str, int, int, bool] | None = None
        self._to_choose = self._to_write = ""
        self._awaited = awaited  # where to go back to once a layer is there
        self._states: dict[str, TextViewState] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self.bar.layer_chosen.connect(self.layer_wanted)
        self.view.selection_changed.connect(lambda _stretch: self.selection_changed.emit())
        self.view.mark_chosen.connect(self.mark_chosen)
        self.view.mark_activated.connect(self.mark_activated)
        self.view.ends_edited.connect(self._ends_edited)
        self.view.note_asked.connect(self.note_asked)
        self.view.note_edited.connect(self.note_edited)
        self.view.menu_wanted.connect(self._menu_wanted)
        self.set_detail(detail)

    @property
    def layer_id(self) -> str:
        """The id of the layer that is read, empty while none is."""
        return "" if self._layer is None else self._layer.layer_id

    def set_detail(self, detail: SourceDetail) -> None:
        """Take in what is known of the source, such as its layers."""
        self._detail = detail
        self.bar.set_layers(list(layer_names(detail.layers).items()))
        self.bar.show_layer(self.layer_id)

    @property
    def has_marks(self) -> bool:
        """Whether all marks of the source were read."""
        return self._marks is not None

    def wanted_point(self, layer_id: str) -> int:
        """Return the code point of a layer that will be in view when it is shown."""
        if self._wanted is not None and self._wanted[0] == layer_id:
            return self._wanted[1]
        state = self._states.get(layer_id)
        return 0 if state is None else state.point

    def show_layer(self, ready: ReadyLayer) -> None:
        """Show the text of a layer, where it was read last."""
        if self._layer is not None:
            self._states[self._layer.layer_id] = self.view.scroll_state()
        self._layer = layer = ready.layer
        title: str = self._detail.fields["title"]
        self.view.set_lines(
            ready.lines,
            language=layer.language,
            title=title if self._is_headed and not ready.begins_with(title) else "",
            byline=self._byline() if self._is_headed else "",
        )
        self.bar.show_layer(layer.layer_id)
        self.bar.set_about(layer.language, *self._length(ready.lines))
        if self._marks is not None:
            self.show_marks(self._marks)
        if layer.layer_id in self._states:
            self.view.restore_scroll_state(self._states[layer.layer_id])
        if self._wanted is not None:
            (layer_id, start, end, select), self._wanted = self._wanted, None
            self.go_to(layer_id, start, end, select=select)
        self.layer_shown.emit()

    def looked_for(self) -> Query | None:
        """Return what is looked for in the text while the find bar is open."""
        return self.view.find_bar.looked_for()

    def look_again(self, query: Query) -> None:
        """Open the find bar with what was looked for."""
        self.view.find_bar.look_again(query)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        self.view.set_theme(theme)

    def set_marks(self, rows: Sequence[MarkRow]) -> None:
        """Show the marks of the layer that is read, and keep those of the others."""
        self.show_marks(indexed(rows))

    def show_marks(self, marks: Mapping[str, MarkIndex]) -> None:
        """Show marks that were put into an index for each layer already, on whatever thread."""
        self._marks = dict(marks)
        self.view.set_index(self._marks.setdefault(self.layer_id, MarkIndex()))
        self._choose_wanted()

    def show_first_marks(self, layer_id: str, marks: MarkIndex) -> None:
        """Show those marks of a layer that are in view until all have come."""
        if self._marks is None and layer_id == self.layer_id:
            self.view.set_index(marks)
            self._choose_wanted()

    def change_marks(self, rows: Sequence[MarkRow], gone: Collection[str]) -> None:
        """Show what has changed of the marks, at the cost of what has changed."""
        of_layer = by_layer(rows)
        if self._marks is not None:
            for layer_id in {*self._marks, *of_layer} - {self.layer_id}:
                index = self._marks.setdefault(layer_id, MarkIndex())
                index.drop(gone)
                index.put(of_layer.get(layer_id, ()))
        self.view.drop_marks(gone)
        self.view.put_marks(of_layer.get(self.layer_id, ()))
        self._choose_wanted()

    def place(self) -> PassageAt | None:
        """Return the selected passage."""
        stretch = self.view.selection()
        if stretch is None or self._layer is None:
            return None
        return PassageAt(self._layer.layer_id, stretch.start, stretch.end)

    def selects_blank(self) -> bool:
        """Tell whether nothing but white space is selected."""
        return self.view.page.selected() is not None and self.view.selection() is None

    def passage(self) -> PassageAt | None:
        """Return the selected passage, else that of the selected mark."""
        place = self.place()
        row = self.view.page.marks.index.get(self.selected_mark())
        if place is not None or row is None or row.passage is None:
            return place
        return PassageAt(row.layer_id, row.passage.start, row.passage.end)

    def quote(self) -> str:
        """Return the selected words, else those of the selected mark."""
        place = self.place()
        if place is not None and self._layer is not None:
            return self._layer.text[place.start : place.end]
        row = self.view.page.marks.index.get(self.selected_mark())
        return row.passage.exact if row is not None and row.passage is not None else ""

    def clear_selection(self) -> None:
        """Let go of what is selected."""
        self.view.clear_selection()

    def selected_mark(self) -> str | None:
        """Return the id of the selected mark."""
        return self.view.selected_mark()

    def select_mark(self, mark_id: str | None) -> None:
        """Select a mark without saying that it was chosen."""
        self.view.select_mark(mark_id)
        self._to_choose = "" if self.view.selected_mark() == mark_id else mark_id or ""

    def reveal(self, mark: MarkRow) -> None:
        """Select a mark and bring it into sight, in its own layer."""
        if mark.passage is not None:
            self._to_choose = mark.id
            self.go_to(mark.layer_id, mark.passage.start, mark.passage.end)

    def go_to(self, layer_id: str, start: int, end: int, *, select: bool = False) -> None:
        """Bring a stretch of a layer into sight (code points), perhaps to select it."""
        if layer_id == self.layer_id:
            if select:
                self.view.select(start, end)
            self.view.reveal(start, end)
            self._choose_wanted()
        else:
            self._wanted = (layer_id, start, end, select)
            self.layer_wanted.emit(layer_id)

    def reading(self) -> PassageAt:
        """Return the place in the layer that stands at the top of the view."""
        point = self.view.scroll_state().point
        return PassageAt(self.layer_id, point, point)

    def where(self) -> str:
        """Return the layer, the code point at the top of the view, and pixels above that."""
        if self._layer is None:
            return self._awaited
        state = self.view.scroll_state()
        is_plain = self._detail.fields["width"] is None  # else without a place it is looked at
        if is_plain and state == TextViewState() and self.layer_id == self._detail.layers[0].id:
            return ""
        return f"{self.layer_id} {state.point} {state.offset}"

    def return_to(self, where: str) -> None:
        """Go back to where the user was, as soon as that layer is there."""
        layer_id, _, numbers = (where or f"{self._detail.layers[0].id} 0").partition(" ")
        point, _, offset = numbers.partition(" ")
        if layer_id not in {layer.id for layer in self._detail.layers} or not point.isdecimal():
            return
        state = TextViewState(int(point), int(offset) if offset.isdecimal() else 0)
        if layer_id == self.layer_id:
            self.view.restore_scroll_state(state)
            return
        self._states[layer_id], self._awaited, self._wanted = state, where, None
        if self._layer is not None or layer_id != self._detail.layers[0].id:
            self.layer_wanted.emit(layer_id)

    def mentions_beside(self, find: Finder, by: int) -> Iterator[tuple[int, int] | None]:
        """Return the look for the next (1) or previous (-1) place that is found, bit by bit.

        It counts from the selected passage, else from the selected mark or the caret, and goes
        round; None stands for a stretch that was read in vain.
        """
        place, caret = self.passage(), self.view.caret()
        start, end = (caret, caret) if place is None else (place.start, place.end)
        text = "" if self._layer is None else self._layer.text
        return mentions_beside(text, find, start, end, step=by)

    def step(self, by: int, *, alike: bool = False) -> None:
        """Go to the next or previous mark."""
        if alike:
            self.view.next_alike(by)
        else:
            (self.view.next_mark if by > 0 else self.view.previous_mark)()

    def expect_note(self, *, coming: bool) -> None:
        """Keep what is typed for a note whose mark is being made, or do so no more."""
        self.view.expect_note(coming=coming)

    def write_note(self, mark_id: str) -> bool:
        """Let the note of a mark be written beside the text, as soon as the mark is here."""
        self._to_write = "" if self.view.write_note(mark_id) else mark_id
        return True

    def finish_edit(self) -> None:
        """Store what is being typed as a note."""
        self.view.finish_note()

    def popup_place(self) -> QRect:
        """Return where the caret is on the screen."""
        page = self.view.page
        caret = page.cursorRect()
        return QRect(page.viewport().mapToGlobal(caret.topLeft()), QSize(1, caret.height()))

    def _choose_wanted(self) -> None:
        """Choose the mark that was asked for, once it has arrived."""
        if self._to_choose in self.view.page.marks.index:
            self.view.select_mark(self._to_choose)
            self._to_choose = ""
        if self._to_write and self.view.write_note(self._to_write):
            self._to_write = ""

    def _byline(self) -> str:
        fields = self._detail.fields
        published = in_words(fields["published"] or fields["published_edtf"])
        collected = in_words(fields["collected"] or fields["collected_edtf"])
        parts = (
            fields["publisher"],
            fields["author"],
            self.tr("published {}").format(published) if published else "",
            self.tr("collected {}").format(collected) if collected else "",
            self.tr("reliability {}").format(fields["reliability"])
            if fields["reliability"]
            else "",
        )
        return one_line(" · ".join(filter(None, parts)) or fields["file_name"])

    def _length(self, lines: TextLines) -> tuple[str, ...]:
        """Return how long a text is as its readers count: in characters where no spaces part words.

        Of two kinds of script, one that makes up less than a tenth is not told.
        """
        words, signs = lines.words, lines.signs
        return (
            counted(self, signs, "{} character", "{} characters") if signs * 10 > words else "",
            counted(self, words, "{} word", "{} words") if words * 10 > signs or not signs else "",
        )

    def _ends_edited(self, edit: EndsEdit) -> None:
        self.mark_moved.emit(
            MovedMark(edit.mark_id, PassageAt(self.layer_id, edit.start, edit.end))
        )

    def _menu_wanted(self, wish: TextMenuWish) -> None:
        self.menu_asked.emit(MenuAsked(wish.position, wish.mark_ids))
