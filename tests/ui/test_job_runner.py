"""Jobs run beside the window, tell how far they are, and end when they are told to."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest

from app.errors import CaseProblem
from ui.job_runner import JobRunner, Progress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.jobs import JobControl


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.close()


class Held:
    """Work that goes on until it is let go or cancelled."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.began = threading.Event()

    def __call__(self, control: JobControl) -> str:
        steps = 0
        while not self.go.is_set():
            steps += 1
            control.step(steps, 0, "waiting")
            self.began.set()
            self.go.wait(0.001)
        return "done"


def test_the_answer_comes_on_the_windows_thread(qtbot: QtBot, runner: JobRunner) -> None:
    answers: list[tuple[str, threading.Thread]] = []

    def work(_control: JobControl) -> str:
        return threading.current_thread().name

    runner.start("Add", work, done=lambda name: answers.append((name, threading.current_thread())))
    assert [job.title for job in runner.jobs] == ["Add"]
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [("job: Add", threading.current_thread())]
    assert runner.jobs == []


def test_progress_is_told_without_flooding(qtbot: QtBot, runner: JobRunner) -> None:
    ended: list[Any] = []
    told: list[Progress] = []

    def work(control: JobControl) -> None:
        for part in range(5000):
            control.step(part, 5000, f"file {part}")

    job = runner.start("Count", work, done=ended.append)
    job.progressed.connect(lambda: told.append(job.progress))
    qtbot.waitUntil(lambda: bool(ended))
    assert told[-1] == Progress(4999, 5000, "file 4999")
    assert len(told) < 2500


def test_a_cancelled_job_ends(qtbot: QtBot, runner: JobRunner) -> None:
    ended: list[str] = []
    job = runner.start(
        "Wait",
        Held(),
        done=lambda _answer: ended.append("done"),
        cancelled=lambda: ended.append("cancelled"),
    )
    job.cancel()
    qtbot.waitUntil(lambda: ended == ["cancelled"])


def test_an_expected_problem_is_told(qtbot: QtBot, runner: JobRunner) -> None:
    def work(_control: JobControl) -> None:
        raise CaseProblem("case.not_found", path="x")

    with qtbot.waitSignal(runner.failed) as told:
        runner.start("Open", work)
    assert told.args is not None
    assert told.args[0].code == "case.not_found"

    own: list[CaseProblem] = []
    with qtbot.assertNotEmitted(runner.failed):
        runner.start("Open", work, failed=own.append)
        qtbot.waitUntil(lambda: bool(own))


def test_an_unexpected_one_is_raised_where_it_is_logged(qtbot: QtBot, runner: JobRunner) -> None:
    def work(_control: JobControl) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        runner.start("Divide", work)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert runner.jobs == []


def test_what_waits_for_the_jobs_to_stop_comes_after_the_last(
    qtbot: QtBot, runner: JobRunner
) -> None:
    told: list[str] = []
    for name in "ab":
        runner.start(name, Held(), cancelled=lambda name=name: told.append(name))
    runner.stop_then(lambda: told.append("then"))
    assert told == []
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told[-1] == "then"
    runner.stop_then(lambda: told.append("at once"))
    assert told[-1] == "at once"


def test_closing_waits_for_the_threads_and_tells_nobody(qtbot: QtBot, runner: JobRunner) -> None:
    ended: list[Any] = []
    held = [Held(), Held()]
    for number, work in enumerate(held):
        runner.start(f"Wait {number}", work, done=ended.append, cancelled=lambda: ended.append(0))
    for work in held:
        work.began.wait(5)
    runner.stop_then(lambda: ended.append("then"))
    runner.close()
    qtbot.wait(1)
    assert ended == []
    assert not [one for one in threading.enumerate() if one.name.startswith("job:")]


def test_after_closing_no_job_begins(runner: JobRunner) -> None:
    runner.close()
    with pytest.raises(RuntimeError):
        runner.start("Late", lambda _control: None)
