"""The running program, hands to bring a view to the front, and the shutter."""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING, Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.vocabulary import ItemKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtCore import Qt
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QDialog

    from ui.documents.document import Document
    from ui.main_window.window import MainWindow
    from ui.program import Program
    from ui.workspace.workspace import Workspace

PATIENCE = 20.0  # seconds


def until(done: Callable[[], object], what: str) -> None:
    """Let the window work until something is so."""
    end = time.monotonic() + PATIENCE
    while not done():
        QApplication.processEvents()
        if time.monotonic() > end:
            raise TimeoutError(what)


def settle(seconds: float = 0.2) -> None:
    """Let what is on its way arrive."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()


class Camera:
    """Saves what the program shows, each picture under a name and the ``sort`` of its run."""

    def __init__(self, program: Program, out: Path, sort: str) -> None:
        self.program, self.out, self.sort = program, out, sort

    @property
    def window(self) -> MainWindow:
        return self.program.window

    @property
    def workspace(self) -> Workspace:
        assert self.program.desk is not None
        return self.program.desk.workspace

    def rows(self, kind: str) -> list[str]:
        """Return the ids of the rows of a kind in the list of the case."""
        panel = self.workspace._parts.panel
        return [row.id for row in panel.rows.rows_of(kind)]

    def open_first(self, kind: type[Document]) -> Any:
        """Open the sources in turn until one is of a kind."""
        for source_id in self.rows(ItemKind.SOURCE):
            self.workspace.open_source(source_id)
            document = self.workspace.document()
            if isinstance(document, kind):
                return document
        raise LookupError(kind)

    def page(self, kind: type[QWidget]) -> Any:
        """Wait until a page of a kind is in front, and return it."""
        until(lambda: isinstance(self.window.tabs.front_page(), kind), kind.__name__)
        return self.window.tabs.front_page()

    def do(self, action: str) -> None:
        """Do what an action of the catalogue does."""
        self.window.actions_[action].trigger()

    def press(self, *keys: Qt.Key) -> None:
        """Press keys on whatever has the focus."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key)

    def type(self, words: str) -> None:
        """Type words into whatever has the focus."""
        QTest.keyClicks(QApplication.focusWidget() or self.window, words)

    def shoot(self, name: str, widget: QWidget | None = None) -> None:
        """Save what the window, or another widget, shows."""
        settle()
        (widget or self.window).grab().save(str(self.out / f"{name}-{self.sort}.png"))

    def shoot_beside(self, name: str, kind: type[QWidget]) -> None:
        """Wait for a window of a kind beside the main one, save and close it."""
        until(lambda: self._beside(kind), name)
        settle(0.5)
        beside = self._beside(kind)
        self.shoot(name, beside)
        beside.close()
        settle(0.05)

    def _beside(self, kind: type[QWidget]) -> Any:
        shown = (one for one in QApplication.topLevelWidgets() if one.isVisible())
        return next((one for one in shown if isinstance(one, kind)), None)


class ShootingPrompts:
    """Takes a picture of each form that is asked for and declines it; files are answered in turn.

    ``fills`` are called with the next forms and tell whether they are accepted.
    """

    # ruff: noqa: ARG002 - the signatures are those of ui.prompts.Prompts

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.camera: Camera | None = None
        self.files: deque[Path] = deque()
        self.fills: deque[Callable[[Any], bool]] = deque()

    def open_file(self, title: str, *, kind: str, pattern: str, folder: Path) -> Path | None:
        return self.files.popleft() if self.files else None

    def open_files(self, title: str, *, folder: Path) -> Sequence[Path]:
        return ()

    def open_folder(self, title: str, *, folder: Path) -> Path | None:
        return None

    def save_file(self, title: str, *, kind: str, pattern: str, suggested: Path) -> Path | None:
        return None

    def confirm(self, question: str, *, detail: str, yes: str) -> bool:
        return False

    def choose_printer(self, printer: QPrinter, *, pages: int) -> bool:
        return False

    def fill_in(self, form: QDialog) -> bool:
        form.setParent(self._window, form.windowFlags())
        form.show()
        settle()
        accepted = bool(self.fills and self.fills.popleft()(form))
        if self.camera is not None:
            self.camera.shoot(f"form-{type(form).__name__}", form)
        form.hide()
        form.deleteLater()
        return accepted
