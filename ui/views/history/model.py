"""The entries of the history: days, gestures below them, and what a gesture changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QDate,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)

from app.queries.history import HistoryRow, local_time

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.queries.history import HistoryPage

Index = QModelIndex | QPersistentModelIndex

ENTRY: Final = Qt.ItemDataRole.UserRole + 1
"""The entry itself: a ``Day``, a ``HistoryRow`` or an ``Opened``."""

OPEN: Final = Qt.ItemDataRole.UserRole + 2
"""Whether what a gesture changed is shown below it."""


@dataclass(frozen=True, slots=True)
class Day:
    """The heading of the gestures of one day."""

    date: QDate

    @property
    def words(self) -> str:
        """The day as it is read, today and yesterday by these words."""
        date = QLocale().toString(self.date, QLocale.FormatType.LongFormat)
        ago = self.date.daysTo(QDate.currentDate())
        if ago == 0:
            return QCoreApplication.translate("History", "Today · {}").format(date)
        if ago == 1:
            return QCoreApplication.translate("History", "Yesterday · {}").format(date)
        return date


@dataclass(frozen=True, slots=True)
class Opened:
    """The room below a gesture in which its changes stand."""

    seq: int


Entry = Day | HistoryRow | Opened


class HistoryModel(QAbstractListModel):
    """Gestures under their days, the latest first; ``wanted`` asks for those before a step."""

    wanted = Signal(int)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._heights: dict[int, int] = {}
        self._open: set[int] = set()
        self._before: int | None = None
        self._is_asking = False

    @property
    def rows(self) -> list[HistoryRow]:
        """The gestures that are loaded."""
        return [entry for entry in self._entries if isinstance(entry, HistoryRow)]

    @property
    def is_asking(self) -> bool:
        """Tell whether older gestures are on their way."""
        return self._is_asking

    def begin(self, page: HistoryPage) -> None:
        """Show the first rows anew; what was open and is still there stays open."""
        self.beginResetModel()
        self._entries = list(self._under_days(page.rows, None))
        self._open &= {row.seq for row in page.rows}
        self._before, self._is_asking = page.before, False
        self.endResetModel()
        if not page.rows:
            self.fetchMore()

    def add(self, page: HistoryPage) -> None:
        """Show further rows below those that are there."""
        self._before, self._is_asking = page.before, False
        last = next((entry for entry in reversed(self._entries) if isinstance(entry, Day)), None)
        new = list(self._under_days(page.rows, last))
        if new:
            first = len(self._entries)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._entries += new
            self.endInsertRows()
        elif self._before is not None:
            self.fetchMore()

    def place_of(self, seq: int) -> int:
        """Return where a gesture stands; -1 when it is not loaded."""
        found = (
            at
            for at, entry in enumerate(self._entries)
            if isinstance(entry, HistoryRow) and entry.seq == seq
        )
        return next(found, -1)

    def is_open(self, seq: int) -> bool:
        """Tell whether the changes of a gesture are shown."""
        return seq in self._open

    def opened(self) -> list[tuple[int, Index]]:
        """Return the gestures whose changes are shown, with the place for those."""
        return [
            (entry.seq, self.index(at, 0))
            for at, entry in enumerate(self._entries)
            if isinstance(entry, Opened)
        ]

    def open(self, seq: int) -> QModelIndex:
        """Make room for the changes of a gesture below it, and return the place."""
        at = self.place_of(seq) + 1
        self.beginInsertRows(QModelIndex(), at, at)
        self._open.add(seq)
        self._entries.insert(at, Opened(seq))
        self.endInsertRows()
        self._tell(at - 1)
        return self.index(at, 0)

    def close(self, seq: int) -> None:
        """Take the changes of a gesture away again."""
        at = self.place_of(seq) + 1
        if seq in self._open:
            self.beginRemoveRows(QModelIndex(), at, at)
            self._open.discard(seq)
            self._entries.pop(at)
            self.endRemoveRows()
            self._tell(at - 1)

    def set_height(self, seq: int, height: int) -> None:
        """Say how much room the changes of a gesture take, in pixels."""
        self._heights[seq] = height
        self._tell(self.place_of(seq) + 1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many entries there are."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return an entry, its words, or the room that it takes."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role == OPEN:
            return isinstance(entry, HistoryRow) and entry.seq in self._open
        if role == Qt.ItemDataRole.SizeHintRole and isinstance(entry, Opened):
            return QSize(0, self._heights.get(entry.seq, 0))
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return _words(entry)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only gestures be chosen."""
        if index.isValid() and isinstance(self._entries[index.row()], HistoryRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def canFetchMore(self, _parent: Index | None = None) -> bool:
        """Tell whether there are older gestures that nobody has asked for yet."""
        return self._before is not None and not self._is_asking

    def fetchMore(self, _parent: Index | None = None) -> None:
        """Ask for older gestures."""
        if self._before is not None and not self._is_asking:
            self._is_asking = True
            self.wanted.emit(self._before)

    def _under_days(self, rows: Iterable[HistoryRow], last: Day | None) -> Iterable[Entry]:
        for row in rows:
            date = local_time(row.at).date()
            day = Day(QDate(date.year, date.month, date.day))
            if day != last:
                last = day
                yield day
            yield row
            if row.seq in self._open:
                yield Opened(row.seq)

    def _tell(self, at: int) -> None:
        index = self.index(at, 0)
        self.dataChanged.emit(index, index)


def _words(entry: Entry) -> str:
    if isinstance(entry, Day):
        return entry.words
    if isinstance(entry, Opened):
        return ""
    records = ", ".join(f"{ref.handle} {ref.title}".strip() for ref in entry.records)
    at = f"{local_time(entry.at):%H:%M}"
    return " · ".join(filter(None, (at, label(entry), records, entry.who, standing(entry))))


def label(row: HistoryRow) -> str:
    """Return what a gesture is called in the list."""
    words = {
        "undo": QCoreApplication.translate("History", "Undo: {}"),
        "redo": QCoreApplication.translate("History", "Redo: {}"),
    }.get(row.nature, "{}")
    return words.replace("{}", row.label)


def standing(row: HistoryRow) -> str:
    """Return how a gesture stands now; empty for one that is simply done."""
    if row.nature == "record":
        return QCoreApplication.translate("History", "on record")
    return {
        "undone": QCoreApplication.translate("History", "undone"),
        "redone": QCoreApplication.translate("History", "redone"),
        "taken back": QCoreApplication.translate("History", "taken back"),
    }.get(row.how, "")
