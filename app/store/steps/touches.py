"""The index of which gesture concerns which record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import insert, select

from app.model import Annotation, AnnotationSubject, AnnotationTag, JournalTouch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection

    from app.store.steps.recorder import RowChange

_BATCH: Final = 500

_NOTE: Final = insert(JournalTouch).prefix_with("OR IGNORE")


def note(connection: Connection, rows: Sequence[RowChange], *, seq: int) -> None:
    """Note which records some changed rows concern; ``seq`` stands for the gesture."""
    ids = {item_id for row in rows for item_id in row.touches}
    ids.update(_shown_by(connection, rows))
    if ids:
        connection.execute(_NOTE, [{"item_id": item_id, "seq": seq} for item_id in sorted(ids)])


def _shown_by(connection: Connection, rows: Sequence[RowChange]) -> Iterator[str]:
    """Yield what marks show and which tags they carry, where a mark itself changed."""
    marks = [
        row.key[0]
        for row in rows
        if row.entity == Annotation.__name__ and row.before is not None and row.after is not None
    ]
    subject, tagging = AnnotationSubject.__table__, AnnotationTag.__table__
    for first in range(0, len(marks), _BATCH):
        some = marks[first : first + _BATCH]
        for table, named in ((subject, subject.c.item_id), (tagging, tagging.c.tag_id)):
            yield from connection.execute(
                select(named).where(table.c.annotation_id.in_(some))
            ).scalars()
