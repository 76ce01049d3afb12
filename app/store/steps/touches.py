"""The index of which gesture concerns which record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from app.model import Annotation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.store.steps.row_change import RowChange

_NOTE: Final = "INSERT OR IGNORE INTO journal_touch (item_id, seq) VALUES (?, ?)"

_SHOWN: Final = (
    "SELECT item_id FROM annotation_subject WHERE annotation_id = ?1"
    " UNION SELECT tag_id FROM annotation_tag WHERE annotation_id = ?1"
)


def note(driver: Any, rows: Sequence[RowChange], *, seq: int) -> None:
    """Note which records some changed rows concern; ``seq`` stands for the gesture."""
    ids = {item_id for row in rows for item_id in row.touches}
    ids.update(_shown_by(driver, rows))
    driver.executemany(_NOTE, [(item_id, seq) for item_id in sorted(ids)]).close()


def _shown_by(driver: Any, rows: Sequence[RowChange]) -> Iterator[str]:
    """Yield what marks show and which tags they carry, where a mark itself changed."""
    for row in rows:
        if row.entity == Annotation.__name__ and row.before is not None and row.after is not None:
            yield from (item_id for (item_id,) in driver.execute(_SHOWN, (row.key[0],)))
