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
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from app.queries.record_rows import TagRow
    from ui.case_session import CaseSession


def tag_popup(session: CaseSession, window: QWidget) -> FinderPopup:
    """Return a popup with all tags of the case: each with its colour, and those above it."""
    rows = {row.id: row for row in session.read(tags)}
    known = [
        Candidate(ItemRef(row.id, ItemKind.TAG, "", row.name), (row.name,)) for row in rows.values()
    ]
    return FinderPopup(
        window,
        known,
        new=translate("Marking", "New tag"),
        colours={row.id: row.colour for row in rows.values()},
        paths={row.id: path_of(row, rows) for row in rows.values() if row.parent_id},
    )


def path_of(row: TagRow, rows: Mapping[str, TagRow]) -> str:
    """Return the names of a tag and of those above it, the uppermost first."""
    names, seen = [row.name], {row.id}
    above = rows.get(row.parent_id or "")
    while above is not None and above.id not in seen:
        names.append(above.name)
        seen.add(above.id)
        above = rows.get(above.parent_id or "")
    return " / ".join(reversed(names))
