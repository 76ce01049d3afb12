"""Forms give back what was filled in, and say in one sentence what is wrong."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from app.settings import ThemeChoice, VeilChoice
from ui.dialogs.case_forms import (
    LONGEST_NAME,
    CaseDraft,
    CaseForm,
    NewCaseForm,
    file_name,
    free_path,
)
from ui.dialogs.user_forms import Preferences, PreferencesForm, WhoForm, name_on_this_machine

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.dialogs.form import Form

DRAFT = CaseDraft("Foreign recruits", "2025-04", "M. Example", "CONFIDENTIAL", "A note\nin two")
LIKING = Preferences("M. Example", ThemeChoice.DARK, 115, VeilChoice.GREY)


@pytest.fixture
def new(qtbot: QtBot, tmp_path: Path) -> NewCaseForm:
    form = NewCaseForm(investigator="M. Example", folder=tmp_path, choose=lambda _path: None)
    qtbot.addWidget(form)
    return form


def sentence(form: Form) -> str:
    return next(
        (
            label.text()
            for label in form.findChildren(QLabel)
            if label.property("look") == "problem" and not label.isHidden()
        ),
        "",
    )


def test_the_properties_come_back_as_they_were(qtbot: QtBot) -> None:
    form = CaseForm(DRAFT)
    qtbot.addWidget(form)
    assert form.draft() == DRAFT
    form.marking_field.setCurrentText("  FOR OFFICIAL USE ")
    assert form.draft().marking == "FOR OFFICIAL USE"


def test_forms_that_are_collected_leave_the_screen(qapp: QApplication) -> None:
    gone: list[bool] = []
    QGuiApplication.primaryScreen().destroyed.connect(lambda: gone.append(True))
    for _ in range(2):
        # One is shown before the next is made, and each is held by itself, as by a connection.
        forms = []
        for _ in range(2):
            form = CaseForm(DRAFT)
            form.__dict__["held"] = form
            form.show()
            forms.append(form)
        del form, forms
        gc.collect()
    assert not gone


def test_a_form_that_lacks_something_says_so_and_stays(qtbot: QtBot) -> None:
    form = CaseForm(DRAFT)
    qtbot.addWidget(form)
    form.show()
    form.title_field.setText("  ")
    QTest.keyClick(form.title_field, Qt.Key.Key_Return)
    assert form.isVisible()
    assert sentence(form)
    assert form.title_field.property("problem")
    form.title_field.setText("A title")
    QTest.keyClick(form.title_field, Qt.Key.Key_Return)
    assert form.result() == QDialog.DialogCode.Accepted
    assert not form.title_field.property("problem")


def test_a_form_begins_in_its_first_field_and_tab_goes_down(qtbot: QtBot) -> None:
    form = CaseForm(DRAFT)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    assert QApplication.focusWidget() is form.title_field
    QTest.keyClick(form.title_field, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.reference_field
    form.note_field.setFocus()
    QTest.keyClick(form.note_field, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.accept_button


def test_the_file_of_a_new_case_follows_its_title(new: NewCaseForm, tmp_path: Path) -> None:
    new.title_field.setText('Who said "155"? a/b')
    assert new.draft().path == tmp_path / "Who said 155 a b.redthread"
    (tmp_path / "Who said 155 a b.redthread").write_text("")
    assert new.draft().path == tmp_path / "Who said 155 a b 2.redthread"
    assert new.problems() == ()


def test_another_place_can_be_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    chosen = tmp_path / "elsewhere.redthread"
    form = NewCaseForm(investigator="", folder=tmp_path, choose=lambda _path: chosen)
    qtbot.addWidget(form)
    QTest.mouseClick(form.change_button, Qt.MouseButton.LeftButton)
    form.title_field.setText("A title")
    assert form.draft().path == chosen
    chosen.write_text("something")
    assert form.problems()


def test_a_new_case_needs_a_title(new: NewCaseForm) -> None:
    assert [field for field, _ in new.problems()] == [new.title_field]


@given(st.text(max_size=300))
def test_any_title_gives_a_file_name_that_every_system_takes(title: str) -> None:
    name = file_name(title)
    assert 0 < len(name) <= LONGEST_NAME
    assert not set(name) & set('<>:"/\\|?*\x00\n\r')
    assert name == name.strip(" .")


def test_a_free_path_is_free(tmp_path: Path) -> None:
    for _ in range(3):
        free_path(tmp_path, "a").write_text("")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "a 2.redthread",
        "a 3.redthread",
        "a.redthread",
    ]


def test_preferences_come_back_as_they_were(qtbot: QtBot) -> None:
    form = PreferencesForm(LIKING, lambda: None)
    qtbot.addWidget(form)
    assert form.draft() == LIKING
    form.theme_field.setCurrentIndex(form.theme_field.findData(ThemeChoice.LIGHT))
    form.size_field.setCurrentIndex(1)
    form.veil_field.setCurrentIndex(0)
    assert form.draft() == Preferences("M. Example", ThemeChoice.LIGHT, 100, VeilChoice.NONE)


@pytest.mark.parametrize(
    "make", [lambda: WhoForm(""), lambda: PreferencesForm(LIKING, lambda: None)]
)
def test_a_name_is_asked_for(qtbot: QtBot, make: object) -> None:
    form = make()
    qtbot.addWidget(form)
    form.name_field.setText("  ")
    assert form.problems()
    form.name_field.setText("  Олена   陈 ")
    assert form.problems() == ()
    draft = form.draft()
    assert (draft if isinstance(draft, str) else draft.user_name) == "Олена 陈"


def test_the_machine_knows_its_user_or_says_nothing() -> None:
    assert isinstance(name_on_this_machine(), str)
