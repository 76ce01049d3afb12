"""Where each gesture stands today: done, undone, redone, or taken back with all that came after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from sqlalchemy import select, text

from app.model import JournalStep
from app.model.journal import IS_GOING_BACK

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

_BATCH: Final = 500

How = Literal["done", "undone", "redone", "taken back"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a gesture stands, and the step that made it so; None where nothing was done to it."""

    how: How = "done"
    by: int | None = None

    @property
    def holds(self) -> bool:
        """Tell whether what the gesture did is part of the case as it is."""
        return self.how in {"done", "redone"}


def standings(connection: Connection, gestures: Iterable[int]) -> dict[int, Standing]:
    """Return where gestures stand, by the number of their first step."""
    wanted = list(dict.fromkeys(gestures))
    gaps = _Gaps(connection)
    last = gaps.last_reversals(connection, wanted)
    found = {}
    for seq in wanted:
        if seq in last:
            by, nature = last[seq]
            found[seq] = Standing("undone" if nature == "undo" else "redone", by)
        elif (end := gaps.end_of(seq)) is not None:
            found[seq] = Standing("taken back", end)
        else:
            found[seq] = Standing()
    return found


class _Gaps:
    """The stretches of the journal that going back took out of the case; none overlap."""

    def __init__(self, connection: Connection) -> None:
        self._gaps: list[tuple[int, int]] = []
        backs = connection.execute(
            select(JournalStep.seq, JournalStep.facts)
            .where(text(IS_GOING_BACK))
            .order_by(JournalStep.seq.desc())
        ).all()
        for seq, facts in backs:
            last = self.last_reversals(connection, [seq]).get(seq)
            holds = self.end_of(seq) is None if last is None else last[1] == "redo"
            if holds:
                self._gaps.append((facts["back_to"], seq))

    def end_of(self, seq: int) -> int | None:
        """Return the step that took a step back; None for one that was not taken back."""
        return next((end for kept, end in self._gaps if kept < seq < end), None)

    def last_reversals(
        self, connection: Connection, gestures: list[int]
    ) -> dict[int, tuple[int, str]]:
        """Return the last undo or redo of each gesture that was not itself taken back."""
        last: dict[int, tuple[int, str]] = {}
        for first in range(0, len(gestures), _BATCH):
            query = (
                select(JournalStep.seq, JournalStep.nature, JournalStep.gesture_seq)
                .where(
                    JournalStep.gesture_seq.in_(gestures[first : first + _BATCH]),
                    JournalStep.reverses.is_not(None),
                )
                .order_by(JournalStep.seq)
            )
            for seq, nature, gesture_seq in connection.execute(query):
                if self.end_of(seq) is None:
                    last[gesture_seq] = seq, nature
        return last
