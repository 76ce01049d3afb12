from __future__ import annotations

from typing import TYPE_CHECKING

from app.custody import Seal
from app.errors import CaseProblem
from ui.dialogs.seal_form import SealForm

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SEAL = Seal("", 7, "cd" * 32)


def test_a_seal_is_typed_or_pasted(qtbot: QtBot) -> None:
    form = SealForm(lambda: None)
    qtbot.addWidget(form)
    form.accept()
    assert "no seal" in form.problem
    form.text.setPlainText(f"step 7, SHA-256 {SEAL.digest}")
    form.accept()
    assert form.result() == form.DialogCode.Accepted
    assert form.draft() == SEAL


def test_a_file_is_taken_into_the_field(qtbot: QtBot) -> None:
    form = SealForm(SEAL.text)
    qtbot.addWidget(form)
    form.file.click()
    assert form.draft() == SEAL


def test_a_file_that_is_none_is_said_until_something_else_is_there(qtbot: QtBot) -> None:
    def choose() -> str:
        raise CaseProblem("seal.no_access", path="x", reason="gone")

    form = SealForm(choose)
    qtbot.addWidget(form)
    form.file.click()
    assert "gone" in form.problem
    form.text.setPlainText(SEAL.text())
    form.accept()
    assert form.result() == form.DialogCode.Accepted
