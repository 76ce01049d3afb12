"""The text view: a reading column with marks, and the bar that finds words in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.documents.text.find_bar import FindBar
from ui.documents.text.mark_index import MarkIndex
from ui.documents.text.marked_page import MarkedPage
from ui.documents.text.selecting import paragraph_at, sentence_at
from ui.documents.text.text_lines import TextLines
from ui.theme.tokens import SPACE
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent

    from app.anchors.blocks import Blocks
    from app.queries.annotation_rows import MarkRow
    from app.reading import Reading
    from ui.documents.text.text_values import Stretch, TextViewState
    from ui.theme.tokens import Theme


class TextView(QWidget):
    """Shows one frozen text with its marks; positions in and out are code points of it.

    It stores nothing: an edit is announced, shown as the user left it, and confirmed or taken back
    by the next ``set_marks`` or ``put_marks``. A selection and a chosen mark exclude each other.
    """

    selection_changed = Signal(object)  # Stretch | None
    mark_chosen = Signal(str)  # by the user: its id, or "" when none is chosen any more
    mark_activated = Signal(str)
    ends_edited = Signal(object)  # EndsEdit
    note_edited = Signal(object)  # NoteEdit
    note_asked = Signal(str)  # the note of this mark is to be written
    menu_wanted = Signal(object)  # TextMenuWish
    size_wanted = Signal(int)  # so many steps larger, by the user with Ctrl and the wheel

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, page: MarkedPage | None = None
    ) -> None:
        super().__init__(parent)
        self.page = MarkedPage(theme) if page is None else page
        self.find_bar = FindBar(self.page)
        self._hint = PlainLabel(self._ends_hint())
        self._lay_out()
        self._connect()
        self._name_page("")

    def _lay_out(self) -> None:
        self._hint.setProperty("look", "small")
        self._hint.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE, SPACE)
        self._hint.setWordWrap(True)
        self._hint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.find_bar, self.page, self._hint):
            column.addWidget(part)
        self.setFocusProxy(self.page)

    def _connect(self) -> None:
        self._last_selection: Stretch | None = None
        self.page.selectionChanged.connect(self._selection_changed)
        self.page.mark_chosen.connect(self.mark_chosen)
        self.page.mark_activated.connect(self.mark_activated)
        self.page.menu_wanted.connect(self.menu_wanted)
        self.page.size_wanted.connect(self.size_wanted)
        self.page.ends.edited.connect(self.ends_edited)
        self.page.note_asked.connect(self.note_asked)
        self.page.writing.edited.connect(self.note_edited)
        self.page.ends.began.connect(self._hint.show)
        self.page.ends.left.connect(self._hint.hide)

    # What is shown

    def set_layer(
        self, text: str, blocks: Blocks, *, language: str = "", title: str = "", byline: str = ""
    ) -> None:
        """Show a text from its beginning, without marks until they are given.

        Title and byline stand above it and are not part of it; ``language`` (BCP 47) chooses
        typefaces. A very long text fills itself in while it is read already.
        """
        self.set_lines(TextLines(text, blocks), language=language, title=title, byline=byline)

    def set_lines(
        self, lines: TextLines, *, language: str = "", title: str = "", byline: str = ""
    ) -> None:
        """Show a text that was cut into lines already, on whatever thread."""
        self.page.set_lines(lines, language=language, title=title, byline=byline)
        self._name_page(title)
        self.find_bar.text_changed()

    def set_marks(self, rows: Iterable[MarkRow]) -> None:
        """Show the passages of this text among these rows; selection and scroll position stay.

        The chosen mark stays chosen if it is still there. Rows of other texts must not be given.
        """
        self.set_index(MarkIndex(rows))

    def set_index(self, index: MarkIndex) -> None:
        """Show the marks of an index that was made already, on whatever thread; it is taken over.

        Selection, scroll position and the chosen mark stay, as with ``set_marks``.
        """
        self.page.set_marks(index)

    def put_marks(self, rows: Iterable[MarkRow]) -> None:
        """Add marks, or change those with the same ids, cheaply even among very many."""
        self.page.put_marks(rows)

    def drop_marks(self, mark_ids: Iterable[str]) -> None:
        """Take marks away, cheaply too."""
        self.page.drop_marks(mark_ids)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.page.set_theme(theme)

    def text_size(self) -> int:
        """Return how high running text is set, in pixels."""
        return self.page.text_size

    def set_text_size(self, pixels: int) -> None:
        """Set running text so many pixels high (9 to 60); the column grows with it."""
        self.page.set_text_size(pixels)

    def set_reading(self, reading: Reading, pixels: int) -> None:
        """Set the text as the reader likes it, with running text so many pixels high."""
        self.page.set_reading(reading, pixels)

    # What is selected

    def selection(self) -> Stretch | None:
        """Return the selected stretch without white space at its ends; None if that is empty."""
        selected = self.page.selected()
        return None if selected is None else selected.trimmed(self.page.lines.text)

    def select(self, start: int, end: int) -> None:
        """Select a stretch without scrolling to it."""
        self.page.select(start, end)

    def clear_selection(self) -> None:
        """Drop the selection and choose no mark."""
        self.page.set_chosen(None)
        self.page.select(self.page.caret, self.page.caret)

    def caret(self) -> int:
        """Return the code point that the caret stands before."""
        return self.page.caret

    def selected_mark(self) -> str | None:
        """Return the id of the chosen mark."""
        return self.page.chosen

    def select_mark(self, mark_id: str | None) -> None:
        """Choose a mark without announcing it; None, or one that is not there, chooses none."""
        self.page.set_chosen(mark_id)

    def select_sentence(self) -> None:
        """Let the selection grow to the sentence, or by the next one; so an end that is moved."""
        self.page.grow(sentence_at)

    def select_paragraph(self) -> None:
        """Let the selection grow to the paragraph, or by the next one; so an end that is moved."""
        self.page.grow(paragraph_at)

    def select_less(self) -> None:
        """Take back the last growth of the selection."""
        self.page.shrink()

    def write_note(self, mark_id: str) -> bool:
        """Let the note of a mark be written beside it; False while the mark is not here."""
        return self.page.write_note(mark_id)

    def expect_note(self, *, coming: bool) -> None:
        """Keep what is typed for a note whose mark is being made, or do so no more."""
        self.page.writing.expect(coming=coming)

    def finish_note(self) -> None:
        """Announce what was typed as a note, and put the field away."""
        self.page.writing.leave()

    def next_alike(self, step: int) -> None:
        """Choose the next (1) or previous (-1) mark of the same kind and bring it into view."""
        self.page.step(step, alike=True)

    def next_mark(self) -> None:
        """Choose the next mark in the text, as the user's own step, and bring it into view."""
        self.page.step(1)

    def previous_mark(self) -> None:
        """Choose the mark before in the text, as the user's own step, and bring it into view."""
        self.page.step(-1)

    def edit_ends(self) -> None:
        """Let the keys move the ends of the chosen mark."""
        self.page.edit_ends()

    # Where the user is

    def reveal(self, start: int, end: int) -> None:
        """Scroll a stretch into the upper third of the view and let it flash."""
        self.page.reveal(start, end)

    def scroll_state(self) -> TextViewState:
        """Return where the user is in the text, whatever the width of the view."""
        return self.page.state()

    def restore_scroll_state(self, state: TextViewState) -> None:
        """Go back to where the user was."""
        self.page.restore(state)

    def look_for(self, words: str) -> None:
        """Open the bar that finds words, with these words in it."""
        self.find_bar.open_bar()
        self.find_bar.fields.take_words(words)

    def open_find(self) -> None:
        """Open the bar that finds words, with what is selected."""
        self.find_bar.open_bar()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the find bar with its usual key where the window has no action for it."""
        if event.matches(QKeySequence.StandardKey.Find):
            self.open_find()
        else:
            super().keyPressEvent(event)

    def _selection_changed(self) -> None:
        selection = self.selection()
        if selection != self._last_selection:
            self._last_selection = selection
            self.selection_changed.emit(selection)

    def _name_page(self, title: str) -> None:
        self.page.setAccessibleName(title or self.tr("Text"))
        self.page.setAccessibleDescription(
            self.tr("Brackets step through marks, Tab cycles through marks here, Enter edits ends")
        )

    def _ends_hint(self) -> str:
        return self.tr(
            "Arrows move this end, with Ctrl by word · Tab: the other end · "
            "Enter: keep · Escape: leave"
        )
