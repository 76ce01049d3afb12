"""What a verification found: all in order, or each finding with what it means and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.phrases import phrase
from app.phrases.verification import checked_in_words
from app.queries.custody_words import grouped, moment
from app.queries.verification_rows import in_text
from ui.dialogs.side_window import SideWindow
from ui.theme.icons import icon
from ui.theme.look import look
from ui.theme.tokens import SPACE
from ui.translation import counted, figures
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from app.queries.refs import ItemRef
    from app.queries.verification_rows import FindingRow, VerificationResult

SHOWN: Final = 200
"""How many findings are shown with all that is said of them; the text holds every one."""


class VerificationWindow(SideWindow):
    """The result of one verification.

    ``opened`` gives the record that a finding leads to; ``save_asked`` and ``seal_asked`` ask for
    the text to be saved, and a seal.
    """

    opened = Signal(object)
    save_asked = Signal()
    seal_asked = Signal()

    def __init__(
        self, result: VerificationResult, title: str, parent: QWidget | None = None
    ) -> None:
        """Take the result and what the case is called."""
        super().__init__(self.tr("Verification"), 760, 360 if result.holds else 600, parent)
        self.text = in_text(result, title)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(6 * SPACE, 5 * SPACE, 6 * SPACE, 5 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addLayout(self._verdict(result, body))
        self._add_facts(column, result, body)
        self._add_findings(column, result, body)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setAccessibleName(self.tr("What was found"))
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QFrame.Shape.NoFrame)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addWidget(self._foot())

    def _verdict(self, result: VerificationResult, body: QWidget) -> QHBoxLayout:
        sign = PlainLabel(body)
        side = look().type.pixels(22)
        name, colour = ("verify", "text") if result.holds else ("problem", "thread")
        sign.setPixmap(icon(name, colour=colour).pixmap(side, side))
        if result.holds:
            words = self.tr("All in order")
        else:
            words = counted(self, len(result.findings), "{} thing is wrong", "{} things are wrong")
        heading = _label(words, "display", body)
        heading.setAccessibleName(words)
        line = QHBoxLayout()
        line.setSpacing(2 * SPACE)
        line.addWidget(sign)
        line.addWidget(heading, 1)
        return line

    def _add_facts(self, column: QVBoxLayout, result: VerificationResult, body: QWidget) -> None:
        took = self.tr("{time} UTC, in {seconds} s").format(
            time=moment(result.at), seconds=QLocale().toString(result.seconds, "f", 1)
        )
        counts = checked_in_words(result.counts)
        column.addWidget(_label(self.tr("Looked at: {}.").format(counts), "muted", body))
        column.addWidget(_label(took, "muted", body))
        head = self.tr("Journal: step {}, SHA-256").format(figures(result.steps))
        column.addWidget(_label(f"{head}\n{grouped(result.head)}", "", body))
        if result.sealed is not None:
            step = figures(result.sealed.step)
            if result.seal_holds:
                words = self.tr(
                    "The seal of step {} holds: nothing that was in the case by then has been "
                    "changed, added or taken out unnoticed since."
                )
            else:
                words = self.tr("The seal of step {} does not hold.")
            look_ = "strong" if result.seal_holds else "problem"
            column.addWidget(_label(words.format(step), look_, body))
        elif result.holds:
            column.addWidget(_label(self._about_seals(), "small", body))
        if result.unrecorded:
            column.addWidget(_label(phrase(result.unrecorded), "problem", body))

    def _about_seals(self) -> str:
        return self.tr(
            "The file agrees with its own record. To be able to show later that nothing was "
            "changed since today, save a seal and keep it apart from the case."
        )

    def _add_findings(self, column: QVBoxLayout, result: VerificationResult, body: QWidget) -> None:
        part = ""
        for row in result.findings[:SHOWN]:
            if row.part != part:
                part = row.part
                column.addSpacing(2 * SPACE)
                column.addWidget(_label(part.upper(), "heading", body))
            card = FindingCard(row, body)
            card.opened.connect(self.opened)
            column.addWidget(card)
        if len(result.findings) > SHOWN:
            more = len(result.findings) - SHOWN
            words = self.tr("{} more: copy or save the text to read them all.").format(
                figures(more)
            )
            column.addWidget(_label(words, "muted", body))
        if result.reservations:
            column.addSpacing(2 * SPACE)
            column.addWidget(_label(self.tr("Also to be known").upper(), "heading", body))
            for reservation in result.reservations:
                column.addWidget(_label(reservation.sentence, "", body))

    def _foot(self) -> QFrame:
        foot = QFrame(self)
        foot.setProperty("look", "foot")
        line = QHBoxLayout(foot)
        line.setContentsMargins(6 * SPACE, 2 * SPACE, 6 * SPACE, 2 * SPACE)
        line.setSpacing(2 * SPACE)
        self.seal = _button(self.tr("Save a seal…"), foot)
        self.seal.setToolTip(self.tr("Write the journal's head to a file that is kept elsewhere"))
        self.seal.clicked.connect(self.seal_asked)
        self.copy = _button(self.tr("Copy as text"), foot)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text))
        self.save = _button(self.tr("Save as text…"), foot)
        self.save.clicked.connect(self.save_asked)
        line.addWidget(self.seal)
        line.addStretch(1)
        line.addWidget(self.copy)
        line.addWidget(self.save)
        return foot


class FindingCard(QFrame):
    """One finding; ``opened`` gives the record that it leads to."""

    opened = Signal(object)

    def __init__(self, row: FindingRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(_label(row.sentence, "strong", self))
        for words, name in ((row.since, "muted"), (row.means, ""), (row.do, "")):
            if words:
                column.addWidget(_label(words, name, self))
        if row.place is not None:
            self.go = _button(self.tr("Go to {}").format(_named(row.place)), self)
            self.go.setProperty("look", "quiet")
            place = row.place
            self.go.clicked.connect(lambda: self.opened.emit(place))
            column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)


def _named(ref: ItemRef) -> str:
    title = " ".join(ref.title.split())
    short = title if len(title) <= 50 else title[:49] + "…"
    return f"{ref.handle} {short}".strip()


def _button(text: str, parent: QWidget) -> QPushButton:
    button = QPushButton(text.replace("&", "&&"), parent)
    button.setAutoDefault(False)
    return button


def _label(text: str, look_: str, parent: QWidget) -> QLabel:
    label = PlainLabel(text, parent)
    if look_:
        label.setProperty("look", look_)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
