"""Starts the window: it is painted before anything is imported that only a case needs."""

from __future__ import annotations

import gc
import logging
import platform
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QtMsgType, qInstallMessageHandler, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.logging_setup import Net, start_logging, stop_logging
from app.settings import SettingsFile
from ui.garbage import GarbageRounds
from ui.program import Program
from ui.theme.icons import program_icon

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QMessageLogContext

log = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def start(case: Path | None) -> int:
    """Open the window, with a case if one is given, and return when it is closed."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    application = QApplication(sys.argv[:1])
    application.setApplicationName("redthread")
    application.setApplicationDisplayName("Redthread")
    application.setDesktopFileName("redthread")
    application.setWindowIcon(program_icon())
    log_path = start_logging()
    before = qInstallMessageHandler(_note_qt)
    log.info("Started with Python %s, Qt %s", platform.python_version(), qVersion())
    program = Program(SettingsFile.of_user(), log_path)
    net = Net(program.tell_unexpected)
    rounds = GarbageRounds(application)
    program.opened.connect(rounds.settle, Qt.ConnectionType.SingleShotConnection)
    after_first_paint(program.window, lambda: _go_on(program, case))
    program.window.show()
    status = application.exec()
    rounds.take_down()
    net.take_down()
    qInstallMessageHandler(before)
    stop_logging()
    return status


def _go_on(program: Program, case: Path | None) -> None:
    gc.enable()
    from ui.ending_signals import EndingSignals  # noqa: PLC0415 - imports sockets

    signals = EndingSignals(program.quit, program)
    program.closing.connect(signals.stop)
    program.begin(case)


class _FirstPaint(QObject):
    """Waits until a window was painted for the first time."""

    def __init__(self, window: QObject, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on behind the first paint event."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


def after_first_paint(window: QObject, then: Callable[[], None]) -> None:
    """Call ``then`` once, as soon as the window was seen."""
    _FirstPaint(window, then)


def _note_qt(kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    log.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", message)
