"""Keeps two documents of one source together: what is read in one is seen in the other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.anchors.aligning import align
from ui.documents.text.scroll_together import ScrollTogether
from ui.documents.text_tab import TextTab

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from app.anchors.aligning import Alignment
    from app.anchors.blocks import Blocks
    from ui.case_session import CaseSession
    from ui.documents.document import Document


@dataclass(eq=False, slots=True)
class Pair:
    """Two documents of a source, the second opened beside the first."""

    first: Document
    second: TextTab
    together: ScrollTogether | None = None

    def untie(self) -> None:
        """Let each be scrolled alone."""
        if self.together is not None and isValid(self.together):
            self.together.end()
        self.together = None


class ReadingTogether(QObject):
    """Pairs documents; two texts are scrolled together, whichever layers they show."""

    def __init__(self, session: CaseSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._pairs: list[Pair] = []

    @property
    def pairs(self) -> Sequence[Pair]:
        """The pairs that there are."""
        return tuple(self._pairs)

    def pair_of(self, document: Document) -> Pair | None:
        """Return the pair that a document stands in, if it does."""
        return next((pair for pair in self._pairs if document in (pair.first, pair.second)), None)

    def pair(self, first: Document, second: TextTab) -> None:
        """Keep two documents together until one is closed."""
        pair = Pair(first, second)
        self._pairs.append(pair)
        for document in (first, second):
            document.destroyed.connect(lambda: self.part(pair))
            if isinstance(document, TextTab):
                document.layer_shown.connect(partial(self._align, pair))
        self._align(pair)

    def part(self, pair: Pair) -> None:
        """Keep two documents together no longer."""
        if pair in self._pairs:
            self._pairs.remove(pair)
            pair.untie()

    def _align(self, pair: Pair) -> None:
        """Align the texts that the two show, in the background."""
        first, second = pair.first, pair.second
        if not isinstance(first, TextTab) or not first.layer_id or not second.layer_id:
            return
        case, layers = self._session.case, (first.layer_id, second.layer_id)

        def read(_session: Session) -> tuple[tuple[Blocks, Blocks], Alignment]:
            blocks = case.layer_text(layers[0]).blocks, case.layer_text(layers[1]).blocks
            return blocks, align(*blocks)

        def show(found: tuple[tuple[Blocks, Blocks], Alignment]) -> None:
            if pair in self._pairs and layers == (first.layer_id, second.layer_id):
                pair.untie()
                pair.together = ScrollTogether(first.view, second.view, *found)

        self._session.load(f"alignment {id(pair)}", read, show)
