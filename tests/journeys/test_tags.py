from __future__ import annotations

from typing import TYPE_CHECKING

from app.queries import record_rows
from app.queries.tag_marks import tagged_marks
from tests.ui.dropping import drop_rows
from ui.panels.row_dragging import dragged_rows

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.driver import Driver

TEXT = """Report

Rifles and knives were found. More rifles came by train, and money by courier.
"""


def paths(driver: Driver) -> list[str]:
    return [row.whole_name for row in driver.read(record_rows.tags)]


def tag_id(driver: Driver, path: str) -> str:
    return next(row.id for row in driver.read(record_rows.tags) if row.whole_name == path)


def quotes(driver: Driver, path: str) -> list[str]:
    return [row.quote for row in driver.read(tagged_marks, tag_id(driver, path))]


def mark(driver: Driver, words: str, typed: str, key: str) -> None:
    driver.select_with_mouse(driver.desk.workspace.document(), words)
    count = len(driver.marks())
    driver.press("T")
    driver.type(typed)
    driver.press(key)
    driver.until(lambda: len(driver.marks()) == count + 1)
    driver.settle()


def test_tags_are_made_nested_split_replaced_and_merged_by_keys(
    at_work: Driver, tmp_path: Path
) -> None:
    (tmp_path / "report.txt").write_text(TEXT, "utf-8")
    at_work.import_files(tmp_path / "report.txt")
    at_work.open_source(at_work.sources()[0].title)
    mark(at_work, "Rifles", "Weapons / Rifles", "Ctrl+Return")
    mark(at_work, "rifles came", "rifles", "Return")
    mark(at_work, "knives", "Knives", "Ctrl+Return")
    mark(at_work, "money", "Goods", "Ctrl+Return")
    assert paths(at_work) == ["Goods", "Knives", "Weapons", "Weapons / Rifles"]
    assert quotes(at_work, "Weapons / Rifles") == ["Rifles", "rifles came"]
    put_under(at_work)
    split(at_work)
    replace(at_work)
    merge(at_work)
    carry_elsewhere(at_work)


def put_under(driver: Driver) -> None:
    driver.desk.workspace.inspect("tag", tag_id(driver, "Knives"))
    driver.until(lambda: driver.page.tagged.model.rows)
    driver.page.tagged.buttons["under"].setFocus()
    driver.press("Space")
    driver.type("weapons")
    driver.press("Return")
    driver.until(lambda: "Weapons / Knives" in paths(driver))
    driver.press("Ctrl+Z")
    driver.until(lambda: "Knives" in paths(driver))
    driver.until(driver.window.actions_["edit.redo"].isEnabled)
    driver.press("Ctrl+Y")
    driver.until(lambda: "Weapons / Knives" in paths(driver))


def split(driver: Driver) -> None:
    driver.desk.workspace.inspect("tag", tag_id(driver, "Weapons / Rifles"))
    section = driver.page.tagged
    driver.until(lambda: len(section.model.rows) == 2)
    assert not section.buttons["split"].isEnabled()
    section.list.setFocus()
    driver.press("Down")
    assert section.buttons["split"].isEnabled()
    section.buttons["split"].setFocus()
    driver.press("Space")
    driver.type("Transports")
    driver.press("Ctrl+Return")
    driver.until(lambda: "Weapons / Transports" in paths(driver))
    assert quotes(driver, "Weapons / Transports") == ["rifles came"]
    driver.until(lambda: driver.inspector.item_id == tag_id(driver, "Weapons / Transports"))


def replace(driver: Driver) -> None:
    section = driver.page.tagged
    driver.until(lambda: [row.quote for row in section.model.rows] == ["rifles came"])
    section.list.setFocus()
    driver.press("Ctrl+A")
    section.buttons["replace"].setFocus()
    driver.press("Space")
    driver.type("goods")
    driver.press("Return")
    driver.until(lambda: quotes(driver, "Goods") == ["rifles came", "money"])
    driver.until(lambda: not section.list.isVisible())
    assert driver.sentence == "1 mark is tagged anew."


def merge(driver: Driver) -> None:
    driver.click_row(tag_id(driver, "Weapons / Transports"))
    driver.window.actions_["tag.merge"].trigger()
    driver.type("goo")
    driver.press("Return")
    driver.until(lambda: "Weapons / Transports" not in paths(driver))
    assert driver.case.undo_label() == "Merge tag into another"
    driver.until(lambda: driver.inspector.item_id == tag_id(driver, "Goods"))


def carry_elsewhere(driver: Driver) -> None:
    """Drop a tag on another and on the heading; only the way there is the screen's."""
    view, rows = driver.panel.view, driver.panel.rows
    for target, path in ((tag_id(driver, "Goods"), "Goods / Knives"), ("", "Knives")):
        knives = next(row for row in driver.read(record_rows.tags) if row.name == "Knives")
        driver.click_row(knives.id)
        assert dragged_rows(view) == ("tag", [knives.id])
        itself = view.visualRect(rows.index_of(knives.id)).center()
        assert not drop_rows(view, "tag", [knives.id], itself)
        index = rows.index_of(target) if target else rows.heading("tag")
        view.scrollTo(index)
        assert drop_rows(view, "tag", [knives.id], view.visualRect(index).center())
        driver.until(lambda path=path: path in paths(driver))
        driver.settle()
