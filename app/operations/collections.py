"""Verbs for collections: made, nested, and sources put into them and taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from app.errors import CaseProblem
from app.model import Collection, CollectionSource, Source
from app.operations.records import apply
from app.store.steps.step import Step, gesture

if TYPE_CHECKING:
    from collections.abc import Sequence


@gesture("Add collection")
def add_collection(step: Step, name: str, *, parent_id: str | None = None) -> str:
    """Add a collection, inside another if one is named; return its id."""
    collection = step.new(Collection, name=name)
    apply(collection, {"name": name})
    if parent_id is not None:
        collection.parent_id = step.get(Collection, parent_id).id
    return collection.id


@gesture("Move collection")
def move_collection(step: Step, collection_id: str, parent_id: str | None) -> None:
    """Put a collection into another, or out of all with None.

    Raises CaseProblem "collection.in_itself" when that would close a circle.
    """
    collection = step.get(Collection, collection_id)
    above = parent_id
    while above is not None:
        if above == collection.id:
            raise CaseProblem("collection.in_itself", name=collection.name)
        above = step.get(Collection, above).parent_id
    collection.parent_id = parent_id


@gesture("Put into collection")
def put_into_collection(step: Step, collection_id: str, source_ids: Sequence[str]) -> int:
    """Put sources into a collection; return how many were not in it before."""
    collection = step.get(Collection, collection_id)
    known = set(
        step.session.scalars(
            select(CollectionSource.source_id).where(
                CollectionSource.collection_id == collection.id
            )
        )
    )
    wanted = [source_id for source_id in dict.fromkeys(source_ids) if source_id not in known]
    for source_id in wanted:
        step.get(Source, source_id)
        step.session.add(CollectionSource(collection_id=collection.id, source_id=source_id))
    if len(wanted) > 1:
        step.label = f"Put {len(wanted)} sources into collection"
    return len(wanted)


@gesture("Take out of collection")
def take_out_of_collection(step: Step, collection_id: str, source_ids: Sequence[str]) -> None:
    """Take sources out of a collection; they stay in the case."""
    wanted = set(source_ids)
    for place in step.session.scalars(
        select(CollectionSource).where(CollectionSource.collection_id == collection_id)
    ):
        if place.source_id in wanted:
            step.session.delete(place)
    if len(wanted) > 1:
        step.label = f"Take {len(wanted)} sources out of collection"
