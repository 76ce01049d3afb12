"""What a committed step changed, and the feed that tells every open view."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)

Operation = Literal["insert", "update", "delete"]


@dataclass(frozen=True, slots=True)
class Change:
    """One row that a step changed: the entity's class name, its key, and which fields."""

    entity: str
    key: tuple[str | int, ...]
    operation: Operation
    fields: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Changes:
    """All rows of one committed step, in the order they were written, and the step's digest."""

    seq: int
    label: str
    changes: tuple[Change, ...] = field(repr=False)
    digest: str = ""
    _of_entities: dict[str, frozenset[str]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def touches(self, *entities: str) -> bool:
        """Tell whether a row of one of these entities changed."""
        return any(entity in self._by_entity() for entity in entities)

    def keys(self, *entities: str) -> frozenset[str]:
        """Return the first key part (the item id) of each changed row of some entities."""
        known = self._by_entity()
        return frozenset().union(*(known.get(entity, ()) for entity in entities))

    def _by_entity(self) -> dict[str, frozenset[str]]:
        """Sort the changed rows once: every open view asks, and there may be 100,000."""
        if self.changes and not self._of_entities:
            found: dict[str, set[str]] = {}
            for one in self.changes:
                found.setdefault(one.entity, set()).add(str(one.key[0]))
            self._of_entities.update({name: frozenset(ids) for name, ids in found.items()})
        return self._of_entities


class ChangeFeed:
    """Hands each committed change set to every subscriber; one that fails stops no other."""

    def __init__(self) -> None:
        self._subscribers: list[Callable[[Changes], None]] = []
        self._lock = threading.Lock()

    def subscribe(self, subscriber: Callable[[Changes], None]) -> Callable[[], None]:
        """Call ``subscriber`` after each commit, on the writing thread; return how to end it."""
        with self._lock:
            self._subscribers.append(subscriber)

        def unsubscribe() -> None:
            with self._lock:
                if subscriber in self._subscribers:
                    self._subscribers.remove(subscriber)

        return unsubscribe

    def publish(self, changes: Changes) -> None:
        """Tell every subscriber what a step changed."""
        with self._lock:
            subscribers = tuple(self._subscribers)
        for subscriber in subscribers:
            try:
                subscriber(changes)
            except Exception:
                log.exception("A view failed to take in step %d", changes.seq)
