"""The marks that carry a tag: chosen one by one or many at once, to be tagged otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.queries.tag_marks import TaggedMark
from ui.actions.physical_keys import types_sign
from ui.panels.inspector.edits import Destination, TagWish
from ui.panels.inspector.sections import Section
from ui.theme.eliding import elided
from ui.theme.look import look
from ui.theme.row_ground import paint_row_ground
from ui.theme.tokens import BODY, SMALL
from ui.translation import figures
from ui.widgets.words_button import WordsButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

Index = QModelIndex | QPersistentModelIndex

MARK: Final = Qt.ItemDataRole.UserRole
"""The role that gives a ``TaggedMark``."""

ROW_HEIGHT: Final = 42
"""Pixels at 100 %."""

MOST_SEEN: Final = 9
"""Marks that the list is high enough for; of more it scrolls."""

_LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class TaggedModel(QAbstractListModel):
    """The marks of one tag."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.rows: tuple[TaggedMark, ...] = ()

    def set_rows(self, rows: Sequence[TaggedMark]) -> None:
        """Show other marks."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Count the marks."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the mark, and its words for assistive technology."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == MARK:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{quote_of(row)} · {row.source}"
        return None


class TaggedList(QListView):
    """Marks of which several can be chosen; Space chooses one more, ``opened`` goes to one."""

    opened = Signal(TaggedMark)

    def __init__(self, model: TaggedModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("look", "window")
        self.setAccessibleName(self.tr("Marks with this tag"))
        self.doubleClicked.connect(self._open)
        look().changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the mark with Enter; choose it, or let go of it, with Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            flag = QItemSelectionModel.SelectionFlag.Toggle
            self.selectionModel().select(self.currentIndex(), flag)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        elif types_sign(event):
            event.ignore()  # the window's actions have a use for it; Qt would look for a row
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(MARK)
        if isinstance(row, TaggedMark):
            self.opened.emit(row)


class TaggedSection(Section):
    """The marks of a tag, and what can be done to those that are chosen.

    ``wanted`` asks for the marks of a tag, ``wished`` for something to be done.
    """

    go = Signal(Destination)
    wanted = Signal(str)
    wished = Signal(TagWish)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tag_id = ""
        self.model = TaggedModel(self)
        self.list = TaggedList(self.model, self)
        self.buttons = {
            "under": WordsButton(self.tr("Put under…"), self),
            "merge": WordsButton(self.tr("Merge into…"), self),
            "remove": WordsButton(self.tr("Remove tag"), self),
            "replace": WordsButton(self.tr("Replace with…"), self),
            "split": WordsButton(self.tr("Split off…"), self),
        }
        grid = QGridLayout()
        grid.setSpacing(4)
        for place, (act, button) in enumerate(self.buttons.items()):
            button.clicked.connect(lambda _on=False, act=act: self._wish(act))
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            grid.addWidget(button, place // 2, place % 2)
        grid.setColumnStretch(2, 1)
        self.body.addWidget(self.list)
        self.foot.addLayout(grid)
        self.list.opened.connect(
            lambda row: self.go.emit(Destination("annotation", row.id, row.id, row.source_id))
        )
        self.list.selectionModel().selectionChanged.connect(lambda _on, _off: self._look_again())
        self._look_again()

    def show_tag(self, tag_id: str) -> None:
        """Ask for the marks of a tag; those of another one are gone at once."""
        if tag_id != self._tag_id:
            self._tag_id = tag_id
            self.show_marks(tag_id, ())
        self.wanted.emit(tag_id)

    def show_marks(self, tag_id: str, rows: Sequence[TaggedMark]) -> None:
        """Show the marks of the tag that is shown; what is chosen and still there stays chosen."""
        if tag_id != self._tag_id or self.model.rows == tuple(rows):
            return
        chosen, current = set(self._chosen()), self.list.currentIndex().row()
        self.model.set_rows(rows)
        flags = QItemSelectionModel.SelectionFlag
        for place, row in enumerate(rows):
            if row.id in chosen:
                self.list.selectionModel().select(self.model.index(place, 0), flags.Select)
        if rows:
            index = self.model.index(min(max(current, 0), len(rows) - 1), 0)
            self.list.selectionModel().setCurrentIndex(index, flags.NoUpdate)
        self._look_again()

    def _chosen(self) -> list[str]:
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [self.model.rows[row].id for row in rows]

    def _wish(self, act: str) -> None:
        button = self.buttons[act]
        place = QRect(button.mapToGlobal(button.rect().topLeft()), button.size())
        self.wished.emit(TagWish(act, self._tag_id, tuple(self._chosen()), place))

    def _look_again(self) -> None:
        count, chosen = len(self.model.rows), len(self._chosen())
        aside = figures(count)
        if chosen:
            aside = self.tr("{chosen} of {count} chosen").format(
                chosen=figures(chosen), count=aside
            )
        self.set_heading(self.tr("Passages and regions"), aside)
        self.list.setVisible(count > 0)
        self.list.setFixedHeight(min(count, MOST_SEEN) * look().type.pixels(ROW_HEIGHT) + 2)
        for act in ("remove", "replace", "split"):
            self.buttons[act].setVisible(count > 0)
            self.buttons[act].setEnabled(chosen > 0)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, look().type.pixels(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: TaggedMark = index.data(MARK)
        painter.save()
        paint_row_ground(painter, option)
        area = option.rect.adjusted(8, 4, -8, -4)
        half = area.height() // 2
        upper = QRect(area.x(), area.y(), area.width(), half)
        below = " · ".join(filter(None, (row.source, row.note)))
        for words, size, colour, line in (
            (quote_of(row), BODY, look().theme.text, upper),
            (below, SMALL, look().theme.muted, upper.translated(0, half)),
        ):
            font = QFont(option.font)
            font.setPixelSize(look().type.pixels(size))
            painter.setFont(font)
            painter.setPen(QColor(colour))
            metrics = painter.fontMetrics()
            shown = elided(metrics, words, line.width())
            painter.drawText(line, _LEFT, shown)
        painter.restore()


def quote_of(row: TaggedMark) -> str:
    """Return what a mark is called in the list."""
    if row.quote:
        return f"“{row.quote}”"
    return QCoreApplication.translate("Inspector", "Region of a picture")
