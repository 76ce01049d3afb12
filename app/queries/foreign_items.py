"""Finds records by the IRIs that other programs know them by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from app.model import AnnotationSubject, ForeignId, Item
from app.queries.source_names import item_id_in
from app.store.sight import in_sight, out_of_sight

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_ITEM = Item.__table__


@dataclass(frozen=True, slots=True)
class ForeignItem:
    """A record that is in the case; one that is binned is out of sight."""

    id: str
    kind: str
    is_binned: bool


class ForeignItems:
    """The records of a case by IRI: a foreign one, or ``urn:uuid:`` and the record's own id."""

    def __init__(self, session: Session) -> None:
        self._session = session
        rows = session.execute(select(ForeignId.__table__))
        self._ids = {row.iri: row.item_id for row in rows}

    def __contains__(self, iri: object) -> bool:
        return iri in self._ids

    def find(self, iri: str) -> ForeignItem | None:
        """Return the record that an IRI names, None when there is none."""
        item_id = self._ids.get(iri) or (item_id_in(iri) if iri.startswith("urn:uuid:") else None)
        return None if item_id is None else self.item(item_id)

    def item(self, item_id: str) -> ForeignItem | None:
        """Return the record with this id, None when there is none."""
        row = self._session.execute(
            select(_ITEM.c.kind, out_of_sight(_ITEM.c.id).label("is_binned")).where(
                _ITEM.c.id == item_id
            )
        ).first()
        return None if row is None else ForeignItem(item_id, row.kind, bool(row.is_binned))

    def first_subject(self, annotation_id: str) -> str | None:
        """Return the id of the first record outside the bin that a mark shows."""
        subject = AnnotationSubject.__table__
        return self._session.execute(
            select(subject.c.item_id)
            .where(subject.c.annotation_id == annotation_id, in_sight(subject.c.item_id))
            .order_by(subject.c.ordinal)
        ).scalar()

    def iris(self) -> dict[str, list[str]]:
        """Return all foreign IRIs by the id of the record that each names, sorted."""
        by_item: dict[str, list[str]] = {}
        for iri in sorted(self._ids):
            by_item.setdefault(self._ids[iri], []).append(iri)
        return by_item
