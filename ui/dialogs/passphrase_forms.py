"""The forms about passphrases: the one that opens a case, and the one that sets another."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from ui.dialogs.trial_form import TrialForm
from ui.theme.tokens import SPACE
from ui.translation import translate
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.strength_meter import StrengthMeter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.dialogs.form import Form


@dataclass(frozen=True, slots=True)
class PassphraseDraft:
    """The passphrase from now on, None for none, and the present one, None where there is none."""

    new: str | None = field(repr=False)
    present: str | None = field(repr=False)


class UnlockForm(TrialForm):
    """Asks for the passphrase of a case; ``name`` is that of its file."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.call(
            self.tr("Passphrase"),
            accept=self.tr("Open"),
            why=self.tr("%s is encrypted. It opens with its passphrase only.") % name,
        )
        self.field = PassphraseField(self)
        self.add(self.tr("Passphrase"), self.field)

    def problems(self) -> Sequence[tuple[QWidget, str]]:
        """Return what is wrong with the form."""
        if not self.field.text():
            return [(self.field, self.tr("Type the passphrase of the case."))]
        return ()


class NewPassphrase:
    """The fields of a form for a passphrase that is to be set: twice, with its strength."""

    def __init__(
        self, form: Form, known: Sequence[str], *, caption: str = "", hint: str = ""
    ) -> None:
        self.first = PassphraseField(form)
        self.again = PassphraseField(form)
        self.meter = StrengthMeter(known, form)
        form.add(caption or translate("NewPassphrase", "New passphrase"), self.first, hint)
        form.add(translate("NewPassphrase", "Once more"), self.again)
        form.add(translate("NewPassphrase", "Strength"), self.meter)
        self._unlike = translate("NewPassphrase", "The two passphrases are not the same.")
        self._missing = translate("NewPassphrase", "Type the new passphrase.")
        self.first.textChanged.connect(self.meter.weigh)

    def enable(self, *, on: bool) -> None:
        """Let the fields be filled in, or not."""
        for widget in (self.first, self.again, self.meter):
            widget.setEnabled(on)

    def text(self) -> str:
        """Return what was typed."""
        return self.first.text()

    def problems(self, *, wanted: bool = True) -> Sequence[tuple[QWidget, str]]:
        """Return what is wrong with the fields; nothing typed is wrong only where it is wanted."""
        if not self.first.text() and not self.again.text():
            return [(self.first, self._missing)] if wanted else ()
        if self.first.text() != self.again.text():
            return [(self.again, self._unlike)]
        return ()


class PassphraseForm(TrialForm):
    """Sets the passphrase of a case, or changes or removes the one that it has.

    ``known`` are words that a guesser tries first, such as the title of the case.
    """

    def __init__(self, *, has_one: bool, known: Sequence[str]) -> None:
        super().__init__()
        self._has_one = has_one
        self.call(
            self.tr("Passphrase of the case"),
            accept=self.tr("Change") if has_one else self.tr("Set passphrase"),
            why=self.tr(
                "With a passphrase, all that the case file holds is encrypted, and so are its "
                "backups. A forgotten passphrase can not be recovered."
            ),
        )
        self.present_field = PassphraseField(self)
        self.change_button = QRadioButton(self.tr("Set another one"), self)
        self.remove_button = QRadioButton(self.tr("Remove it: the file is not encrypted"), self)
        self.change_button.setChecked(True)
        if has_one:
            self.add(self.tr("Present passphrase"), self.present_field)
            self.add(self.tr("What to do"), self._choice())
        else:
            for widget in (self.present_field, self.change_button, self.remove_button):
                widget.hide()
        self.new = NewPassphrase(self, known)
        self.remove_button.toggled.connect(self._follow)

    def draft(self) -> PassphraseDraft:
        """Return what was filled in."""
        present = self.present_field.text() if self._has_one else None
        is_removal = self.remove_button.isChecked()
        return PassphraseDraft(None if is_removal else self.new.text(), present)

    def problems(self) -> Sequence[tuple[QWidget, str]]:
        """Return what is wrong with the form."""
        if self._has_one and not self.present_field.text():
            return [(self.present_field, self.tr("Type the passphrase that the case has now."))]
        return () if self.remove_button.isChecked() else self.new.problems()

    def _follow(self) -> None:
        is_removal = self.remove_button.isChecked()
        self.new.enable(on=not is_removal)
        self.accept_button.setText(self.tr("Remove") if is_removal else self.tr("Change"))

    def _choice(self) -> QWidget:
        row = QWidget(self)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.change_button)
        column.addWidget(self.remove_button)
        return row
