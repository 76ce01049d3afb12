"""The whole way: material in, marks and links, judged, undone and redone, handed out, reopened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
from PySide6.QtCore import QPoint

from app.vocabulary import PersonStatus
from tests.journeys.material import CLAIM, NAME, SPEECH, five_files

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.driver import Driver

TITLE = "President: 155 fighters named"
REWORDED = "155 foreigners fight there"


def import_all_but_one(driver: Driver, folder: Path) -> None:
    driver.import_files(*five_files(folder))
    assert len(driver.sources()) == 4
    assert "4 sources imported" in driver.sentence
    assert "broken.docx" in driver.sentence
    assert "Word" in driver.sentence


def mark_claims(driver: Driver) -> None:
    article = driver.open_source(TITLE)
    driver.put_caret(article, CLAIM)
    driver.press(*["Ctrl+Shift+Right"] * 3, *["Shift+Right"] * len("citizens"))
    while article.quote() != CLAIM:
        driver.press("Shift+Left")
    driver.press("C")
    driver.until(lambda: driver.titles("claim") == [CLAIM])
    driver.until(lambda: driver.inspector.item_id == driver.rows("claim")[0].id)
    assert article.isAncestorOf(driver.focus)
    driver.press("F2")
    driver.type(REWORDED)
    driver.press("Return")
    driver.until(lambda: driver.titles("claim") == [REWORDED])
    driver.select_with_mouse(article, SPEECH)
    assert article.quote() == SPEECH
    driver.press("C")
    driver.until(lambda: driver.titles("claim") == [REWORDED, SPEECH])
    assert article.isAncestorOf(driver.focus)


def mark_person_everywhere(driver: Driver) -> None:
    article = driver.desk.workspace.document()
    driver.select_with_mouse(article, NAME)
    driver.press("P")
    assert driver.focus.text() == NAME
    driver.press("Return")
    driver.until(lambda: driver.titles("person") == [NAME])
    assert article.isAncestorOf(driver.focus)
    driver.until(lambda: "2 more mentions" in driver.sentence)
    driver.click(driver.button("Mark all"))
    driver.until(lambda: driver.rows("person")[0].marks == 3)


def link_region_in_four_keys(driver: Driver) -> None:
    driver.click_row(next(row.id for row in driver.rows("claim") if row.title == REWORDED))
    still = driver.open_source("still")
    surface = still.view._canvas.viewport()
    middle = surface.rect().center()
    driver.drag(surface, middle - QPoint(80, 60), middle + QPoint(60, 50))
    driver.press("E")
    driver.until(lambda: len(driver.rows("evidence")) == 1)
    driver.until(still.selected_mark)
    assert still.isAncestorOf(driver.focus)
    driver.press("L", "Return", "S", "Return")
    driver.until(lambda: len(driver.links()) == 1)
    link = driver.links()[0]
    assert (link.origin.handle, link.type.code, link.target.title) == (
        "E-001",
        "supports",
        REWORDED,
    )


def assess_with_keys(driver: Driver) -> None:
    claim = next(row for row in driver.rows("claim") if row.title == REWORDED)
    driver.click_row(claim.id)
    driver.until(lambda: driver.inspector.item_id == claim.id)
    driver.press("F2")
    reach(driver, driver.page.assessment.form.fields["status"])
    driver.press("Down")
    driver.until(lambda: driver.detail(claim.id).assessments)
    assert driver.detail(claim.id).assessments[0].status == "supported"


def reach(driver: Driver, field) -> None:
    """Press Tab until a field has the focus."""
    for _ in range(40):
        if driver.focus is field:
            return
        driver.press("Tab")
    raise AssertionError(field)


def undo_and_redo_all(driver: Driver, before: object) -> None:
    driver.press("Shift+F6")
    after = driver.content()
    steps = 0
    while driver.case.undo_label() is not None:
        driver.press("Ctrl+Z")
        driver.settle()
        steps += 1
        assert steps < 40
    assert driver.content() == before
    for step in range(steps):
        driver.press("Ctrl+Y" if step % 2 else "Ctrl+Shift+Z")
        driver.settle()
    assert driver.case.redo_label() is None
    assert driver.content() == after


def take_prisoner(driver: Driver) -> None:
    person = driver.rows("person")[0]
    driver.click_row(person.id)
    driver.until(lambda: driver.inspector.item_id == person.id)
    driver.press("F2")
    field = driver.page.form.fields["status"]
    reach(driver, field)
    driver.press(*["Down"] * list(PersonStatus).index(PersonStatus.PRISONER_OF_WAR))
    driver.until(lambda: driver.detail(person.id).fields["protected"])
    driver.settle()


def report(driver: Driver, path: Path) -> str:
    driver.prompts.then(path)
    driver.press("Ctrl+R")
    driver.until(lambda: path.name in driver.sentence)
    document = docx.Document(str(path))
    return "\n".join(one.text or "" for one in document.element.iter() if one.tag.endswith("}t"))


def test_from_files_to_the_report_and_back(at_work: Driver, tmp_path: Path) -> None:
    before = at_work.content()
    import_all_but_one(at_work, tmp_path)
    mark_claims(at_work)
    mark_person_everywhere(at_work)
    link_region_in_four_keys(at_work)
    assess_with_keys(at_work)
    undo_and_redo_all(at_work, before)
    assert NAME in report(at_work, tmp_path / "open.docx")
    take_prisoner(at_work)
    words = report(at_work, tmp_path / "covered.docx")
    assert REWORDED in words
    assert NAME not in words
    assert "Haoran" not in words
    at_work.settle()
    after = at_work.content()
    at_work.quit()
    at_work.start()
    recent = at_work.window.start_page.recent.rows()
    assert len(recent) == 1
    at_work.click(recent[0])
    at_work.until(lambda: at_work.program.desk is not None)
    at_work.settle()
    assert at_work.content() == after
    at_work.press("Ctrl+Z")
    at_work.until(lambda: at_work.content() != after)
    assert not at_work.detail(at_work.rows("person")[0].id).fields["protected"]
