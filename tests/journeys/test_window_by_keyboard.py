"""The whole window by the keyboard alone: palette, going by name, two sides, marking, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.material import five_files

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.driver import Driver
    from ui.documents.document import Document

TITLE, NOTE = "President: 155 fighters named", "Call with the office"


def by_palette(driver: Driver, words: str) -> None:
    driver.press("Ctrl+Shift+P")
    driver.type(words)
    driver.press("Return")


def go_to(driver: Driver, words: str, title: str, key: str = "Return") -> Document:
    """Type part of a name and press Enter at once, without waiting for what is found."""
    driver.press("Ctrl+P")
    driver.type(words)
    driver.press(key)

    def arrived() -> bool:
        document = driver.desk.workspace.document()
        return (
            document is not None
            and driver.desk.workspace.documents.detail(document).fields["title"] == title
            and document.isAncestorOf(driver.focus)
        )

    driver.until(arrived)
    document = driver.desk.workspace.document()
    driver.wait_for(document)
    return document


def test_palette_going_two_sides_marking_and_back(at_work: Driver, tmp_path: Path) -> None:
    driver, tabs = at_work, at_work.window.tabs
    driver.prompts.then(five_files(tmp_path)[:2])
    by_palette(driver, "imp fil")
    driver.until(lambda: len(driver.sources()) == 2 and not driver.program.jobs.jobs)
    driver.settle()

    article = go_to(driver, "155 figh", TITLE)
    note = go_to(driver, "call off", NOTE, "Ctrl+Return")
    assert (tabs.pages(0), tabs.pages(1)) == ([article], [note])

    driver.press("F6", "F6", "F6")  # the inspector, the list, the article
    driver.until(lambda: article.isAncestorOf(driver.focus))
    assert tabs.front() is article
    driver.press("Ctrl+Home", "Ctrl+Shift+Right", "C")
    driver.until(lambda: driver.titles("claim") == ["President"])
    driver.settle()

    driver.press("Ctrl+F6")
    assert note.isAncestorOf(driver.focus)
    driver.press("Ctrl+Home", "Ctrl+Shift+Right", "E")
    driver.until(lambda: len(driver.rows("evidence")) == 1)
    assert [mark.source_id for mark in driver.marks()] == [article.source_id, note.source_id]

    go_to(driver, "c-1", TITLE)
    assert tabs.front() is article
    driver.press("Alt+Left")
    driver.until(lambda: tabs.front() is note)
    assert note.isAncestorOf(driver.focus)

    driver.press("Ctrl+\\")  # the note once more, on the left
    again = tabs.front()
    assert again is not note
    assert (again.source_id, tabs.side) == (note.source_id, 0)
    driver.press("Ctrl+W", "Ctrl+F6", "Ctrl+W")
    assert not tabs.is_split
    assert tabs.front() is article
    assert article.isAncestorOf(driver.focus)

    by_palette(driver, "keys")
    page = driver.program._beside._open["keys"]
    driver.until(page.isActiveWindow)
    page.list.setCurrentIndex(page.rows.place_of("mark.claim"))
    page.list.setFocus()
    driver.press("Return", "Ctrl+9", "Escape")
    driver.window.activateWindow()  # without a screen nobody else gives it back
    driver.until(lambda: article.isAncestorOf(driver.focus))
    driver.press("Ctrl+Home", "Down", "Down", "Ctrl+Shift+Right", "Ctrl+9")
    driver.until(lambda: len(driver.titles("claim")) == 2)


def test_the_mouse_goes_back_by_its_side_button_and_the_list_says_where(
    at_work: Driver, tmp_path: Path
) -> None:
    driver = at_work
    driver.import_files(*five_files(tmp_path)[:2])
    article, note = driver.open_source(TITLE), driver.open_source(NOTE)
    assert driver.desk.workspace.document() is note
    back, _forward = driver.window.ways.buttons
    menu = back.menu()
    menu.aboutToShow.emit()
    assert TITLE in menu.actions()[0].text()
    handle = driver.window.windowHandle()
    QTest.mouseClick(handle, Qt.MouseButton.BackButton, pos=driver.window.rect().center())
    driver.until(lambda: driver.desk.workspace.document() is article)
    QTest.mouseClick(handle, Qt.MouseButton.ForwardButton, pos=driver.window.rect().center())
    driver.until(lambda: driver.desk.workspace.document() is note)
