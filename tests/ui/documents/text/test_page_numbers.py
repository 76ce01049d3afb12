"""Numbers beside a text: paragraphs as citations count them, lines as the text has them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.anchors.blocks import Block, BlockKind, Blocks, lines
from app.queries.texts import LayerText
from app.reading import Numbers
from app.report.citing import where
from tests.ui.documents.text.text_makers import any_text
from ui.documents.text.page_numbers import PageNumbers
from ui.documents.text.text_lines import TextLines


@given(any_text, st.booleans())
def test_each_line_has_the_number_of_its_line_in_the_text(text, as_blocks):
    shown = TextLines(text, lines(text) if as_blocks else Blocks())
    numbers = PageNumbers(shown, Numbers.LINES)
    for line in range(len(shown)):
        before = text[: shown.starts[line]].replace("\r\n", "\n")
        assert numbers.of_line(line) == 1 + sum(
            before.count(end) for end in "\n\r\v\f\x85\u2028\u2029"
        )


def test_paragraphs_have_the_numbers_that_citations_give_them():
    text = "Title\nfirst\nline two of it\nBetween\nlast"
    spans = (("Title", BlockKind.HEADING), ("first\nline two of it", BlockKind.PARAGRAPH))
    spans += (("Between", BlockKind.HEADING), ("last", BlockKind.LIST_ITEM))
    blocks = Blocks(
        Block(text.index(words), text.index(words) + len(words), kind, 1) for words, kind in spans
    )
    shown = TextLines(text, blocks)
    numbers = PageNumbers(shown, Numbers.PARAGRAPHS)
    assert [numbers.of_line(line) for line in range(len(shown))] == [0, 1, 0, 0, 2]
    layer = LayerText("l", "s", "text", "", text, blocks)
    assert where(layer, text.index("last"), len(text)) == "¶\xa02"
