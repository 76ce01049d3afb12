"""Prints the marked text in front: prepared in the background, looked at first, put on record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.errors import CaseProblem
from ui.documents.mark_signs import word_for
from ui.documents.text_tab import TextTab

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtWidgets import QWidget

    from app.jobs import JobControl
    from app.report.paper import PaperText
    from ui.case_session import CaseSession
    from ui.dialogs.print_window import PrintWindow
    from ui.dialogs.side_window import SideWindows
    from ui.documents.document import Document
    from ui.job_runner import JobRunner
    from ui.paper.paper_writing import PaperWriting
    from ui.prompts import Prompts

_NOT_IN_A_NAME = '<>:"/\\|?*'


class Printing(QObject):
    """Shows the pages of a text in a window of their own, and writes them where they are wanted.

    ``written`` gives the path of a finished PDF file, ``printed`` the name of a printer.
    """

    written = Signal(Path)
    printed = Signal(str)

    def __init__(
        self,
        session: CaseSession,
        front: Callable[[], Document | None],
        *,
        jobs: JobRunner,
        prompts: Prompts,
        beside: SideWindows,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._front = front
        self._jobs = jobs
        self._prompts = prompts
        self._beside = beside
        self._window: PrintWindow | None = None

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return what each action does, by the action's id."""
        return {"text.print": self.open}

    def open(self) -> None:
        """Prepare the text in front and show its pages."""
        document = self._front()
        if isinstance(document, TextTab) and document.layer_id:
            self._prepare(document.layer_id, named=False, then=self._show(document.layer_id))

    def put_away(self) -> None:
        """Close the window that shows pages of the case."""
        if self._window is not None:
            self._window.close()

    def _prepare(self, layer_id: str, *, named: bool, then: Callable[[PaperText], None]) -> None:
        case = self._session.case

        def work(job: JobControl) -> PaperText:
            from app.outlet import for_paper  # noqa: PLC0415 - the report is slow to import

            return for_paper(case, layer_id, named=named, job=job)

        self._jobs.start(self.tr("Preparing the pages"), work, done=then)

    def _show(self, layer_id: str) -> Callable[[PaperText], None]:
        def show(paper: PaperText) -> None:
            from ui.dialogs.print_window import PrintWindow  # noqa: PLC0415 - seldom needed

            def make(parent: QWidget) -> QWidget:
                window = self._window = PrintWindow(paper, word_for, parent)
                window.named_wanted.connect(lambda named: self._name(layer_id, window, named))
                window.pdf_wanted.connect(lambda: self._save(window))
                window.print_wanted.connect(lambda: self._print(window))
                window.destroyed.connect(lambda: self._forget(window))
                return window

            self._beside.show("print", make, anew=True)

        return show

    def _forget(self, window: PrintWindow) -> None:
        if self._window is window:
            self._window = None

    def _name(self, layer_id: str, window: PrintWindow, named: bool) -> None:  # noqa: FBT001
        def show(paper: PaperText) -> None:
            if self._window is window:
                window.set_paper(paper)

        self._prepare(layer_id, named=named, then=show)

    # Onto paper

    def _save(self, window: PrintWindow) -> None:
        from ui.paper.paper_writing import PdfFile  # noqa: PLC0415 - seldom needed

        title = f"{window.paper.handle} {window.paper.title}"
        name = "".join("_" if letter in _NOT_IN_A_NAME else letter for letter in title)[:120]
        out = self._prompts.save_file(
            self.tr("Save as PDF"),
            kind=self.tr("PDF files"),
            pattern="*.pdf",
            suggested=self._session.case.path.with_name(f"{name}.pdf"),
        )
        if out is None:
            return
        try:
            file = PdfFile(out, window.layout_.sheet, title=window.paper.title)
        except CaseProblem as problem:
            self._session.failed.emit(problem)
            return

        def ended(whole: bool) -> None:  # noqa: FBT001 - a signal's argument
            if whole:
                self._keep(file.keep, window.paper, len(window.layout_.pages), out=out)
            else:
                file.drop()

        pages = range(len(window.layout_.pages))
        if not self._write(window, file.writer, pages, ended):
            file.drop()

    def _print(self, window: PrintWindow) -> None:
        from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415 - it looks for printers

        from ui.paper.paper_writing import page_layout  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        printer.setPageLayout(page_layout(window.layout_.sheet))
        printer.setDocName(window.paper.title)
        count = len(window.layout_.pages)
        if not self._prompts.choose_printer(printer, pages=count):
            return
        pages = range(count)
        if printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage():
            pages = range(printer.fromPage() - 1, min(count, printer.toPage() or count))
        file, on = printer.outputFileName(), printer.printerName()
        out = Path(file) if file else None

        def ended(whole: bool) -> None:  # noqa: FBT001 - a signal's argument
            if whole:
                self._keep(lambda: None, window.paper, len(pages), out=out, on=on)

        self._write(window, printer, pages, ended)

    def _write(
        self,
        window: PrintWindow,
        device: QPagedPaintDevice,
        pages: range,
        ended: Callable[[bool], None],
    ) -> bool:
        from ui.paper.paper_writing import PaperWriting  # noqa: PLC0415 - seldom needed

        writing: PaperWriting = PaperWriting(window.pages, pages, device, window)
        writing.ended.connect(ended)
        window.follow(writing)
        if not writing.start():
            writing.ended.emit(False)  # noqa: FBT003 - a signal's argument
            self._session.failed.emit(CaseProblem("print.no_device"))
            return False
        return True

    def _keep(
        self,
        keep: Callable[[], None],
        paper: PaperText,
        pages: int,
        *,
        out: Path | None = None,
        on: str = "",
    ) -> None:
        """Put the file in its place and the print on record, then say so."""
        case = self._session.case

        def work(_job: JobControl) -> None:
            from app.outlet import record_print  # noqa: PLC0415 - the report is slow to import

            keep()
            record_print(case, paper, pages, path=out, on=on)

        def tell(_none: None) -> None:
            if out is not None:
                self.written.emit(out)
            else:
                self.printed.emit(on)

        self._jobs.start(self.tr("Putting the print on record"), work, done=tell)
