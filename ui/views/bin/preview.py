"""What a record in the bin says, and what went out of sight with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.phrases.kinds import counted_kinds
from ui.theme.look import look
from ui.theme.tokens import SPACE
from ui.translation import figures
from ui.views.bin.words import called, clock, kind_name
from ui.widgets.plain_words import PlainLabel
from ui.widgets.row_sign import row_sign

if TYPE_CHECKING:
    from app.queries.bin_rows import BinPreview, BinRow
    from app.queries.refs import ItemRef

NARROWEST = 260
"""Pixels at 100 %."""


class PreviewPane(QScrollArea):
    """Shows one record; a sentence while none is chosen, or several are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(look().type.pixels(NARROWEST))
        self.setAccessibleName(self.tr("What it says"))
        self.shown_id = ""
        self.say(self.tr("Choose what you want to look at."))

    def say(self, sentence: str) -> None:
        """Show a sentence in the place of a record."""
        self.shown_id = ""
        body, column = _body()
        label = _words(sentence, "muted")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        column.addWidget(label)
        column.addStretch(2)
        self.setWidget(body)

    def show_record(self, row: BinRow, preview: BinPreview) -> None:
        """Show a record with its words and what hangs on it."""
        self.shown_id = row.ref.id
        body, column = _body()
        column.addLayout(self._head(row))
        column.addWidget(_words(called(row), "title"))
        went = self.tr("Put into the bin: {time} · {who}").format(time=clock(row.at), who=row.by)
        column.addWidget(_words(went, "small"))
        if row.home is not None:
            of = self.tr("Of {}").format(f"{row.home.handle} {row.home.title}".strip())
            column.addWidget(_words(of, "muted"))
        for line in preview.about:
            column.addWidget(_words(line, "muted"))
        if preview.text:
            column.addWidget(_quote(preview.text))
        if preview.along:
            column.addLayout(self._along(row, preview))
        column.addStretch(1)
        self.setWidget(body)

    def _head(self, row: BinRow) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(2 * SPACE)
        line.addWidget(_sign(row.ref))
        line.addWidget(_words(kind_name(row.ref.kind), "small"), 1)
        return line

    def _along(self, row: BinRow, preview: BinPreview) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addSpacing(2 * SPACE)
        heading = self.tr("Went out of sight with it: {}").format(counted_kinds(row.along))
        column.addWidget(_words(heading, "strong"))
        for ref in preview.along:
            line = QHBoxLayout()
            line.setSpacing(2 * SPACE)
            line.addWidget(_sign(ref), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(_words(_short(ref), ""), 1)
            column.addLayout(line)
        if preview.more:
            more = self.tr("and {} more").format(figures(preview.more))
            column.addWidget(_words(more, "muted"))
        return column


def _body() -> tuple[QWidget, QVBoxLayout]:
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
    column.setSpacing(2 * SPACE)
    return body, column


def _words(text: str, look: str) -> QLabel:
    label = PlainLabel(text)
    label.setWordWrap(True)
    label.setProperty("look", look)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _quote(text: str) -> QFrame:
    frame = QFrame()
    frame.setProperty("look", "row-quote")
    column = QVBoxLayout(frame)
    column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
    column.addWidget(_words(text, ""))
    return frame


def _sign(ref: ItemRef) -> QLabel:
    label = PlainLabel()
    label.setPixmap(row_sign(ref.kind).pixmap(16, 16))
    label.setFixedWidth(18)
    return label


def _short(ref: ItemRef) -> str:
    title = " ".join(ref.title.split())
    return f"{ref.handle} {title}".strip()[:200] or kind_name(ref.kind)
