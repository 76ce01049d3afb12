"""Verbs for links between records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.errors import CaseProblem
from app.model import Link, OwnLinkType
from app.operations.records import apply, load
from app.store.steps.step import Step, gesture
from app.vocabulary import LINK_TYPES

if TYPE_CHECKING:
    from typing import Literal


@gesture("Link")
def link(step: Step, /, from_id: str, to_id: str, type_code: str, **details: Any) -> str:
    """Link two records, links included; return the link's id.

    ``details`` are editable fields of a link, such as ``note``, ``said`` or ``modality``. Raises
    CaseProblem "link.to_itself" or "link.unknown_type".
    """
    if from_id == to_id:
        raise CaseProblem("link.to_itself")
    load(step, from_id)
    load(step, to_id)
    made = step.new(Link, from_id=from_id, to_id=to_id, type=_known_type(step, type_code))
    apply(made, details)
    if type_code in LINK_TYPES:
        step.label = f"Link: {LINK_TYPES[type_code].label}"
    return made.id


@gesture("Change link type")
def change_type(step: Step, link_id: str, type_code: str) -> None:
    """Give a link another type."""
    step.get(Link, link_id).type = _known_type(step, type_code)


@gesture("Turn link round")
def turn_round(step: Step, link_id: str) -> None:
    """Exchange the two ends of a link."""
    made = step.get(Link, link_id)
    made.from_id, made.to_id = made.to_id, made.from_id


@gesture("Add link type")
def add_link_type(
    step: Step,
    label: str,
    *,
    reverse: str = "",
    letter: str = "",
    counts: Literal[-1, 0, 1] = 0,
) -> str:
    """Add a type of the case's own; return its code."""
    code = "own:" + "_".join(label.lower().split())
    if not label.strip() or step.session.get(OwnLinkType, code) is not None:
        raise CaseProblem("link.type_exists", label=label)
    step.session.add(
        OwnLinkType(
            code=code,
            label=label.strip(),
            reverse=reverse.strip() or label.strip(),
            letter=letter.strip().upper()[:1],
            counts=counts,
        )
    )
    return code


def _known_type(step: Step, code: str) -> str:
    if code not in LINK_TYPES and step.session.get(OwnLinkType, code) is None:
        raise CaseProblem("link.unknown_type", type=code)
    return code
