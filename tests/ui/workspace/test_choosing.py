from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.operations import records

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from tests.ui.workspace.conftest import Desk


@pytest.fixture
def ids(desk: Desk) -> tuple[str, str]:
    claim_id = desk.case.do(records.add_claim("155 serve"))
    desk.case.do(records.add_claim("163 serve"))
    return desk.case.do(records.add_question("How many serve?")), claim_id


def press(button: QPushButton) -> None:
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def claims(desk: Desk, item_id: str) -> list[str]:
    return [ref.title for ref in desk.detail(item_id).claims]


def test_claims_are_chosen_for_a_question_and_removed(desk: Desk, ids: tuple[str, str]) -> None:
    question_id, _ = ids
    desk.inspect("question", question_id)
    press(desk.page.claims.button)
    desk.press("163", Qt.Key.Key_Return)
    desk.wait(lambda: claims(desk, question_id) == ["163 serve"])
    press(desk.page.claims.button)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: claims(desk, question_id) == ["163 serve", "155 serve"])
    desk.wait(lambda: len(desk.rows()) == 2)
    desk.ask_menu(desk.row(0))
    desk.choose("Remove from here")
    desk.wait(lambda: claims(desk, question_id) == ["155 serve"])
    desk.space.undo()
    desk.wait(lambda: len(claims(desk, question_id)) == 2)


def test_a_judgment_starts_with_the_question_and_gets_its_basis(
    desk: Desk, ids: tuple[str, str]
) -> None:
    question_id, _ = ids
    desk.inspect("question", question_id)
    press(desk.page.judgments.button)
    desk.wait(lambda: desk.inspector.item_id != question_id)
    judgment_id = desk.inspector.item_id
    assert desk.page.title.toPlainText() == "How many serve?"
    desk.press("More than 150 serve.", Qt.Key.Key_Return)
    desk.wait(lambda: desk.detail(judgment_id).ref.title == "More than 150 serve.")
    press(desk.page.claims.button)
    desk.press("C-1", Qt.Key.Key_Return)
    desk.wait(lambda: claims(desk, judgment_id) == ["155 serve"])
    assert [ref.id for ref in desk.detail(judgment_id).questions] == [question_id]
    assert [ref.id for ref in desk.detail(question_id).judgments] == [judgment_id]


def test_a_claim_is_put_to_a_new_question_and_taken_off(desk: Desk, ids: tuple[str, str]) -> None:
    _, claim_id = ids
    desk.inspect("claim", claim_id)
    press(desk.page.questions.button)
    desk.press("Who pays them?", Qt.Key.Key_Return)
    desk.wait(lambda: [ref.title for ref in desk.detail(claim_id).questions] == ["Who pays them?"])
    desk.ask_menu(desk.row())
    desk.choose("Remove from here")
    desk.wait(lambda: not desk.detail(claim_id).questions)
