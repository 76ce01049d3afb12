"""Writes pages to a printer or a PDF file while the window goes on."""

from __future__ import annotations

import secrets
from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QObject, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from app.errors import CaseProblem
from ui.paper.paper_styles import DPI, PAPERS

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPagedPaintDevice

    from ui.paper.paper_painting import PagePainter
    from ui.paper.paper_styles import Sheet

_BUDGET: Final = 0.02


class PaperWriting(QObject):
    """Paints pages onto a device, a few at a time; ``ended`` tells whether all stand there."""

    progressed = Signal(int)  # pages written so far
    ended = Signal(bool)

    def __init__(
        self, pages: PagePainter, numbers: range, device: QPagedPaintDevice, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._pages = pages
        self._left = list(reversed(numbers))
        self._written = 0
        self._device = device
        self._painter = QPainter()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> bool:
        """Begin; False where the device takes nothing."""
        if not self._painter.begin(self._device):
            return False
        scale = self._device.logicalDpiX() / DPI
        self._painter.scale(scale, scale)
        self._timer.start()
        return True

    def cancel(self) -> None:
        """Stop; what was written so far is not whole."""
        self._end(whole=False)

    def _go_on(self) -> None:
        until = perf_counter() + _BUDGET
        while self._left:
            if self._written and not self._device.newPage():
                self._end(whole=False)
                return
            self._pages.paint(self._painter, self._left.pop())
            self._written += 1
            if perf_counter() >= until:
                break
        self.progressed.emit(self._written)
        if not self._left:
            self._end(whole=True)

    def _end(self, *, whole: bool) -> None:
        if not self._timer.isActive():
            return
        self._timer.stop()
        held = self._painter.end()
        self.ended.emit(whole and held)


class PdfFile:
    """A PDF file that is there whole or not at all: it is written beside its place."""

    def __init__(self, path: Path, sheet: Sheet, *, title: str) -> None:
        """Make the file; raise CaseProblem "print.not_written" where that can not be."""
        self.path = path
        self._beside = path.with_name(f".{secrets.token_hex(6)}.part")
        try:
            self._beside.touch(exist_ok=False)
        except OSError as problem:
            raise _not_written(path, problem) from problem
        self.writer = QPdfWriter(str(self._beside))
        self.writer.setResolution(DPI)
        self.writer.setPageLayout(page_layout(sheet))
        self.writer.setTitle(title)
        self.writer.setCreator("Redthread")

    def keep(self) -> None:
        """Put the file in its place; raises CaseProblem "print.not_written"."""
        try:
            self._beside.replace(self.path)
        except OSError as problem:
            self.drop()
            raise _not_written(self.path, problem) from problem

    def drop(self) -> None:
        """Leave nothing behind."""
        self._beside.unlink(missing_ok=True)


def page_layout(sheet: Sheet) -> QPageLayout:
    """Return the sheet as devices take it, without margins: the pages bring their own."""
    return QPageLayout(
        QPageSize(PAPERS[sheet.paper]),
        QPageLayout.Orientation.Portrait,
        QMarginsF(0, 0, 0, 0),
        QPageLayout.Unit.Point,
        QMarginsF(0, 0, 0, 0),
    )


def _not_written(path: Path, problem: OSError) -> CaseProblem:
    reason = problem.strerror or str(problem)
    return CaseProblem("print.not_written", path=str(path), reason=reason)
