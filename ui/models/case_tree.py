"""The tree of the case panel: sections with their rows, without an object per row."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.models.case_rows import ALWAYS_SHOWN, SECTIONS, CaseRow
from ui.translation import translate
from ui.widgets.plain_words import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

ROW: Final = Qt.ItemDataRole.UserRole
"""The role that gives a row's ``CaseRow``, or a section's kind."""

COUNT: Final = Qt.ItemDataRole.UserRole + 1
"""The role that gives how many rows a section has in all."""

Index = QModelIndex | QPersistentModelIndex


class CaseTree(QAbstractItemModel):
    """Two levels: the sections in their fixed order, and their rows.

    The internal id of a row is the number of its section plus one; that of a section is zero.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kinds: list[str] = [kind for kind, _ in SECTIONS]
        self._all: dict[str, list[CaseRow]] = {kind: [] for kind in self._kinds}
        self._shown: dict[str, list[CaseRow]] = {kind: [] for kind in self._kinds}
        self._filter = ""

    def set_rows(self, kind: str, rows: Sequence[CaseRow]) -> None:
        """Replace the rows of a section; rows that stay keep their place in selections."""
        self._all[kind] = list(rows)
        self._show(kind)
        section = self.index(self._kinds.index(kind), 0)
        self.dataChanged.emit(section, section)

    def set_filter(self, text: str) -> None:
        """Show only rows whose title, number or detail holds every word of ``text``."""
        self._filter = text.casefold().strip()
        for kind in self._kinds:
            self._show(kind)

    def is_needed(self, section: int) -> bool:
        """Tell whether a section has rows or is shown even without any."""
        kind = self._kinds[section]
        return kind in ALWAYS_SHOWN or bool(self._all[kind])

    def index_of(self, item_id: str) -> QModelIndex:
        """Return where a record is shown, an invalid index if it is not."""
        for section, kind in enumerate(self._kinds):
            for place, row in enumerate(self._shown[kind]):
                if row.id == item_id:
                    return self.createIndex(place, 0, section + 1)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a section or of a row in it."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index = QModelIndex()) -> Any:  # noqa: B008
        """Return the section of a row."""
        if not child.isValid() or not child.internalId():
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count the sections, or the rows of one."""
        if not parent.isValid():
            return len(self._kinds)
        return 0 if parent.internalId() else len(self._shown[self._kinds[parent.row()]])

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """There is one column; the delegate paints what stands at the right."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give what is shown, read aloud and painted."""
        if not index.isValid():
            return None
        if not index.internalId():
            return self._section_data(self._kinds[index.row()], role)
        row = self._shown[self._kinds[index.internalId() - 1]][index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(" · ".join(filter(None, (row.handle, row.title, row.detail))))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(filter(None, (row.handle, row.title, row.detail, row.aside)))
        return row if role == ROW else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be chosen; sections only open and close."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if not index.internalId():
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _section_data(self, kind: str, role: int) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return translate("CasePanel", dict(SECTIONS)[kind])
        if role == COUNT:
            return len(self._all[kind])
        return kind if role == ROW else None

    def _show(self, kind: str) -> None:
        """Bring the shown rows up to date, touching only those between first and last change."""
        old, new = self._shown[kind], [row for row in self._all[kind] if self._fits(row)]
        section = self.index(self._kinds.index(kind), 0)
        if [row.id for row in old] == [row.id for row in new]:
            self._shown[kind] = new
            if new != old:
                first, last = self.index(0, 0, section), self.index(len(new) - 1, 0, section)
                self.dataChanged.emit(first, last)
            return
        before = _common(old, new)
        after = _common(old[before:][::-1], new[before:][::-1])
        if before + after < len(old):
            self.beginRemoveRows(section, before, len(old) - after - 1)
            self._shown[kind] = old[:before] + old[len(old) - after :]
            self.endRemoveRows()
        if before + after < len(new):
            self.beginInsertRows(section, before, len(new) - after - 1)
            self._shown[kind] = new
            self.endInsertRows()

    def _fits(self, row: CaseRow) -> bool:
        words = f"{row.handle} {row.title} {row.detail}".casefold()
        return all(word in words for word in self._filter.split())


def _common(first: Sequence[CaseRow], second: Sequence[CaseRow]) -> int:
    """Return how many rows at the beginning are the same in both."""
    same = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False))
    return sum(1 for _ in same)
