"""The bar over a text that finds words in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.actions.keymap import keymap
from ui.documents.text.find_fields import FindFields
from ui.documents.text.find_history import FindHistory
from ui.documents.text.find_pattern import ExpressionError
from ui.documents.text.find_problems import too_long
from ui.documents.text.find_scan import FindScan
from ui.documents.text.text_values import Stretch
from ui.translation import counted, figures
from ui.widgets.announcing import announce

if TYPE_CHECKING:
    from collections.abc import Callable

    import regex
    from PySide6.QtWidgets import QWidget

    from ui.documents.text.find_pattern import Query
    from ui.documents.text.reading_page import ReadingPage

_LONGEST: Final = 100
_AROUND: Final = 40
_PAUSE: Final = 150  # ms after the last key before an expression is looked for


class FindBar(QFrame):
    """Finds while one types, counts, steps from match to match, and closes.

    ``tag_all_wanted`` asks for a tag on all matches, which ``found`` names then; ``changed`` tells
    that there are others. ``history`` is shared by the texts of a case.
    """

    tag_all_wanted = Signal()
    changed = Signal()

    def __init__(self, page: ReadingPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.scan = FindScan(self)
        self._pattern: regex.Pattern[str] | None = None
        self._origin = 0
        self._wish: tuple[int, int] | None = None  # a step, and from where: it waits for the scan
        self._can_tag = False
        self._stays = False
        self.history = FindHistory()
        self.fields = FindFields(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._look)
        self._does: dict[str, Callable[[], object]] = {
            "bar.next": partial(self.step, 1),
            "bar.previous": partial(self.step, -1),
            "bar.tag_all": self.ask_for_tag,
            "bar.match_case": self.fields.match_case.toggle,
            "bar.whole_words": self.fields.whole_words.toggle,
            "bar.expression": self.fields.expression.toggle,
            "bar.older": partial(self._remember, 1),
            "bar.newer": partial(self._remember, -1),
            "bar.close": self.close_bar,
        }
        self.setProperty("look", "bar")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fields)
        self._connect()
        self.hide()

    def _connect(self) -> None:
        fields = self.fields
        fields.words.installEventFilter(self)
        fields.changed.connect(self._renew)
        fields.previous.clicked.connect(lambda: self.step(-1))
        fields.next.clicked.connect(lambda: self.step(1))
        fields.tag_all.clicked.connect(self.ask_for_tag)
        fields.closer.clicked.connect(self.close_bar)
        fields.history_wanted.connect(
            lambda: fields.offer([query.words for query in self.history.queries])
        )
        fields.history_chosen.connect(lambda place: fields.take(self.history.queries[place]))
        self.scan.progressed.connect(self._progressed)

    def open_bar(self) -> None:
        """Show the bar, ready to type; what is selected is looked for at first."""
        selected = self._page.selected()
        self._origin = selected.start if selected else self._page.caret
        self.show()
        words = self.fields.words
        if selected is not None and selected.end - selected.start <= _LONGEST:
            self.fields.take_words(self._page.lines.text[selected.start : selected.end])
        elif not words.text() and self.history.queries:
            self.fields.take(self.history.queries[0])
        words.selectAll()
        words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._renew()

    def looked_for(self) -> Query | None:
        """Return what is looked for while the bar is open."""
        return None if self.isHidden() else self.fields.query()

    def look_again(self, query: Query) -> None:
        """Show the bar with what was looked for; where one reads in the text stays."""
        self._stays = True
        self.show()
        self.fields.take(query)

    def close_bar(self) -> None:
        """Hide the bar and go on reading where the last match is."""
        self.history.remember(self.fields.query())
        self._forget()
        self.hide()
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def text_changed(self) -> None:
        """Find the same words in the text that the page shows now."""
        self._origin = 0
        if not self.isHidden():
            self._renew()

    def allow_tagging(self, *, allowed: bool) -> None:
        """Offer to tag all matches, where somebody can do that."""
        self._can_tag = allowed
        self._say()

    # Going from match to match

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) match, round at the ends of the text."""
        self.history.remember(self.fields.query())
        if self._pause.isActive():
            self._pause.stop()
            self._look()
        elif self._pattern is None:
            self._renew()
        else:
            selected = self._page.selected() or Stretch(self._page.caret, self._page.caret)
            self._wish = by, selected.end if by > 0 else selected.start
            self._take_step()

    def found(self) -> Callable[[], list[Stretch]]:
        """Return what gives all matches of now without white space at their ends, on any thread.

        There are none until all are known.
        """
        text, hits = self._page.lines.text, list(self.scan) if self._knows_all() else []

        def trimmed() -> list[Stretch]:
            return [whole for hit in hits if (whole := hit.trimmed(text)) is not None]

        return trimmed

    def ask_for_tag(self) -> None:
        """Ask for a tag on all matches, if there are any and all are known."""
        if self._can_tag and self._knows_all() and len(self.scan):
            self.history.remember(self.fields.query())
            self.tag_all_wanted.emit()

    def hits_between(self, start: int, end: int) -> list[Stretch]:
        """Return the matches known so far that reach into a stretch of the text, code points."""
        return self.scan.between(start, end)

    # Looking

    def _renew(self) -> None:
        """Look for what is typed now, from where the search began."""
        self._forget()
        try:
            self._pattern = self.fields.query().pattern()
        except ExpressionError as problem:
            self.fields.say("", missed=True)
            self.fields.complain(str(problem))
            return
        self._say()
        if self._pattern is not None and self.fields.query().is_expression:
            self._pause.start()  # half an expression can take longer than the whole
        else:
            self._look()

    def _look(self) -> None:
        if self._pattern is not None:
            self._page.find_hits = self.hits_between
            self._wish = None if self._stays else (1, self._origin)
            self._stays = self._stays and not self._page.lines.text
            self.scan.start(
                self._page.lines.text,
                self._pattern,
                self._origin,
                is_expression=self.fields.query().is_expression,
            )
        self._say()
        self._page.viewport().update()

    def _forget(self) -> None:
        self._pause.stop()
        self.scan.stop()
        self._pattern, self._wish = None, None
        self._page.find_hits = None
        self._page.lit.hits = ()
        self._page.viewport().update()
        self.fields.complain("")
        self.changed.emit()

    def _progressed(self) -> None:
        self._take_step()
        self._say()
        self._page.viewport().update()

    def _take_step(self) -> None:
        """Go to the match that is wished for as soon as it is known."""
        if self._wish is None:
            return
        step, point = self._wish
        hit = self.scan.after(point) if step > 0 else self.scan.before(point)
        if hit is not None:
            self._origin = hit.start
            self._page.select(*hit)
            announce(self, self._told(hit))
            if not (self._page.shows(hit.start) and self._page.shows(hit.end)):
                self._page.bring(hit.start, 0.3)
        if hit is not None or self.scan.done:
            self._wish = None
        self._say()

    def _told(self, hit: Stretch) -> str:
        """Return which match one is at, with the words around it."""
        text, place = self._page.lines.text, self.scan.ordinal(hit)
        around = " ".join(text[max(0, hit.start - _AROUND) : hit.end + _AROUND].split())
        if place is None:
            return around
        words = self.tr("Match {place}: {words}")
        return words.format(place=figures(place), words=around)

    def _knows_all(self) -> bool:
        is_waiting = self._pause.isActive() or not self.scan.done
        return self._pattern is not None and not (is_waiting or self.scan.too_long)

    def _say(self) -> None:
        """Say how many matches there are, and which one is selected."""
        count, selected = len(self.scan), self._page.selected()
        place = self.scan.ordinal(selected) if selected else None
        missed = self._knows_all() and not count
        if self._pattern is None or self._pause.isActive():
            said = ""
        elif not self.scan.done or self.scan.too_long:
            said = self.tr("{count} …").format(count=figures(count))
        elif missed:
            said = self.tr("Not found")
        elif place is None:
            said = self.tr("{count} found").format(count=figures(count))
        else:
            said = self.tr("{place} of {count}").format(place=figures(place), count=figures(count))
        self.fields.say(said, missed=missed or self.scan.too_long)
        if self.scan.too_long:
            self.fields.complain(too_long())
        self.fields.offer_tag(
            counted(self, count, "Tag {} match…", "Tag {} matches…")
            if self._can_tag and self._knows_all() and count
            else ""
        )
        if self.scan.done:
            self.changed.emit()

    # Keys

    def event(self, event: QEvent) -> bool:
        """Keep the bar's own keys from the window while the focus is in it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and keymap().asked(event, self._does) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the bar's own keys before the field does, which would type Alt with a letter."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and self._press(event)
        ):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the bar's own keys ask for."""
        if not self._press(event):
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> bool:
        asked = keymap().asked(event, self._does)
        if asked is not None:
            self._does[asked]()
        return asked is not None

    def _remember(self, by: int) -> None:
        """Look for what was looked for before (1), or after that (-1)."""
        query = self.history.beside(self.fields.query(), by)
        if query is not None:
            self.fields.take(query)
