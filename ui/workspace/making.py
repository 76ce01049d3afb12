"""Makes records that no mark stands for yet, under a title to be written over."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.operations import collections, records, sources, tags
from app.vocabulary import ItemKind
from ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.store.steps.step import Gesture
    from ui.case_session import CaseSession
    from ui.panels.inspector.inspector import Inspector
    from ui.workspace.marking import Surroundings

_NEW: Final[dict[str, tuple[Callable[[str], Gesture[str]], str]]] = {
    ItemKind.CLAIM: (records.add_claim, QT_TRANSLATE_NOOP("Making", "New claim")),
    ItemKind.PERSON: (records.add_person, QT_TRANSLATE_NOOP("Making", "New person")),
    ItemKind.EVIDENCE: (records.add_evidence, QT_TRANSLATE_NOOP("Making", "New exhibit")),
    ItemKind.QUESTION: (records.add_question, QT_TRANSLATE_NOOP("Making", "New question")),
    ItemKind.ORGANISATION: (
        records.add_organisation,
        QT_TRANSLATE_NOOP("Making", "New organisation"),
    ),
    ItemKind.PLACE: (records.add_place, QT_TRANSLATE_NOOP("Making", "New place")),
    ItemKind.EVENT: (records.add_event, QT_TRANSLATE_NOOP("Making", "New event")),
    ItemKind.COLLECTION: (
        collections.add_collection,
        QT_TRANSLATE_NOOP("Making", "New collection"),
    ),
    ItemKind.TAG: (tags.add_tag, QT_TRANSLATE_NOOP("Making", "New tag")),
    ItemKind.SOURCE: (sources.describe_source, QT_TRANSLATE_NOOP("Making", "New source")),
}
"""By kind, the verb that makes a record and the title that it starts with."""


class Making(QObject):
    """Makes a record of a kind and puts the focus into its heading, all of it selected."""

    def __init__(
        self,
        session: CaseSession,
        around: Surroundings,
        inspector: Inspector,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._around = around
        self._inspector = inspector

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return what each action that makes a record does, by the action's id."""
        return {f"record.new.{kind}": partial(self.make, kind) for kind in _NEW}

    def make(self, kind: str) -> None:
        """Make a record of a kind."""
        add, title = _NEW[kind]
        self._session.do(add(translate("Making", title)), lambda item_id: self.begin(kind, item_id))

    def begin(self, kind: str, item_id: str) -> None:
        """Inspect a record that was just made, its heading ready to be written over."""
        self._around.inspect(kind, item_id)
        self._inspector.edit_title()
