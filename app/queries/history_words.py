"""Finds words in the history: in labels, in the names of records, in what was changed."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import String, select, type_coerce

from app.model import JournalChange, JournalStep
from app.queries.refs import BATCH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy.orm import Session

    from app.queries.history import HistoryRow


class Words:
    """Words that all have to stand somewhere in a gesture, whatever their letters' case."""

    def __init__(self, words: str) -> None:
        self._words = words.casefold().split()

    def __bool__(self) -> bool:
        return bool(self._words)

    def pick(self, session: Session, rows: Sequence[HistoryRow]) -> list[HistoryRow]:
        """Return the rows that hold all words."""
        if not self._words:
            return list(rows)
        said = {row.seq: "\n".join(_said(row)).casefold() for row in rows}
        stored = _stored(session, list(said))
        return [row for row in rows if self._are_in(said[row.seq], stored[row.seq])]

    def _are_in(self, said: str, stored: Sequence[str]) -> bool:
        """Tell whether all words are there; what is stored is only taken apart if it may be."""
        missing = [word for word in self._words if word not in said]
        if not missing:
            return True
        raw = "\n".join(stored)
        if "\\" not in raw:
            whole = raw.casefold()
            if not all(word in whole for word in missing):
                return False
        whole = "\n".join(word for image in stored for word in _words_of(json.loads(image)))
        whole = whole.casefold()
        return all(word in whole for word in missing)


def _said(row: HistoryRow) -> Iterator[str]:
    yield row.label
    yield row.who
    for ref in row.records:
        yield f"{ref.handle} {ref.title}"


def _stored(session: Session, seqs: Sequence[int]) -> dict[int, list[str]]:
    """Return what gestures put in or took out, as stored, by the step that stands for each."""
    change = JournalChange.__table__
    head = JournalStep.__table__.alias("head")
    found: dict[int, list[str]] = defaultdict(list)
    for first in range(0, len(seqs), BATCH):
        query = (
            select(
                head.c.seq,
                type_coerce(change.c.before, String),
                type_coerce(change.c.after, String),
            )
            .select_from(head)
            .join(JournalStep, JournalStep.group_id == head.c.group_id)
            .join(change, change.c.step_seq == JournalStep.seq)
            .where(head.c.seq.in_(seqs[first : first + BATCH]))
        )
        for seq, *images in session.execute(query):
            found[seq] += [image for image in images if image is not None]
    return found


def _words_of(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _words_of(one)
    elif isinstance(value, list):
        for one in value:
            yield from _words_of(one)
