"""The bar over a text that finds words in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton

from ui.documents.text.find_pattern import find_pattern, matches
from ui.documents.text.find_scan import FindScan
from ui.documents.text.text_values import Stretch
from ui.theme.icons import icon
from ui.theme.tokens import SPACE
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    import regex
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from ui.documents.text.reading_page import ReadingPage

_LONGEST: Final = 100


class FindBar(QFrame):
    """Finds while one types, counts, steps with Enter and Shift+Enter, and closes with Escape."""

    def __init__(self, page: ReadingPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._scan = FindScan(self)
        self._pattern: regex.Pattern[str] | None = None
        self._origin = 0
        self._wish: tuple[int, int] | None = None  # a step, and from where: it waits for the scan
        self.words = QLineEdit(placeholderText=self.tr("Find in this text"))
        self.words.setAccessibleName(self.tr("Find in this text"))
        self.count = PlainLabel()
        self.match_case = self._toggle("Aa", self.tr("Match case"))
        self.whole_words = self._toggle("“ab”", self.tr("Whole words only"))
        self.previous = self._button("chevron-up", self.tr("Previous match (Shift+Enter)"))
        self.next = self._button("chevron-down", self.tr("Next match (Enter)"))
        self.closer = self._button("close", self.tr("Close (Escape)"))
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        self.setProperty("look", "bar")
        self.count.setProperty("look", "muted")
        self.count.setMinimumWidth(self.fontMetrics().horizontalAdvance("00000 of 00000"))
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        row.setSpacing(SPACE)
        row.addWidget(self.words, 3)
        for widget in (
            self.count,
            self.match_case,
            self.whole_words,
            self.previous,
            self.next,
        ):
            row.addWidget(widget)
        row.addStretch(2)
        row.addWidget(self.closer)

    def _connect(self) -> None:
        self.words.textChanged.connect(self._renew)
        self.match_case.toggled.connect(self._renew)
        self.whole_words.toggled.connect(self._renew)
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.closer.clicked.connect(self.close_bar)
        self._scan.progressed.connect(self._progressed)

    def _button(self, sign: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(sign))
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def _toggle(self, sign: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setCheckable(True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def open_bar(self) -> None:
        """Show the bar, ready to type; what is selected is looked for at first."""
        selected = self._page.selected()
        self._origin = selected.start if selected else self._page.caret
        self.show()
        if selected is not None and selected.end - selected.start <= _LONGEST:
            self.words.setText(
                " ".join(self._page.lines.text[selected.start : selected.end].split())
            )
        self.words.selectAll()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._renew()

    def close_bar(self) -> None:
        """Hide the bar and go on reading where the last match is."""
        self._forget()
        self.hide()
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def text_changed(self) -> None:
        """Find the same words in the text that the page shows now."""
        self._origin = 0
        if self.isVisible():
            self._renew()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) match, round at the ends of the text."""
        if self._pattern is None:
            self._renew()
            return
        selected = self._page.selected() or Stretch(self._page.caret, self._page.caret)
        self._wish = by, selected.end if by > 0 else selected.start
        self._take_step()

    def hits_between(self, start: int, end: int) -> Sequence[Stretch]:
        """Return the matches in a stretch of the text, code points."""
        if self._pattern is None:
            return ()
        text, near = self._page.lines.text, max(0, start - _LONGEST)
        return [Stretch(*span) for span in matches(self._pattern, text, near, end)]

    def _renew(self) -> None:
        """Look for what is typed now, from where the search began."""
        self._forget()
        self._pattern = find_pattern(
            self.words.text(),
            match_case=self.match_case.isChecked(),
            whole_words=self.whole_words.isChecked(),
        )
        if self._pattern is not None:
            self._page.find_hits = self.hits_between
            self._wish = 1, self._origin
            self._scan.start(self._page.lines.text, self._pattern, self._origin)
        self._say()
        self._page.viewport().update()

    def _forget(self) -> None:
        self._scan.stop()
        self._pattern, self._wish = None, None
        self._page.find_hits = None
        self._page.lit.hits = ()
        self._page.viewport().update()

    def _progressed(self) -> None:
        self._take_step()
        self._say()

    def _take_step(self) -> None:
        """Go to the match that is wished for as soon as it is known."""
        if self._wish is None:
            return
        step, point = self._wish
        hit = self._scan.after(point) if step > 0 else self._scan.before(point)
        if hit is not None:
            self._origin = hit.start
            self._page.select(*hit)
            if not (self._page.shows(hit.start) and self._page.shows(hit.end)):
                self._page.bring(hit.start, 0.3)
        if hit is not None or self._scan.done:
            self._wish = None
        self._say()

    def _say(self) -> None:
        """Say how many matches there are, and which one is selected."""
        found, selected = len(self._scan), self._page.selected()
        place = self._scan.ordinal(selected) if selected else None
        if self._pattern is None:
            said = ""
        elif not self._scan.done:
            said = self.tr("{count} …").format(count=found)
        elif not found:
            said = self.tr("Not found")
        elif place is None:
            said = self.tr("{count} found").format(count=found)
        else:
            said = self.tr("{place} of {count}").format(place=place, count=found)
        self.count.setText(said)
        missed = self._pattern is not None and self._scan.done and not found
        if self.words.property("problem") != missed:
            self.words.setProperty("problem", missed)
            self.words.style().polish(self.words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Enter and the arrows, close with Escape."""
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.step(-1 if back else 1)
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
