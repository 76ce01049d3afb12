"""What is in a backup beside what is in the case today, and what was done since."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.safekeeping.backup.manifest import OF_WORK, Standing, standing
from app.safekeeping.files import troubles
from app.store.file.engine import Access, connect

if TYPE_CHECKING:
    from app.safekeeping.backup.manifest import Manifest

LISTED: Final = 200
"""How many of the steps since a backup are listed."""


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step of a journal, as it is listed; ``at`` is ISO 8601 in UTC."""

    label: str
    at: str
    who: str


@dataclass(frozen=True, slots=True)
class Preview:
    """A backup (``then``) and the case as it is (``now``).

    ``since`` are the last of the ``steps_since`` steps that the case took after the backup, the
    newest first; ``steps_since`` is None where the case did not go on from this backup.
    """

    then: Manifest
    now: Standing
    steps_since: int | None
    since: tuple[StepLine, ...]


def preview(case: Access, then: Manifest) -> Preview:
    """Compare a backup with a case as it stands; raises CaseProblem when that can not be read."""
    with (
        troubles(case.path, case.path),
        closing(connect(case, "PRAGMA query_only=ON")) as connection,
    ):
        connection.execute("BEGIN").close()
        now = standing(connection)
        shared = connection.execute(
            "SELECT 1 FROM journal_step WHERE seq = ? AND digest = ?", (then.steps, then.head)
        ).fetchone()
        if shared is None:
            return Preview(then, now, None, ())
        (count,) = connection.execute(
            f"SELECT count(*) FROM journal_step WHERE seq > ? AND {OF_WORK}",  # noqa: S608
            (then.steps,),
        ).fetchone()
        rows = connection.execute(
            f"SELECT label, at, who FROM journal_step WHERE seq > ? AND {OF_WORK}"  # noqa: S608
            " ORDER BY seq DESC LIMIT ?",
            (then.steps, LISTED),
        ).fetchall()
    return Preview(then, now, count, tuple(StepLine(*row) for row in rows))
