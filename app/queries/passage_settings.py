"""What stands around marked passages: the words before and after, and the paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from app.anchors.blocks import BlockKind, Blocks
from app.model import TextLayer
from app.store.contents import originals

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from app.jobs import JobControl
    from app.queries.annotation_rows import MarkRow

WINDOW: Final = 320
"""How many code points before and after a passage are read, at most to the edges of its blocks."""


@dataclass(frozen=True, slots=True)
class PassageSetting:
    """What stands before and after a passage in its blocks, at most ``WINDOW`` code points each.

    ``paragraph`` counts the blocks of the text from 1, headings left out; it is 0 in a heading.
    ``whole_before`` and ``whole_after`` tell whether the block begins and ends there.
    """

    before: str
    after: str
    paragraph: int
    whole_before: bool
    whole_after: bool
    role: str
    language: str


def passage_settings(
    session: Session, marks: Iterable[MarkRow], job: JobControl
) -> dict[str, PassageSetting]:
    """Return by mark what stands around each passage, reading every text once.

    Raises Cancelled when the job is cancelled between two texts.
    """
    passages = sorted((mark for mark in marks if mark.passage), key=lambda mark: mark.layer_id)
    by_layer = {layer: list(group) for layer, group in groupby(passages, lambda m: m.layer_id)}
    found: dict[str, PassageSetting] = {}
    table = TextLayer.__table__
    layers = {row.id: row for row in session.execute(select(table))}
    connection = session.connection()
    for done, (layer_id, mine) in enumerate(by_layer.items()):
        job.step(done, len(by_layer), "passages")
        layer = layers[layer_id]
        text = originals.read(connection, layer.text_sha256).decode("utf-8")
        blocks = Blocks.decode(originals.read(connection, layer.blocks_sha256))
        counted = list(accumulate(int(block.kind != BlockKind.HEADING) for block in blocks))
        for mark in mine:
            found[mark.id] = _setting(mark, text, blocks, counted, layer)
    return found


def _setting(
    mark: MarkRow, text: str, blocks: Blocks, counted: list[int], layer: Any
) -> PassageSetting:
    passage = mark.passage
    if passage is None:
        raise AssertionError(f"mark {mark.id} is no passage")
    begin, end, paragraph = 0, len(text), 1
    first = blocks.at(passage.start)
    if first >= 0:
        begin = min(blocks[first].start, passage.start)
        end = max(blocks[blocks.at(passage.end - 1)].end, passage.end)
        in_heading = blocks[first].kind == BlockKind.HEADING
        paragraph = 0 if in_heading else max(1, counted[first])
    return PassageSetting(
        before=text[max(begin, passage.start - WINDOW) : passage.start],
        after=text[passage.end : min(end, passage.end + WINDOW)],
        paragraph=paragraph,
        whole_before=passage.start - WINDOW <= begin,
        whole_after=passage.end + WINDOW >= end,
        role=layer.role,
        language=layer.language,
    )
