"""Somebody works, looks at what was done, goes back, thinks again, and comes back the next day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from tests.journeys.material import CLAIM, SPEECH, five_files
from ui.views.history.changes_card import ChangesCard
from ui.views.history.page import HistoryView

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.driver import Driver


def history(driver: Driver) -> HistoryView:
    driver.press("Ctrl+H")
    view = driver.window.tabs.front_page()
    assert isinstance(view, HistoryView)
    driver.until(lambda: view.model.rows)
    return view


def labels(view: HistoryView) -> list[str]:
    return [row.label for row in view.model.rows if row.nature != "record"]


def press_in_card(driver: Driver, view: HistoryView, words: str) -> None:
    driver.until(lambda: view.findChildren(ChangesCard))
    card = view.findChildren(ChangesCard)[-1]
    driver.click(next(one for one in card.findChildren(QPushButton) if one.text() == words))


def test_going_back_through_the_history_and_forth_again(at_work: Driver, tmp_path: Path) -> None:
    at_work.import_files(five_files(tmp_path)[0])
    article = at_work.open_source("President: 155 fighters named")
    before = at_work.content()
    at_work.select_with_mouse(article, CLAIM)
    at_work.press("C")
    at_work.until(lambda: CLAIM in at_work.titles("claim"))
    at_work.settle()
    at_work.click_row(at_work.rows("claim")[0].id)
    at_work.press("F2")
    at_work.type("Reworded")
    at_work.press("Return")
    at_work.until(lambda: at_work.titles("claim") == ["Reworded"])
    at_work.settle()
    after = at_work.content()
    view = history(at_work)
    at_work.until(lambda: labels(view)[:2] == ["Edit claim", "Mark passage as claim"])
    at_work.press("Home")
    while view.list.row.label != "Mark passage as claim":
        at_work.press("Down")
    at_work.press("Return")
    press_in_card(at_work, view, "Go back to before this")
    at_work.until(lambda: not at_work.titles("claim"))
    at_work.until(lambda: at_work.sentence.startswith("The case is as it was then"))
    assert at_work.content() == before
    at_work.until(lambda: labels(view)[0].startswith("Go back to before"))
    at_work.press("Ctrl+Z")
    at_work.until(lambda: at_work.titles("claim") == ["Reworded"])
    assert at_work.content() == after


def test_undone_work_is_found_and_brought_back_after_a_restart(
    at_work: Driver, tmp_path: Path
) -> None:
    at_work.import_files(five_files(tmp_path)[0])
    article = at_work.open_source("President: 155 fighters named")
    for words in (CLAIM, SPEECH):
        at_work.select_with_mouse(article, words)
        at_work.press("C")
        at_work.until(lambda words=words: words in at_work.titles("claim"))
        at_work.settle()
        if words == CLAIM:
            at_work.press("Ctrl+Z")
            at_work.until(lambda: not at_work.titles("claim"))
    at_work.quit()
    at_work.start()
    at_work.program.begin(tmp_path / "recruits.redthread")
    at_work.until(lambda: at_work.program.desk is not None)
    at_work.settle()
    view = history(at_work)
    at_work.until(lambda: any(row.how == "undone" for row in view.model.rows))
    undone = next(row for row in view.model.rows if row.how == "undone")
    view.list.choose(undone.seq)
    at_work.press("Return")
    press_in_card(at_work, view, "Bring this back")
    at_work.until(lambda: set(at_work.titles("claim")) == {CLAIM, SPEECH})
