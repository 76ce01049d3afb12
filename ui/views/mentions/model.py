"""What the list of mentions shows: sources, and below each the places where a record is named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal

from app.queries.mentions import MentionRow, still_open
from ui.views.mentions.words import reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtCore import QPersistentModelIndex

    from app.anchors.place import PassageAt
    from app.queries.refs import ItemRef

    Index = QModelIndex | QPersistentModelIndex

ENTRY: Final = Qt.ItemDataRole.UserRole
"""The role that gives an ``Entry``, or the ``ItemRef`` of the source in a heading."""


@dataclass(slots=True)
class Entry:
    """A mention in the list, whether it is checked, and whether a mark stands there by now."""

    row: MentionRow
    checked: bool
    marked: bool = False

    @property
    def is_wanted(self) -> bool:
        """Tell whether it is to be marked."""
        return self.checked and not self.marked


class MentionsModel(QAbstractListModel):
    """Mentions in the order read, each source under its heading; ``counted`` tells of checks."""

    counted = Signal()

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry | ItemRef] = []

    @property
    def mentions(self) -> list[Entry]:
        """All mentions, in their order."""
        return [entry for entry in self._entries if isinstance(entry, Entry)]

    def wanted(self) -> list[PassageAt]:
        """Return the places that are checked and not marked yet."""
        return [entry.row.place for entry in self.mentions if entry.is_wanted]

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._entries = []
        self.endResetModel()
        self.counted.emit()

    def add(self, rows: Sequence[MentionRow]) -> None:
        """Show more mentions below those that are there; known names are checked."""
        new: list[Entry | ItemRef] = []
        last = next((one.row.source.id for one in reversed(self.mentions)), "")
        for row in rows:
            if row.source.id != last:
                last = row.source.id
                new.append(row.source)
            new.append(Entry(row, checked=row.is_sure))
        if new:
            first = len(self._entries)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._entries += new
            self.endInsertRows()
            self.counted.emit()

    def show_marked(self, passages: Mapping[str, list[tuple[int, int]]]) -> None:
        """Show which mentions are marked now, by layer."""
        by_layer: dict[str, list[PassageAt]] = {}
        for entry in self.mentions:
            by_layer.setdefault(entry.row.place.layer_id, []).append(entry.row.place)
        free = set(still_open(by_layer, passages))
        for entry in self.mentions:
            entry.marked = entry.row.place not in free
        self._tell_all()

    def check(self, places: Iterable[int], *, on: bool) -> None:
        """Check mentions by where they stand in the list, or take the checks away."""
        for place in places:
            entry = self._entries[place]
            if isinstance(entry, Entry) and not entry.marked:
                entry.checked = on
        self._tell_all()

    def check_all(self) -> None:
        """Check all; where all are checked already, only those that are sure stay so."""
        open_ones = [entry for entry in self.mentions if not entry.marked]
        is_all = all(entry.checked for entry in open_ones)
        for entry in open_ones:
            entry.checked = entry.row.is_sure if is_all else True
        self._tell_all()

    def first(self) -> int:
        """Return where the first mention stands, -1 if there is none."""
        return 1 if self._entries else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count headings and mentions."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give what is painted and read aloud."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if not isinstance(entry, Entry):
            title = f"{entry.handle} {entry.title}".strip()
            return title if role in _READ else None
        if role == Qt.ItemDataRole.CheckStateRole:
            is_on = entry.checked or entry.marked
            return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
        if role in _READ:
            row = entry.row
            return " · ".join(filter(None, (f"{row.before}{row.words}{row.after}", reason(entry))))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a check that assistive technology sets."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.check([index.row()], on=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let mentions be chosen and checked; headings only part them."""
        entry = index.data(ENTRY)
        if not isinstance(entry, Entry):
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if entry.marked else flags | Qt.ItemFlag.ItemIsUserCheckable

    def _tell_all(self) -> None:
        if self._entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._entries) - 1, 0))
        self.counted.emit()


_READ: Final = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
