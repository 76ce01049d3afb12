from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.importers.pages import element_tree
from app.importers.pages.blocks import write
from tests.app.importers.makers import listed


def blocks(markup: str) -> list[tuple[str, str]]:
    content = write(element_tree.parse(markup)).content
    return listed(content.text(), content.blocks())


def text(markup: str) -> str:
    return write(element_tree.parse(markup)).content.text()


def test_blocks_are_set_apart_by_an_empty_line_and_lines_of_one_by_a_line_end() -> None:
    assert text("<h1>A</h1><p>one<br>two</p><p>three<br><br>four</p>") == (
        "A\n\none\ntwo\n\nthree\n\nfour"
    )


def test_spaces_collapse_as_in_a_browser_and_no_break_spaces_stay() -> None:
    assert text("<p> a\n\t <b> b </b> <i> c</i>\u00a0 d&nbsp;&nbsp;e&shy;f\u200bg </p>") == (
        "a b c\u00a0 d\u00a0\u00a0e\u00adf\u200bg"
    )


def test_entities_are_decoded_once() -> None:
    assert text("<p>&lt;b&gt; &amp;amp; &quot;x&quot; &#8364; &#x1F600; &eacute;") == (
        '<b> &amp; "x" € 😀 é'
    )


def test_nothing_is_normalised() -> None:
    words = "e\u0301 \u212b 가 ﬁ 👩‍👩‍👧 \u202eabc\u202c"
    assert text(f"<p>{words}</p>") == words


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<h1>a</h1><h6>b</h6>", [("HEADING", "a"), ("HEADING", "b")]),
        ('<div role="heading" aria-level="3">a</div>', [("HEADING", "a")]),
        ("<blockquote><p>a<p>b</blockquote>c",
         [("QUOTE", "a"), ("QUOTE", "b"), ("PARAGRAPH", "c")]),
        ("<figure><img src=x><figcaption>a</figcaption></figure>", [("CAPTION", "a")]),
        ("<pre>\n a\n\n\n  b\n</pre>", [("CODE", " a"), ("CODE", "  b")]),
        ("<dl><dt>a<dd>b</dl>", [("PARAGRAPH", "a"), ("PARAGRAPH", "b")]),
        ("<div>a<p></p>b<div>&nbsp;</div></div>", [("PARAGRAPH", "a"), ("PARAGRAPH", "b")]),
        ("<details><summary>a</summary>b</details>", [("PARAGRAPH", "a"), ("PARAGRAPH", "b")]),
        ("<p>a<span style='display:block'>b</span>", [("PARAGRAPH", "a"), ("PARAGRAPH", "b")]),
        ("<p>a<!-- c -->b<wbr>c</p>", [("PARAGRAPH", "abc")]),
        ("<p>a <x-word>b</x-word> c<x-box>d</x-box><p>", [("PARAGRAPH", "a b cd")]),
        ("<x-box>a</x-box><x-box>b</x-box>", [("PARAGRAPH", "a"), ("PARAGRAPH", "b")]),
    ],
)  # fmt: skip
def test_elements_become_blocks(markup: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(markup) == expected


def test_a_line_end_before_a_block_does_not_draw_it_near() -> None:
    assert text("<div>a<br></div><div>b</div><p>c<br><p>d") == "a\n\nb\n\nc\n\nd"


def test_blank_lines_of_code_are_kept() -> None:
    assert text("<pre>a\n\n\nb\nc</pre>") == "a\n\n\nb\nc"


def test_space_is_kept_where_style_says_so() -> None:
    assert text("<p style='white-space: pre-wrap'>a\n   b</p>") == "a\n   b"


def test_numbers_of_lists_stand_in_the_text_and_bullets_do_not() -> None:
    markup = (
        "<ul><li>a<ul><li>b</ul><li>c<p>d</ul>"
        "<p>x<ol start=3><li>e<li value=9>f<li>g</ol>"
        "<p>y<ol type=I reversed><li>h<li>i</ol><p>z<ol type=a><li>j</ol>"
    )
    assert blocks(markup) == [
        ("LIST_ITEM", "a"),
        ("LIST_ITEM", "b"),
        ("LIST_ITEM", "c"),
        ("PARAGRAPH", "d"),
        ("PARAGRAPH", "x"),
        ("LIST_ITEM", "3. e"),
        ("LIST_ITEM", "9. f"),
        ("LIST_ITEM", "10. g"),
        ("PARAGRAPH", "y"),
        ("LIST_ITEM", "II. h"),
        ("LIST_ITEM", "I. i"),
        ("PARAGRAPH", "z"),
        ("LIST_ITEM", "a. j"),
    ]
    content = write(element_tree.parse(markup)).content
    assert [b.level for b in content.blocks()][:3] == [1, 2, 1]
    assert [b.tight for b in content.blocks()][:3] == [False, True, True]


def test_cells_are_set_apart_by_tabs_and_spans_keep_the_columns() -> None:
    markup = (
        "<table><caption>T</caption><thead><tr><th>A<th>B<th>C</thead>"
        "<tr><td rowspan=2>1<td colspan=2>2 <p>3</p><br>4<tr><td>5<td>6<tr><td><td><td></table>x"
    )
    assert blocks(markup) == [
        ("CAPTION", "T"),
        ("TABLE_ROW", "A\tB\tC"),
        ("TABLE_ROW", "1\t2 3 4"),
        ("TABLE_ROW", "\t5\t6"),
        ("PARAGRAPH", "x"),
    ]


def test_tables_that_only_lay_out_are_read_as_paragraphs() -> None:
    inner = "<table><tr><td>n<td>1</table>"
    markup = f"<table><tr><td><h2>a</h2><p>b<td>{inner}</table>"
    assert blocks(markup) == [("HEADING", "a"), ("PARAGRAPH", "b"), ("TABLE_ROW", "n\t1")]
    words = "word " * 25
    assert blocks(f"<table><tr><td>side<br><td>{words}</table>") == [
        ("PARAGRAPH", "side"),
        ("PARAGRAPH", words.strip()),
    ]
    lines = "<br>".join("abcdefg")
    assert len(blocks(f"<table><tr><td>side<td>{lines}</table>")) == 8
    assert blocks("<table role=presentation><tr><td>a<td>b</table>") == [
        ("PARAGRAPH", "a"),
        ("PARAGRAPH", "b"),
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<template><p>x</template>",
        "<noscript>x</noscript>",
        "<p hidden>x</p>",
        "<p style='color:red; display : none'>x</p>",
        "<p style='visibility:hidden'>x</p>",
        "<p class='a sf-hidden'>x</p>",
        "<dialog>x</dialog>",
        "<iframe src=a>x</iframe>",
        "<video>x</video>",
        "<svg><title>x</title><desc>x</desc></svg>",
        "<!-- x -->",
        "<input value=x><img alt=words src=y>",
    ],
)
def test_what_a_reader_does_not_see_is_left_out(markup: str) -> None:
    assert text(f"<p>a</p>{markup}<p>b</p>") == "a\n\nb"


def test_what_the_page_hides_is_counted() -> None:
    markup = (
        "<p>a</p><div hidden><p>four<p>more<div hidden>!</div></div><script>long script</script>"
    )
    assert write(element_tree.parse(markup)).hidden == len("four\n\nmore\n\n!")


def test_a_whole_page_that_hides_itself_is_shown() -> None:
    assert text("<html style='visibility:hidden'><body style='display:none'>x") == "x"


def test_shadow_trees_controls_signs_and_ruby_are_read() -> None:
    assert text("<x-a><template shadowrootmode=open><p>a</template></x-a>") == "a"
    assert text("<select><option>a<option selected>b</select><button>c</button>") == "b\n\nc"
    assert text("<form><input type=submit value=Go></form>") == "Go"
    assert text("<p>I <img alt='😀' class=emoji> it") == "I 😀 it"
    assert text("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>") == "漢(かん)字(じ)"
    assert text("<nav><a href=a>Home</a><a href=b>News</a></nav>") == "Home News"


@pytest.mark.parametrize("inner", ["div", "span", "blockquote", "ul><li", "table><tr><td", "b"])
@pytest.mark.parametrize("closed", [True, False])
def test_ten_thousand_levels_lose_no_word(inner: str, closed: bool) -> None:
    close = "".join(f"</{name}>" for name in reversed(inner.split("><"))) if closed else ""
    words = text("<p>first" + f"<{inner}>x" * 10_000 + "deepest" + close * 10_000 + "<p>last")
    assert words.startswith("first")
    assert "deepest" in words
    assert words.endswith("last")
    assert words.count("x") == 10_000


TAGS = (
    "<p> </p> <div> </div> <br> <b> </b> <ul> <ol> </ul> </ol> <li> <table> <tr> <td> <th> </table>"
    " <pre> </pre> <h1> </h1> <a> </a> <dd> <td\tcolspan=3> <td\trowspan=2>"
)
MARKUP = st.lists(st.sampled_from(TAGS.split(" ")) | st.text(max_size=6), max_size=30)


@given(MARKUP)
def test_any_markup_gives_blocks_that_cover_the_text(markup: list[str]) -> None:
    content = write(element_tree.parse("".join(markup).replace("\0", ""))).content
    words, place = content.text(), 0
    for block in content.blocks():
        gap = words[place : block.start]
        assert gap == ("" if place == 0 else "\n" if block.tight else gap)
        assert not gap.strip("\n")
        assert "\n" not in words[block.start : block.end].replace("\r", "")
        assert block.start < block.end
        place = block.end
    assert place == len(words)
