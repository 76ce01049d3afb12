"""A hand that works in a case at random, by the same verbs as the window and the shell."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from app.anchors.place import PassageAt, RegionAt
from app.anchors.region import Region
from app.anchors.text import cut
from app.errors import CaseProblem
from app.model import Item, TextLayer
from app.operations import assessments, binning, links, marks, records, tags
from app.store.steps.journal import Group
from app.vocabulary import ItemKind
from tests.factory import add_picture, add_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.case import Case

WORDS = (
    *("who", "said", "that", "the", "men", "from", "陈家", "signed", "Зеленський", "passports"),
    *("in", "April", "😀", "and", "why"),
)


_ITEM, _LAYER = Item.__table__, TextLayer.__table__


class Hand:
    """Does one random gesture after another; the same seed on the same case does the same."""

    def __init__(self, case: Case, seed: int) -> None:
        self._case = case
        self._random = random.Random(seed)
        self._ways: list[tuple[int, Callable[[], object]]] = [
            (3, self._import_text),
            (1, self._import_picture),
            (1, self._import_long),
            (8, self._mark),
            (2, self._mark_region),
            (3, self._add),
            (4, self._type),
            (4, self._link),
            (2, self._assess),
            (2, self._tag),
            (3, self._bin),
            (2, self._bring_back),
            (4, lambda: self._case.undo().result()),
            (3, lambda: self._case.redo().result()),
        ]
        self._gestures = self._ways[:-2]

    def act(self) -> bool:
        """Do, undo or redo one gesture and wait until that is stored; False if there was none."""
        return self._do_one_of(self._ways)

    def gesture(self) -> bool:
        """Do one gesture, neither an undo nor a redo; False if there was nothing to do it on."""
        return self._do_one_of(self._gestures)

    def _do_one_of(self, ways: list[tuple[int, Callable[[], object]]]) -> bool:
        (_, way) = self._random.choices(ways, [weight for weight, _ in ways])[0]
        try:
            way()
        except (IndexError, CaseProblem):  # nothing to choose from, or nothing to undo
            return False
        return True

    def _words(self, most: int = 12) -> str:
        return " ".join(self._random.choices(WORDS, k=self._random.randint(1, most)))

    def _one(self, kind: str, *, binned: bool = False) -> str:
        found = Item.binned_at.is_not(None) if binned else Item.binned_at.is_(None)
        with self._case.reading() as session:
            ids = session.scalars(
                select(Item.id).where(Item.kind == kind, found).order_by(Item.id)
            ).all()
        return self._random.choice(ids)

    def _record(self) -> str:
        kinds = (ItemKind.CLAIM, ItemKind.PERSON, ItemKind.EVIDENCE)
        return self._one(self._random.choice(kinds).value)

    def _import_text(self) -> None:
        text = "\n\n".join(self._words(200) for _ in range(self._random.randint(1, 30)))
        add_text(self._case, text, title=self._words(4))

    def _import_long(self) -> None:
        add_text(self._case, self._words(200) * 6_000, title="Long")

    def _import_picture(self) -> None:
        add_picture(self._case, width=self._random.randint(60, 900), title=self._words(3))

    def _passage(self) -> PassageAt:
        with self._case.reading() as session:
            layers = session.execute(
                select(_LAYER.c.id, _LAYER.c.length)
                .join(_ITEM, _ITEM.c.id == _LAYER.c.source_id)
                .where(_ITEM.c.binned_at.is_(None))
                .order_by(_LAYER.c.id)
            ).all()
        layer = self._random.choice(layers)
        start = self._random.randrange(layer.length)
        text = self._case.layer_text(layer.id).text
        passage = cut(text, start, min(layer.length, start + self._random.randint(1, 80)))
        return PassageAt(layer.id, passage.start, passage.end)

    def _mark(self) -> None:
        way: Any = self._random.choice(
            (marks.mark_claim, marks.mark_person, marks.mark_evidence, marks.mark_with_note)
        )
        self._case.do(way(self._passage()))

    def _mark_region(self) -> None:
        with self._case.reading() as session:
            ids = session.scalars(
                select(Item.id)
                .where(Item.kind == "source", Item.binned_at.is_(None))
                .order_by(Item.id)
            ).all()
        place = RegionAt(self._random.choice(ids), Region(10, 10, self._random.randint(1, 99), 50))
        self._case.do(marks.mark_evidence(place))

    def _add(self) -> None:
        way: Any = self._random.choice(
            (records.add_claim, records.add_person, records.add_question, records.add_event)
        )
        self._case.do(way(self._words()))

    def _type(self) -> None:
        """Type in one field, a letter at a time: one group of several steps."""
        claim, group, text = self._one("claim"), Group(), ""
        for letter in self._words(3):
            text += letter
            self._case.do(records.edit(claim, statement=text), group=group)

    def _link(self) -> None:
        kinds = ("supports", "contradicts", "related_to")
        self._case.do(links.link(self._record(), self._record(), self._random.choice(kinds)))

    def _assess(self) -> None:
        credibility = self._random.choice("123456")
        self._case.do(assessments.assess(self._one("claim"), credibility=credibility))

    def _tag(self) -> None:
        mark, group = self._one("annotation"), Group()
        tag = self._case.do(tags.add_tag(self._words(3)), group=group)
        self._case.do(marks.tag_mark(mark, tag), group=group)

    def _bin(self) -> None:
        kind = self._random.choice(("annotation", "claim", "person", "link", "source"))
        self._case.do(binning.bin_items([self._one(kind)]))

    def _bring_back(self) -> None:
        kind = self._random.choice(("annotation", "claim", "person", "link", "source"))
        self._case.do(binning.restore_items([self._one(kind, binned=True)]))
