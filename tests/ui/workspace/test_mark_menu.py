from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.operations import marks, tags
from tests.factory import add_text, passage
from tests.ui.workspace.conftest import texts
from ui.documents.document import MenuAsked
from ui.documents.text_tab import TextTab
from ui.panels.inspector.edits import Destination

if TYPE_CHECKING:
    from tests.ui.workspace.conftest import Desk
    from ui.documents.text.marked_page import MarkedPage


@pytest.fixture
def claim(desk: Desk) -> tuple[str, str]:
    source_id, layer_id = add_text(desk.case)
    made = desk.case.do(marks.mark_claim(passage(layer_id, "at least 155 citizens")))
    desk.case.do(tags.add_tag("numbers"))
    desk.space.open_source(source_id)
    desk.wait(lambda: not page(desk).isHidden() and len(page(desk).marks.index))
    desk.space.go(Destination("annotation", made[0]))
    desk.space.document().setFocus()
    return made


def page(desk: Desk) -> MarkedPage:
    document = desk.space.document()
    assert isinstance(document, TextTab)
    return document.view.page


def test_a_mark_is_added_to_and_detached_from(desk: Desk, claim: tuple[str, str]) -> None:
    menu = desk.ask_menu(page(desk))
    assert texts(menu)[:3] == ["Open C-1 at least 155 citizens", "Reword", "Claim"]
    desk.choose("Evidence")
    desk.wait(lambda: desk.ids("evidence"))
    assert [ref.kind for ref in desk.marks()[0].subjects] == ["claim", "evidence"]
    desk.ask_menu(page(desk))
    desk.choose("Detach from the mark", "C-1 at least 155 citizens")
    desk.wait(lambda: [ref.kind for ref in desk.marks()[0].subjects] == ["evidence"])


def test_rewording_from_the_menu_puts_the_focus_into_the_heading(
    desk: Desk, claim: tuple[str, str]
) -> None:
    desk.ask_menu(page(desk))
    desk.choose("Reword")
    desk.press("155 serve", Qt.Key.Key_Return)
    desk.wait(lambda: desk.detail(claim[1]).ref.title == "155 serve")


def test_a_mark_is_removed_and_undo_brings_it_back(desk: Desk, claim: tuple[str, str]) -> None:
    desk.ask_menu(page(desk))
    desk.choose("Remove the mark")
    desk.wait(lambda: not desk.marks())
    desk.space.undo()
    desk.wait(desk.marks)


def test_marks_that_lie_over_each_other_have_a_menu_each(
    desk: Desk, claim: tuple[str, str]
) -> None:
    mark = desk.marks()[0]
    person = desk.case.do(marks.mark_person(passage(mark.layer_id, "155 citizens"), name="Group"))
    document = desk.space.document()
    ids = (person[0], claim[0])
    document.menu_asked.emit(MenuAsked(desk.window.mapToGlobal(desk.window.rect().center()), ids))
    assert texts(desk.menu()) == ["Group", "at least 155 citizens"]
    desk.choose("at least 155 citizens", "Remove the mark")
    desk.wait(lambda: [row.id for row in desk.marks()] == [person[0]])


def test_what_is_selected_is_marked_from_the_menu(desk: Desk, claim: tuple[str, str]) -> None:
    document = desk.space.document()
    document.clear_selection()
    document.select_mark(None)
    cursor = page(desk).textCursor()
    cursor.setPosition(0)
    page(desk).setTextCursor(cursor)
    for _ in range(9):
        QTest.keyClick(page(desk), Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert document.place() is not None
    desk.ask_menu(page(desk))
    assert texts(desk.menu())[:2] == ["Claim", "Person"]
    desk.choose("Claim")
    desk.wait(lambda: len(desk.marks()) == 2)


def test_a_tag_is_put_on_and_taken_off(desk: Desk, claim: tuple[str, str]) -> None:
    desk.ask_menu(page(desk))
    desk.choose("Tag")
    desk.press("numbers", Qt.Key.Key_Return)
    desk.wait(lambda: desk.marks()[0].tags)
    desk.ask_menu(page(desk))
    desk.choose("Detach from the mark", "numbers")
    desk.wait(lambda: not desk.marks()[0].tags)
