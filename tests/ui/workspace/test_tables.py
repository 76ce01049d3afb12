"""The tables in the real window, by keys: order, narrow, choose many, tag, set, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.operations import collections, marks, records, tags
from app.queries import source_rows
from app.queries.tables.collections import collections as collection_rows
from app.queries.tables.sources import source_rows as table_rows
from app.vocabulary import ItemKind
from tests.factory import add_picture, add_text, passage
from tests.ui.dropping import drop_rows
from ui.views.tables.page import TablePage

if TYPE_CHECKING:
    from tests.ui.workspace.conftest import Desk

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def made(desk: Desk) -> list[str]:
    """Three sources with two marks and two tags, the first of which has the key 1."""
    article, layer = add_text(desk.case, title="Volunteers named")
    other, _ = add_text(desk.case, "Denied.", title="A denial")
    still = add_picture(desk.case, title="Still")
    desk.case.do(marks.mark_claim(passage(layer, "at least 155 citizens")))
    desk.case.do(marks.mark_person(passage(layer, "陈浩然")))
    desk.case.do(tags.add_tag("checked", key=1))
    desk.case.do(collections.add_collection("Press"))
    return [article, other, still]


def opened(desk: Desk, key: Qt.Key, count: int) -> TablePage:
    desk.wait(desk.window.actions_["view.sources"].isEnabled)
    QTest.keyClick(desk.window, key, CTRL_ALT)
    page = desk.window.tabs.front_page()
    assert isinstance(page, TablePage)
    desk.wait(lambda: len(page.model.ids) == count)
    desk.wait(lambda: page.model.index(0, 0).data())
    return page


def statuses(desk: Desk) -> list[str]:
    return [row.reading_status for row in desk.session.read(source_rows.sources)]


def tags_of(desk: Desk, ids: list[str]) -> list[int]:
    return [len(row.tags) for row in desk.session.read(lambda s: table_rows(s, ids))]


def test_sources_are_put_in_order_narrowed_and_opened_by_keys(desk: Desk, made: list[str]) -> None:
    page = opened(desk, Qt.Key.Key_S, 3)
    header = page.table.horizontalHeader()
    header.setSortIndicator(1, Qt.SortOrder.AscendingOrder)
    desk.wait(lambda: page.model.ids == [made[1], made[2], made[0]])
    page.words.setFocus()
    desk.press("volunteers")
    desk.wait(lambda: page.model.ids == [made[0]])
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    desk.wait(lambda: desk.window.tabs.front() is not None)
    assert desk.window.tabs.front().source_id == made[0]


def test_many_sources_are_tagged_and_set_at_once_and_it_is_one_gesture(
    desk: Desk, made: list[str]
) -> None:
    page = opened(desk, Qt.Key.Key_S, 3)
    desk.wait(lambda: desk.inspector.item_id == made[0])
    QTest.keyClick(page.table, Qt.Key.Key_Down, SHIFT)
    assert page.table.chosen() == made[:2]
    desk.press("1")
    desk.wait(lambda: tags_of(desk, made) == [1, 1, 0])
    desk.ask_menu(page.table.viewport(), page.table.visualRect(page.model.index(0, 0)).center())
    desk.choose("Reading status", "Done")
    desk.wait(lambda: statuses(desk) == ["done", "done", "unread"])
    desk.wait(lambda: page.model.index(1, 4).data() == "Done")
    desk.ask_menu(page.table.viewport(), page.table.visualRect(page.model.index(0, 0)).center())
    desk.choose("Put into collection", "Press")
    desk.wait(lambda: desk.session.read(collection_rows)[0].sources == 2)
    for _ in range(2):
        desk.space.undo()
    desk.wait(lambda: statuses(desk) == ["unread"] * 3)
    assert page.table.chosen() == made[:2]


def test_a_table_follows_the_case_and_says_when_nothing_fits(desk: Desk, made: list[str]) -> None:
    page = opened(desk, Qt.Key.Key_S, 3)
    page.narrow("status", "done")
    desk.wait(lambda: page.model.ids == [])
    desk.case.do(records.edit(made[2], reading_status="done"))
    desk.wait(lambda: page.model.ids == [made[2]])


def test_marks_of_all_sources_are_tagged_by_name_and_removed(desk: Desk, made: list[str]) -> None:
    assert made
    page = opened(desk, Qt.Key.Key_M, 2)
    page.table.selectAll()
    desk.press("t")
    desk.press("uncertain", Qt.Key.Key_Return)
    desk.wait(lambda: all([tag.name for tag in row.tags] == ["uncertain"] for row in desk.marks()))
    page.narrow("kind", ItemKind.CLAIM)
    desk.wait(lambda: len(page.model.ids) == 1)
    page.table.setFocus()
    page.table.choose(page.model.ids)
    desk.press(Qt.Key.Key_Delete)
    desk.wait(lambda: len(desk.marks()) == 1)
    desk.wait(lambda: page.model.ids == [])


def test_collections_are_made_filled_nested_and_opened_in_the_case_list(
    desk: Desk, made: list[str]
) -> None:
    panel, rows = desk.panel, desk.panel.rows
    desk.wait(lambda: rows.heading(ItemKind.COLLECTION).isValid())
    press = rows.rows_of(ItemKind.COLLECTION)[0].id
    desk.window.actions_["record.new.collection"].trigger()
    desk.wait(lambda: desk.inspector.item_id not in {"", press})
    abroad = desk.inspector.item_id
    desk.press("Abroad", Qt.Key.Key_Return)
    desk.wait(lambda: rows.rows_of(ItemKind.COLLECTION)[0].title == "Abroad")
    for kind, ids, target in (
        (ItemKind.SOURCE, made[:2], abroad),
        (ItemKind.COLLECTION, [abroad], press),
    ):
        spot = panel.view.visualRect(rows.index_of(target)).center()
        assert drop_rows(panel.view, kind, ids, spot)
    desk.wait(lambda: [row.indent for row in rows.rows_of(ItemKind.COLLECTION)] == [0, 1])
    assert [row.aside for row in rows.rows_of(ItemKind.COLLECTION)] == ["", "2"]
    panel.select(press)
    panel.view.setFocus()
    desk.press(Qt.Key.Key_Return)
    page = desk.window.tabs.front_page()
    assert isinstance(page, TablePage)
    desk.wait(lambda: page.model.ids == made[:2])
    panel.select(abroad)
    here = panel.view.visualRect(rows.index_of(abroad)).center()
    desk.ask_menu(panel.view.viewport(), here)
    desk.choose("Take out of collection")
    desk.wait(lambda: [row.indent for row in rows.rows_of(ItemKind.COLLECTION)] == [0, 0])


def test_the_inspector_says_where_a_record_is_filed_and_files_it_elsewhere(
    desk: Desk, made: list[str]
) -> None:
    desk.inspect(ItemKind.SOURCE, made[0])
    page = desk.page
    desk.wait(page.filing.tags.button.isVisible)
    page.filing.tags.button.click()
    desk.press("checked", Qt.Key.Key_Return)
    desk.wait(lambda: tags_of(desk, made[:1]) == [1])
    page.filing.collections.button.click()
    desk.press("This week", Qt.Key.Key_Return)
    desk.wait(lambda: len(desk.session.read(collection_rows)) == 2)
    desk.wait(lambda: "This week" in [row.accessibleName() for row in desk.rows()])
    row = next(row for row in desk.rows() if row.accessibleName() == "checked")
    desk.ask_menu(row)
    desk.choose("Remove from here")
    desk.wait(lambda: tags_of(desk, made[:1]) == [0])
    desk.space.undo()
    desk.space.undo()
    desk.wait(lambda: len(desk.session.read(collection_rows)) == 1)


def test_the_menu_takes_off_and_out_only_what_the_chosen_rows_have(
    desk: Desk, made: list[str]
) -> None:
    for name in ("never used", "on the second"):
        tag_id = desk.case.do(tags.add_tag(name))
    desk.case.do(tags.tag_records(made[1:2], tag_id))
    home = desk.session.read(collection_rows)[0].id
    desk.case.do(collections.put_into_collection(home, made[1:2]))
    page = opened(desk, Qt.Key.Key_S, 3)
    for place, offered in ((0, False), (1, True)):
        page.table.choose(made[place : place + 1])
        spot = page.table.visualRect(page.model.index(place, 0)).center()
        menu = desk.ask_menu(page.table.viewport(), spot)
        inner = {one.text(): one.menu() for one in menu.actions() if one.menu()}
        assert ("Remove tag" in inner) is offered
        assert ("Take out of collection" in inner) is offered
        if offered:
            assert [one.text() for one in inner["Remove tag"].actions()] == ["on the second"]
        menu.close()
        desk.window.activateWindow()
