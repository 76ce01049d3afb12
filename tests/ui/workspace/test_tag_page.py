from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.operations import marks, tags
from app.queries import record_rows
from app.vocabulary import ItemKind
from tests.factory import add_text, passage
from tests.ui.dropping import drop_rows

if TYPE_CHECKING:
    from tests.ui.workspace.conftest import Desk


@pytest.fixture
def tag_id(desk: Desk) -> str:
    tag_id = desk.case.do(tags.add_tag("weapons", key=1))
    desk.inspect("tag", tag_id)
    return tag_id


def stored(desk: Desk) -> dict[str, record_rows.TagRow]:
    with desk.case.reading() as session:
        return {row.id: row for row in record_rows.tags(session)}


def test_a_tag_is_renamed_described_and_coloured(desk: Desk, tag_id: str) -> None:
    desk.inspector.edit_title()
    desk.press("arms", Qt.Key.Key_Return)
    desk.wait(lambda: stored(desk)[tag_id].name == "arms")
    fields = desk.page.form.fields
    fields["description"].setFocus()
    desk.press("Anything that shoots")
    QTest.mouseClick(fields["colour"].button(4), Qt.MouseButton.LeftButton)
    fields["key"].setFocus()
    desk.wait(lambda: stored(desk)[tag_id].description == "Anything that shoots")
    desk.wait(lambda: stored(desk)[tag_id].colour == 4)
    desk.wait(lambda: fields["colour"].button(4).isChecked())


def test_the_arrows_go_through_the_colours(desk: Desk, tag_id: str) -> None:
    desk.page.form.fields["colour"].setFocus()
    desk.press(Qt.Key.Key_Right)
    desk.wait(lambda: stored(desk)[tag_id].colour == 1)
    desk.space.undo()
    desk.wait(lambda: desk.page.form.fields["colour"].button(0).isChecked())


def test_a_key_is_taken_from_the_tag_that_had_it(desk: Desk, tag_id: str) -> None:
    other_id = desk.case.do(tags.add_tag("numbers"))
    desk.inspect("tag", other_id)
    desk.page.form.fields["key"].setFocus()
    desk.press(Qt.Key.Key_1)
    desk.wait(lambda: stored(desk)[other_id].key == 1)
    assert stored(desk)[tag_id].key is None
    desk.wait(lambda: desk.page.form.fields["key"].currentIndex() == 1)
    desk.press(Qt.Key.Key_Home)
    desk.wait(lambda: stored(desk)[other_id].key is None)


def test_a_tag_shows_the_marks_that_carry_it(desk: Desk, tag_id: str) -> None:
    _, layer_id = add_text(desk.case)
    desk.case.do(marks.mark_with_tag(passage(layer_id, "2,700 euros"), tag_id))
    desk.wait(lambda: desk.page.tagged.model.rows)
    index = desk.page.tagged.model.index(0, 0)
    assert index.data() == "“2,700 euros” · S-1 Article A"
    assert not desk.page.links.isVisible()


def test_a_name_that_another_tag_has_offers_to_merge_the_two(desk: Desk, tag_id: str) -> None:
    other_id = desk.case.do(tags.add_tag("arms"))
    desk.inspector.edit_title()
    desk.press("ARMS", Qt.Key.Key_Return)
    desk.wait(lambda: desk.window.messages.sentence)
    assert desk.window.messages.sentence == "There is a tag “arms” here already."
    assert stored(desk)[tag_id].name == "weapons"
    desk.window.messages.action.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: list(stored(desk)) == [other_id])
    assert stored(desk)[other_id].key == 1


def test_tags_are_put_in_order_by_keys_by_the_mouse_and_sorted_again(desk: Desk) -> None:
    ids = {name: desk.case.do(tags.add_tag(name)) for name in ("one", "two", "zinc")}
    panel, rows = desk.panel, desk.panel.rows

    def shown() -> list[str]:
        return [row.title for row in rows.rows_of(ItemKind.TAG)]

    desk.wait(lambda: shown() == ["one", "two", "zinc"])
    panel.select(ids["one"])
    panel.view.setFocus()
    QTest.keyClick(panel.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(panel.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    desk.wait(lambda: shown() == ["zinc", "one", "two"])
    assert [row.title for row in panel.selected()] == ["one", "two"]
    below = panel.view.visualRect(rows.index_of(ids["two"])).bottomLeft()
    assert drop_rows(panel.view, ItemKind.TAG, [ids["zinc"]], below)
    desk.wait(lambda: shown() == ["one", "two", "zinc"])
    above = panel.view.visualRect(rows.index_of(ids["one"])).topLeft()
    assert drop_rows(panel.view, ItemKind.TAG, [ids["two"]], above)
    desk.wait(lambda: shown() == ["two", "one", "zinc"])
    panel.select(ids["two"])
    desk.ask_menu(panel.view.viewport(), panel.view.visualRect(rows.index_of(ids["two"])).center())
    desk.choose("Sort the tags beside it by name")
    desk.wait(lambda: shown() == ["one", "two", "zinc"])
    desk.space.undo()
    desk.wait(lambda: shown() == ["two", "one", "zinc"])
