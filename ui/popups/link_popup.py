"""Makes a link: first the other end, then the type by its letter, then Enter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.actions.keymap import keymap
from ui.actions.physical_keys import plain_key
from ui.popups.finder import WIDTH, Finder
from ui.popups.overlay import Overlay
from ui.theme.look import look
from ui.translation import translate
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.queries.finding import Candidate
    from app.queries.refs import ItemRef
    from app.vocabulary import LinkType

COLUMNS: Final = 2


@dataclass(frozen=True, slots=True)
class WantedLink:
    """A link to be made: from one record to another, with its type and note."""

    from_id: str
    to_id: str
    type_code: str
    note: str


class LinkPopup(Overlay):
    """Asks for the other end, then for the type; another record may be clicked meanwhile."""

    wanted = Signal(WantedLink)

    def __init__(
        self,
        window: QWidget,
        origin: ItemRef,
        candidates: Sequence[Candidate],
        types: Sequence[LinkType],
    ) -> None:
        super().__init__(window, stays=True)
        self._origin, self._target_id = origin, ""
        self._refs = {candidate.ref.id: candidate.ref for candidate in candidates}
        self._types = {link_type.letter: link_type for link_type in types if link_type.letter}
        self._chosen: LinkType | None = None
        heading = PlainLabel(self.tr("Link {} …").format(origin.handle or origin.title), self)
        heading.setProperty("look", "muted")
        heading.setContentsMargins(10, 8, 10, 0)
        self._heading = heading
        self.finder = Finder(candidates, parent=self)
        self.finder.chosen.connect(self.pick)
        self._second = _TypeStage(types, self)
        self._second.hide()
        self._second.letter.connect(self._choose_letter)
        self._second.done.connect(self._finish)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (heading, self.finder, self._second):
            column.addWidget(widget)
        self.setFocusProxy(self.finder)

    def pick(self, item_id: str) -> None:
        """Take a record as the other end, found in the list or clicked in the window."""
        if item_id == self._origin.id or item_id not in self._refs:
            return
        self._target_id = item_id
        target = self._refs[item_id]
        self._heading.setText(
            f"{self._origin.handle or self._origin.title} → {target.handle} {target.title}"[:60]
        )
        self.finder.hide()
        self._second.show()
        self.setFocusProxy(self._second)
        self._second.setFocus()
        self.refit()

    def _choose_letter(self, letter: str) -> None:
        if letter in self._types:
            self._chosen = self._types[letter]
            self._second.mark(letter)

    def _finish(self, note: str) -> None:
        if self._chosen is None:
            return
        link = WantedLink(self._origin.id, self._target_id, self._chosen.code, note)
        self.dismiss()
        self.wanted.emit(link)


class _TypeStage(QWidget):
    """The types with their letters: a letter chooses, Enter makes the link, Tab goes to a note."""

    letter = Signal(str)
    done = Signal(str)

    def __init__(self, types: Sequence[LinkType], parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Type of the link"))
        self.setMinimumWidth(look().type.pixels(WIDTH) + 16)
        self._buttons: dict[str, QPushButton] = {}
        grid = QGridLayout()
        grid.setSpacing(4)
        for place, link_type in enumerate(types):
            words = translate("Links", link_type.label)
            button = QPushButton(f"{link_type.letter}  {words}", self)
            button.setProperty("look", "chip")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _on, letter=link_type.letter: self._clicked(letter))
            self._buttons[link_type.letter] = button
            grid.addWidget(button, place // COLUMNS, place % COLUMNS)
        self.note = QLineEdit(self)
        self.note.setPlaceholderText(self.tr("Note (Tab), then Enter"))
        self.note.setAccessibleName(self.tr("Note of the link"))
        self.note.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addLayout(grid)
        column.addWidget(self.note)

    def mark(self, letter: str) -> None:
        """Show which type is chosen."""
        for own, button in self._buttons.items():
            button.setChecked(own == letter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a letter as a type and Enter as the end."""
        letter = plain_key(event, [own.upper() for own in self._buttons])
        if keymap().means(event, "link.make"):
            self.done.emit(self.note.text())
        elif letter is not None:
            self.letter.emit(letter)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter in the note make the link."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and keymap().means(event, "link.make")
        ):
            self.done.emit(self.note.text())
            return True
        return super().eventFilter(watched, event)

    def _clicked(self, letter: str) -> None:
        self.letter.emit(letter)
        self.setFocus()
