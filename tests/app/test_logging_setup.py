"""The log tells where an error came from, and nothing of what is in a case."""

from __future__ import annotations

import contextlib
import gc
import logging
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import logging_setup
from app.errors import CaseProblem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

log = logging.getLogger("tests.log")

PRIVATE = "private"


@pytest.fixture
def path() -> Iterator[Path]:
    root = logging.getLogger()
    level = root.level
    path = logging_setup.start_logging()
    yield path
    logging_setup.stop_logging()
    root.setLevel(level)


class Told:
    def __init__(self) -> None:
        self.times = 0
        self.net = logging_setup.Net(self)

    def __call__(self, _problem: BaseException) -> None:
        self.times += 1


@pytest.fixture
def told() -> Iterator[Told]:
    told = Told()
    yield told
    told.net.take_down()


def fail(problem: BaseException) -> None:
    raise problem


def test_the_log_lies_in_the_users_folder(path: Path, home: Path) -> None:
    log.info("Started")
    assert path.is_relative_to(home)
    assert "INFO tests.log: Started" in path.read_text()


def test_what_was_read_is_not_in_the_log(path: Path) -> None:
    try:
        try:
            fail(KeyError(PRIVATE))
        except KeyError as problem:
            raise ValueError(f"no date: {PRIVATE}\n and {PRIVATE}") from problem
    except ValueError:
        log.exception("Could not read %r and “%s” of Олена", PRIVATE, PRIVATE)
    text = path.read_text()
    assert PRIVATE not in text
    assert "Олена" not in text
    assert "builtins.KeyError" in text
    assert "builtins.ValueError" in text
    assert "in fail" in text
    assert text.isascii() or "…" in text


def test_technical_messages_are_kept(path: Path) -> None:
    try:
        fail(AttributeError("'Window' object has no attribute 'tabs'"))
    except AttributeError:
        log.exception("Failed")
    try:
        fail(CaseProblem("case.not_found", path=f"/{PRIVATE}/case"))
    except CaseProblem:
        log.exception("Failed")
    text = path.read_text()
    assert "object has no attribute" in text
    assert "case.not_found" in text
    assert PRIVATE not in text


@given(st.text())
def test_nothing_quoted_gets_through(words: str) -> None:
    kept = logging_setup.without_content(f"It said {words!r} then")
    assert kept == "It said '…' then"


def test_the_log_turns_over(path: Path) -> None:
    filling = "x" * 50_000
    for number in range(110):
        log.info("A line that fills the files of the log: %s %d", filling, number)
    files = sorted(path.parent.iterdir())
    assert len(files) == logging_setup.KEPT + 1
    assert all(file.stat().st_size <= 1.1 * logging_setup.LARGEST for file in files)
    assert " 109\n" in path.read_text()


def test_without_a_place_for_it_there_is_no_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("REDTHREAD_HOME", str(tmp_path / "file"))
    handlers = list(logging.getLogger().handlers)
    level = logging.getLogger().level
    logging_setup.start_logging()
    assert logging.getLogger().handlers == handlers
    logging.getLogger().setLevel(level)


def test_what_nobody_caught_is_logged_and_told(path: Path, told: Told) -> None:
    with contextlib.suppress(RuntimeError):
        try:
            fail(RuntimeError(PRIVATE))
        except RuntimeError:
            sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]
    assert told.times == 1
    assert "An unexpected error" in path.read_text()


def test_a_thread_that_fails_is_logged_and_told(path: Path, told: Told) -> None:
    thread = threading.Thread(target=fail, args=(RuntimeError(PRIVATE),))
    thread.start()
    thread.join()
    assert told.times == 1
    assert "builtins.RuntimeError" in path.read_text()
    assert PRIVATE not in path.read_text()


def test_an_error_in_cleaning_up_is_logged_only(path: Path, told: Told) -> None:
    class Bad:
        def __del__(self) -> None:
            raise RuntimeError

    Bad()
    gc.collect()
    assert told.times == 0
    assert "An error in cleaning up" in path.read_text()


def test_an_interrupt_is_no_error(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    passed_on: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *facts: passed_on.append(facts[0]))
    told = Told()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    told.net.take_down()
    assert told.times == 0
    assert passed_on == [KeyboardInterrupt]


def test_taking_the_net_down_puts_back_what_was_there() -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    logging_setup.Net(lambda _problem: None).take_down()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
