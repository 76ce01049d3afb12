"""Copying with a citation: what is on the clipboard may be handed on as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication, QImage

from ui.documents.picture_tab import PictureTab
from ui.documents.text_tab import TextTab
from ui.translation import counted
from ui.workspace import clipboard

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.anchors.place import PassageAt, RegionAt
    from app.report.citing import Quotation
    from app.report.cutting import CutOut
    from app.sandbox.pool import Sandbox
    from ui.case_session import CaseSession
    from ui.documents.document import Document


class Surroundings(Protocol):
    """What copying asks of the window."""

    def document(self) -> Document | None:
        """Return the document in front."""

    def inform(self, sentence: str) -> None:
        """Tell some news in the message bar."""

    def offer(self, sentence: str, action: str, accept: Callable[[], None]) -> None:
        """Offer something in the message bar."""


class Copying(QObject):
    """Copies what is selected in the source in front, else the place of the selected mark.

    Of a picture in which nothing is drawn or selected it is all of it. Protected people stand
    under their pseudonyms and are covered in pictures; where some are, the other way is one click
    away, and that goes on record.
    """

    def __init__(
        self, session: CaseSession, sandbox: Sandbox, around: Surroundings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._sandbox = session, sandbox
        self._around = around

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return what each action does, by the action's id."""
        return {
            "edit.copy": self.copy,
            "edit.copy_text": lambda: self._take(cited=False),
            "edit.copy_named": lambda: self._take(named=True),
        }

    def copy(self) -> None:
        """Copy what is selected in the field with the focus, else the passage with its citation."""
        if not clipboard.copy():
            self._take()

    def _take(self, *, cited: bool = True, named: bool = False) -> None:
        document = self._around.document()
        if isinstance(document, PictureTab) and cited:
            self._take_picture(document.area(), named=named)
            return
        place = document.passage() if isinstance(document, TextTab) else None
        if place is not None:
            self._take_from(place, cited=cited, named=named)

    def _take_from(self, place: PassageAt, *, cited: bool, named: bool) -> None:
        case = self._session.case

        def read(_session: object) -> Quotation:
            from app.outlet import quote  # noqa: PLC0415 - the report is slow to import

            return quote(case, place, named=named)

        def put(quotation: Quotation) -> None:
            self._put(quotation, cited=cited)
            self._tell(quotation, place, cited=cited, named=named)

        self._session.load("copying", read, put)

    def _put(self, quotation: Quotation, *, cited: bool) -> None:
        data = QMimeData()
        words = quotation.plain() if cited else str(quotation.words)
        data.setText(words.replace("\ufffe", "\ufffd"))  # Qt takes it for a byte order mark
        if cited:
            data.setHtml(quotation.html())
        QGuiApplication.clipboard().setMimeData(data)

    def _take_picture(self, place: RegionAt, *, named: bool) -> None:
        case, sandbox = self._session.case, self._sandbox

        def read(_session: object) -> CutOut:
            from app.outlet import cut_out  # noqa: PLC0415 - the report is slow to import

            return cut_out(case, place, sandbox=sandbox, named=named)

        def put(taken: CutOut) -> None:
            data = QMimeData()
            data.setImageData(QImage.fromData(taken.data))
            data.setText(taken.plain())
            data.setHtml(taken.html())
            QGuiApplication.clipboard().setMimeData(data)
            self._tell_picture(taken, place, named=named)

        self._session.load("copying", read, put)

    def _tell_picture(self, taken: CutOut, place: RegionAt, *, named: bool) -> None:
        if taken.covered:
            self._around.offer(
                counted(
                    self,
                    taken.covered,
                    "Copied; {} region that shows a protected person is covered.",
                    "Copied; {} regions that show protected people are covered.",
                ),
                self.tr("Copy uncovered"),
                lambda: self._take_picture(place, named=True),
            )
        elif named:
            self._around.inform(
                self.tr("The picture is copied uncovered; protected people go on record.")
            )
        else:
            self._around.inform(self.tr("The picture is copied with its citation."))

    def _tell(self, quotation: Quotation, place: PassageAt, *, cited: bool, named: bool) -> None:
        if quotation.masked:
            self._around.offer(
                counted(
                    self,
                    quotation.masked,
                    "Copied; {} name of a protected person is masked.",
                    "Copied; {} names of protected people are masked.",
                ),
                self.tr("Copy with real names"),
                lambda: self._take_from(place, cited=cited, named=True),
            )
        elif named:
            self._around.inform(self.tr("Copied with real names; protected ones are on record."))
        elif cited:
            self._around.inform(self.tr("Copied with its citation."))
        else:
            self._around.inform(self.tr("Copied without its citation."))
