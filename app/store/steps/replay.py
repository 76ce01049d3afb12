"""What the journal says that the rows of a case are: its changes done again, one after another."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from app.store.migrations.lifting import lift
from app.vocabulary import NUMBER_PREFIX

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.store.steps.row_change import Image, Key

Place = tuple[str, "Key"]
"""Where a row is: its entity and its key."""

_CONTENT_FIELDS: Final = {
    "Original": ("sha256",),
    "TextLayer": ("text_sha256", "blocks_sha256"),
}
"""The fields that name a content."""


_KINDS: Final = {prefix: kind.value for kind, prefix in NUMBER_PREFIX.items()}


@dataclass(frozen=True, slots=True)
class StoredChange:
    """One change as the journal keeps it: JSON as text, and nothing where it was erased."""

    id: int
    step_seq: int
    ordinal: int
    entity: str
    key: str
    item_id: str | None
    before: str | None
    after: str | None
    salt: str | None
    digest: str

    @property
    def is_erased(self) -> bool:
        """Tell whether what it changed was erased for good."""
        return self.before is None and self.after is None and self.salt is None

    @property
    def place(self) -> Place:
        """Return which row it changed; raises ValueError or TypeError where that is garbled."""
        return self.entity, tuple(json.loads(self.key))


@dataclass(slots=True)
class Replay:
    """The rows as they stand after the changes that were applied.

    ``last`` is the last step that touched each row, ``given`` the numbers that each kind was ever
    given, ``contents`` the step that first named each content.
    """

    rows: dict[Place, Image] = field(default_factory=dict)
    last: dict[Place, int] = field(default_factory=dict)
    given: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    contents: dict[str, int] = field(default_factory=dict)

    @property
    def numbers(self) -> dict[str, int]:
        """Return the highest number that each kind was ever given."""
        return {kind: max(numbers) for kind, numbers in self.given.items()}

    def give(self, handles: Iterable[str]) -> None:
        """Note numbers that were given, as steps on record name them when they erase the rest."""
        for name in handles:
            prefix, _, number = name.partition("-")
            digits = number.rstrip("abcdefghijklmnopqrstuvwxyz")
            if prefix in _KINDS and digits.isdecimal():
                self.given[_KINDS[prefix]].add(int(digits))

    def apply(self, change: StoredChange, version: int) -> bool:
        """Do a change again, written for a ``version`` of the tables; tell whether it fits.

        It fits when the row is as the change says that it was before. One that does not fit is
        done all the same. Raises ValueError, TypeError or AttributeError where it is garbled.
        """
        place = change.place
        self.last[place] = change.step_seq
        if change.is_erased:
            return True
        before = lift(change.entity, _parsed(change.before), version)
        after = lift(change.entity, _parsed(change.after), version)
        there = self.rows.get(place)
        fits = _fits(there, before, after)
        if after is None:
            self.rows.pop(place, None)
        elif there is None:
            self.rows[place] = after
        else:
            there.update(after)
        if after is not None:
            self._note(change, after)
        return fits

    def _note(self, change: StoredChange, after: Image) -> None:
        number = after.get("number")
        if number is not None and "kind" in after:
            self.given[after["kind"]].add(number)
        for name in _CONTENT_FIELDS.get(change.entity, ()):
            if name in after:
                self.contents.setdefault(after[name], change.step_seq)


def _parsed(written: str | None) -> Image | None:
    if written is None:
        return None
    image: Any = json.loads(written)
    if not isinstance(image, dict):
        raise TypeError("a row image that is no object")
    return image


def _fits(there: Image | None, before: Image | None, after: Image | None) -> bool:
    if before is None:
        return there is None and after is not None
    return there is not None and all(there.get(name) == old for name, old in before.items())
