"""The rows of the case panel: sections and their records one below the other, however many."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from app.vocabulary import ItemKind
from ui.actions.key_texts import first_key
from ui.models.case_rows import ALWAYS_SHOWN, FIRST_STEPS, SECTIONS, CaseRow
from ui.translation import translate
from ui.widgets.plain_words import plain_tip

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

ROW: Final = Qt.ItemDataRole.UserRole
"""The role that gives a row's ``CaseRow``, or a section's kind."""

SHOWN: Final = Qt.ItemDataRole.UserRole + 1
"""Like ``ROW``, for a row that is looked at: what stands at the right is read for it."""

COUNT: Final = Qt.ItemDataRole.UserRole + 2
"""The role that gives how many rows a section has in all."""

HINT: Final = Qt.ItemDataRole.UserRole + 3
"""The role that gives what fills a section, as long as it is empty."""

_CARRIED: Final = frozenset({ItemKind.TAG, ItemKind.COLLECTION, ItemKind.SOURCE})
"""Kinds whose records are put somewhere with the mouse."""

_LOOKED_AT: Final = 400
"""Of how many rows what stands at the right is read again at once; the others when seen."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class _Section:
    """A section: all its rows, those that fit the filter, and whether they are folded away."""

    kind: str
    title: str
    all: list[CaseRow] = field(default_factory=list)
    fitting: list[CaseRow] = field(default_factory=list)
    asides: dict[str, str] = field(default_factory=dict)
    places: dict[str, int] | None = None
    folded: bool = False
    there: bool = False

    @property
    def length(self) -> int:
        """How many rows of the model it takes, its heading included."""
        return (1 + (0 if self.folded else len(self.fitting))) if self.there else 0

    def place_of(self, item_id: str) -> int | None:
        """Return the place of a record among those that fit."""
        if self.places is None:
            self.places = {row.id: at for at, row in enumerate(self.fitting)}
        return self.places.get(item_id)


class CaseTable(QAbstractListModel):
    """A flat list, because no view measures the rows of one: 100,000 cost what 100 do.

    ``wanted`` asks, by kind and ids, for what stands at the right of rows that are looked at.
    """

    wanted = Signal(str, list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sections = {kind: _Section(kind, title) for kind, title in SECTIONS}
        self._filter: list[str] = []
        self._missing: dict[str, dict[str, None]] = {}
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)
        for section in self._sections.values():
            section.there = section.kind in ALWAYS_SHOWN

    # What is shown

    def set_rows(self, kind: str, rows: Sequence[CaseRow]) -> None:
        """Replace the rows of a section; rows that stay keep their place in selections."""
        section = self._sections[kind]
        section.all = list(rows)
        section.asides.clear()
        self._show(section)

    def change_rows(self, kind: str, item_ids: Collection[str], rows: Sequence[CaseRow]) -> None:
        """Replace some rows of a section: ``rows`` are those that are left of ``item_ids``."""
        section, gone = self._sections[kind], set(item_ids)
        kept = [row for row in section.all if row.id not in gone]
        for row in rows:
            kept.insert(bisect_left(kept, row.place, key=lambda other: other.place), row)
        section.all = kept
        for item_id in gone:
            section.asides.pop(item_id, None)
        self._show(section)

    def put_asides(self, kind: str, asides: Mapping[str, str]) -> None:
        """Show what stands at the right of some rows."""
        section = self._sections[kind]
        section.asides.update(asides)
        self._tell(section, 0, len(section.fitting))

    def forget_asides(self, kind: str) -> None:
        """Ask anew for what stands at the right of the rows of a section; it may have changed.

        What is shown stays until the answer is there.
        """
        section = self._sections[kind]
        section.asides = dict(list(section.asides.items())[-_LOOKED_AT:])
        self.wanted.emit(kind, list(section.asides))

    def set_filter(self, text: str) -> None:
        """Show only rows whose title, number or detail holds every word of ``text``."""
        before, self._filter = self._filter, text.casefold().split()
        is_narrower = bool(before) and " ".join(self._filter).startswith(" ".join(before))
        for section in self._sections.values():
            self._show(section, among=section.fitting if is_narrower else None)

    def fold(self, kind: str, *, away: bool) -> None:
        """Fold the rows of a section away, or unfold them."""
        section = self._sections[kind]
        if away == section.folded:
            return
        top, count = self._top(section) + 1, len(section.fitting)
        if not count or not section.there:
            section.folded = away
        elif away:
            self.beginRemoveRows(QModelIndex(), top, top + count - 1)
            section.folded = True
            self.endRemoveRows()
        else:
            self.beginInsertRows(QModelIndex(), top, top + count - 1)
            section.folded = False
            self.endInsertRows()
        self._tell_heading(section)

    def is_folded(self, kind: str) -> bool:
        """Tell whether the rows of a section are folded away."""
        return self._sections[kind].folded

    # Where things are

    def heading(self, kind: str) -> QModelIndex:
        """Return where the heading of a section is, an invalid index while it is not shown."""
        section = self._sections[kind]
        return self.index(self._top(section)) if section.there else QModelIndex()

    def rows_of(self, kind: str) -> list[CaseRow]:
        """Return the rows of a section that fit the filter, folded away or not."""
        return list(self._sections[kind].fitting)

    def index_of(self, item_id: str) -> QModelIndex:
        """Return where a record is shown, an invalid index if it is not."""
        for section in self._sections.values():
            place = None if section.folded else section.place_of(item_id)
            if place is not None and section.there:
                return self.index(self._top(section) + 1 + place)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count headings and rows."""
        return 0 if parent.isValid() else sum(one.length for one in self._sections.values())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give what is shown, read aloud and painted."""
        if not index.isValid():
            return None
        section, place = self._at(index.row())
        if place < 0:
            return self._heading_data(section, role)
        row = section.fitting[place]
        return self._with_aside(section, row) if role == SHOWN else _row_data(section, row, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be chosen, some be carried elsewhere; headings only fold and unfold."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        section, at = self._at(index.row())
        flags = Qt.ItemFlag.ItemIsEnabled
        if at >= 0:
            flags |= Qt.ItemFlag.ItemIsSelectable
        if at >= 0 and section.kind in _CARRIED:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def _heading_data(self, section: _Section, role: int) -> Any:
        title = translate("CasePanel", section.title)
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = (
                translate("CasePanel", "{title}, {count}, folded away")
                if section.folded
                else translate("CasePanel", "{title}, {count}")
            )
            said = words.format(title=title, count=len(section.all))
            return ", ".join(filter(None, (said, _first_step(section))))
        if role == COUNT:
            return len(section.all)
        if role == HINT:
            return _first_step(section)
        return section.kind if role in {ROW, SHOWN} else None

    def _top(self, section: _Section) -> int:
        """Return the row of the heading of a section."""
        top = 0
        for one in self._sections.values():
            if one is section:
                break
            top += one.length
        return top

    def _at(self, row: int) -> tuple[_Section, int]:
        """Return the section that stands at a row, and the place in it; -1 is its heading."""
        for section in self._sections.values():
            if row < section.length:
                return section, row - 1
            row -= section.length
        raise IndexError(row)

    # What stands at the right

    def _with_aside(self, section: _Section, row: CaseRow) -> CaseRow:
        if row.aside is not None:
            return row
        aside = section.asides.get(row.id)
        if aside is not None:
            return replace(row, aside=aside)
        self._missing.setdefault(section.kind, {})[row.id] = None
        self._asking.start()
        return row

    def _ask(self) -> None:
        missing, self._missing = self._missing, {}
        for kind, item_ids in missing.items():
            self.wanted.emit(kind, list(item_ids))

    # Telling views

    def _show(self, section: _Section, *, among: list[CaseRow] | None = None) -> None:
        """Bring a section up to date, touching only rows between first and last change."""
        fitting = self._fitting(section.all if among is None else among)
        is_needed = section.kind in ALWAYS_SHOWN or bool(section.all)
        if is_needed != section.there:
            self._appear(section, fitting, there=is_needed)
        elif section.folded or not section.there:
            section.fitting, section.places = fitting, None
        else:
            self._merge(section, fitting)
        self._tell_heading(section)

    def _appear(self, section: _Section, fitting: list[CaseRow], *, there: bool) -> None:
        top = self._top(section)
        if there:
            count = 1 + (0 if section.folded else len(fitting))
            self.beginInsertRows(QModelIndex(), top, top + count - 1)
        else:
            self.beginRemoveRows(QModelIndex(), top, top + section.length - 1)
        section.there, section.fitting, section.places = there, fitting, None
        if there:
            self.endInsertRows()
        else:
            self.endRemoveRows()

    def _merge(self, section: _Section, new: list[CaseRow]) -> None:
        old, top = section.fitting, self._top(section) + 1
        before = _common(old, new)
        after = _common(reversed(old[before:]), reversed(new[before:]))
        old_end, new_end = len(old) - after, len(new) - after
        if [row.id for row in old[before:old_end]] == [row.id for row in new[before:new_end]]:
            section.fitting = new
            self._tell(section, before, new_end)
            return
        if {row.id for row in old[before:old_end]} == {row.id for row in new[before:new_end]}:
            self._reorder(section, new)
            return
        if before < old_end:
            self.beginRemoveRows(QModelIndex(), top + before, top + old_end - 1)
            section.fitting, section.places = old[:before] + old[old_end:], None
            self.endRemoveRows()
        if before < new_end:
            self.beginInsertRows(QModelIndex(), top + before, top + new_end - 1)
            section.fitting, section.places = new, None
            self.endInsertRows()

    def _reorder(self, section: _Section, new: list[CaseRow]) -> None:
        """Show the same rows in another order; what is selected stays so."""
        self.layoutAboutToBeChanged.emit()
        top, old = self._top(section) + 1, section.fitting
        section.fitting, section.places = new, None
        here = [one for one in self.persistentIndexList() if 0 <= one.row() - top < len(old)]
        places = [section.place_of(old[one.row() - top].id) or 0 for one in here]
        self.changePersistentIndexList(here, [self.index(top + place) for place in places])
        self.layoutChanged.emit()

    def _fitting(self, rows: list[CaseRow]) -> list[CaseRow]:
        for word in self._filter:
            rows = [row for row in rows if word in row.words]
        return rows

    def _tell(self, section: _Section, first: int, behind: int) -> None:
        """Tell that rows look different, by their places in the section."""
        if first < behind and section.there and not section.folded:
            top = self._top(section) + 1
            self.dataChanged.emit(self.index(top + first), self.index(top + behind - 1))

    def _tell_heading(self, section: _Section) -> None:
        if section.there:
            heading = self.index(self._top(section))
            self.dataChanged.emit(heading, heading)


def _first_step(section: _Section) -> str:
    if section.all or section.kind not in FIRST_STEPS:
        return ""
    action_id, words = FIRST_STEPS[section.kind]
    return translate("CasePanel", words).format(key=first_key(action_id))


def _row_data(section: _Section, row: CaseRow, role: int) -> Any:
    if role == ROW:
        return row
    if role == Qt.ItemDataRole.DisplayRole:
        return row.title
    named = (row.handle, row.title, row.detail)
    if role == Qt.ItemDataRole.ToolTipRole:
        return plain_tip(" · ".join(filter(None, named)))
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return " ".join(filter(None, (*named, section.asides.get(row.id, row.aside))))
    return None


def _common(first: Iterable[CaseRow], second: Iterable[CaseRow]) -> int:
    """Return how many rows at the beginning are the same in both."""
    same = 0
    for one, other in zip(first, second, strict=False):
        if one is not other and one != other:
            break
        same += 1
    return same
