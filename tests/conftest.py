"""What every test gets without asking: a home of its own, the look, and a watch over leaks.

A test fails when it leaves behind a running thread, a window, or a running timer, and (through
pytest-qt) when Qt warned of something or a slot raised. Settings, log and cache go to a folder of
the test's own. Tests that use Qt run without a screen, in the light theme at 100 %.
"""

from __future__ import annotations

import functools
import gc
import hashlib
import os
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QWidget

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # the window speaks as the system does

collect_ignore_glob = [
    *(["*_posix.py"] if sys.platform == "win32" else []),
    *([] if sys.platform == "linux" else ["*_linux.py"]),
]
"""Tests of what only some systems have lie in files of their own."""

settings.register_profile("usual", max_examples=40, deadline=None)
settings.register_profile("thorough", max_examples=1000, deadline=None)
settings.load_profile("usual")  # unless the command line says --hypothesis-profile=thorough

_PATIENCE = 5.0  # seconds for a thread that is on its way out


def pytest_configure(config: pytest.Config) -> None:
    """Keep what Python compiles in pytest's cache where nothing may be written beside the files.

    Tests start some hundred Pythons, and each of them would compile the program anew.
    """
    cache = getattr(config, "cache", None)
    if sys.dont_write_bytecode and cache is not None:
        sys.dont_write_bytecode = False
        sys.pycache_prefix = str(cache.mkdir("bytecode"))
        os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


@pytest.fixture(scope="session", autouse=True)
def _no_key_is_derived_twice() -> Iterator[None]:
    """Remember what PBKDF2 answers: it is slow on purpose, and the same for the same words."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hashlib, "pbkdf2_hmac", functools.cache(hashlib.pbkdf2_hmac))
        yield


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def home(_homes: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that stands in for the user's own settings, log and cache."""
    folder = _homes / f"{abs(hash(request.node.nodeid)):x}"
    monkeypatch.setenv("REDTHREAD_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _no_thread_is_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before]
    if left:
        gc.collect()  # a pool that nobody holds any more ends its threads
        for thread in left:
            thread.join(_PATIENCE)
        left = [thread for thread in left if thread.is_alive()]
    assert not left, f"threads left running: {left}"


@pytest.fixture(autouse=True)
def _no_window_or_timer_is_left(request: pytest.FixtureRequest) -> Iterator[None]:
    if not {"qtbot", "qapp"} & set(request.fixturenames):
        yield
        return
    from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 - most tests need no Qt

    from app.settings import LanguageChoice, ThemeChoice  # noqa: PLC0415
    from ui.actions.keymap import keymap  # noqa: PLC0415
    from ui.language import language  # noqa: PLC0415
    from ui.theme.look import look  # noqa: PLC0415

    request.getfixturevalue("qapp")
    language().speak(LanguageChoice.ENGLISH)
    look().dress(ThemeChoice.LIGHT)
    keymap().take({})
    windows = set(map(id, _windows()))
    gc.freeze()  # from here on only what the test itself makes is looked through
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    left = [window for window in _windows() if id(window) not in windows]
    ticking = _timers()
    gc.unfreeze()
    names = [f"{type(window).__name__} {window.windowTitle()!r}" for window in left]
    for window in left:
        window.close()
        window.deleteLater()
    for timer in ticking:
        timer.stop()
    assert not left, f"windows left open: {names}"
    assert not ticking, f"timers left running: {ticking}"


def _windows() -> list[QWidget]:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    return [
        window
        for window in QApplication.topLevelWidgets()
        if window.parent() is None and window.metaObject().className() != "QTipLabel"
    ]


def _timers() -> list[QTimer]:
    from PySide6.QtCore import QTimer  # noqa: PLC0415
    from shiboken6 import isValid  # noqa: PLC0415

    return [
        thing
        for thing in gc.get_objects()
        if type(thing) is QTimer and isValid(thing) and thing.isActive()
    ]
