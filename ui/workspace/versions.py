"""Later versions in the window: brought in, said to be one, their marks carried over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal

from app.operations.versions import make_later_version
from app.queries import source_rows, version_rows
from app.queries.finding import candidates
from app.queries.refs import refs
from app.versions import carry_over
from app.vocabulary import CarryOutcome, ItemKind
from ui.popups.finder import FinderPopup
from ui.translation import counted

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from app.changes import Changes
    from app.queries.finding import Candidate
    from app.queries.refs import ItemRef
    from ui.case_session import CaseSession
    from ui.job_runner import JobRunner
    from ui.prompts import Prompts
    from ui.workspace.importing import Importing
    from ui.workspace.source_work import SourceWays


class Versions(QObject):
    """Says what is a later version of what; ``carried`` names a version that was given marks.

    ``changed`` tells that something may be a later version now, or none any more.
    """

    changed = Signal()
    carried = Signal(str)

    def __init__(
        self,
        session: CaseSession,
        ways: SourceWays,
        *,
        importing: Importing,
        jobs: JobRunner,
        prompts: Prompts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._ways = session, ways
        self._importing, self._jobs, self._prompts = importing, jobs, prompts
        self._later: dict[str, bool] = {}
        session.changed.connect(self._follow)

    def is_later(self, source_id: str) -> bool:
        """Tell whether a source is a later version of one in sight."""
        known = self._later.get(source_id)
        if known is None:
            found = self._session.read(lambda s: version_rows.versions_of(s, source_id))
            known = self._later[source_id] = found.earlier is not None
        return known

    # Saying what is a version of what

    def import_later(self, source_id: str) -> None:
        """Ask for a file and take it in as the later version of a source."""
        ref = self._ref(source_id)
        folder = self._session.case.path.parent
        title = self.tr("The later version of {}").format(ref.handle)
        path = self._prompts.open_file(title, kind=self.tr("Sources"), pattern="*", folder=folder)
        if path is not None:
            self._importing.import_later_version(path, source_id)

    def ask_earlier(self, source_id: str) -> None:
        """Ask which source another is a later version of."""
        found = self._session.read(lambda s: self._others(s, source_id))
        popup = FinderPopup(self._ways.window(), found, new="")
        popup.finder.field.setAccessibleName(
            self.tr("The earlier version of {}").format(self._ref(source_id).handle)
        )
        popup.chosen.connect(lambda earlier_id: self.make_later(source_id, earlier_id))
        window = self._ways.window()
        popup.open_at(QRect(window.width() // 2 - 160, window.height() // 4, 1, 1))

    def make_later(self, source_id: str, earlier_id: str) -> None:
        """Say that a source is a later version of another, and offer what can be done then."""
        self._session.do(
            make_later_version(source_id, earlier_id), lambda _done: self._offer_carrying(source_id)
        )

    def take_apart(self, source_id: str) -> None:
        """Say that a source is not a later version."""
        self._session.do(make_later_version(source_id, None))

    def look_at(self, source_ids: Sequence[str]) -> None:
        """Offer to make a source that came in the later version of one that is there already."""
        if len(source_ids) != 1 or self._session.case.only_read is not None:
            return
        (source_id,) = source_ids

        def query(session: Session) -> tuple[ItemRef | None, ItemRef]:
            likely = version_rows.likely_earlier(session, source_id)
            return likely, refs(session, [source_id])[source_id]

        def offer(found: tuple[ItemRef | None, ItemRef]) -> None:
            earlier, mine = found
            if self.is_later(source_id):
                self._offer_carrying(source_id)
            elif earlier is not None:
                sentence = self.tr("{later} may be a later version of {earlier} {title}")
                self._ways.offer(
                    sentence.format(later=mine.handle, earlier=earlier.handle, title=earlier.title),
                    self.tr("Make it one"),
                    lambda: self.make_later(source_id, earlier.id),
                )

        self._session.load("likely version", query, offer)

    # Carrying marks over

    def _offer_carrying(self, source_id: str) -> None:
        def offer(found: tuple[int, ItemRef | None]) -> None:
            count, earlier = found
            if count and earlier is not None:
                sentence = counted(
                    self,
                    count,
                    "{} mark of {earlier} can be carried over",
                    "{} marks of {earlier} can be carried over",
                    earlier=earlier.handle,
                )
                self._ways.offer(sentence, self.tr("Carry over"), lambda: self.carry(source_id))

        self._session.load(
            "marks to carry",
            lambda s: (
                version_rows.count_to_carry(s, source_id),
                version_rows.versions_of(s, source_id).earlier,
            ),
            offer,
        )

    def carry(self, source_id: str) -> None:
        """Carry the marks of the version before over, and show what came of it."""
        case = self._session.case

        def done(counts: Counter[CarryOutcome]) -> None:
            self._ways.inform(self._told(counts))
            self.carried.emit(source_id)

        self._jobs.start(
            self.tr("Carrying marks over"),
            lambda job: carry_over(case, source_id, job=job),
            done=done,
        )

    def _told(self, counts: Counter[CarryOutcome]) -> str:
        if not counts.total():
            return self.tr("There was no further mark to carry over.")
        made = counts[CarryOutcome.CERTAIN] + counts[CarryOutcome.MOVED]
        words = counted(self, made, "{} mark carried over", "{} marks carried over")
        left = counts[CarryOutcome.AMBIGUOUS] + counts[CarryOutcome.GONE]
        if not left:
            return words + "."
        rest = counted(self, left, "{} stands nowhere yet", "{} stand nowhere yet")
        return self.tr("{carried}, {rest}.").format(carried=words, rest=rest)

    def _ref(self, source_id: str) -> ItemRef:
        return self._session.read(lambda s: refs(s, [source_id]))[source_id]

    def _others(self, session: Session, source_id: str) -> list[Candidate]:
        whole = {row.id for row in source_rows.sources(session) if row.parent_id is None}
        return [
            one
            for one in candidates(session, [ItemKind.SOURCE])
            if one.ref.id in whole and one.ref.id != source_id
        ]

    def _follow(self, changes: Changes) -> None:
        if changes.touches("Source", "Item"):
            self._later.clear()
            self.changed.emit()
