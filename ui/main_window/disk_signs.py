"""Says in the window when gestures can not be stored, and when they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.phrases import phrase
from app.phrases.gestures import said_label
from ui.translation import counted

if TYPE_CHECKING:
    from app.errors import CaseProblem
    from app.store.file.writer import Waiting
    from ui.case_session import CaseSession
    from ui.main_window.message_bar import MessageBar
    from ui.main_window.status_line import StatusLine
    from ui.prompts import Prompts


class DiskSigns(QObject):
    """Tells what waits for the disk of a case; what is on the screen stays there meanwhile."""

    def __init__(
        self, session: CaseSession, messages: MessageBar, status: StatusLine, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self._status = status
        self._waiting: Waiting | None = None
        session.waiting.connect(self._follow)

    @property
    def is_waiting(self) -> bool:
        """Tell whether gestures wait for the disk."""
        return self._waiting is not None

    def says(self, problem: CaseProblem) -> bool:
        """Tell whether a problem is the one that gestures wait for: that says more already."""
        return self._waiting is not None and self._waiting.problem.code == problem.code

    def may_close(self, prompts: Prompts) -> bool:
        """Ask whether the case may be closed although gestures are not stored yet."""
        if self._waiting is None:
            return True
        return prompts.confirm(
            self.tr("Close without storing what waits?"),
            detail=self._said(self._waiting),
            yes=self.tr("Close and lose it"),
        )

    def _follow(self, waiting: Waiting | None) -> None:
        before, self._waiting = self._waiting, waiting
        if waiting is None:
            self._status.show_unsaved(0)
            self._messages.put_away()
            self._messages.inform(self.tr("The case can be written again. All of it is stored."))
        elif before is None or _signs(before) != _signs(waiting):
            self._status.show_unsaved(len(waiting.labels))
            self._messages.complain(
                self._said(waiting), self.tr("Try again"), self._session.case.try_again
            )

    def _said(self, waiting: Waiting) -> str:
        labels = ", ".join(dict.fromkeys(map(said_label, filter(None, waiting.labels))))
        kept = counted(
            self,
            len(waiting.labels),
            "One gesture waits and is stored as soon as that works",
            "{} gestures wait and are stored as soon as that works",
        )
        return f"{phrase(waiting.problem)} {kept}" + (f": {labels}." if labels else ".")


def _signs(waiting: Waiting) -> tuple[str, int]:
    return waiting.problem.code, len(waiting.labels)
