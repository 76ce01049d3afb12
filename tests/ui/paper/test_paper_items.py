from __future__ import annotations

from dataclasses import replace

import pytest

from app.anchors.blocks import BlockKind
from app.report.paper import PaperMark, PaperText, Piece
from ui.paper.paper_items import paper_items

PAPER = PaperText("s", "S-1", "A title", "S-1", "", "", (), (), 0, named=False)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "times"),
    [
        (Piece("A  title", BlockKind.HEADING, 1), 1),
        (Piece("A title of its own", BlockKind.HEADING, 1), 1),
        (Piece("A title", BlockKind.PARAGRAPH, paragraph=1), 2),
        (
            Piece(
                "A title",
                BlockKind.HEADING,
                1,
                marks=(PaperMark("m", "#1", "tag", 0, 1, begins=True),),
            ),
            2,
        ),
    ],
)
def test_a_heading_that_only_says_the_title_again_is_printed_once(
    qapp: object, first: Piece, times: int
) -> None:
    paper = replace(PAPER, pieces=(first, Piece("Words", BlockKind.PARAGRAPH, paragraph=2)))
    words = [" ".join(item.words.split()) for item in paper_items(paper, str, with_list=True)]
    assert words.count("A title") == times
    assert words[-1] == "Words"
