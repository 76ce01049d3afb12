from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.importers.pages import page
from app.importers.pages.resources import NoResources
from app.vocabulary import LayerRole
from tests.app.importers.makers import assert_whole, shown

if TYPE_CHECKING:
    from app.importers.draft import LayerDraft

LEAD = "At least 155 citizens are fighting, the president said on Wednesday evening."
FIRST = "The president cited intelligence, which holds passport data, origin and age of the men."
SECOND = "He showed footage of two of them, who had been captured three days before in the Donbas."
THIRD = "The foreign ministry asked for an explanation, and the embassy said that it is checking."
TALK = "I do not believe a word of this, and here is at length why nobody else should do so. "

ASIDES = """
<header><div class="logo">Example News</div><nav><ul><li><a href="/">Home</a></ul></nav></header>
<div class="cookie-consent" id="cc"><p>We use cookies to improve your experience, and for more
purposes than you would ever want to know about.</p><button>Accept</button></div>
"""
FOOTER = """
<section id="comments"><h2>Comments</h2><div class="comment"><p>%s</p></div></section>
<aside class="related-stories"><h3>More</h3><p>Another story about something else entirely, with
a teaser that is long enough to count as prose.</p></aside>
<footer><p>Copyright Example News. All rights reserved, and more legal words than anybody reads.
</p></footer>
""" % (TALK * 40)

SHAPES = {
    "articleBody": f"<div class=page><h1>Headline of it</h1><p>{LEAD}</p><div itemprop=articleBody>"
    f"<p>{FIRST}<p>{SECOND}<p>{THIRD}</div></div>",
    "article": f"<article><h1>Headline of it</h1><p>{LEAD}</p><div><p>{FIRST}<p>{SECOND}<p>{THIRD}"
    "</div><footer>Tags: <a>x</a></footer></article>"
    "<article><h2>Teaser</h2><p>Short teaser of another story, as lists of them have.</article>",
    "main": f"<main><h1>Headline of it</h1><p>{LEAD}<p>{FIRST}<p>{SECOND}<p>{THIRD}</main>",
    "no marks": f"<div><div><h1>Headline of it</h1></div><div class=standfirst><p>{LEAD}</div>"
    f"<div class=text><div><p>{FIRST}</div><div><p>{SECOND}</div><p>{THIRD}</div></div>",
    "line breaks": "<div><h1>Headline of it</h1>"
    f"{LEAD}<br><br>{FIRST}<br><br>{SECOND}<br><br>{THIRD}</div>",
    "table layout": "<table><tr><td><a href=a>Home</a><td><h1>Headline of it</h1>"
    f"<p>{LEAD}<p>{FIRST}<p>{SECOND}<p>{THIRD}</table>",
}


def layers(markup: str, title: str = "Headline of it") -> tuple[LayerDraft, LayerDraft]:
    found = page.read(f"<title>{title}</title><body>{markup}".encode(), NoResources())
    article, whole = found.layers
    assert (article.role, whole.role) == (LayerRole.ARTICLE, LayerRole.WHOLE_PAGE)
    assert_whole(article)
    assert_whole(whole)
    return article, whole


@pytest.mark.parametrize("shape", SHAPES)
def test_the_article_is_all_of_it_and_nothing_else(shape: str) -> None:
    article, whole = layers(ASIDES + SHAPES[shape] + FOOTER)
    assert [words for _, words in shown(article)] == [
        "Headline of it",
        LEAD,
        FIRST,
        SECOND,
        THIRD,
    ]
    assert shown(article)[0][0] == "HEADING"
    for words in ("Home", "cookies", "Headline of it", THIRD, TALK.strip(), "Copyright"):
        assert words in whole.text


def test_lists_tables_captions_and_quotes_stay_in_the_article() -> None:
    rich = (
        f"<article><h1>Headline of it</h1><figure><img src=x><figcaption>Two men</figcaption>"
        f"</figure><p>{FIRST}<h2>Numbers</h2><ul><li>155<li>163</ul><table><tr><th>a<th>b<tr><td>1"
        f"<td>2</table><blockquote>Quote</blockquote><p>{SECOND}</article>"
    )
    article, _ = layers(ASIDES + rich + FOOTER)
    assert shown(article) == [
        ("HEADING", "Headline of it"),
        ("CAPTION", "Two men"),
        ("PARAGRAPH", FIRST),
        ("HEADING", "Numbers"),
        ("LIST_ITEM", "155"),
        ("LIST_ITEM", "163"),
        ("TABLE_ROW", "a\tb"),
        ("TABLE_ROW", "1\t2"),
        ("QUOTE", "Quote"),
        ("PARAGRAPH", SECOND),
    ]


def test_a_headline_that_stands_nowhere_in_the_page_comes_from_its_title() -> None:
    article, whole = layers(f"<article><p>{FIRST}<p>{SECOND}</article>", "Only in the window")
    assert shown(article)[0] == ("HEADING", "Only in the window")
    assert "Only in the window" not in whole.text


def test_a_short_page_is_its_own_article() -> None:
    article, whole = layers("<p>Ten words are not much but all there is.</p><p>Two.</p>", "")
    assert article.text == whole.text


def test_a_page_of_nothing_but_links_is_shown_whole() -> None:
    markup = "".join(f"<li><a href={n}>A headline of the day number {n}</a>" for n in range(20))
    article, whole = layers(f"<ul>{markup}</ul>", "")
    assert article.text == whole.text


def test_a_post_of_one_line_is_found_between_its_site_and_its_comments() -> None:
    markup = (
        "<header><h1>A Blog</h1><p>Just another site that talks about many things</header><main>"
        "<article><h1>Headline of it</h1><p>One line.</article><div id=comments><ol><li><article>"
        f"<p>{TALK * 9}</article></ol></div></main>"
    )
    article, _ = layers(markup)
    assert article.text == "Headline of it\n\nOne line."


def test_an_empty_page_has_two_empty_layers() -> None:
    article, whole = layers("", "")
    assert (article.text, len(article.blocks), whole.text) == ("", 0, "")


def test_a_body_named_after_its_sidebar_and_comments_is_not_thrown_away() -> None:
    markup = (
        f"<div class='has-sidebar comments-open'><div class='post related'><p>{FIRST}<p>{SECOND}"
    )
    article, _ = layers(markup, "")
    assert article.text == f"{FIRST}\n\n{SECOND}"


def test_scripts_without_spaces_have_articles_too() -> None:
    words = "总统说，至少有一百五十五名中国公民在乌克兰为俄罗斯军队作战，外交部要求中方作出解释。"
    article, _ = layers(f"<nav><p>{words}</nav><div><p>{words}</div><div><p>{words}</div>", "")
    assert article.text == f"{words}\n\n{words}"


def test_what_frames_show_is_part_of_the_whole_page_alone() -> None:
    markup = (
        f"<article><p>{FIRST}<iframe srcdoc='<p>Embedded post</p>'></iframe><p>{SECOND}</article>"
    )
    article, whole = layers(markup, "")
    assert whole.text == f"{FIRST}\n\nEmbedded post\n\n{SECOND}"
    assert article.text == f"{FIRST}\n\n{SECOND}"


def test_a_page_ten_thousand_levels_deep_is_read() -> None:
    article, whole = layers("<div>" * 10_000 + FIRST + "</div>" * 10_000, "")
    assert article.text == whole.text == FIRST


def test_an_embedded_post_belongs_to_the_article() -> None:
    post = "<div class='social-embed'><blockquote>A post of twelve words there.</blockquote></div>"
    share = "<div class='social-share'><p>Share this with your friends there, all of them.</div>"
    article, _ = layers(f"<article><p>{FIRST}</p>{post}{share}<p>{SECOND}</article>", "")
    assert article.text == f"{FIRST}\n\nA post of twelve words there.\n\n{SECOND}"
