from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton

from ui.dialogs.case_forms import NewCaseForm
from ui.dialogs.passphrase_forms import PassphraseDraft, PassphraseForm, UnlockForm
from ui.widgets.passphrase_field import PassphraseField

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_a_passphrase_is_hidden_until_its_eye_is_clicked(qtbot: QtBot) -> None:
    field = PassphraseField()
    qtbot.addWidget(field)
    QTest.keyClicks(field, " two words ")
    assert field.text() == " two words "
    assert field.echoMode() is QLineEdit.EchoMode.Password
    assert field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
    (eye,) = field.findChildren(QToolButton)
    eye.click()
    assert field.echoMode() is QLineEdit.EchoMode.Normal
    assert eye.toolTip() == "Hide what is typed"
    eye.click()
    assert field.echoMode() is QLineEdit.EchoMode.Password


def test_opening_says_what_is_tried_and_stays_until_it_is_right(qtbot: QtBot) -> None:
    form = UnlockForm("a.redthread")
    qtbot.addWidget(form)
    form.accept()
    assert form.problem == "Type the passphrase of the case."
    form.field.setText("x")
    with qtbot.waitSignal(form.tried):
        form.accept()
    assert form.problem == ""
    assert not form.accept_button.isEnabled()
    with qtbot.assertNotEmitted(form.tried):
        form.accept()
    form.refuse(form.field, "No.")
    assert (form.problem, form.result()) == ("No.", 0)
    assert form.accept_button.isEnabled()
    form.accept()
    form.succeed()
    assert form.result() == UnlockForm.DialogCode.Accepted


def test_setting_wants_the_same_words_twice(qtbot: QtBot) -> None:
    form = PassphraseForm(has_one=False, known=("Foreign recruits",))
    qtbot.addWidget(form)
    form.accept()
    assert form.problem == "Type the new passphrase."
    QTest.keyClicks(form.new.first, "recruits")
    assert form.new.meter.words.startswith("Very weak")
    assert "words of the case" in form.new.meter.words
    form.accept()
    assert form.problem == "The two passphrases are not the same."
    QTest.keyClicks(form.new.again, "recruits")
    with qtbot.waitSignal(form.tried):
        form.accept()
    assert form.draft() == PassphraseDraft(new="recruits", present=None)
    assert "recruits" not in repr(form.draft())


def test_removing_needs_the_present_one_and_no_new_one(qtbot: QtBot) -> None:
    form = PassphraseForm(has_one=True, known=())
    qtbot.addWidget(form)
    form.remove_button.setChecked(True)
    assert not form.new.first.isEnabled()
    assert form.accept_button.text() == "Remove"
    form.accept()
    assert form.problem == "Type the passphrase that the case has now."
    form.present_field.setText("x")
    with qtbot.waitSignal(form.tried):
        form.accept()
    assert form.draft() == PassphraseDraft(new=None, present="x")


def test_a_new_case_needs_no_passphrase(qtbot: QtBot, tmp_path: Path) -> None:
    form = NewCaseForm(investigator="M.", folder=tmp_path, choose=lambda place: place)
    qtbot.addWidget(form)
    form.title_field.setText("Case")
    form.accept()
    assert form.result() == NewCaseForm.DialogCode.Accepted
    assert form.draft().passphrase == ""
