"""What of the history is wanted: words, a person, some days, one sort of entry, a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QDate, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.queries.history import HistoryFilter, days
from ui.theme.icons import icon
from ui.theme.look import look
from ui.theme.tokens import SPACE
from ui.translation import QT_TRANSLATE_NOOP, translate
from ui.widgets.kept_fields import kept, kept_fields
from ui.widgets.plain_words import PlainLabel
from ui.widgets.words_field import WordsField

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from app.queries.history import Sort
    from app.queries.refs import ItemRef

PAUSE: Final = 300
"""Milliseconds without typing after which words are looked for."""

_SORTS: Final[tuple[tuple[str, str], ...]] = (
    ("all", QT_TRANSLATE_NOOP("History", "Everything")),
    ("gestures", QT_TRANSLATE_NOOP("History", "Gestures")),
    ("undone", QT_TRANSLATE_NOOP("History", "Undone or taken back")),
    ("reversals", QT_TRANSLATE_NOOP("History", "Undos and redos")),
    ("record", QT_TRANSLATE_NOOP("History", "On record")),
)

_ISO: Final = Qt.DateFormat.ISODate
_ANY_DAY, _CHOSEN_DAYS = -1, -2
_TIMES: Final[tuple[tuple[int, str], ...]] = (
    (_ANY_DAY, QT_TRANSLATE_NOOP("History", "Any day")),
    (0, QT_TRANSLATE_NOOP("History", "Today")),
    (1, QT_TRANSLATE_NOOP("History", "Since yesterday")),
    (6, QT_TRANSLATE_NOOP("History", "Last 7 days")),
    (29, QT_TRANSLATE_NOOP("History", "Last 30 days")),
    (_CHOSEN_DAYS, QT_TRANSLATE_NOOP("History", "Choose days")),
)
"""How many days before today are wanted, and what that is called."""


class FilterBar(QWidget):
    """The filters above the history; ``changed`` tells that others are wanted.

    ``down`` tells that the user wants to go on to the list; ``about_wanted`` asks that what
    concerns the record with an id is shown.
    """

    changed = Signal()
    about_wanted = Signal(str)
    down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about: ItemRef | None = None
        self._awaited = ""
        hint = self.tr("Words, or a number such as S-3")
        self.words = WordsField(hint, self.tr("Words in the history"), self)
        self.words.down.connect(self.down)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.changed)
        self.words.textChanged.connect(lambda _text: self._pause.start())
        self.who, self.when, self.sort = QComboBox(self), QComboBox(self), QComboBox(self)
        self.first, self.last = QDateEdit(self), QDateEdit(self)
        self.about = QPushButton(self)
        self._fill()
        self._lay_out()
        self.who.activated.connect(lambda _at: self.changed.emit())
        self.sort.activated.connect(lambda _at: self.changed.emit())
        self.when.activated.connect(lambda _at: self._show_days())
        for edit in (self.first, self.last):
            edit.dateChanged.connect(lambda _date: self._pause.start())
        self.about.clicked.connect(lambda: self.show_about(None))

    def wanted(self) -> HistoryFilter:
        """Return what is wanted."""
        since, until = self._span()
        return HistoryFilter(
            item_id="" if self._about is None else self._about.id,
            who=self.who.currentData() or "",
            since=since,
            until=until,
            words=self.words.text().strip(),
            sort=cast("Sort", self.sort.currentData()),
        )

    def is_narrow(self) -> bool:
        """Tell whether only some of the history is wanted."""
        return self.wanted() != HistoryFilter()

    def show_about(self, ref: ItemRef | None) -> None:
        """Want what concerns a record; everything, for None."""
        self._about = ref
        self.about.setVisible(ref is not None)
        if ref is not None:
            title = ref.title if len(ref.title) <= 60 else f"{ref.title[:59]}…"
            name = f"{ref.handle} {title}".strip().replace("&", "&&")
            self.about.setText(self.tr("Concerns {}").format(name))
        self.changed.emit()

    def clear(self) -> None:
        """Want everything."""
        self.words.clear()
        self.who.setCurrentIndex(0)
        self.when.setCurrentIndex(0)
        self.sort.setCurrentIndex(0)
        self._pause.stop()
        self._days.hide()
        self.show_about(None)

    def where(self) -> str:
        """Return how the fields stand, in words that can be kept; none where all is wanted."""
        when, sort = self.when.currentData(), self.sort.currentData()
        days_chosen = when == _CHOSEN_DAYS
        return kept(
            {
                "words": self.words.text(),
                "who": self.who.currentData() or self._awaited,
                "when": "" if when == _ANY_DAY else str(when),
                "first": self.first.date().toString(_ISO) if days_chosen else "",
                "last": self.last.date().toString(_ISO) if days_chosen else "",
                "sort": "" if sort == _SORTS[0][0] else sort,
                "about": "" if self._about is None else self._about.id,
            }
        )

    def return_to(self, where: str) -> None:
        """Let the fields stand as they did; people and the record are offered a little later."""
        fields = kept_fields(where)
        self.words.setText(fields.get("words", ""))
        self._awaited = fields.get("who", "")
        self.who.setCurrentIndex(max(0, self.who.findData(self._awaited)))
        times = {str(ago): at for at, (ago, _) in enumerate(_TIMES)}
        self.when.setCurrentIndex(times.get(fields.get("when", ""), 0))
        for edit, name in ((self.first, "first"), (self.last, "last")):
            day = QDate.fromString(fields.get(name, ""), _ISO)
            edit.setDate(day if day.isValid() else QDate.currentDate())
        self._days.setVisible(self.when.currentData() == _CHOSEN_DAYS)
        self.sort.setCurrentIndex(max(0, self.sort.findData(fields.get("sort", ""))))
        self._pause.stop()
        self.show_about(None)
        if "about" in fields:
            self.about_wanted.emit(fields["about"])

    def show_people(self, people: Sequence[str]) -> None:
        """Offer the people who did anything."""
        chosen = self.who.currentData() or self._awaited
        before = self.who.currentData() or ""
        self.who.clear()
        self.who.addItem(self.tr("Anybody"), "")
        for name in people:
            self.who.addItem(name, name)
        self.who.setCurrentIndex(max(0, self.who.findData(chosen)))
        if people:
            self._awaited = ""
        if (self.who.currentData() or "") != before:
            self.changed.emit()

    def _span(self) -> tuple[str, str]:
        ago = self.when.currentData()
        if ago == _ANY_DAY:
            return "", ""
        today = _day(QDate.currentDate())
        if ago == _CHOSEN_DAYS:
            first, last = sorted((_day(self.first.date()), _day(self.last.date())))
            return days(first, last)
        return days(_day(QDate.currentDate().addDays(-ago)), today)

    def _show_days(self) -> None:
        self._days.setVisible(self.when.currentData() == _CHOSEN_DAYS)
        self.changed.emit()

    def _fill(self) -> None:
        self.show_people(())
        for ago, words in _TIMES:
            self.when.addItem(translate("History", words), ago)
        for sort, words in _SORTS:
            self.sort.addItem(translate("History", words), sort)
        self.who.setAccessibleName(self.tr("Who"))
        self.when.setAccessibleName(self.tr("When"))
        self.sort.setAccessibleName(self.tr("Sort of entry"))
        self.first.setAccessibleName(self.tr("First day"))
        self.last.setAccessibleName(self.tr("Last day"))
        for edit in (self.first, self.last):
            edit.setCalendarPopup(True)
            edit.setDisplayFormat("yyyy-MM-dd")
            edit.setDate(QDate.currentDate())
        self.about.setIcon(icon("close", colour="muted"))
        self.about.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross at the end
        self.about.setProperty("look", "chip")
        self.about.setToolTip(self.tr("Show the whole history again"))
        self.about.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addWidget(self.words, 1)
        for box in (self.who, self.when, self.sort):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMaximumWidth(look().type.pixels(180))
            row.addWidget(box)
        self._days = QWidget(self)
        chosen = QHBoxLayout(self._days)
        chosen.setContentsMargins(0, 0, 0, 0)
        chosen.setSpacing(2 * SPACE)
        for word, edit in ((self.tr("From"), self.first), (self.tr("to"), self.last)):
            label = PlainLabel(word, self._days)
            label.setProperty("look", "muted")
            chosen.addWidget(label)
            chosen.addWidget(edit)
        self._days.hide()
        below = QHBoxLayout()
        below.addWidget(self.about)
        below.addStretch(1)
        below.addWidget(self._days)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addLayout(row)
        column.addLayout(below)


def _day(date: QDate) -> dt.date:
    return cast("dt.date", date.toPython())
