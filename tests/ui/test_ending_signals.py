"""A signal of the system ends the program in order."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from ui.ending_signals import EndingSignals

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_program_and_then_means_what_it_did(
    qtbot: QtBot, number: signal.Signals
) -> None:
    before = signal.getsignal(number)
    ended: list[bool] = []
    parent = QObject()
    signals = EndingSignals(lambda: ended.append(True), parent)
    signal.raise_signal(number)
    qtbot.waitUntil(lambda: ended == [True])
    signals.stop()
    assert signal.getsignal(number) == before
