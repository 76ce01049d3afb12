"""What the tabs of sources are called: by the source, and by the text where several are open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from ui.documents.text_tab import TextTab
from ui.models.layer_names import layer_names

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.documents.document import Document
    from ui.workspace.documents import Documents


class TitledTabs(Protocol):
    """What this asks of the tabs."""

    def retitle(self, page: QWidget, title: str) -> None:
        """Call the tab of a page something else, if it has one."""


class Titles(QObject):
    """Keeps the titles of all open documents as they should be."""

    def __init__(self, documents: Documents, tabs: TitledTabs, parent: QObject) -> None:
        super().__init__(parent)
        self._documents, self._tabs = documents, tabs
        documents.opened.connect(self._adopt)
        documents.retitled.connect(lambda document: self._tell(document.source_id))
        documents.forgotten.connect(self._tell)

    def title(self, document: Document) -> str:
        """Return what the tab of a document is called; first what would be cut off last."""
        detail = self._documents.detail(document)
        title: str = detail.fields["title"]
        shown = {_shown(one) for one in self._documents.of(document.source_id)}
        name = layer_names(detail.layers).get(_shown(document))
        return f"{name} · {title}" if name is not None and len(shown) > 1 else title

    def _adopt(self, document: Document) -> None:
        if isinstance(document, TextTab):
            document.layer_shown.connect(partial(self._tell, document.source_id))
        self._tell(document.source_id)

    def _tell(self, source_id: str) -> None:
        for document in self._documents.of(source_id):
            self._tabs.retitle(document, self.title(document))


def _shown(document: Document) -> str:
    return document.layer_id if isinstance(document, TextTab) else ""
