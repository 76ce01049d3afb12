from __future__ import annotations

import pytest

from app.importers.draft import CollectionDraft
from app.importers.pages import element_tree
from app.importers.pages.metadata import collection


def said(head: str, body: str = "", **outside: str) -> CollectionDraft:
    return collection(element_tree.parse(f"<html><head>{head}</head><body>{body}"), **outside)


NEWS = """<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [
 {"@type": "WebSite", "name": "Site"},
 {"@type": ["NewsArticle"], "headline": "In JSON &amp; more",
  "datePublished": "2025-04-09T19:32+03:00",
  "author": [{"@id": "#a"}, {"@type": "Person", "name": "B. Two"}, "C. Three"],
  "publisher": {"@type": "Organization", "name": "Example News"}, "inLanguage": "uk",
  "url": "https://news.example/1"},
 {"@type": "Person", "@id": "#a", "name": "A. One"}]}
</script>"""


def test_json_ld_says_who_wrote_it_when_and_where() -> None:
    assert said(NEWS) == CollectionDraft(
        title="In JSON & more",
        author="A. One, B. Two, C. Three",
        publisher="Example News",
        url="https://news.example/1",
        published="2025-04-09T19:32+03:00",
        published_edtf="2025-04-09",
        language="uk",
    )


@pytest.mark.parametrize(
    "script",
    ["{broken", "[" * 100_000, '"text"', "null", '{"@type": 5}', '{"@type": "NewsArticle"}',
     '{"@type": "NewsArticle", "author": {"name": {"a": 1}}, "headline": 7}'],
)  # fmt: skip
def test_json_ld_that_is_wrong_costs_nothing(script: str) -> None:
    head = f'<title>Window</title><script type="application/ld+json">{script}</script>'
    assert said(head) == CollectionDraft(title="Window")


def test_open_graph_and_meta_tags_are_read() -> None:
    head = """<title>T | The Site</title><meta property="og:title" content="Open title | The Site">
    <meta property="og:site_name" content="The Site"><meta property="og:locale" content="de_DE">
    <meta property="og:url" content="https://site.example/x">
    <meta name="author" content="By Jane Doe">
    <meta property="article:author" content="https://facebook.example/jane">
    <meta property="article:published_time" content="2025-04-09T10:00:00Z">"""
    assert said(head) == CollectionDraft(
        title="Open title",
        author="Jane Doe",
        publisher="The Site",
        url="https://site.example/x",
        published="2025-04-09T10:00:00Z",
        published_edtf="2025-04-09",
        language="de-DE",
    )


@pytest.mark.parametrize(
    ("body", "author"),
    [
        ('<p class="c-byline">By <a>Jane Doe</a>, Kyiv</p>', "Jane Doe, Kyiv"),
        ('<a rel="author" href=x>Jane Doe</a>', "Jane Doe"),
        (
            "<span itemprop=author itemscope><span itemprop=name>Jane Doe</span> x</span>",
            "Jane Doe",
        ),
        ('<div class="author-bio">Jane writes about many things.</div>', ""),
        ('<div class="byline">' + "much too long for a name " * 10 + "</div>", ""),
        ("<p>By Jane Doe</p>", ""),
    ],
)
def test_the_author_is_who_the_page_marks_as_such(body: str, author: str) -> None:
    assert said("", body).author == author


@pytest.mark.parametrize(
    ("body", "words", "day"),
    [
        ("<time datetime=2025-04-09T10:00>9 April</time>", "2025-04-09T10:00", "2025-04-09"),
        (
            "<time>9 April 2025</time><time datetime=2025-04-09>x</time>",
            "9 April 2025",
            "2025-04-09",
        ),
        ("<time datetime=2025-04-09>x</time><time datetime=2025-04-10>y</time>", "", ""),
        ("<time>yesterday</time>", "", ""),
        ("<meta itemprop=datePublished content='04/09/2025'>", "04/09/2025", ""),
    ],
)
def test_a_date_is_taken_where_it_is_clear_which(body: str, words: str, day: str) -> None:
    found = said("", body)
    assert (found.published, found.published_edtf) == (words, day)


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Window - Site</title>", "<h1>Window</h1>", "Window"),
        ("<title>Window - Site</title>", "<h1>Logo</h1>", "Window - Site"),
        ("<title> Two\n lines </title>", "", "Two lines"),
        ("", "<h1>Only this</h1>", "Only this"),
        ("", "<svg><title>Icon</title></svg>", ""),
        ('<title>W</title><meta name="twitter:title" content="Twitter">', "", "Twitter"),
    ],
)
def test_the_title_is_that_of_the_page_without_the_site(head: str, body: str, title: str) -> None:
    assert said(head, body).title == title


def test_the_address_it_was_saved_from_goes_before_the_one_it_claims() -> None:
    claimed = '<link rel="canonical" href="https://site.example/claimed">'
    comment = "<!-- saved from url=(0029)https://site.example/?from=x -->"
    assert said(claimed).url == "https://site.example/claimed"
    assert said(comment + claimed).url == "https://site.example/?from=x"
    assert said(comment + claimed, url="https://site.example/mht").url == "https://site.example/mht"
    assert said('<link rel=canonical href="/a"><base href="https://b.example/">').url == (
        "https://b.example/a"
    )
    assert said("<!-- saved from url=(0014)about:internet -->").url == ""
    assert said('<link rel=canonical href="file:///C:/page.html">').url == ""


def test_a_comment_in_front_of_the_page_is_found() -> None:
    page = "<!DOCTYPE html>\n<!-- saved from url=(0021)https://site.example/ -->\n<html><p>x"
    assert collection(element_tree.parse(page)).url == "https://site.example/"


SAVED = {
    "SingleFile": "<!--\n Page saved with SingleFile \n url: https://s.example/a \n"
    " saved date: Thu Apr 10 2025 09:13:25 GMT+0300 (EEST)\n-->",
    "monolith": "<!-- Saved from https://s.example/a at 2025-04-10T06:13:25Z using monolith v2 -->",
    "Save Page WE": '<meta name="savepage-url" content="https://s.example/a">'
    '<meta name="savepage-date" content="Thu Apr 10 2025 09:13:25 GMT+0300">',
}


@pytest.mark.parametrize("program", SAVED)
def test_programs_that_save_pages_say_when(program: str) -> None:
    found = said(SAVED[program])
    assert (found.url, found.collected_edtf) == ("https://s.example/a", "2025-04-10")


def test_webscrapbook_says_so_on_the_root() -> None:
    root = element_tree.parse(
        '<html data-scrapbook-source="https://s.example/a" data-scrapbook-create="20250410061325">'
    )
    found = collection(root)
    assert (found.url, found.collected_edtf) == ("https://s.example/a", "2025-04-10")


def test_a_page_that_says_nothing_is_given_nothing() -> None:
    assert said("", "<p>By the way, 9 April 2025 was a Wednesday.</p>") == CollectionDraft()
