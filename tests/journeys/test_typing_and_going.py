from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys.material import CLAIM, NAME, SPEECH, five_files

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.driver import Driver

TITLE = "President: 155 fighters named"


def with_two_claims(driver: Driver, folder: Path) -> tuple[str, str]:
    driver.import_files(five_files(folder)[0])
    article = driver.open_source(TITLE)
    for words in (CLAIM, SPEECH):
        driver.select_with_mouse(article, words)
        driver.press("C")
        driver.until(lambda words=words: words in driver.titles("claim"))
    driver.settle()
    first, second = driver.rows("claim")
    return first.id, second.id


def test_what_is_being_typed_belongs_to_the_record_it_was_typed_for(
    at_work: Driver, tmp_path: Path
) -> None:
    first, second = with_two_claims(at_work, tmp_path)
    at_work.click_row(first)
    at_work.click_row(second)
    at_work.press("F2")
    at_work.type("Reworded")
    at_work.press("Alt+Left")
    at_work.until(lambda: at_work.inspector.item_id == first)
    at_work.settle()
    assert at_work.titles("claim") == [CLAIM, "Reworded"]
    assert at_work.page.title.toPlainText() == CLAIM


def test_a_tab_behind_stays_there_when_its_source_is_renamed(
    at_work: Driver, tmp_path: Path
) -> None:
    at_work.import_files(*five_files(tmp_path)[:2])
    article = at_work.open_source(TITLE)
    note = at_work.open_source("Call with the office")
    tabs = at_work.window.tabs
    at_work.desk.workspace.inspect("source", article.source_id)
    at_work.press("F2")
    at_work.type("A page")
    at_work.press("Return")
    at_work.until(lambda: tabs.bar.tabText(0) == "A page")
    assert tabs.front() is note


def test_a_source_that_is_removed_takes_its_tab_along(at_work: Driver, tmp_path: Path) -> None:
    at_work.import_files(*five_files(tmp_path)[:2])
    at_work.open_source(TITLE)
    note = at_work.open_source("Call with the office")
    at_work.click_row(note.source_id)
    at_work.press("Delete")
    at_work.until(lambda: len(at_work.window.tabs.pages()) == 1)
    at_work.press("Ctrl+Z")
    at_work.until(lambda: len(at_work.sources()) == 2)


def test_a_person_who_is_known_is_not_made_twice(at_work: Driver, tmp_path: Path) -> None:
    at_work.import_files(five_files(tmp_path)[0])
    article = at_work.open_source(TITLE)
    for _ in range(2):
        at_work.select_with_mouse(article, NAME)
        at_work.press("P", "Return")
        at_work.settle()
        assert article.isAncestorOf(at_work.focus)
    assert at_work.titles("person") == [NAME]
