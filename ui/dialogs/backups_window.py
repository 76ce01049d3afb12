"""Case → Backups: the list of them, what is in the one that is chosen, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.safekeeping.backup.rows import BackupRow
from ui.dialogs.backup_preview import BackupPreview, day_and_clock
from ui.dialogs.side_window import SideWindow
from ui.theme.look import look
from ui.theme.tokens import SPACE
from ui.translation import counted, translate
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from app.safekeeping.backup.preview import Preview

WIDTH, HEIGHT = 900, 560
LIST_WIDTH: Final = 380
"""The sizes of the window and its list, in pixels at 100 %."""

_ROW: Final = Qt.ItemDataRole.UserRole


class BackupsWindow(SideWindow):
    """Lists backups; ``chosen`` asks for a preview of one, the other signals for an act."""

    chosen = Signal(BackupRow)
    back_up_wanted = Signal()
    folder_wanted = Signal()
    restoring_wanted = Signal(BackupRow)
    opening_wanted = Signal(BackupRow)
    dropping_wanted = Signal(BackupRow)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__("", WIDTH, HEIGHT, parent)
        self.setWindowTitle(self.tr("Backups of %s") % title)
        self.list = QTreeWidget(self)
        self.preview = BackupPreview(self)
        self.now_button = self._button(self.tr("Back up now"), self.back_up_wanted.emit)
        self.drop_button = self._button(self.tr("Delete…"), self._act(self.dropping_wanted))
        self.open_button = self._button(
            self.tr("Open as a separate case…"), self._act(self.opening_wanted)
        )
        self.restore_button = self._button(
            self.tr("Restore…"), self._act(self.restoring_wanted), look="primary"
        )
        self._place = ElidedLabel(parent=self, elide=Qt.TextElideMode.ElideMiddle)
        self._place.setProperty("look", "small")
        self._total = PlainLabel(self)
        self._total.setProperty("look", "small")
        self._furnish_list()
        self._lay_out()
        self._choose()

    def show_place(self, folder: Path) -> None:
        """Say where the backups are kept."""
        self._place.setText(str(folder))

    def show_rows(self, rows: Sequence[BackupRow]) -> None:
        """List backups, the newest first; the one that was chosen stays so if it is still there."""
        before = self.row()
        self.list.clear()
        for row in rows:
            item = QTreeWidgetItem([day_and_clock(row.made_at), self._why(row), self._size(row)])
            item.setData(0, _ROW, row)
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.list.addTopLevelItem(item)
        kept = [row.path for row in rows]
        place = kept.index(before.path) if before is not None and before.path in kept else 0
        if (current := self.list.topLevelItem(place)) is not None:
            self.list.setCurrentItem(current)
        self._total.setText(counted(self, len(rows), "{} backup", "{} backups") if rows else "")
        if not rows:
            self.preview.show_nothing()
            self._choose()

    def show_preview(self, row: BackupRow, preview: Preview) -> None:
        """Show what is in a backup, if it is still the one that is chosen."""
        chosen = self.row()
        if chosen is not None and chosen.path == row.path:
            self.preview.show_preview(preview)

    def _choose(self) -> None:
        row = self.row()
        readable = row is not None and row.manifest is not None
        for button in (self.open_button, self.restore_button):
            button.setEnabled(readable)
        self.drop_button.setEnabled(row is not None)
        if row is None:
            return
        if row.manifest is None:
            self.preview.show_problem(row)
        else:
            self.preview.show_manifest(row.manifest)
            self.chosen.emit(row)

    def row(self) -> BackupRow | None:
        """Return the backup that is chosen."""
        item = self.list.currentItem()
        row: BackupRow | None = None if item is None else item.data(0, _ROW)
        return row

    def _why(self, row: BackupRow) -> str:
        if row.manifest is None:
            return self.tr("Can not be looked into")
        if row.manifest.lacks:
            return self.tr("Not complete")
        return translate("Backups", row.manifest.reason.label)

    def _size(self, row: BackupRow) -> str:
        return QLocale().formattedDataSize(row.size, 0, QLocale.DataSizeFormat.DataSizeSIFormat)

    def _act(self, wish: SignalInstance) -> Callable[[], None]:
        def ask() -> None:
            row = self.row()
            if row is not None:
                wish.emit(row)

        return ask

    def _button(self, text: str, clicked: Callable[[], None], *, look: str = "") -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setProperty("look", look)
        button.clicked.connect(lambda _on: clicked())
        return button

    def _furnish_list(self) -> None:
        self.list.setHeaderLabels([self.tr("Made"), self.tr("Why"), self.tr("Size")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setAccessibleName(self.tr("Backups"))
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, header.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, header.ResizeMode.Stretch)
        header.setSectionResizeMode(2, header.ResizeMode.ResizeToContents)
        self.list.currentItemChanged.connect(lambda _now, _before: self._choose())

    def _lay_out(self) -> None:
        sides = QSplitter(Qt.Orientation.Horizontal, self)
        sides.setChildrenCollapsible(False)
        sides.addWidget(self.list)
        sides.addWidget(self.preview)
        width = look().type.pixels(LIST_WIDTH)
        sides.setSizes([width, look().type.pixels(WIDTH) - width])
        sides.setStretchFactor(1, 1)
        head = QHBoxLayout()
        head.setContentsMargins(5 * SPACE, 3 * SPACE, 4 * SPACE, 3 * SPACE)
        head.setSpacing(2 * SPACE)
        kept = PlainLabel(self.tr("Kept in"), self)
        kept.setProperty("look", "small")
        head.addWidget(kept)
        head.addWidget(self._place, 1)
        head.addWidget(self._total)
        head.addWidget(self._button(self.tr("Show folder"), self.folder_wanted.emit, look="quiet"))
        foot = QHBoxLayout()
        foot.setContentsMargins(5 * SPACE, 3 * SPACE, 5 * SPACE, 4 * SPACE)
        foot.setSpacing(2 * SPACE)
        foot.addWidget(self.now_button)
        foot.addStretch(1)
        for button in (self.drop_button, self.open_button, self.restore_button):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(sides, 1)
        column.addLayout(foot)
