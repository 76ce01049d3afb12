"""The chain of custody as a table: one row per act, the oldest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.queries import custody_words
from app.showing import one_line
from ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.queries.custody_rows import CustodyRow

Index = QModelIndex | QPersistentModelIndex

ROW: Final = Qt.ItemDataRole.UserRole
"""The role that gives the ``CustodyRow`` of a line."""

WHEN, WHAT, BY, SOURCES, DETAILS, WHERE = range(6)

_HEADINGS: Final = (
    QT_TRANSLATE_NOOP("Custody", "When (UTC)"),
    QT_TRANSLATE_NOOP("Custody", "What"),
    QT_TRANSLATE_NOOP("Custody", "By"),
    QT_TRANSLATE_NOOP("Custody", "Sources"),
    QT_TRANSLATE_NOOP("Custody", "Details"),
    QT_TRANSLATE_NOOP("Custody", "Machine, system, program"),
)


class CustodyTable(QAbstractTableModel):
    """Rows of custody, each on one line; ``ROW`` gives the row itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[CustodyRow, ...] = ()

    def set_rows(self, rows: Sequence[CustodyRow]) -> None:
        """Replace the rows; rows that only came to the end leave the others as they are."""
        new, old = tuple(rows), self.rows
        if new == old:
            return
        if new[: len(old)] == old:
            self.beginInsertRows(QModelIndex(), len(old), len(new) - 1)
            self.rows = new
            self.endInsertRows()
            return
        self.beginResetModel()
        self.rows = new
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count the rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count the columns."""
        return 0 if parent.isValid() else len(_HEADINGS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Give the headings of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return translate("Custody", _HEADINGS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give what is shown, read aloud and copied."""
        if not index.isValid():
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return cell(self.rows[index.row()], index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self.rows[index.row()] if role == ROW else None


def cell(row: CustodyRow, column: int) -> str:
    """Return what a row says in a column."""
    if column == DETAILS:
        return one_line("; ".join(custody_words.details(row)))
    said = {
        WHEN: custody_words.when,
        WHAT: custody_words.act,
        BY: lambda row: row.by,
        SOURCES: custody_words.sources,
        WHERE: custody_words.place,
    }[column](row)
    return one_line(said)


def tabbed(rows: Sequence[CustodyRow]) -> str:
    """Return rows with their headings as text whose columns are parted by tabs."""
    lines = [[translate("Custody", heading) for heading in _HEADINGS]]
    lines += [[cell(row, column) for column in range(len(_HEADINGS))] for row in rows]
    return "".join("\t".join(line) + "\n" for line in lines)
