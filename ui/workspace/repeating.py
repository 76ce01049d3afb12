"""What was marked last, to be marked again on something else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from app.queries.overview import journal_head
from app.queries.refs import refs_in_sight
from ui.translation import QT_TRANSLATE_NOOP, translate
from ui.workspace.menus import shortened

if TYPE_CHECKING:
    from app.changes import Changes
    from ui.case_session import CaseSession

_TO_DO: Final = {
    "claim": QT_TRANSLATE_NOOP("Repeating", "Repeat: Claim"),
    "person": QT_TRANSLATE_NOOP("Repeating", "Repeat: Person “{}”"),
    "evidence": QT_TRANSLATE_NOOP("Repeating", "Repeat: Evidence"),
    "tag": QT_TRANSLATE_NOOP("Repeating", "Repeat: Tag “{}”"),
    "note": QT_TRANSLATE_NOOP("Repeating", "Repeat: Note"),
}
_DONE: Final = {
    "claim": QT_TRANSLATE_NOOP("Repeating", "Repeated: Claim"),
    "person": QT_TRANSLATE_NOOP("Repeating", "Repeated: Person “{}”"),
    "evidence": QT_TRANSLATE_NOOP("Repeating", "Repeated: Evidence"),
    "tag": QT_TRANSLATE_NOOP("Repeating", "Repeated: Tag “{}”"),
    "note": QT_TRANSLATE_NOOP("Repeating", "Repeated: Note"),
}


@dataclass(frozen=True, slots=True)
class LastMarking:
    """A claim, person, evidence, tag or note; ``item_ids`` are the person or the tags."""

    kind: str
    item_ids: tuple[str, ...] = ()
    mark_id: str = ""


class Repeating(QObject):
    """Remembers what was marked last; ``changed`` tells that it is called something else now."""

    changed = Signal()

    def __init__(self, session: CaseSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._last: LastMarking | None = None
        self._names = ""
        self._is_repeated = False
        session.changed.connect(self._follow)

    @property
    def last(self) -> LastMarking | None:
        """What would be repeated now; None where nothing was marked or it is gone since."""
        return self._last

    def remember(self, kind: str, *item_ids: str, mark_id: str = "") -> None:
        """Remember what a mark was made to show; a tag joins those put on the same mark before."""
        last = self._last
        if kind == "tag" and last is not None and last.kind == "tag" and last.mark_id == mark_id:
            item_ids = tuple(dict.fromkeys((*last.item_ids, *item_ids)))
        self._set(LastMarking(kind, item_ids, mark_id), repeated=False)

    def repeated(self, mark_id: str) -> None:
        """Note that the last marking was repeated on another mark."""
        if self._last is not None:
            last = LastMarking(self._last.kind, self._last.item_ids, mark_id)
            self._set(last, repeated=True)

    def words(self) -> str:
        """Return what would be repeated, as a menu says it; empty for nothing."""
        return self._sentence(_TO_DO)

    def news(self) -> str:
        """Return what was repeated just now, else what would be; empty for nothing."""
        return self._sentence(_DONE if self._is_repeated else _TO_DO)

    def _sentence(self, sentences: dict[str, str]) -> str:
        if self._last is None:
            return ""
        return translate("Repeating", sentences[self._last.kind]).format(self._names)

    def _set(self, last: LastMarking | None, *, repeated: bool) -> None:
        self._last, self._is_repeated = last, repeated
        self._read_names()
        self.changed.emit()

    def _read_names(self) -> None:
        ids = self._last.item_ids if self._last else ()
        found = self._session.read(lambda s: refs_in_sight(s, ids)) if ids else []
        if self._last is not None and len(found) < len(ids):  # undone or in the bin since
            left = tuple(ref.id for ref in found)
            self._last = LastMarking(self._last.kind, left, self._last.mark_id) if left else None
        self._names = shortened(", ".join(ref.title for ref in found))

    def _follow(self, changes: Changes) -> None:
        if self._last is None:
            return
        before = self.news()
        if self._is_repeated and self._session.read(journal_head).nature == "undo":
            self._is_repeated = False  # it may be what was taken back
        if changes.touches("Tag", "Person", "Item"):
            self._read_names()
        if self.news() != before:
            self.changed.emit()
