"""A page of the window on which several documents stand beside each other."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.documents.document import Document


class Spread(QWidget):
    """What is done to the document in front is done to that of its documents that is in use.

    ``turned`` tells that it is another one now.
    """

    turned = Signal()

    @property
    @abstractmethod
    def documents(self) -> Sequence[Document]:
        """The documents on the page, in the order of reading."""

    @property
    @abstractmethod
    def in_use(self) -> Document:
        """The document that keys went to last."""
