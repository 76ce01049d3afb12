from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest

from app.operations import records
from app.queries.overview import properties
from app.store.steps.step import Step, gesture
from tests.factory import make_case
from ui.case_session import CaseSession

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[CaseSession]:
    session = CaseSession(make_case(tmp_path))
    yield session
    session.close()


def test_answers_and_changes_come_on_the_threads_of_the_window(
    session: CaseSession, qtbot: QtBot
) -> None:
    heard: list[Any] = []
    here = threading.current_thread()
    session.changed.connect(lambda changes: heard.append((threading.current_thread(), changes)))
    session.do(records.add_person("A"), lambda _id: heard.append(threading.current_thread()))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert here in heard
    assert next(thread for thread, _ in (one for one in heard if one is not here)) is here


def test_a_problem_is_told_and_the_session_goes_on(session: CaseSession, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.failed) as failed:
        session.undo()
    assert failed.args[0].code == "undo.nothing"
    with qtbot.waitSignal(session.changed):
        session.do(records.add_person("A"))
    with qtbot.waitSignal(session.changed):
        session.undo()


def test_it_is_told_that_a_gesture_takes_long_and_when_it_is_stored(
    session: CaseSession, qtbot: QtBot
) -> None:
    told: list[bool] = []
    session.storing.connect(told.append)
    held = threading.Event()

    @gesture("Wait")
    def wait(_step: Step) -> None:
        held.wait(30)

    session.do(wait())
    qtbot.waitUntil(lambda: told == [True])
    session.do(records.add_person("A"))
    held.set()
    qtbot.waitUntil(lambda: told == [True, False])


def test_of_several_reads_only_the_latest_is_answered(session: CaseSession, qtbot: QtBot) -> None:
    answers: list[str] = []
    for name in ("first", "second"):
        session.load("one", lambda s, name=name: name + properties(s).title, answers.append)
    session.load("other", lambda _s: "end", answers.append)
    qtbot.waitUntil(lambda: "end" in answers)
    assert answers == ["secondcase", "end"]


def test_after_closing_nothing_is_told(session: CaseSession, qtbot: QtBot) -> None:
    answers: list[str] = []
    session.do(records.add_person("A"), answers.append)
    session.load("one", properties, answers.append)
    session.close()
    qtbot.wait(1)
    assert answers == []
