from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.operations import binning, marks, records
from tests.factory import add_text, passage
from tests.ui.scripted_prompts import ScriptedPrompts
from ui.job_runner import JobRunner
from ui.views.bin.model import ENTRY, Act
from ui.views.bin.page import BinView
from ui.workspace.emptying import Emptying

if TYPE_CHECKING:
    from tests.ui.workspace.conftest import Desk

LEFT = Qt.MouseButton.LeftButton
KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def binned(desk: Desk) -> list[str]:
    """Put a source with a claim, and two people at once, into the bin."""
    source_id, layer_id = add_text(desk.case)
    desk.case.do(marks.mark_claim(passage(layer_id, "155 citizens")))
    people = [desk.case.do(records.add_person(name)) for name in ("Chen Haoran", "Lin Zhiyuan")]
    desk.case.do(binning.bin_items([source_id]))
    desk.case.do(binning.bin_items(people))
    return [source_id, *people]


def opened(desk: Desk, count: int) -> BinView:
    """Open the bin by its key, and wait for its rows."""
    desk.wait(desk.window.actions_["view.bin"].isEnabled)
    QTest.keyClick(desk.window, Qt.Key.Key_Delete, KEYS)
    view = desk.window.tabs.front_page()
    assert isinstance(view, BinView)
    desk.wait(lambda: len(view.model.all) == count)
    return view


def shown(view: BinView) -> list[str]:
    entries = (view.model.index(row, 0).data(ENTRY) for row in range(view.model.rowCount()))
    return ["—" if isinstance(entry, Act) else entry.ref.handle for entry in entries]


def said(view: BinView) -> str:
    labels = view.preview.widget().findChildren(QLabel)
    return "\n".join(label.text() for label in labels)


def test_the_bin_shows_acts_and_what_the_chosen_one_says(desk: Desk, binned: list[str]) -> None:
    view = opened(desk, 3)
    assert shown(view) == ["—", "P-1", "P-2", "—", "S-1"]
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    desk.wait(lambda: view.preview.shown_id == binned[0])
    assert "In his evening address" in said(view)
    assert "Went out of sight with it: 1 mark and 1 claim" in said(view)
    desk.wait(lambda: desk.panel.bin.text() == "Bin  3")


def test_enter_brings_back_and_the_next_one_is_chosen(desk: Desk, binned: list[str]) -> None:
    view = opened(desk, 3)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: shown(view) == ["—", "P-2", "—", "S-1"])
    assert desk.ids("person") == [binned[1]]
    assert desk.window.messages.sentence == "P-1 Chen Haoran is back."
    assert [row.ref.handle for row in view.list.chosen()] == ["P-2"]
    desk.session.undo()
    desk.wait(lambda: len(view.model.all) == 3)


def test_several_come_back_at_once(desk: Desk, binned: list[str]) -> None:
    view = opened(desk, 3)
    view.list.selectAll()
    assert "3 are chosen" in said(view)
    QTest.mouseClick(view.back_button, LEFT)
    desk.wait(lambda: not view.model.all)
    assert desk.window.messages.sentence == "3 records are back."
    desk.wait(lambda: desk.panel.bin.text() == "Bin")


def test_words_and_a_kind_narrow_the_list_by_keys(desk: Desk, binned: list[str]) -> None:
    view = opened(desk, 3)
    desk.press(Qt.Key.Key_Up)
    assert view.words.hasFocus()
    desk.press("lin")
    assert shown(view) == ["—", "P-2"]
    desk.press("x")
    assert shown(view) == []
    desk.press(Qt.Key.Key_Escape)
    assert shown(view) == ["—", "P-1", "P-2", "—", "S-1"]
    desk.press(Qt.Key.Key_Escape)
    assert view.list.hasFocus()
    view.kind.setCurrentIndex(view.kind.findData("source"))
    view.kind.activated.emit(view.kind.currentIndex())
    assert shown(view) == ["—", "S-1"]


def test_a_mark_says_which_source_came_with_it(desk: Desk) -> None:
    source_id, layer_id = add_text(desk.case)
    mark_id = desk.case.do(marks.mark_with_note(passage(layer_id, "155"), "n"))
    desk.case.do(binning.bin_items([mark_id]))
    desk.case.do(binning.bin_items([source_id]))
    opened(desk, 2)
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    desk.wait(lambda: desk.window.messages.sentence.endswith("With it came S-1 Article A."))


def test_the_foot_of_the_panel_leads_to_an_empty_bin(desk: Desk) -> None:
    QTest.mouseClick(desk.panel.bin, LEFT)
    view = desk.window.tabs.front_page()
    assert isinstance(view, BinView)
    assert not view.empty_button.isVisible()


def emptying(desk: Desk, answer: object) -> tuple[ScriptedPrompts, JobRunner]:
    prompts, jobs = ScriptedPrompts(answer), JobRunner(desk.window)
    asked = Emptying(desk.session, jobs, prompts, desk.window.messages, desk.window)
    desk.space.erase_asked.connect(asked.ask)
    return prompts, jobs


def test_erasing_asks_first(desk: Desk, binned: list[str]) -> None:
    prompts, _ = emptying(desk, answer=False)
    view = opened(desk, 3)
    desk.press(Qt.Key.Key_Delete)
    desk.wait(lambda: prompts.asked == ["Erase 1 person for good?"])
    assert len(view.model.all) == 3


def test_emptying_erases_all_of_it(desk: Desk, binned: list[str]) -> None:
    prompts, jobs = emptying(desk, answer=True)
    view = opened(desk, 3)
    QTest.mouseClick(view.empty_button, LEFT)
    desk.wait(lambda: prompts.asked == ["Erase 1 source, 1 mark, 1 claim and 2 people for good?"])
    desk.wait(lambda: not jobs.jobs and not view.model.all)
    assert desk.window.messages.sentence.startswith("Erased for good: 1 source, 1 mark")


def test_emptying_waits_for_other_work(desk: Desk, binned: list[str]) -> None:
    prompts, jobs = emptying(desk, answer=True)
    view = opened(desk, 3)
    running = jobs.start("Importing", _until_cancelled)
    QTest.mouseClick(view.empty_button, LEFT)
    assert desk.window.messages.sentence.endswith("Nothing was erased.")
    running.cancel()
    desk.wait(lambda: not jobs.jobs)
    assert prompts.asked == []


def _until_cancelled(job: object) -> None:
    while True:
        job.step(0, 0, "")
