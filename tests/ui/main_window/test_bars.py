"""The message bar and the line at the foot say what they are told."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.settings import ThemeChoice
from ui.job_runner import JobRunner
from ui.main_window.message_bar import MessageBar
from ui.main_window.status_line import StatusLine
from ui.main_window.status_part import StatusPart
from ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.jobs import JobControl


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    bar = MessageBar()
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def line(qtbot: QtBot) -> StatusLine:
    line = StatusLine()
    line.resize(900, 26)
    qtbot.addWidget(line)
    line.show()
    return line


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[JobRunner]:
    jobs = JobRunner()
    yield jobs
    jobs.close()


def words(line: StatusLine) -> str:
    return " | ".join(part.text() for part in line.findChildren(StatusPart) if part.text())


def test_an_offer_is_accepted_with_a_click(bar: MessageBar) -> None:
    accepted: list[bool] = []
    bar.offer("3 more mentions in this text", "Mark all", lambda: accepted.append(True))
    assert bar.sentence == "3 more mentions in this text"
    assert bar.action.text() == "Mark all"
    QTest.mouseClick(bar.action, Qt.MouseButton.LeftButton)
    assert accepted == [True]
    assert bar.sentence == ""


def test_an_offer_that_leads_to_another_message_does_not_hide_it(bar: MessageBar) -> None:
    bar.offer("More?", "Yes", lambda: bar.complain("It did not work."))
    bar.action.click()
    assert bar.sentence == "It did not work."


def test_news_does_not_cover_a_problem(bar: MessageBar) -> None:
    bar.complain("The report could not be written.")
    bar.inform("5 sources imported.")
    assert bar.sentence == "The report could not be written."
    assert bar.is_problem
    bar.put_away()
    bar.inform("5 sources imported.")
    assert bar.sentence == "5 sources imported."
    assert not bar.is_problem
    assert not bar.action.isVisibleTo(bar)
    bar.put_away()


def test_a_message_is_drawn_in_both_themes(bar: MessageBar) -> None:
    bar.complain("A problem.")
    light = bar.grab().toImage()
    look().dress(ThemeChoice.DARK)
    assert bar.grab().toImage() != light


def test_the_line_says_what_is_stored_and_what_undo_would_do(line: StatusLine) -> None:
    line.show_saved("14:02")
    line.show_undo("Mark passage as claim")
    line.show_gaps(3)
    assert words(line) == "● Saved 14:02 | 3 claims have no evidence | Undo: Mark passage as claim"
    asked: list[str] = []
    line.gaps_asked.connect(lambda: asked.append("gaps"))
    line.undo_asked.connect(lambda: asked.append("undo"))
    for part in line.findChildren(StatusPart):
        if part.isVisible():
            QTest.mouseClick(part, Qt.MouseButton.LeftButton)
    assert asked == ["gaps", "undo"]
    line.resize(260, 26)
    line.grab()
    line.show_gaps(0)
    line.show_saved("")
    line.show_undo(None)
    assert words(line) == ""


def test_a_job_is_shown_and_can_be_cancelled(
    qtbot: QtBot, line: StatusLine, jobs: JobRunner
) -> None:
    go = threading.Event()

    def work(job: JobControl) -> None:
        while True:
            job.step(11, 40, "a.html")
            go.wait(0.005)

    jobs.changed.connect(lambda: line.show_jobs(jobs.jobs))
    ended: list[bool] = []
    jobs.start("Importing", work, cancelled=lambda: ended.append(True))
    qtbot.waitUntil(lambda: words(line) == "Importing 12 of 40")
    cancel = next(one for one in line.findChildren(QPushButton) if one.text() == "Cancel")
    assert cancel.isVisible()
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ended == [True])
    assert words(line) == ""
    assert not cancel.isVisible()


def test_other_jobs_are_counted(qtbot: QtBot, line: StatusLine, jobs: JobRunner) -> None:
    go = threading.Event()
    for title in ("Importing", "Verifying"):
        jobs.start(title, lambda _job: go.wait(10))
    line.show_jobs(jobs.jobs)
    assert words(line) == "Importing · 1 more"
    line.findChildren(StatusPart)[-1].click()
    menu = QApplication.activePopupWidget()
    assert [one.text() for one in menu.actions()] == ["Cancel: Importing", "Cancel: Verifying"]
    menu.actions()[1].trigger()
    menu.close()
    assert jobs.jobs[1].control.cancelled
    go.set()
    line.show_jobs(())
