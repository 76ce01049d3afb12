"""Custody in the window: verifying, seals, and the chain of custody in a window of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.queries import overview
from app.queries.custody_rows import case_custody, source_custody
from app.queries.refs import refs
from app.queries.verification_rows import place_of
from ui.dialogs.custody_window import CustodyWindow
from ui.panels.inspector.edits import Destination
from ui.translation import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from app.custody import Seal
    from app.jobs import JobControl
    from app.queries.custody_rows import CustodyRow
    from app.queries.refs import ItemRef
    from app.queries.verification_rows import VerificationResult
    from ui.case_session import CaseSession
    from ui.dialogs.side_window import SideWindows
    from ui.job_runner import JobRunner
    from ui.main_window.message_bar import MessageBar
    from ui.prompts import Prompts
    from ui.workspace.workspace import Workspace

    Query = Callable[[Session], tuple[CustodyRow, ...]]

PATIENCE: Final = 20.0
"""Seconds after which a result does not come to the front by itself."""

_TEXTS: Final = "*.txt"


class CustodyChores(QObject):
    """Handles what the menu offers on custody, and shows what came of it."""

    def __init__(
        self,
        session: CaseSession,
        workspace: Workspace,
        *,
        jobs: JobRunner,
        prompts: Prompts,
        beside: SideWindows,
        messages: MessageBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._workspace = workspace
        self._jobs = jobs
        self._prompts = prompts
        self._beside = beside
        self._messages = messages
        self._shown: dict[str, tuple[CustodyWindow, Query]] = {}
        self._results: list[QWidget] = []
        session.changed.connect(lambda _changes: self._read_again())

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does, by the action's id."""
        return {
            "case.verify": self.verify,
            "case.check_seal": self._check_seal,
            "case.seal": self.save_seal,
            "case.custody": self.show_case,
        }

    # Verifying

    def verify(self, against: Seal | None = None) -> None:
        """Verify the case in the background, perhaps against a seal, and show what came of it."""
        case = self._session.case

        def work(job: JobControl) -> VerificationResult:
            from app.custody import verify_and_record  # noqa: PLC0415 - seldom needed

            return verify_and_record(case, job, against=against)

        self._jobs.start(
            self.tr("Verifying"),
            work,
            done=self._verified,
            cancelled=lambda: self._messages.inform(
                self.tr("Stopped before the check was complete; nothing was put on record.")
            ),
        )

    def _verified(self, result: VerificationResult) -> None:
        """Show the result at once, or offer it where the user has long turned to other things."""
        if result.seconds < PATIENCE:
            self._show_result(result)
        elif result.holds:
            self._messages.offer(
                self.tr("The case is verified: all in order."),
                self.tr("Show the result"),
                lambda: self._show_result(result),
            )
        else:
            self._messages.complain(
                counted(
                    self,
                    len(result.findings),
                    "The case is verified: {} thing is wrong.",
                    "The case is verified: {} things are wrong.",
                ),
                self.tr("Show the result"),
                lambda: self._show_result(result),
            )

    def _show_result(self, result: VerificationResult) -> None:
        from ui.dialogs.verification_window import VerificationWindow  # noqa: PLC0415

        def make(window: QWidget) -> QWidget:
            made = VerificationWindow(result, self._title(), window)
            made.opened.connect(self._go)
            made.seal_asked.connect(self.save_seal)
            made.save_asked.connect(lambda: self._save_text(made.text))
            made.destroyed.connect(lambda: self._results.remove(made))
            self._results.append(made)
            return made

        self._beside.show("verification", make, anew=True)

    def _save_text(self, text: str) -> None:
        out = self._prompts.save_file(
            self.tr("Save the result of the verification"),
            kind=self.tr("Text files"),
            pattern=_TEXTS,
            suggested=self._beside_case(self.tr("verification")),
        )
        if out is None:
            return
        try:
            out.write_text(text, encoding="utf-8")
        except OSError as problem:
            reason = problem.strerror or str(problem)
            self._messages.complain(
                self.tr(
                    "The text could not be written to {path}: {reason}. Choose another place."
                ).format(path=out, reason=reason)
            )

    # Seals

    def save_seal(self) -> None:
        """Ask for a file and write the head of the journal to it."""
        out = self._prompts.save_file(
            self.tr("Save a seal"),
            kind=self.tr("Seals"),
            pattern=_TEXTS,
            suggested=self._beside_case(self.tr("seal")),
        )
        if out is None:
            return
        case = self._session.case

        def work(_job: JobControl) -> Seal:
            from app.custody import save_seal  # noqa: PLC0415 - seldom needed

            return save_seal(case, out)

        def tell(seal: Seal) -> None:
            self._messages.inform(
                self.tr("The seal of step {} is saved. Keep it apart from the case.").format(
                    seal.step
                )
            )

        self._jobs.start(self.tr("Saving a seal"), work, done=tell)

    def _check_seal(self) -> None:
        from ui.dialogs.seal_form import SealForm  # noqa: PLC0415 - seldom needed

        form = SealForm(self._choose_seal)
        if self._prompts.fill_in(form):
            self.verify(form.draft())

    def _choose_seal(self) -> str | None:
        from app.custody import load_seal  # noqa: PLC0415 - seldom needed

        path = self._prompts.open_file(
            self.tr("Check against a seal"),
            kind=self.tr("Seals"),
            pattern=_TEXTS,
            folder=self._session.case.path.parent,
        )
        return None if path is None else load_seal(path).text()

    # The chain of custody

    def show_case(self) -> None:
        """Show the chain of custody of the whole case."""
        self._show("case", self._title(), case_custody, several=True)

    def show_source(self, source_id: str) -> None:
        """Show the chain of custody of one source."""
        found = self._session.read(lambda s: refs(s, [source_id]))
        if source_id in found:
            ref = found[source_id]
            self._show(
                source_id,
                f"{ref.handle} {ref.title}",
                lambda s: source_custody(s, source_id),
                several=False,
            )

    def _show(
        self,
        name: str,
        heading: str,
        query: Query,
        *,
        several: bool,
    ) -> None:
        def make(parent: QWidget) -> QWidget:
            made = CustodyWindow(heading, several=several, parent=parent)
            made.opened.connect(self._go_to_number)
            made.destroyed.connect(lambda: self._shown.pop(name, None))
            self._shown[name] = made, query
            self._read(name)
            return made

        self._beside.show(f"custody of {name}", make)

    def _read_again(self) -> None:
        for name in self._shown:
            self._read(name)

    def _read(self, name: str) -> None:
        window, query = self._shown[name]

        def show(rows: tuple[CustodyRow, ...]) -> None:
            if name in self._shown and self._shown[name][0] is window:
                window.show_rows(rows)

        self._session.load(f"custody of {name}", query, show)

    def put_away(self) -> None:
        """Close the windows that show something of the case."""
        for window in (*(window for window, _ in self._shown.values()), *self._results):
            window.close()

    # Going there

    def _go_to_number(self, handle: str) -> None:
        place = self._session.read(lambda s: place_of(s, {"handle": handle}))
        if place is not None:
            self._go(place)

    def _go(self, place: ItemRef) -> None:
        self._workspace.go(Destination(place.kind, place.id))

    def _title(self) -> str:
        return self._session.read(overview.properties).title

    def _beside_case(self, what: str) -> Path:
        path = self._session.case.path
        return path.with_name(f"{path.stem} {what}.txt")
