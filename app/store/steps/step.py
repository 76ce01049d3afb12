"""One gesture under way: the session that it writes through and what it may ask of the case."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, Final, Generic, ParamSpec, TypeVar

from sqlalchemy import select

from app.errors import CaseProblem
from app.model import Content, Item, TextLayer
from app.model.base import new_id, now
from app.store.file.engine import driver_of
from app.store.steps.row_change import put_in
from app.vocabulary import NUMBER_PREFIX, ItemKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from app.changes import Change
    from app.model import Base
    from app.store.contents.frozen_texts import FrozenTexts
    from app.store.steps.session import StepSession
    from app.store.steps.undo import Target

T = TypeVar("T")
P = ParamSpec("P")
ItemT = TypeVar("ItemT", bound=Item)

_GIVE: Final = (
    "INSERT INTO numbering (kind, last) VALUES (?, 1)"
    " ON CONFLICT (kind) DO UPDATE SET last = last + 1 RETURNING last"
)
"""Gives the next number of a kind; a step that fails gives its numbers back."""


@dataclass(slots=True)
class Step:
    """One gesture under way; a verb writes through ``session`` and may sharpen the ``label``.

    ``facts`` are kept with the step in the journal; ``nature`` is "do", "back", "undo", "redo" or
    "record" (see ``JournalStep``); an undo or redo names the ``target`` that it reverses.
    ``beside`` tells the views of what no change in the journal tells: rows that were erased.
    """

    session: StepSession
    texts: FrozenTexts
    label: str
    who: str
    at: str = field(default_factory=now)
    nature: str = "do"
    target: Target | None = None
    facts: dict[str, Any] = field(default_factory=dict)
    beside: tuple[Change, ...] = ()

    def new(self, kind: type[ItemT], **fields: Any) -> ItemT:
        """Add a record with a new id, its next human number, its maker and its time."""
        item = kind(**self._begun(kind), **fields)
        self.session.add(item)
        return item

    def new_many(self, kind: type[Item], rows: Iterable[Mapping[str, Any]]) -> list[str]:
        """Add many records at once, as ``new`` does each; return their ids."""
        whole = [kind.whole({**self._begun(kind), **fields}) for fields in rows]
        self._put_in(kind, whole)
        return [row["id"] for row in whole]

    def add_many(self, kind: type[Base], rows: Iterable[Mapping[str, Any]]) -> None:
        """Add many rows of a kind that is no record, each by its fields."""
        self._put_in(kind, [kind.whole(fields) for fields in rows])

    def _put_in(self, kind: type[Base], whole: Iterable[dict[str, Any]]) -> None:
        self.session.write([put_in(kind.__name__, row) for row in whole])

    def _begun(self, kind: type[Item]) -> dict[str, Any]:
        """Return what each new record begins with."""
        name = str(kind.__mapper__.polymorphic_identity)
        begun: dict[str, Any] = {
            "id": new_id(),
            "kind": name,
            "created_at": self.at,
            "created_by": self.who,
        }
        if ItemKind(name) in NUMBER_PREFIX:
            begun["number"] = self._next_number(name)
        return begun

    def get(self, kind: type[ItemT], item_id: str) -> ItemT:
        """Return a record; raises CaseProblem "record.gone" when there is none of this kind."""
        item = self.session.one(kind, (item_id,))
        if item is None:
            raise CaseProblem("record.gone", kind=kind.__tablename__, id=item_id)
        return item

    def text_of(self, layer: TextLayer) -> str:
        """Return the frozen text of a layer."""
        return self.texts.get(self.session.connection(), layer.text_sha256)

    def name_contents(self, *hashes: str) -> None:
        """Make stored contents visible: from now on they are part of the case."""
        wanted = set(hashes)
        found = self.session.scalars(select(Content).where(Content.sha256.in_(wanted))).all()
        if len(found) < len(wanted):
            raise AssertionError("a step names contents that are not stored")
        for content in found:
            content.named = True

    def _next_number(self, kind: str) -> int:
        (number,) = driver_of(self.session.connection()).execute(_GIVE, (kind,)).fetchone()
        return int(number)


@dataclass(frozen=True, slots=True)
class Gesture(Generic[T]):
    """Something to do to a case: the label of its step, and the work itself."""

    label: str
    run: Callable[[Step], T]


def gesture(
    label: str,
) -> Callable[[Callable[Concatenate[Step, P], T]], Callable[P, Gesture[T]]]:
    """Turn a function of a step into a verb: called without the step, it gives a ``Gesture``.

    A verb that builds on another runs it inside its own step: ``other(…).run(step)``.
    """

    def decorate(function: Callable[Concatenate[Step, P], T]) -> Callable[P, Gesture[T]]:
        @wraps(function)
        def verb(*args: P.args, **kwargs: P.kwargs) -> Gesture[T]:
            return Gesture(label, lambda step: function(step, *args, **kwargs))

        return verb

    return decorate
