"""The one bar in which the window speaks up: a sentence, and perhaps something to click."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from ui.theme.icons import icon
from ui.theme.look import look
from ui.theme.tokens import SPACE
from ui.widgets.announcing import announce
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

GLANCE: Final = 8000
"""How long news that asks for nothing stays, in ms."""


class MessageBar(QFrame):
    """Shows one message at a time, the newest; it is never in the way and never waited for.

    Problems and offers stay until they are answered or put away; a problem is only replaced by
    another problem or by what the user does about it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self._is_problem = False
        self._accept: Callable[[], None] | None = None
        self._accept_other: Callable[[], None] | None = None
        self._sign = PlainLabel(self)
        look().changed.connect(self._paint_sign)
        self._sentence = PlainLabel(self)
        self._sentence.setWordWrap(True)
        self._action = QPushButton(self)
        self._action.clicked.connect(lambda: self._take(self._accept))
        self._other = QPushButton(self)
        self._other.clicked.connect(lambda: self._take(self._accept_other))
        self._close = QToolButton(self)
        self._close.setIcon(icon("close", colour="muted"))
        self._close.setToolTip(self.tr("Put away (Esc)"))
        self._close.setAccessibleName(self.tr("Put the message away"))
        self._close.clicked.connect(self.put_away)
        self._passing = QTimer(self, singleShot=True, interval=GLANCE)
        self._passing.timeout.connect(self.put_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * SPACE, SPACE, 2 * SPACE, SPACE)
        row.setSpacing(2 * SPACE)
        row.addWidget(self._sign)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._other)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self.setMinimumHeight(40)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is said now; empty while nothing is."""
        return "" if self.isHidden() else self._sentence.text()

    @property
    def is_problem(self) -> bool:
        """Tell whether a problem is shown."""
        return self._is_problem and not self.isHidden()

    def state(self) -> tuple[str, bool]:
        """Return what is said that nothing is to be done about, and whether it is a problem."""
        return ("" if self._accept else self.sentence), self.is_problem

    def restore(self, said: tuple[str, bool]) -> None:
        """Say again what was said, unless something is said already."""
        sentence, is_problem = said
        if sentence and self.isHidden():
            (self.complain if is_problem else self.inform)(sentence)

    @property
    def action(self) -> QPushButton:
        """The button of the offer."""
        return self._action

    @property
    def other(self) -> QPushButton:
        """The button of what is offered beside it."""
        return self._other

    def inform(self, sentence: str) -> None:
        """Tell some news, which goes by itself after a while."""
        if not self.is_problem:
            self._show(sentence, problem=False)
            self._passing.start()

    def offer(
        self,
        sentence: str,
        action: str,
        accept: Callable[[], None],
        *,
        other: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """Offer something that a click accepts, or something ``other`` instead."""
        self._show(sentence, problem=False, action=action, accept=accept)
        if other is not None:
            words, self._accept_other = other
            self._other.setText(words)
            self._other.show()

    def complain(
        self, sentence: str, action: str = "", accept: Callable[[], None] | None = None
    ) -> None:
        """Tell a problem, perhaps with something to do about it; one that is told is not again."""
        if self.is_problem and self.sentence == sentence and self._action.text() == action:
            self._accept = accept
            return
        self._show(sentence, problem=True, action=action, accept=accept)

    def put_away(self) -> None:
        """Say nothing any more."""
        self._passing.stop()
        self._accept = self._accept_other = None
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a stripe at the edge: a red thread for problems."""
        super().paintEvent(event)
        theme = look().theme
        painter = QPainter(self)
        painter.fillRect(
            0, 0, 3, self.height() - 1, QColor(theme.thread if self._is_problem else theme.accent)
        )

    def _show(
        self,
        sentence: str,
        *,
        problem: bool,
        action: str = "",
        accept: Callable[[], None] | None = None,
    ) -> None:
        self._passing.stop()
        self._is_problem = problem
        self._accept, self._accept_other = accept, None
        self._other.hide()
        self._paint_sign()
        self._sentence.setText(sentence)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(sentence)
        self.show()
        self.update()
        announce(self, sentence, urgent=problem)

    def _paint_sign(self) -> None:
        name, colour = ("problem", "thread") if self._is_problem else ("info", "accent")
        sign = icon(name, colour=colour)
        self._sign.setPixmap(sign.pixmap(QSize(16, 16), self.devicePixelRatioF()))

    def _take(self, accept: Callable[[], None] | None) -> None:
        self.put_away()
        if accept is not None:
            accept()
