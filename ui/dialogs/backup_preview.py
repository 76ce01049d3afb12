"""What is in a backup beside what is in the case today, and what was done since."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QListWidget,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.errors import CaseProblem
from app.phrases import phrase
from app.phrases.gestures import said_label
from app.vocabulary import ItemKind
from ui.theme.tokens import SPACE
from ui.translation import counted, figures, translate
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from app.safekeeping.backup.manifest import Manifest, Standing
    from app.safekeeping.backup.preview import Preview
    from app.safekeeping.backup.rows import BackupRow

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BackupPreview(QFrame):
    """Shows one backup: its heading, a table of counts, and the steps that came after it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = self._label("title")
        self.about = self._label("muted")
        self.warning = self._label("problem")
        self._table = QWidget(self)
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6 * SPACE)
        self._grid.setVerticalSpacing(SPACE)
        self.difference = self._label("strong")
        self.steps = QListWidget(self)
        self.steps.setProperty("look", "window")
        self.steps.setAccessibleName(self.tr("Done since this backup"))
        self.steps.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.steps.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.steps.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.steps.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * SPACE, 4 * SPACE, 5 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        for widget in (self.heading, self.about, self.warning, self._table, self.difference):
            column.addWidget(widget)
        column.addWidget(self.steps, 1)
        column.addStretch(0)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say that there is no backup yet."""
        self._begin(
            self.tr("No backup yet"),
            self.tr(
                "One is made some minutes after your next change, and when the case is closed."
            ),
        )

    def show_problem(self, row: BackupRow) -> None:
        """Say why a backup can not be looked into."""
        problem = CaseProblem(row.problem, path=row.path.name)
        self._begin(day_and_clock(row.made_at), "", warning=phrase(problem))

    def show_manifest(self, said: Manifest) -> None:
        """Show what a backup says of itself, until the case has been compared with it."""
        about = self.tr("{reason} · by {who} · last: {gesture}").format(
            reason=translate("Backups", said.reason.label),
            who=said.made_by,
            gesture=said_label(said.last_label),
        )
        lacking = counted(
            self,
            len(said.lacks),
            "It lacks {} file or text that the case had lost already.",
            "It lacks {} files or texts that the case had lost already.",
        )
        self._begin(
            day_and_clock(said.made_at),
            about,
            warning=lacking if said.lacks else "",
        )
        self._fill_table(said, None)

    def show_preview(self, preview: Preview) -> None:
        """Show the case of today beside the backup."""
        self.show_manifest(preview.then)
        self._fill_table(preview.then, preview.now)
        count = preview.steps_since
        if count is None:
            self.difference.setText(
                self.tr("The case as it is today did not go on from this backup.")
            )
        elif count == 0:
            self.difference.setText(self.tr("The case is still as it is in this backup."))
        else:
            words = counted(self, count, "Done since, {} step:", "Done since, {} steps:")
            self.difference.setText(words)
        self.difference.show()
        for step in preview.since:
            self.steps.addItem(f"{day_and_clock(step.at)}   {said_label(step.label)}")
        self.steps.setVisible(bool(preview.since))

    def _begin(self, heading: str, about: str, *, warning: str = "") -> None:
        self.heading.setText(heading)
        for label, text in ((self.about, about), (self.warning, warning)):
            label.setText(text)
            label.setVisible(bool(text))
        self._table.hide()
        self.difference.hide()
        self.steps.clear()
        self.steps.hide()

    def _fill_table(self, then: Standing, now: Standing | None) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (label := item.widget()) is not None:
                label.hide()
                label.deleteLater()
        heads = ("", self.tr("In the backup"), self.tr("Today"))
        for column, text in enumerate(heads):
            self._put(text, 0, column, "small")
        for row, (name, held, today) in enumerate(self._lines(then, now), start=1):
            self._put(name, row, 0, "muted")
            self._put(held, row, 1, "strong" if today and held != today else "")
            self._put(today, row, 2, "")
        self._grid.setColumnStretch(3, 1)
        self._table.show()

    def _lines(self, then: Standing, now: Standing | None) -> list[tuple[str, str, str]]:
        kinds = (
            (ItemKind.SOURCE, self.tr("Sources")),
            (ItemKind.CLAIM, self.tr("Claims")),
            (ItemKind.PERSON, self.tr("People")),
            (ItemKind.EVIDENCE, self.tr("Evidence")),
            (ItemKind.ANNOTATION, self.tr("Marks")),
            (ItemKind.LINK, self.tr("Links")),
        )
        lines = [
            (name, _number(then.records.get(kind, 0)), _today(now, kind)) for kind, name in kinds
        ]
        lines.append(
            (
                self.tr("Originals and texts"),
                _size(then.content_bytes),
                "" if now is None else _size(now.content_bytes),
            )
        )
        return lines

    def _put(self, text: str, row: int, column: int, look: str) -> None:
        label = PlainLabel(text, self._table)
        label.setProperty("look", look)
        if column:
            label.setAlignment(_RIGHT)
        self._grid.addWidget(label, row, column)

    def _label(self, look: str) -> QLabel:
        label = PlainLabel(self)
        label.setProperty("look", look)
        label.setWordWrap(True)
        return label


def day_and_clock(at: str) -> str:
    """Return a time of UTC as the calendar and the clock here show it: 9 Apr 2025, 14:02:11."""
    moment = datetime.fromisoformat(at).astimezone()
    day = QLocale().toString(QDate(moment.year, moment.month, moment.day), "d MMM yyyy")
    return f"{day}, {moment:%H:%M:%S}"


def _number(count: int) -> str:
    return figures(count)


def _today(now: Standing | None, kind: ItemKind) -> str:
    return "" if now is None else _number(now.records.get(kind, 0))


def _size(size: int) -> str:
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
