"""The window for somebody who hears it: what is there, what happens, and the way by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.journeys.material import CLAIM, PAGE
from tests.ui.audible import nameless_in
from ui.documents.text_tab import TextTab
from ui.popups.overlay import Overlay
from ui.widgets.announcing import announcer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.journeys.driver import Driver

NAMED = (
    *("view.history", "view.bin", "view.sources", "view.marks", "view.notes", "record.mentions"),
    *("case.custody", "case.verify", "case.backups", "help.keys", "help.manual", "help.log"),
    *("help.about", "text.print", "mark.person", "mark.link", "mark.tag", "find.here"),
    *("reading.settings", "view.palette", "view.quick_open"),
)
"""Actions that bring something to see, without asking for a file."""


@pytest.fixture
def heard(qapp: QApplication) -> Iterator[list[str]]:
    """What was read out, the last one at the end."""
    said: list[str] = []
    before = QAccessible.isActive()
    QAccessible.setActive(True)
    announcer().announced.connect(said.append)
    yield said
    announcer().announced.disconnect(said.append)
    QAccessible.setActive(before)


def reading(driver: Driver, tmp_path: Path) -> TextTab:
    page = tmp_path / "page.html"
    page.write_text(PAGE, "utf-8")
    driver.import_files(page)
    document = driver.open_source(driver.sources()[0].title)
    assert isinstance(document, TextTab)
    return document


def test_marks_and_what_is_done_are_heard(
    at_work: Driver, tmp_path: Path, heard: list[str]
) -> None:
    document = reading(at_work, tmp_path)
    at_work.select_with_mouse(document, CLAIM)
    text = QAccessible.queryAccessibleInterface(document.view.page).textInterface()
    assert text.text(0, text.characterCount()) == document.view.page.toPlainText()
    assert text.selectionCount() == 1
    assert text.text(text.cursorPosition() - len(CLAIM), text.cursorPosition()) == CLAIM
    at_work.press("C")
    at_work.until(at_work.marks)
    at_work.settle()
    at_work.until(lambda: "Mark passage as claim" in heard)
    at_work.select_with_mouse(document, CLAIM.split()[-1])
    at_work.press("P", "Ctrl+Return")
    at_work.until(lambda: len(at_work.marks()) == 2)
    at_work.settle()

    at_work.press("Escape", "Escape")
    page = document.view.page
    page.setFocus()
    at_work.put_caret(document, CLAIM)
    at_work.press("Left", "Left", "Left")
    heard.clear()
    at_work.press("Right", "Right", "Right", "Right")
    assert [one for one in heard if one.startswith(f"Claim: {CLAIM}")] != []
    heard.clear()
    at_work.press("]", "]")
    assert any(one.startswith("Person: ") and "1 more mark here" in one for one in heard), heard
    heard.clear()
    at_work.press("Ctrl+Z")
    at_work.until(lambda: any(one.startswith("Undone: Mark") for one in heard))
    at_work.press("Ctrl+F")
    at_work.type("showed")
    at_work.until(lambda: any(one.startswith("Match 1: ") for one in heard))
    at_work.press("Escape", "Ctrl+Shift+P")
    at_work.type("table of")
    at_work.until(lambda: any(one.startswith("Table of ") for one in heard))
    at_work.press("Escape")


def test_the_focus_goes_round_everywhere_and_is_named(at_work: Driver, tmp_path: Path) -> None:
    """By Tab through what is in front, by F6 from pane to pane; nothing keeps the focus."""
    document = reading(at_work, tmp_path)
    panes = {id(at_work.focus)}
    for _ in range(6):
        at_work.press("F6")
        panes.add(id(at_work.focus))
    assert len(panes) >= 3
    document.setFocus()
    first, stops = at_work.focus, []
    for _ in range(120):
        at_work.press("Tab")
        stops.append(at_work.focus)
        if at_work.focus is first:
            break
    assert stops[-1] is first, "Tab did not come round"
    assert {type(stop).__name__ for stop in stops} >= {"CaseView", "LineField", "ChoiceField"}
    assert list(nameless_in(at_work.window)) == []


def test_views_windows_and_popups_are_named(at_work: Driver, tmp_path: Path) -> None:
    document = reading(at_work, tmp_path)
    at_work.select_with_mouse(document, "Chen Haoran")
    at_work.press("P", "Ctrl+Return")
    at_work.until(at_work.marks)
    at_work.settle()
    person = at_work.rows("person")[0].id
    found: dict[str, list[str]] = {}
    for action in NAMED:
        document.setFocus()
        at_work.desk.workspace.inspect("person", person)
        at_work.window.actions_[action].trigger()
        at_work.until(lambda: not at_work.program.jobs.jobs)
        at_work.settle()
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                found.setdefault(action, []).extend(nameless_in(window))
        for popup in at_work.window.findChildren(Overlay):
            popup.dismiss()
        at_work.program._beside.close_all()
        QApplication.processEvents()
        if action.startswith(("view.", "record.")):
            at_work.press("Ctrl+W")
            at_work.until(lambda: at_work.desk.workspace.document() is document)
    lines = [f"{action}: {words}" for action, all_ in found.items() for words in all_]
    assert not lines, "\n".join(lines)


def test_forms_are_gone_through_from_the_top(at_work: Driver) -> None:
    seen: list[str] = []

    def walk(form: QDialog) -> bool:
        form.show()
        QApplication.processEvents()
        assert list(nameless_in(form)) == [], type(form).__name__
        order = [at_work.focus]
        while (following := next_of(order[-1])) is not order[0]:
            order.append(following)
        tops = [stop.mapTo(form, stop.rect().topLeft()).y() for stop in order]
        assert tops == sorted(tops), [type(stop).__name__ for stop in order]
        seen.append(type(form).__name__)
        form.close()
        return False

    for action in ("case.properties", "app.preferences", "case.check_seal", "case.passphrase"):
        at_work.prompts.then(walk)
        at_work.window.actions_[action].trigger()
    assert len(set(seen)) == 4


def next_of(widget: QWidget) -> QWidget:
    """Return where Tab goes from a widget."""
    following = widget.nextInFocusChain()
    while not (
        following.isVisible()
        and following.isEnabled()
        and following.focusPolicy() & Qt.FocusPolicy.TabFocus
        and following.focusProxy() is None
    ):
        following = following.nextInFocusChain()
    return following
