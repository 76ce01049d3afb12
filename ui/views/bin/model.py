"""What the list of the bin shows: acts, and below each the records that went by it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, Qt

from app.phrases.kinds import counted_kinds
from app.queries.bin_rows import BinRow
from ui.views.bin.words import called, clock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPersistentModelIndex

    Index = QModelIndex | QPersistentModelIndex

ENTRY: Final = Qt.ItemDataRole.UserRole
"""The role that gives an ``Act`` or a ``BinRow``."""


@dataclass(frozen=True, slots=True)
class Act:
    """The heading of what went into the bin at once: when (UTC), and by whom."""

    at: str
    by: str

    @property
    def words(self) -> str:
        """What the heading says."""
        return f"{clock(self.at)} · {self.by}"


class BinModel(QAbstractListModel):
    """Shows the records of the bin that fit some words and a kind, under their acts."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.all: tuple[BinRow, ...] = ()
        self._entries: list[Act | BinRow] = []
        self._words = ""
        self._kind = ""

    def set_rows(self, rows: Sequence[BinRow]) -> None:
        """Show what lies in the bin now, the latest act first."""
        self.all = tuple(rows)
        self._show()

    def narrow(self, words: str, kind: str) -> None:
        """Show only what holds every one of some words and is of a kind; empty for any."""
        self._words, self._kind = words.casefold(), kind
        self._show()

    @property
    def kinds(self) -> list[str]:
        """The kinds of what lies in the bin."""
        return list(dict.fromkeys(row.ref.kind for row in self.all))

    def place_of(self, item_id: str) -> int:
        """Return where a record is shown, -1 if it is not."""
        return next((at for at, row in enumerate(self._entries) if _id(row) == item_id), -1)

    def first_row(self) -> int:
        """Return where the first record is shown, -1 if there is none."""
        return next((at for at, row in enumerate(self._entries) if _id(row)), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count headings and records."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give what is painted and read aloud."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return entry.words if isinstance(entry, Act) else f"{called(entry)}, {below(entry)}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let records be chosen; headings only part them."""
        if isinstance(index.data(ENTRY), BinRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def _show(self) -> None:
        self.beginResetModel()
        fitting = filter(self._fits, self.all)
        self._entries = []
        for _, of_act in itertools.groupby(fitting, key=lambda row: row.act_id):
            rows = list(of_act)
            self._entries += [Act(rows[0].at, rows[0].by), *rows]
        self.endResetModel()

    def _fits(self, row: BinRow) -> bool:
        words = f"{called(row)} {below(row)} {row.by}".casefold()
        is_kind = self._kind in {"", row.ref.kind}
        return is_kind and all(word in words for word in self._words.split())


def below(row: BinRow) -> str:
    """Return the second line of a record: what it belongs to, and what went along with it."""
    parts = []
    if row.home is not None:
        of = QCoreApplication.translate("Bin", "of {}")
        parts.append(of.format(f"{row.home.handle} {row.home.title}".strip()))
    if row.along:
        parts.append(QCoreApplication.translate("Bin", "with {}").format(counted_kinds(row.along)))
    return " · ".join(parts) or QCoreApplication.translate("Bin", "nothing hangs on it")


def _id(entry: Act | BinRow) -> str:
    return entry.ref.id if isinstance(entry, BinRow) else ""
