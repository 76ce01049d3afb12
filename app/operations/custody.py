"""Verbs of custody: acts that can not be undone are put on record with what they were done to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.model import CustodyEvent
from app.model.base import new_id
from app.showing import storable
from app.store.steps.step import Step, gesture
from app.vocabulary import CustodyAct
from app.workplace import workplace

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Act:
    """An act of custody, as it is to be put on record.

    ``source_ids`` are the sources that it was done to, None for all that the case holds;
    ``sha256`` (hex) and ``size`` (bytes) belong to the file at ``path``. ``outcome`` holds
    numbers, codes, handles and hashes, ``note`` words.
    """

    kind: CustodyAct
    source_ids: tuple[str, ...] | None = ()
    path: str = ""
    sha256: str = ""
    size: int | None = None
    modified: str = ""
    note: str = ""
    outcome: Mapping[str, Any] = field(default_factory=dict)


@gesture("Put on record")
def put_act_on_record(step: Step, act: Act, *, about: str = "") -> None:
    """Record an act that can not be undone, such as an export or a verification.

    ``about`` is the handle that its entry in the history names, such as S-3. That entry can not be
    erased, so it holds numbers and hashes alone; paths and words stand in the act.
    """
    step.label = f"{act.kind.label} of {about}" if about else act.kind.label
    step.nature = "record"
    step.facts = {"act": act.kind.value, **act.outcome}
    if act.sha256:
        step.facts |= {"sha256": act.sha256, "size": act.size}
    note_act(step, act)


def note_act(step: Step, act: Act) -> None:
    """Add an act to the step under way: what it says is erased with its source."""
    place = workplace()
    ids = act.source_ids or ()
    is_on_one = len(ids) == 1 or act.kind == CustodyAct.IMPORT
    step.session.add(
        CustodyEvent(
            id=new_id(),
            kind=act.kind.value,
            at=step.at,
            by=step.who,
            machine=storable(place.machine),
            system=place.system,
            program=place.program,
            source_id=ids[0] if is_on_one else None,
            source_ids=list(ids),
            whole_case=act.source_ids is None,
            path=storable(act.path),
            sha256=act.sha256,
            size=act.size,
            modified=act.modified,
            note=act.note,
            outcome=dict(act.outcome),
        )
    )
