"""What a backup says of itself: of which case, when and why it was made, what is in it."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

import sqlcipher3

from app.errors import CaseProblem
from app.store.file.casefile import BACKUP_ID
from app.store.file.engine import NOT_A_DATABASE, Access, connect

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Self

TABLE: Final = "backup"

OF_WORK: Final = "NOT (nature = 'record' AND coalesce(json_extract(facts, '$.act'), '') = 'backup')"
"""Which steps of a journal say more than that a backup was made, in SQL."""

_FORMAT: Final = 1


class Reason(StrEnum):
    """Why a backup was made, with the words for it."""

    label: str

    ASKED = "asked", "Asked for"
    AUTOMATIC = "automatic", "While working"
    CLOSING = "closing", "On closing"
    BEFORE_MIGRATION = "before_migration", "Before lifting an older file"
    BEFORE_RESTORATION = "before_restoration", "Before restoring"
    BEFORE_PASSPHRASE = "before_passphrase", "Before a change of passphrase"

    def __new__(cls, code: str, label: str = "") -> Self:
        """Make a member of its stored code and its words."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label or code
        return member

    @property
    def is_wanted(self) -> bool:
        """Tell whether such a backup is kept longer than the others."""
        return self not in {Reason.AUTOMATIC, Reason.CLOSING}


@dataclass(frozen=True, slots=True)
class Standing:
    """How a case stands, as its rows tell; times are ISO 8601 in UTC.

    ``steps`` and ``head`` are those of the journal; ``work`` is its last hash but for steps that
    only say that a backup was made. ``records`` is how many of each kind are outside the bin.
    """

    case_id: str
    title: str
    revision: str
    steps: int
    head: str
    work: str
    last_label: str
    last_at: str
    records: Mapping[str, int]
    contents: int
    content_bytes: int


@dataclass(frozen=True, slots=True)
class Manifest(Standing):
    """What a backup says of itself: how the case stood, and of which file it was made, by whom.

    ``lacks`` are the contents that the case itself had lost. ``indexes`` is the SQL of what is
    made anew when the case is restored.
    """

    origin: str
    made_at: str
    made_by: str
    reason: Reason
    lacks: tuple[str, ...] = ()
    indexes: tuple[str, ...] = field(default=(), repr=False)


def standing(connection: Any) -> Standing:
    """Return how a case stands, from the rows of a file that holds its tables."""

    def first(query: str) -> Sequence[Any]:
        row: Sequence[Any] = connection.execute(query).fetchone()
        return row

    case_id, title = first("SELECT id, title FROM case_info")
    (revision,) = first("SELECT version_num FROM alembic_version")
    steps, head, label, at = first(
        "SELECT seq, digest, label, at FROM journal_step ORDER BY seq DESC LIMIT 1"
    )
    (work,) = first(f"SELECT digest FROM journal_step WHERE {OF_WORK} ORDER BY seq DESC LIMIT 1")  # noqa: S608
    records = connection.execute(
        "SELECT kind, count(*) FROM item WHERE binned_at IS NULL GROUP BY kind"
    ).fetchall()
    contents, content_bytes = first(
        "SELECT count(*), coalesce(sum(size), 0) FROM content WHERE named AND complete"
    )
    return Standing(
        case_id=case_id,
        title=title,
        revision=revision,
        steps=steps,
        head=head,
        work=work,
        last_label=label,
        last_at=at,
        records=dict(records),
        contents=contents,
        content_bytes=content_bytes,
    )


def write(connection: Any, manifest: Manifest) -> None:
    """Put a manifest into a backup under construction, in place of the one there is."""
    said = json.dumps({"format": _FORMAT, **asdict(manifest)})
    connection.execute(f"PRAGMA application_id={BACKUP_ID}").close()
    connection.execute(f"CREATE TABLE IF NOT EXISTS {TABLE} (manifest TEXT NOT NULL)").close()
    connection.execute(f"DELETE FROM {TABLE}").close()  # noqa: S608 - a constant
    connection.execute(f"INSERT INTO {TABLE} VALUES (?)", (said,)).close()  # noqa: S608


def read(backup: Access) -> Manifest:
    """Return what a backup says of itself.

    Raises CaseProblem "backup.not_found", "backup.locked" when the key does not open it,
    "backup.not_a_backup", "backup.newer", "backup.damaged".
    """
    path = str(backup.path)
    if not backup.path.is_file():
        raise CaseProblem("backup.not_found", path=path)
    try:
        with closing(connect(backup, "PRAGMA query_only=ON")) as connection:
            (mark,) = connection.execute("PRAGMA application_id").fetchone()
            if mark != BACKUP_ID:
                raise CaseProblem("backup.not_a_backup", path=path)
            (said,) = connection.execute(f"SELECT manifest FROM {TABLE}").fetchone()  # noqa: S608
    except sqlcipher3.DatabaseError as problem:
        is_locked = getattr(problem, "sqlite_errorcode", 0) & 0xFF == NOT_A_DATABASE
        raise CaseProblem("backup.locked" if is_locked else "backup.damaged", path=path) from None
    return _unpacked(json.loads(said), path)


def _unpacked(data: dict[str, Any], path: str) -> Manifest:
    if data.pop("format") > _FORMAT:
        raise CaseProblem("backup.newer", path=path)
    try:
        data["reason"] = Reason(data["reason"])
    except ValueError:
        raise CaseProblem("backup.newer", path=path) from None
    for name in ("lacks", "indexes"):
        data[name] = tuple(data[name])
    return Manifest(**data)
