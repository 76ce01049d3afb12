"""The window that shows a marked text as it will be on paper, and hands it on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.side_window import SideWindow
from ui.paper.paper_items import paper_items
from ui.paper.paper_layout import PaperLayout
from ui.paper.paper_painting import PagePainter
from ui.paper.paper_styles import PAPERS, Sheet
from ui.paper.paper_view import ZOOMS, PaperView
from ui.theme.tokens import SPACE
from ui.translation import counted
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

    from app.report.paper import PaperText
    from ui.paper.paper_writing import PaperWriting

_BUDGET: Final = 0.015


class PrintWindow(SideWindow):
    """Pages to look through, what is to stand on them, and the ways onto paper.

    ``named_wanted`` asks for the text with or without real names, ``print_wanted`` and
    ``pdf_wanted`` for the finished pages.
    """

    named_wanted = Signal(bool)
    print_wanted = Signal()
    pdf_wanted = Signal()

    def __init__(
        self, paper: PaperText, word_for: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(f"{paper.handle} {paper.title}", 900, 860, parent)
        self._word_for = word_for
        self._writing: PaperWriting | None = None
        self.paper = paper
        self.view = PaperView(self)
        self.page = QSpinBox(self)
        self.zoom = QComboBox(self)
        self.sheet = QComboBox(self)
        self.with_list = QCheckBox(self.tr("List of marks"), self)
        self.named = QCheckBox(self.tr("Real names"), self)
        self.said = PlainLabel(self)
        self.progress = QProgressBar(self)
        self.stop = QPushButton(self.tr("Stop"), self)
        self.save = QPushButton(self.tr("Save as PDF…"), self)
        self.print = QPushButton(self.tr("Print…"), self)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        self._fill()
        self._lay_out()
        self._connect()
        self.set_paper(paper)
        self.view.setFocus()

    def set_paper(self, paper: PaperText) -> None:
        """Show a text, such as the same one with other names."""
        self.paper = paper
        self.named.setChecked(paper.named)
        self._set_anew()

    @property
    def pages(self) -> PagePainter:
        """What paints the pages."""
        return self._pages

    @property
    def layout_(self) -> PaperLayout:
        """The pages; all of them are there once ``is_ready``."""
        return self._layout

    @property
    def is_ready(self) -> bool:
        """Tell whether all pages are set and none is being written."""
        return self._layout.done and self._writing is None

    def follow(self, writing: PaperWriting) -> None:
        """Show how far pages are written, and let that be stopped."""
        self._writing = writing
        writing.progressed.connect(self.progress.setValue)
        writing.ended.connect(lambda _whole: self._written())
        self.progress.setRange(0, len(self._layout.pages))
        self._show_state()

    # Setting the pages

    def _set_anew(self) -> None:
        page = self.view.page()
        items = list(paper_items(self.paper, self._word_for, with_list=self.with_list.isChecked()))
        self._layout = PaperLayout(items, Sheet(self.sheet.currentText()))
        self._pages = PagePainter(self._layout, self.paper)
        self._layout.go_on(_BUDGET)
        self.view.show_pages(self._layout, self._pages)
        self.progress.setRange(0, 100)
        self._timer.start()
        self._show_state()
        self.view.go_to(page)

    def _go_on(self) -> None:
        self._layout.go_on(_BUDGET)
        self.progress.setValue(round(100 * self._layout.share))
        if self._layout.done:
            self._timer.stop()
            self.view.renew()
        self._show_state()

    def _written(self) -> None:
        self._writing = None
        self._show_state()

    def _show_state(self) -> None:
        pages = len(self._layout.pages)
        self.page.setRange(1, pages)
        of_pages = counted(self, pages, "of {} page", "of {} pages")
        if self._writing is not None:
            self.said.setText(self.tr("Writing the pages …"))
        else:
            self.said.setText(of_pages if self._layout.done else self.tr("Setting the pages …"))
        self.progress.setVisible(not self.is_ready)
        self.stop.setVisible(self._writing is not None)
        for button in (self.save, self.print):
            button.setEnabled(self.is_ready)
        for field in (self.sheet, self.with_list, self.named):
            field.setEnabled(self._writing is None)

    # Its parts

    def _fill(self) -> None:
        self.sheet.addItems(list(PAPERS))
        self.sheet.setAccessibleName(self.tr("Paper"))
        for zoom in ZOOMS:
            self.zoom.addItem(self.tr("{} %").format(zoom), zoom)
        self.zoom.setCurrentIndex(ZOOMS.index(100))
        self.zoom.setAccessibleName(self.tr("How large pages are shown"))
        self.page.setAccessibleName(self.tr("Page"))
        self.page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.with_list.setChecked(True)
        self.named.setToolTip(
            self.tr("Print the names of protected people too; that goes on record.")
        )
        self.print.setDefault(True)
        self.said.setProperty("look", "muted")

    def _lay_out(self) -> None:
        above, below = QFrame(self), QFrame(self)
        above.setProperty("look", "bar")
        below.setProperty("look", "foot")
        row, foot = QHBoxLayout(above), QHBoxLayout(below)
        for bar in (row, foot):
            bar.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
            bar.setSpacing(2 * SPACE)
        row.addWidget(self.page)
        row.addWidget(self.said)
        row.addStretch(1)
        for widget in (self.zoom, self.sheet, self.with_list, self.named):
            row.addWidget(widget)
        foot.addWidget(self.progress, 1)
        foot.addWidget(self.stop)
        foot.addStretch(1)
        foot.addWidget(self.save)
        foot.addWidget(self.print)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(above)
        column.addWidget(self.view, 1)
        column.addWidget(below)

    def _connect(self) -> None:
        self.page.valueChanged.connect(self._turn)
        self.view.turned.connect(self._turned)
        self.zoom.activated.connect(lambda _at: self.view.set_zoom(self.zoom.currentData()))
        self.sheet.activated.connect(lambda _at: self._set_anew())
        self.with_list.clicked.connect(lambda _on: self._set_anew())
        self.named.clicked.connect(self.named_wanted)
        self.save.clicked.connect(self.pdf_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.stop.clicked.connect(self._stop)

    def _turn(self, page: int) -> None:
        if page != self.view.page():
            self.view.go_to(page)

    def _turned(self, page: int) -> None:
        self.page.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.page.setValue(page)
        self.page.blockSignals(False)  # noqa: FBT003

    def _stop(self) -> None:
        if self._writing is not None:
            self._writing.cancel()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is being written and set."""
        self._stop()
        self._timer.stop()
        super().closeEvent(event)
