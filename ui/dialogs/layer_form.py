"""The form for one more text of a source: what it is, who made it, where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.showing import one_line
from app.vocabulary import LayerRole
from ui.dialogs.form import Form
from ui.theme.tokens import SPACE
from ui.translation import QT_TRANSLATE_NOOP, counted, translate
from ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

_ROLES: Final = (
    (LayerRole.TRANSLATION, QT_TRANSLATE_NOOP("LayerForm", "Translation")),
    (LayerRole.TRANSCRIPT, QT_TRANSLATE_NOOP("LayerForm", "Transcript")),
    (LayerRole.OCR, QT_TRANSLATE_NOOP("LayerForm", "Text in the picture (OCR)")),
    (LayerRole.TEXT, QT_TRANSLATE_NOOP("LayerForm", "Another text")),
)


@dataclass(frozen=True, slots=True)
class LayerWish:
    """A text layer as it was asked for; without a ``path`` it is the ``text`` that was copied."""

    role: LayerRole
    language: str
    tool: str
    text: str
    path: Path | None


class LayerForm(Form):
    """Asks what a new text is and where it comes from: the clipboard or a file.

    ``choose`` asks for a file; it returns None for no change.
    """

    def __init__(self, handle: str, copied: str, choose: Callable[[], Path | None]) -> None:
        super().__init__()
        self.call(
            self.tr("Add a text to {}").format(handle),
            accept=self.tr("Add"),
            why=self.tr(
                "The text is kept exactly as it is now and never changes, so that marks in it stay "
                "where they are."
            ),
        )
        self._copied, self._choose = copied, choose
        self._path: Path | None = None
        self.role_field = QComboBox(self)
        for role, words in _ROLES:
            self.role_field.addItem(translate("LayerForm", words), role)
        self.add(self.tr("What it is"), self.role_field)
        self.language_field = QLineEdit(self)
        self.add(
            self.tr("Language"), self.language_field, self.tr("Its tag, such as uk, ar or zh-Hans.")
        )
        self.tool_field = QLineEdit(self)
        self.add(self.tr("Made by"), self.tool_field, self.tr("A person, or the name of a tool."))
        self.copied_button = QRadioButton(self)
        self.file_button = QRadioButton(self.tr("A text or Word file"), self)
        self.choose_button = QPushButton(self.tr("Choose…"), self)
        self._file_name = ElidedLabel(parent=self)
        self._file_name.setProperty("look", "muted")
        self.add(self.tr("Its words"), self._sources())
        self._show_copied()
        self.choose_button.clicked.connect(self._ask)
        self.file_button.clicked.connect(self._ask_at_first)

    def draft(self) -> LayerWish:
        """Return what was filled in."""
        from_file = self.file_button.isChecked()
        return LayerWish(
            role=LayerRole(self.role_field.currentData()),
            language=self.language_field.text().strip(),
            tool=self.tool_field.text().strip(),
            text="" if from_file else self._copied,
            path=self._path if from_file else None,
        )

    def problems(self) -> Sequence[tuple[QWidget, str]]:
        """Return what is wrong with the form."""
        if self.file_button.isChecked() and self._path is None:
            return [(self.choose_button, self.tr("Choose the file that holds the text."))]
        if self.copied_button.isChecked() and not self._copied.strip():
            sentence = self.tr("Nothing was copied: copy the text first, or choose a file.")
            return [(self.copied_button, sentence)]
        return ()

    def _show_copied(self) -> None:
        words = len(self._copied.split())
        if words:
            said = counted(self, words, "What was copied: {} word", "What was copied: {} words")
            self.copied_button.setText(said)
        else:
            self.copied_button.setText(self.tr("What was copied (nothing)"))
            self.copied_button.setEnabled(False)
        (self.copied_button if words else self.file_button).setChecked(True)

    def _ask_at_first(self) -> None:
        if self._path is None:
            self._ask()

    def _ask(self) -> None:
        path = self._choose()
        if path is not None:
            self._path = path
            self.file_button.setChecked(True)
            self._file_name.setText(one_line(path.name))

    def _sources(self) -> QWidget:
        box = QWidget(self)
        file_row = QHBoxLayout()
        file_row.setSpacing(3 * SPACE)
        file_row.addWidget(self.file_button)
        file_row.addWidget(self._file_name, 1)
        file_row.addWidget(self.choose_button)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.copied_button)
        column.addLayout(file_row)
        box.setFocusProxy(self.copied_button)
        return box
