"""A table of any length: it knows the ids of all its rows and reads a row when it is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from ui.translation import translate
from ui.widgets.plain_words import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QIcon

ROW: Final = Qt.ItemDataRole.UserRole
"""The role that gives the row itself, None while it is not read."""

_KEPT: Final = 4_000
"""How many rows are kept; the oldest are read again when they are looked at."""

Index = QModelIndex | QPersistentModelIndex


class TableRow(Protocol):
    """What every row has."""

    @property
    def id(self) -> str:
        """The id of its record."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading in English, what it is ordered by, and what stands in a row.

    ``width`` is in pixels at 100 %; a ``wide`` column takes what is left beside the others.
    ``context`` translates the heading; ``terms`` are words of the vocabulary that stand in it, for
    which there is room in every language.
    """

    heading: str
    context: str
    by: str
    text: Callable[[Any], str]
    width: int
    right: bool = False
    wide: bool = False
    terms: tuple[str, ...] = ()
    sign: Callable[[Any], QIcon | None] = lambda _row: None


class LongTable(QAbstractTableModel):
    """``wanted`` asks for the rows of some ids; what is selected stays so by id.

    Ids and rows come from outside: whoever owns the model reads them in the background.
    """

    wanted = Signal(list)

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._ids: list[str] = []
        self._places: dict[str, int] = {}
        self._rows: dict[str, TableRow] = {}
        self._missing: dict[str, None] = {}
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)

    @property
    def ids(self) -> list[str]:
        """The ids of all rows, in order."""
        return self._ids

    def set_ids(self, ids: Sequence[str]) -> None:
        """Show these rows in this order; indexes that views keep follow their rows."""
        if ids == self._ids:
            return
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        before = [self._ids[index.row()] for index in kept]
        self._ids = list(ids)
        self._places = {item_id: place for place, item_id in enumerate(self._ids)}
        moved = [
            self.index(place, index.column())
            if (place := self._places.get(item_id)) is not None
            else QModelIndex()
            for index, item_id in zip(kept, before, strict=True)
        ]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def put_rows(self, rows: Sequence[TableRow]) -> None:
        """Take in rows that were asked for, or that changed."""
        for row in rows:
            self._rows.pop(row.id, None)
            self._rows[row.id] = row
        for old in list(self._rows)[: max(0, len(self._rows) - _KEPT)]:
            del self._rows[old]
        if self._ids:
            last = self.index(len(self._ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def read_again(self) -> None:
        """Ask anew for the rows that were read last; what is shown stays until they are there."""
        recent = list(self._rows)[-_KEPT // 10 :]
        self._rows = {item_id: self._rows[item_id] for item_id in recent}
        if recent:
            self.wanted.emit(recent)

    def place_of(self, item_id: str) -> int:
        """Return where a record stands, -1 if it is not there."""
        return self._places.get(item_id, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count the rows."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Give the headings of the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return translate(column.context, column.heading)
        return _side(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give what stands in a cell; nothing until its row is read."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        row = self._row(self._ids[index.row()])
        if row is None or role == ROW:
            return row
        if role == Qt.ItemDataRole.DecorationRole:
            return column.sign(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(column.text(row))
        return column.text(row) if role == Qt.ItemDataRole.DisplayRole else None

    def _row(self, item_id: str) -> TableRow | None:
        row = self._rows.get(item_id)
        if row is None:
            self._missing[item_id] = None
            self._asking.start()
        return row

    def _ask(self) -> None:
        missing, self._missing = list(self._missing), {}
        self.wanted.emit(missing)


def _side(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
