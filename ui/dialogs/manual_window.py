"""Help → Manual: the chapters that are shipped with the program, to read and to search."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.side_window import SideWindow
from ui.resources import resource
from ui.theme.look import look
from ui.theme.tokens import BODY, DISPLAY, SPACE, TITLE
from ui.widgets.field_signs import let_clear

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QTextBlock

_PATH: Final = Qt.ItemDataRole.UserRole
_LINK: Final = re.compile(r"\]\(([\w-]+\.md)\)")
_COLUMN: Final = 620
"""The width of the text, in pixels at 100 %."""


def chapters() -> Sequence[Path]:
    """Return the files of the manual: its index, then those that it leads to, in that order."""
    index = resource("help", "index.md")
    if not index.exists():
        return []
    names = dict.fromkeys(_LINK.findall(index.read_text("utf-8")))
    return [index, *(path for path in map(index.with_name, names) if path.exists())]


class ManualWindow(SideWindow):
    """The chapters at the left, the text at the right; links lead from chapter to chapter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", 960, 680, parent)
        self.setWindowTitle(self.tr("Manual"))
        self.list = QListWidget(self)
        self.list.setProperty("look", "window")
        self.list.setAccessibleName(self.tr("Chapters"))
        self.list.ensurePolished()  # rows keep the height that they are first measured with
        for path in chapters():
            item = QListWidgetItem(title_of(path), self.list)
            item.setData(_PATH, path)
        self.page = ManualPage(self)
        self.page.chapter_asked.connect(self._open)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Find in this chapter"))
        self.words.setAccessibleName(self.words.placeholderText())
        let_clear(self.words)
        self.words.returnPressed.connect(lambda: self.page.find_next(self.words.text()))
        self._lay_out()
        self.list.currentItemChanged.connect(self._turn)
        self.list.setCurrentRow(0)

    def _open(self, name: str) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).data(_PATH).name == name:
                self.list.setCurrentRow(row)

    def _turn(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.page.show_chapter(item.data(_PATH))

    def _lay_out(self) -> None:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(2 * SPACE, 3 * SPACE, 2 * SPACE, 2 * SPACE)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        splitter = QSplitter(self)
        splitter.setHandleWidth(1)
        splitter.addWidget(side)
        splitter.addWidget(self.page)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([220, 740])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)


class ManualPage(QTextBrowser):
    """A chapter in the reading fonts; it loads nothing but the manual's own files."""

    chapter_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("Chapter"))
        self.anchorClicked.connect(self._follow)
        self._path: Path | None = None
        look().changed.connect(self._show_again)

    def show_chapter(self, path: Path) -> None:
        """Show a Markdown file."""
        self._path = path
        document = QTextDocument(self)
        document.setDefaultFont(look().type.font(15, serif=True))
        document.setMarkdown(path.read_text("utf-8"))
        _typeset(document)
        self.setDocument(document)
        self._set_margins()

    def find_next(self, words: str) -> None:
        """Select the next place where these words stand, from the top again after the last."""
        if words and not self.find(words):
            self.moveCursor(QTextCursor.MoveOperation.Start)
            self.find(words)

    def loadResource(self, _kind: int, name: QUrl | str) -> Any:
        """Return a file that lies in the folder of the manual, and nothing else."""
        url = QUrl(name)
        folder = resource("help").resolve()
        path = (folder / url.path()).resolve()
        inside = url.isRelative() and path.is_relative_to(folder) and path.is_file()
        return path.read_bytes() if inside else None

    def resizeEvent(self, event: Any) -> None:
        """Keep the lines short enough to read."""
        super().resizeEvent(event)
        self._set_margins()

    def _follow(self, url: QUrl) -> None:
        if url.isRelative() and url.path().endswith(".md"):
            self.chapter_asked.emit(url.path())
        elif url.isRelative() and url.fragment():
            self.scrollToAnchor(url.fragment())

    def _show_again(self) -> None:
        if self._path is not None:
            self.show_chapter(self._path)

    def _set_margins(self) -> None:
        room = self.viewport().width() - look().type.pixels(_COLUMN)
        frame = self.document().rootFrame()
        layout = frame.frameFormat()
        layout.setLeftMargin(max(6 * SPACE, room / 2))
        layout.setRightMargin(max(6 * SPACE, room / 2))
        layout.setTopMargin(7 * SPACE)
        layout.setBottomMargin(10 * SPACE)
        frame.setFrameFormat(layout)


def title_of(path: Path) -> str:
    """Return the first heading of a chapter."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# "):
                return line[2:].strip()
    return path.stem


def _typeset(document: QTextDocument) -> None:
    block = document.begin()
    while block.isValid():
        _typeset_block(block)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _typeset_table(frame)


def _typeset_block(block: QTextBlock) -> None:
    level = block.blockFormat().headingLevel()
    cursor = QTextCursor(block)
    shape = QTextBlockFormat()
    shape.setLineHeight(114.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if cursor.currentTable() is None:
        shape.setTopMargin(6 * SPACE if level > 1 else 0)
        shape.setBottomMargin(2 * SPACE)
    if level:
        size = {1: DISPLAY, 2: TITLE}.get(level, BODY)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        letters = cursor.charFormat()
        letters.setFont(look().type.font(size, bold=True))
        letters.clearProperty(letters.Property.FontSizeAdjustment.value)
        cursor.setCharFormat(letters)
    cursor.mergeBlockFormat(shape)


def _typeset_table(table: QTextTable) -> None:
    shape = table.format().toTableFormat()
    shape.setBorderCollapse(True)
    shape.setBorder(0)
    shape.setCellPadding(SPACE)
    shape.setTopMargin(SPACE)
    shape.setBottomMargin(4 * SPACE)
    table.setFormat(shape)
    line = QColor(look().theme.edge)
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            edges = cell.format().toTableCellFormat()
            edges.setBottomBorder(1)
            edges.setBottomBorderBrush(line)
            edges.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            edges.setRightPadding(5 * SPACE)
            cell.setFormat(edges)
