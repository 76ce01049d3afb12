"""What was got out of damaged files, from tables, from loose pages and from backups, in one heap.

The journal and the contents prove themselves by their digests, so it does not matter from where a
piece comes, nor how often.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from app.model import Base, Numbering
from app.model.journal import JournalStep
from app.store.steps.replay import StoredChange
from app.store.steps.row_change import ENTITIES

if TYPE_CHECKING:
    from app.jobs import JobControl
    from app.safekeeping.recovery.salvage import DamagedFile, TableRead
    from app.safekeeping.recovery.salvage_pages import LooseRow

STEP_COLUMNS: Final = tuple(column.name for column in JournalStep.__table__.columns)
CHANGE_COLUMNS: Final = tuple(StoredChange.__dataclass_fields__)
CONTENT_COLUMNS: Final = ("id", "sha256", "size", "complete", "named")
CHUNK_COLUMNS: Final = ("id", "content_id", "ordinal")

_DIGEST_LENGTH: Final = 64

Step = dict[str, Any]


@dataclass(slots=True)
class Salvaged:
    """All that was read, right or wrong.

    ``tables`` are the rows of records by table name; ``is_journal_whole`` tells whether the
    journal's tables could be read to their end.
    """

    steps: dict[int, list[Step]] = field(default_factory=lambda: defaultdict(list))
    changes: dict[tuple[int, int], list[StoredChange]] = field(
        default_factory=lambda: defaultdict(list)
    )
    contents: dict[int, list[tuple[str, int]]] = field(default_factory=lambda: defaultdict(list))
    chunks: dict[int, dict[int, list[int | LooseRow]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    tables: dict[str, TableRead] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    is_journal_whole: bool = False

    def join(self, other: Salvaged) -> None:
        """Take in the journal of another heap."""
        for seq, steps in other.steps.items():
            self.steps[seq] += [step for step in steps if step not in self.steps[seq]]
        for place, changes in other.changes.items():
            self.changes[place] += [one for one in changes if one not in self.changes[place]]

    def add_step(self, values: tuple[Any, ...]) -> None:
        """Take in a row of the journal's steps."""
        step = dict(zip(STEP_COLUMNS, values, strict=True))
        if isinstance(step["seq"], int) and step not in self.steps[step["seq"]]:
            self.steps[step["seq"]].append(step)

    def add_change(self, values: tuple[Any, ...]) -> None:
        """Take in a row of the journal's changes."""
        change = StoredChange(*values)
        place = (change.step_seq, change.ordinal)
        if all(isinstance(part, int) for part in place) and change not in self.changes[place]:
            self.changes[place].append(change)

    def add_content(self, content_id: int, sha256: Any, size: Any) -> None:
        """Take in a row that says which content has which number."""
        known = self.contents[content_id]
        if isinstance(sha256, str) and isinstance(size, int) and (sha256, size) not in known:
            known.append((sha256, size))

    def add_chunk(self, content_id: Any, ordinal: Any, at: int | LooseRow) -> None:
        """Take in where a chunk of a content lies."""
        if isinstance(content_id, int) and isinstance(ordinal, int):
            self.chunks[content_id][ordinal].append(at)


def journalled_tables() -> dict[str, tuple[str, ...]]:
    """Return the tables of records with their columns."""
    return {
        table.name: tuple(column.name for column in table.columns)
        for table in Base.metadata.sorted_tables
        if any(
            mapper.class_.journalled and table in mapper.tables for mapper in Base.registry.mappers
        )
    }


def read_tables(file: DamagedFile, into: Salvaged, job: JobControl) -> None:
    """Read every table of a damaged file that says where it is; raises Cancelled."""
    steps = file.read("journal_step", STEP_COLUMNS, job)
    changes = file.read("journal_change", CHANGE_COLUMNS, job)
    for values in steps.rows.values():
        into.add_step(values)
    for values in changes.rows.values():
        into.add_change(values)
    into.is_journal_whole = bool(steps.rows) and steps.is_whole and changes.is_whole
    for content_id, sha256, size, *_ in file.read("content", CONTENT_COLUMNS, job).rows.values():
        into.add_content(content_id, sha256, size)
    for row, (_, content_id, ordinal) in file.read(
        "content_chunk", CHUNK_COLUMNS, job
    ).rows.items():
        into.add_chunk(content_id, ordinal, row)
    for kind, last in file.read(Numbering.__tablename__, ("kind", "last"), job).rows.values():
        if isinstance(kind, str) and isinstance(last, int):
            into.numbers[kind] = last
    for table, columns in journalled_tables().items():
        into.tables[table] = file.read(table, columns, job)


def add_loose(row: LooseRow, into: Salvaged) -> None:
    """Take in a row from a page, if its values tell that it is of the journal or the contents."""
    values, rowid = row.values, row.rowid
    if _is_step(values):
        into.add_step((rowid, *values[1 : len(STEP_COLUMNS)]))
    elif _is_change(values):
        into.add_change((rowid, *values[1 : len(CHANGE_COLUMNS)]))
    elif _is_content(values):
        into.add_content(rowid, values[1], values[2])
    elif _is_chunk(values):
        into.add_chunk(values[1], values[2], row)


def _is_step(values: tuple[Any, ...]) -> bool:
    named = dict(zip(STEP_COLUMNS, values, strict=False))
    return (
        _is_digest(named["digest"])
        and _is_digest(named["prior_digest"])
        and isinstance(named["schema_version"], int)
        and _ends_after(values, len(STEP_COLUMNS))
    )


def _is_change(values: tuple[Any, ...]) -> bool:
    named = dict(zip(CHANGE_COLUMNS, values, strict=False))
    return (
        _is_digest(named["digest"])
        and named["entity"] in ENTITIES
        and isinstance(named["step_seq"], int)
        and _ends_after(values, len(CHANGE_COLUMNS))
    )


def _is_content(values: tuple[Any, ...]) -> bool:
    _, sha256, size, complete, named = values[: len(CONTENT_COLUMNS)]
    flags = {complete, named} <= {0, 1}
    return _is_digest(sha256) and isinstance(size, int) and flags and _ends_after(values, 5)


def _is_chunk(values: tuple[Any, ...]) -> bool:
    _, content_id, ordinal, data = values[:4]
    are_numbers = isinstance(content_id, int) and isinstance(ordinal, int)
    return are_numbers and isinstance(data, bytes) and _ends_after(values, 4)


def _is_digest(value: Any) -> bool:
    return isinstance(value, str) and len(value) == _DIGEST_LENGTH


def _ends_after(values: tuple[Any, ...], count: int) -> bool:
    return values[0] is None and all(value is None for value in values[count:])
