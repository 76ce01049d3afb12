"""Brings files, folders and pasted material into the case, and says what came of each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from app import intake
from app.phrases import phrase, phrase_remark
from app.showing import one_line
from ui.translation import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QImage

    from app.intake import Intake, Outcome
    from app.jobs import JobControl
    from app.sandbox.pool import Sandbox
    from ui.case_session import CaseSession
    from ui.job_runner import JobRunner

_PICTURES = ("image/png", "image/tiff", "image/webp", "image/avif", "image/jpeg", "image/bmp")
"""What a copied picture is taken as, where there is a choice: first what loses nothing."""

TITLE_LENGTH = 60
"""Code points of a pasted text that become its title."""


class Importing(QObject):
    """Runs imports in the background.

    ``arrived`` gives the ids of the sources that came of it, ``told`` one sentence about it and
    the sentences about single files, each with the name of its file.
    """

    arrived = Signal(list)
    told = Signal(str, list)

    def __init__(
        self, session: CaseSession, sandbox: Sandbox, jobs: JobRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._sandbox = sandbox
        self._jobs = jobs

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Take files and folders in."""

        def work(job: JobControl) -> Intake:
            return intake.import_paths(
                self._session.case, paths, sandbox=self._sandbox, job=job, recursive=True
            )

        self._jobs.start(self.tr("Importing"), work, done=self._done)

    def import_later_version(self, path: Path, earlier_id: str) -> None:
        """Take a file in as the later version of a source."""

        def work(job: JobControl) -> Intake:
            return intake.import_later_version(
                self._session.case, path, earlier_id, sandbox=self._sandbox, job=job
            )

        self._jobs.start(self.tr("Importing"), work, done=self._done)

    def paste(self) -> None:
        """Take in what was copied: a picture, files, or text."""
        clipboard = QGuiApplication.clipboard()
        data: QMimeData | None = clipboard.mimeData()
        self.take(QMimeData() if data is None else data)  # None where nothing was ever copied

    def take(self, data: QMimeData) -> None:
        """Take in dropped or pasted data."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self.import_paths(paths)
        elif data.hasImage() or any(map(data.hasFormat, _PICTURES)):
            self._paste_picture(_picture_in(data))
        elif data.hasText() and data.text().strip():
            text = data.text()
            title = " ".join(text.split())[:TITLE_LENGTH]
            case = self._session.case
            self._paste(lambda _job: intake.paste_text(case, text, title))
        else:
            self.told.emit(self.tr("There is no text, picture or file to paste."), [])

    def _paste_picture(self, data: bytes) -> None:
        case, sandbox, title = self._session.case, self._sandbox, self.tr("Pasted picture")
        self._paste(lambda job: intake.paste_picture(case, data, title, sandbox=sandbox, job=job))

    def _paste(self, take_in: Callable[[JobControl], Outcome]) -> None:
        def work(job: JobControl) -> Intake:
            return intake.Intake((take_in(job),))

        self._jobs.start(self.tr("Pasting"), work, done=self._done)

    def _done(self, came: Intake) -> None:
        taken = [outcome.taken_in for outcome in came.outcomes if outcome.taken_in is not None]
        failed = [outcome for outcome in came.outcomes if outcome.problem is not None]
        self.arrived.emit([one.source_id for one in taken])
        new = sum(one.is_new for one in taken)
        parts = []
        if new:
            parts.append(counted(self, new, "{} source imported", "{} sources imported"))
        if len(taken) > new:
            words = counted(
                self,
                len(taken) - new,
                "{} source was there already",
                "{} sources were there already",
            )
            parts.append(words)
        if len(failed) > 1:
            words = counted(
                self, len(failed), "{} file could not be read", "{} files could not be read"
            )
            parts.append(words)
        if came.left_out:
            words = counted(
                self, came.left_out, "cancelled ({} file left out)", "cancelled ({} files left out)"
            )
            parts.append(words)
        elif came.stopped:
            parts.append(self.tr("Cancelled while the files were counted; none was imported"))
        details = _details(came)
        sentence = ", ".join(parts or [self.tr("Nothing was imported")]) + "."
        if len(failed) == 1:  # there is room to say at once what is wrong with a single file
            sentence += " " + details.pop(0)
        self.told.emit(sentence, details)


def _picture_in(data: QMimeData) -> bytes:
    """Return the file of a copied picture, as the other program gave it.

    It is not decoded here. Where there is none, as with the bitmaps of Windows, Qt has made a
    picture of it already, and its PNG is taken.
    """
    for form in _PICTURES:
        if data.hasFormat(form) and (file := bytes(data.data(form).data())):
            return file
    image: QImage = data.imageData()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _details(came: Intake) -> list[str]:
    """Return what there is to say about single files: first what is wrong with those left out."""
    return [
        *(
            f"{one_line(outcome.name)}: {phrase(outcome.problem)}"
            for outcome in came.outcomes
            if outcome.problem is not None
        ),
        *(
            f"{one_line(outcome.name)}: {phrase_remark(remark.code, remark.facts)}"
            for outcome in came.outcomes
            for remark in outcome.remarks
        ),
        *(phrase_remark(remark.code, remark.facts) for remark in came.skipped),
    ]
