"""Copying a passage with its citation: what is on the clipboard may be handed on as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from ui.documents.text_tab import TextTab
from ui.translation import counted
from ui.workspace import clipboard

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.anchors.place import PassageAt
    from app.report.citing import Quotation
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
    """Copies what is selected in the text in front, else the passage of the selected mark.

    Protected people stand under their pseudonyms; where some do, real names are one click away,
    and that goes on record.
    """

    def __init__(self, session: CaseSession, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
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
