"""A field for a passphrase: hidden while it is typed, unless its eye is clicked."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme.icons import icon
from ui.widgets.field_signs import FieldSigns

LONGEST: Final = 1024
"""Characters that a passphrase can have."""


class PassphraseField(QLineEdit):
    """Takes a passphrase as it is typed, blanks included; keyboards are asked not to learn it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST)
        self._eye = QAction(self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show_text)
        signs = FieldSigns(self)
        signs.end_with(signs.button(self._eye))
        self._show_text(shown=False)

    def _show_text(self, shown: bool) -> None:  # noqa: FBT001 - a slot of Qt's
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        hints = Qt.InputMethodHint
        hidden = hints.ImhNone if shown else hints.ImhHiddenText
        self.setInputMethodHints(
            hidden | hints.ImhSensitiveData | hints.ImhNoPredictiveText | hints.ImhNoAutoUppercase
        )
        self._eye.setIcon(icon("veiled" if shown else "shown", colour="muted"))
        self._eye.setText(self.tr("Hide what is typed") if shown else self.tr("Show what is typed"))
        self._eye.setToolTip(self._eye.text())
