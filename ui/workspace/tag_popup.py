"""The popup that finds a tag by name, or offers to make one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.queries.finding import Candidate
from app.queries.record_rows import tags
from app.queries.refs import ItemRef
from app.vocabulary import ItemKind
from ui.popups.finder import FinderPopup
from ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QWidget

    from ui.case_session import CaseSession


def tag_popup(
    session: CaseSession,
    window: QWidget,
    *,
    but: Collection[str] = (),
    can_make: bool = True,
) -> FinderPopup:
    """Return a popup with all tags but some: each with its colour, and those above it."""
    rows = [row for row in session.read(tags) if row.id not in but]
    known = [
        Candidate(
            ItemRef(row.id, ItemKind.TAG, "", row.name),
            (row.name, row.whole_name) if row.depth else (row.name,),
        )
        for row in rows
    ]
    return FinderPopup(
        window,
        known,
        new=translate("Marking", "New tag") if can_make else "",
        colours={row.id: row.colour for row in rows},
        paths={row.id: row.whole_name for row in rows if row.depth},
    )
