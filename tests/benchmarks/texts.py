"""Texts of any size in four scripts, and marks on them, the same in every run."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Final

from app.anchors.blocks import Block, BlockKind, Blocks
from app.anchors.text import cut
from app.queries.annotation_rows import MarkRow
from app.queries.refs import ItemRef

_SENTENCES: Final = (
    "address said that at least citizens are known to fight on the other side",
    "президент заявил что более ста граждан участвуют на стороне противника",
    "قال الرئيس في خطاب المساء إن ما لا يقل عن مئة مواطن يقاتلون",
)
WORDS: Final = (
    *(sentence.split() for sentence in _SENTENCES),
    list("据报道总统在晚间讲话中表示至少有一百五十五名公民参加了战斗"),
)
NOWHERE: Final = "zebra"
"""A word that none of the texts holds."""

_SCRIPTS: Final = (0, 0, 1, 0, 3, 2)


@dataclass(frozen=True, slots=True)
class Corpus:
    """A text: how many paragraphs of how many code points; its marks, ``deep`` on one passage."""

    name: str
    paragraphs: int
    length: int
    marks: int
    deep: int = 0


SIZES: Final = (("5 kB", 10), ("1 MB", 1_800), ("10 MB", 18_000))
MARKS: Final = (0, 100, 5_000, 50_000)

CORPORA: Final = (
    *(Corpus(f"{name}, {marks:,} marks", n, 555, marks) for name, n in SIZES for marks in MARKS),
    Corpus("one paragraph of 2 million", 1, 2_000_000, 300),
    Corpus("900,000 lines", 900_000, 11, 300),
    Corpus("200 marks on one passage", 1_800, 555, 0, deep=200),
)


def made(corpus: Corpus) -> tuple[str, Blocks]:
    """Return a text in four scripts and its blocks; every thirtieth is a heading."""
    dice = random.Random(7)
    paragraphs, blocks, start = [], [], 0
    for number in range(corpus.paragraphs):
        heading = number % 30 == 0 and 1 < corpus.paragraphs < 100_000
        length = 50 if heading else max(8, int(corpus.length * dice.choice((0.4, 1, 1.6))))
        length = corpus.length if corpus.paragraphs == 1 else length
        words = WORDS[0 if heading else _SCRIPTS[number % len(_SCRIPTS)]]
        gap = "" if len(words[0]) == 1 else " "
        pool = gap.join(dice.choices(words, k=min(length, 2_000)))
        paragraph = (pool * (length // len(pool) + 1))[:length].strip() or "x"
        kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
        blocks.append(Block(start, start + len(paragraph), kind, int(heading)))
        start += len(paragraph) + 1
        paragraphs.append(paragraph)
    return "\n".join(paragraphs), Blocks(blocks)


def marks_on(text: str, corpus: Corpus) -> list[MarkRow]:
    """Return the overlapping marks of a text, of three kinds, at random places."""
    dice = random.Random(11)
    spread = [mark_on(text, str(number), dice) for number in range(corpus.marks)]
    deep = [_mark(text, f"d{n}", 60 + n, 1_500 + 2 * n, dice) for n in range(corpus.deep)]
    return spread + deep


def mark_on(text: str, mark_id: str, dice: random.Random) -> MarkRow:
    """Return a mark of up to 300 code points somewhere in a text."""
    start = dice.randrange(len(text) - 400)
    return _mark(text, mark_id, start, start + dice.choice((10, 20, 40, 80, 300)), dice)


def _mark(text: str, mark_id: str, start: int, end: int, dice: random.Random) -> MarkRow:
    passage = cut(text, start, end)
    kind = dice.choice(("claim", "person", "evidence"))
    subject = ItemRef(id="item", kind=kind, handle="C-1", title=passage.exact[:40])
    return MarkRow(mark_id, "source", kind, subjects=(subject,), passage=passage)
