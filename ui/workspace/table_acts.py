"""What is done to the chosen rows of a table: tags, reading status, collections, the bin."""

from __future__ import annotations

from abc import abstractmethod
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.operations import records, retagging, tags
from app.queries.filing import tags_on
from app.queries.record_rows import tags as tag_rows
from app.vocabulary import ReadingStatus, Reliability
from ui.theme.icons import icon, tag_badge
from ui.translation import translate
from ui.views.tables.columns import status_word
from ui.workspace.menus import LINE, Entry, of_action, open_menu

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint
    from sqlalchemy.orm import Session

    from app.queries.record_rows import TagRow
    from app.store.steps.journal import Group
    from ui.case_session import CaseSession
    from ui.workspace.collecting import Collecting
    from ui.workspace.mark_menu import Ways


_AT_ONCE: Final = 5_000
"""Of so many rows the tags are read while the menu opens; of more, in the background before."""


class TableActs(QObject):
    """What both tables have in common."""

    def __init__(self, session: CaseSession, ways: Ways, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._ways = ways

    @abstractmethod
    def tag(self, ids: Sequence[str], tag_id: str, group: Group | None = None) -> None:
        """Put a tag on the records."""

    @abstractmethod
    def untag(self, ids: Sequence[str], tag_id: str) -> None:
        """Take a tag off the records."""

    @abstractmethod
    def more(self, ids: Sequence[str]) -> tuple[Entry, ...]:
        """Return what only this table offers."""

    def open_menu(
        self,
        ids: Sequence[str],
        point: QPoint,
        *,
        go: Callable[[], object],
        do: Callable[[str], object],
    ) -> None:
        """Open the menu of the chosen rows; ``do`` does what a plain key of the table does."""

        def query(session: Session) -> list[TagRow]:
            carried = tags_on(session, ids)
            return [row for row in tag_rows(session) if row.id in carried] if carried else []

        def show(carried: list[TagRow]) -> None:
            untags = tuple(
                Entry(row.whole_name, partial(self.untag, ids, row.id), tag_badge(row.colour))
                for row in carried
            )
            entries = (
                Entry(self.tr("Open"), go, icon("go-to"), self.tr("Enter")),
                LINE,
                of_action("mark.tag", lambda: do("T")),
                Entry(self.tr("Remove tag"), sign=icon("tag"), entries=untags),
                *self.more(ids),
                LINE,
                of_action("mark.delete", lambda: do("Del"), self.tr("Move to bin")),
            )
            shown = [one for one in entries if one is LINE or one.do or one.entries]
            open_menu(self._ways.window(), point, shown)

        if len(ids) > _AT_ONCE:
            self._session.load("menu of a table", query, show)
        else:
            show(self._session.read(query))


class SourceActs(TableActs):
    """What is done to sources."""

    def __init__(
        self, session: CaseSession, ways: Ways, collecting: Collecting, parent: QObject
    ) -> None:
        super().__init__(session, ways, parent)
        self._collecting = collecting

    def tag(self, ids: Sequence[str], tag_id: str, group: Group | None = None) -> None:
        """Put a tag on the sources."""
        self._session.do(tags.tag_records(ids, tag_id), group=group)

    def untag(self, ids: Sequence[str], tag_id: str) -> None:
        """Take a tag off the sources."""
        self._session.do(tags.untag_records(ids, tag_id))

    def more(self, ids: Sequence[str]) -> tuple[Entry, ...]:
        """Return the reading status, the reliability and the collections."""
        statuses = tuple(
            Entry(status_word(one), partial(self._edit, ids, reading_status=one.value))
            for one in ReadingStatus
        )
        grades = (
            *(
                Entry(
                    f"{one.value}  {translate('Vocabulary', one.label)}",
                    partial(self._edit, ids, reliability=one.value),
                )
                for one in Reliability
            ),
            LINE,
            Entry(self.tr("Not graded"), partial(self._edit, ids, reliability=None)),
        )
        return (
            LINE,
            Entry(self.tr("Reading status"), sign=icon("reading"), entries=statuses),
            Entry(self.tr("Reliability"), sign=icon("verify"), entries=grades),
            *self._collecting.of_sources(ids),
        )

    def _edit(self, ids: Sequence[str], **changes: str | None) -> None:
        self._session.do(records.edit_all(ids, **changes))


class MarkActs(TableActs):
    """What is done to marks."""

    def tag(self, ids: Sequence[str], tag_id: str, group: Group | None = None) -> None:
        """Put a tag on the marks."""
        self._session.do(retagging.retag_marks(ids, add=[tag_id]), group=group)

    def untag(self, ids: Sequence[str], tag_id: str) -> None:
        """Take a tag off the marks."""
        self._session.do(retagging.retag_marks(ids, remove=[tag_id]))

    def more(self, ids: Sequence[str]) -> tuple[Entry, ...]:  # noqa: ARG002 - sources have more
        """Return nothing more."""
        return ()
