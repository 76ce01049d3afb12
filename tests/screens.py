"""Pictures of the window: ``python -m tests.screens OUT`` drives it through the sample case.

Each main view is saved as a PNG at 1366 × 768, in the light and in the dark theme.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.operations import binning, records
from app.sample import make_sample
from app.sandbox.pool import Sandbox
from app.settings import SettingsFile, ThemeChoice
from app.vocabulary import ItemKind
from ui.documents.picture_tab import PictureTab
from ui.documents.text_tab import TextTab
from ui.panels.inspector.edits import Destination
from ui.program import Program
from ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ui.documents.document import Document
    from ui.workspace.workspace import Workspace

SIZE = (1366, 768)
PATIENCE = 20.0  # seconds


def main(out: Path) -> None:
    """Save the pictures of both themes."""
    out.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        os.environ["REDTHREAD_HOME"] = str(Path(folder) / "home")
        case = Path(folder) / "Foreign recruits.redthread"
        with Sandbox() as sandbox:
            make_sample(case, user="M. Example", sandbox=sandbox)
        for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK):
            look().dress(theme)
            with running(Path(folder), theme) as program:
                Photographer(program, out, theme.value).go_through(case)
    application.processEvents()
    print(f"The pictures are in {out}")


@contextmanager
def running(folder: Path, theme: ThemeChoice) -> Iterator[Program]:
    """Give a program with a user and a theme, its window shown."""
    file = SettingsFile(folder / f"{theme.value}.json")
    file.change(user_name="M. Example", theme=theme)
    program = Program(file, folder / "log.txt")
    program.window.resize(*SIZE)
    program.window.show()
    program.window.activateWindow()
    QApplication.processEvents()
    try:
        yield program
    finally:
        program.window.close()
        program.deleteLater()
        QApplication.processEvents()


def until(done: Callable[[], object], what: str) -> None:
    """Let the window work until something is so."""
    end = time.monotonic() + PATIENCE
    while not done():
        QApplication.processEvents()
        if time.monotonic() > end:
            raise TimeoutError(what)


def settle(seconds: float = 0.25) -> None:
    """Let what is on its way arrive."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()


class Photographer:
    """Goes from view to view and saves what the window shows."""

    def __init__(self, program: Program, out: Path, theme: str) -> None:
        self.program, self.out, self.theme = program, out, theme

    @property
    def workspace(self) -> Workspace:
        return self.program.desk.workspace

    def go_through(self, case: Path) -> None:
        self.shoot("start")
        self.program.begin(case)
        until(lambda: self.program.desk is not None, "the case did not open")
        until(lambda: self.rows(ItemKind.TAG), "the lists did not load")
        self.shoot("case")
        self.text()
        self.popups()
        self.picture()
        self.search()
        self.records()
        self.history()
        self.bin()
        self.tables()

    def rows(self, kind: str) -> list[str]:
        panel = self.workspace._parts.panel
        return [row.id for row in panel.rows.rows_of(kind)]

    def open_first(self, kind: type[Document]) -> Document:
        """Open the sources in turn until one is of a kind."""
        for source_id in self.rows(ItemKind.SOURCE):
            self.workspace.open_source(source_id)
            document = self.workspace.document()
            if isinstance(document, kind):
                return document
        raise LookupError(kind)

    def text(self) -> None:
        self.open_first(TextTab)
        document = self.workspace.document()
        until(lambda: document.layer_id, "the text did not load")
        settle()
        self.shoot("text")
        self.workspace.inspect(ItemKind.CLAIM, self.rows(ItemKind.CLAIM)[0])
        marks = self.workspace._inspection.marks_of(self.rows(ItemKind.CLAIM)[0])
        self.workspace.go(Destination(ItemKind.ANNOTATION, marks[0]))
        settle()
        self.shoot("claim")

    def popups(self) -> None:
        document = self.workspace.document()
        text = document._layer.text
        start = text.index("Chen") if "Chen" in text else 40
        document.view.select(start, start + 11)
        document.setFocus()
        handlers = self.workspace.handlers()
        handlers["mark.person"]()
        settle()
        self.shoot("person")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        document.step(1)
        handlers["mark.link"]()
        settle()
        self.shoot("link")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        settle()
        self.shoot("link-type")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        document.view.open_find()
        QTest.keyClicks(QApplication.focusWidget(), "155")
        settle()
        self.shoot("find")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)

    def picture(self) -> None:
        picture = self.open_first(PictureTab)
        until(lambda: picture.view._canvas.has_pixels, "the picture did not load")
        picture.step(1)
        settle()
        self.shoot("picture")

    def search(self) -> None:
        field = self.program.window.search
        self.program.window.focus_search()
        QTest.keyClicks(field, "passport")
        settle(0.6)
        self.shoot("search")
        QTest.keyClick(field, Qt.Key.Key_Escape)
        QTest.mouseClick(self.program.window, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))

    def records(self) -> None:
        for kind in (ItemKind.PERSON, ItemKind.EVIDENCE, ItemKind.QUESTION, ItemKind.SOURCE):
            rows = self.rows(kind)
            if rows:
                self.workspace.inspect(kind, rows[0])
                settle()
                self.shoot(str(kind))

    def history(self) -> None:
        """The history as it opens, with a gesture opened, and that of one claim."""
        workspace, claim = self.workspace, self.rows(ItemKind.CLAIM)[0]
        workspace.session.case.do(records.edit(claim, statement="Reworded in the history"))
        workspace.session.case.undo().result()
        handlers = workspace.handlers()
        handlers["view.history"]()
        view = self.program.window.tabs.front_page()
        until(lambda: view.model.rows, "the history did not load")
        settle()
        self.shoot("history")
        view.toggle(view.model.rows[1].seq)
        settle(0.5)
        self.shoot("history-open")
        workspace.inspect(ItemKind.CLAIM, claim)
        handlers["record.history"]()
        settle(0.5)
        view.toggle(view.model.rows[-1].seq)
        settle(0.5)
        self.shoot("history-claim")

    def bin(self) -> None:
        """The bin while it is empty, and with what went in by three acts."""
        workspace, handlers = self.workspace, self.workspace.handlers()
        handlers["view.bin"]()
        settle(0.5)
        self.shoot("bin-empty")
        case = workspace.session.case
        people, claims = self.rows(ItemKind.PERSON), self.rows(ItemKind.CLAIM)
        case.do(binning.bin_items([people[0]]))
        case.do(binning.bin_items([claims[1], self.rows(ItemKind.EVIDENCE)[0]]))
        case.do(binning.bin_items([self.rows(ItemKind.SOURCE)[0]]))
        view = self.program.window.tabs.front_page()
        until(lambda: len(view.model.all) == 4, "the bin did not load")
        until(lambda: view.preview.shown_id, "the preview did not load")
        settle()
        self.shoot("bin")
        for _ in range(4):
            case.undo().result()

    def tables(self) -> None:
        """The tables of sources and marks, some rows of one chosen."""
        for name in ("sources", "marks"):
            self.workspace.handlers()[f"view.{name}"]()
            page = self.program.window.tabs.front_page()
            until(lambda page=page: page.model.ids, "the table did not load")
            page.table.choose(page.model.ids[1:3])
            settle(0.5)
            self.shoot(f"table-{name}")

    def shoot(self, name: str) -> None:
        settle()
        self.program.window.grab().save(str(self.out / f"{name}-{self.theme}.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "screens"))
