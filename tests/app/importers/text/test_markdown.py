from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from app.anchors.blocks import lines
from app.importers.text.markdown import MAX_STRUCTURED, structure
from tests.app.importers import makers

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """# Head of *it*\r
\r
One paragraph\r
in two lines.\r
\r
- first
  goes on
- second
  1. inner

> quoted
> words

```python
code

more code
```

| a | b |
|---|---|
| 1 | 2 |

Under
-----
"""


def test_marks_give_the_blocks_and_stay_in_the_text(tmp_path: Path) -> None:
    draft = makers.draft_of(tmp_path, "notes.md", TEXT)
    (layer,) = draft.layers
    assert layer.text == TEXT
    assert draft.format == "markdown"
    assert makers.shown(layer) == [
        ("HEADING", "# Head of *it*"),
        ("PARAGRAPH", "One paragraph"),
        ("PARAGRAPH", "in two lines."),
        ("LIST_ITEM", "- first"),
        ("PARAGRAPH", "  goes on"),
        ("LIST_ITEM", "- second"),
        ("LIST_ITEM", "  1. inner"),
        ("QUOTE", "> quoted"),
        ("QUOTE", "> words"),
        ("CODE", "```python"),
        ("CODE", "code"),
        ("CODE", "more code"),
        ("CODE", "```"),
        ("TABLE_ROW", "| a | b |"),
        ("TABLE_ROW", "|---|---|"),
        ("TABLE_ROW", "| 1 | 2 |"),
        ("HEADING", "Under"),
        ("PARAGRAPH", "-----"),
    ]
    levels = {block.level for block in layer.blocks if block.kind.name == "LIST_ITEM"}
    assert levels == {1, 2}
    assert [b.level for b in layer.blocks if b.kind.name == "HEADING"] == [1, 2]
    assert draft.collection.title == "Head of it"


def test_front_matter_is_kept_and_says_what_the_text_is(tmp_path: Path) -> None:
    text = (
        '---\ntitle: "Notes: day one"\nauthor: J. Doe\npublisher: The Desk\ndate: 2025-04-09\n'
        "url: https://desk.example/1\n---\n\n# Other\n"
    )
    draft = makers.draft_of(tmp_path, "notes.md", text)
    said = draft.collection
    assert (said.title, said.author, said.publisher) == ("Notes: day one", "J. Doe", "The Desk")
    assert (said.published, said.published_edtf) == ("2025-04-09", "2025-04-09")
    assert said.url == "https://desk.example/1"
    kinds = [kind for kind, _ in makers.shown(draft.layers[0])]
    assert kinds == ["CODE"] * 7 + ["HEADING"]


def test_markdown_is_known_by_its_marks_without_its_ending(tmp_path: Path) -> None:
    assert makers.draft_of(tmp_path, "notes.txt", TEXT).format == "markdown"
    assert makers.draft_of(tmp_path, "log.txt", "# one comment\nvalue = 1\n").format == "text"
    page = '<p align="center"><img src="x.png"></p>\n\n# Project\n\n**Words**\n'
    assert makers.draft_of(tmp_path, "README.md", page).format == "markdown"


def test_a_very_long_text_is_taken_in_without_looking_for_marks(tmp_path: Path) -> None:
    text = "# Head\n\n" + "words " * (MAX_STRUCTURED // 6 + 10)
    draft = makers.draft_of(tmp_path, "log.md", text)
    assert draft.layers[0].text == text
    assert "markdown.too_long" in makers.remarks(draft)


@given(st.text(alphabet=st.sampled_from("#>-*`|=[]()! \n\r\tab1.~_<"), max_size=120))
def test_any_marks_give_blocks_that_cover_the_text(text: str) -> None:
    blocks, _ = structure(text)
    plain = lines(text)
    assert [(b.start, b.end, b.tight) for b in blocks] == [(b.start, b.end, b.tight) for b in plain]
