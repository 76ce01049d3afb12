"""What the review list shows: groups by outcome, and the marks in each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from app.queries.version_rows import CarriedRow
from ui.views.review.words import GROUPS, group_words, mark_words, nowhere_words, state_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPersistentModelIndex

    Index = QModelIndex | QPersistentModelIndex

ENTRY: Final = Qt.ItemDataRole.UserRole
"""The role that gives a ``Group`` or a ``CarriedRow``."""


@dataclass(frozen=True, slots=True)
class Group:
    """The heading of the marks with one outcome."""

    words: str
    count: int


class ReviewModel(QAbstractListModel):
    """Shows marks under the heading of their outcome, in the order of the old text."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._entries: list[Group | CarriedRow] = []
        self.rows: tuple[CarriedRow, ...] = ()

    def set_rows(self, rows: Sequence[CarriedRow]) -> None:
        """Show these marks."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self._entries = []
        for outcome in GROUPS:
            mine = [row for row in rows if row.outcome == outcome]
            if mine:
                self._entries += [Group(group_words(outcome), len(mine)), *mine]
        self.endResetModel()

    @property
    def open_count(self) -> int:
        """How many marks wait for the user."""
        return sum(row.is_open for row in self.rows)

    def place_of(self, mark_id: str) -> int:
        """Return where a mark is shown, -1 if it is not."""
        entries = enumerate(self._entries)
        return next((at for at, one in entries if _id(one) == mark_id), -1)

    def next_open(self, place: int) -> int:
        """Return where the next mark that waits is shown, going round; -1 if none does."""
        count = len(self._entries)
        for step in range(1, count + 1):
            entry = self._entries[(place + step) % count]
            if isinstance(entry, CarriedRow) and entry.is_open:
                return (place + step) % count
        return -1

    def first_row(self) -> int:
        """Return where the first mark is shown, -1 if there is none."""
        return next((at for at, one in enumerate(self._entries) if _id(one)), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count headings and marks."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give what is painted and read aloud."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{entry.words}, {entry.count}" if isinstance(entry, Group) else _aloud(entry)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let marks be chosen; headings only part them."""
        if isinstance(index.data(ENTRY), CarriedRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags


def _aloud(row: CarriedRow) -> str:
    quote = row.old.passage.exact if row.old.passage else ""
    parts = (mark_words(row), quote, "" if row.new else nowhere_words(), state_words(row))
    return ", ".join(filter(None, parts))


def _id(entry: Group | CarriedRow) -> str:
    return entry.id if isinstance(entry, CarriedRow) else ""
