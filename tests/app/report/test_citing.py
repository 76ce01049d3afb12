"""A passage that is taken out of a case by itself: masked, cited, on record with real names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.operations import records
from app.outlet import quote
from app.queries.custody_rows import source_custody
from app.report.citing import Quotation
from app.report.protect import Shown
from tests.factory import ARTICLE, add_text, passage

if TYPE_CHECKING:
    from app.case import Case


@pytest.fixture
def held(case: Case) -> tuple[str, str]:
    """A source with its collection record, in which a prisoner is named."""
    source_id, layer_id = add_text(case, title="155 & <more> fighters")
    case.do(
        records.edit(
            source_id,
            publisher="Agency",
            author="Chen Haoran",
            published_edtf="2025-04-09",
            collected_edtf="2025-04-10",
            url="https://agency.example/chen-haoran",
        )
    )
    case.do(records.add_person("Chen Haoran", aliases=["陈浩然"], status="prisoner_of_war"))
    return source_id, layer_id


def acts(case: Case, source_id: str) -> list[str]:
    with case.reading() as session:
        return [row.kind for row in source_custody(session, source_id)]


def test_a_quote_has_its_citation_and_a_pseudonym_in_brackets(
    case: Case, held: tuple[str, str]
) -> None:
    source_id, layer_id = held
    taken = quote(case, passage(layer_id, "陈浩然 (Chen Haoran) had paid"))
    assert taken.words == "[Prisoner A] had paid"
    assert taken.masked == 1
    assert taken.citation.startswith(
        "S-1, Agency, Prisoner A, “155 & <more> fighters”, 9 April 2025, ¶\xa03. "
        "Collected 10 April 2025. SHA-256 "
    )
    assert "haoran" not in taken.citation
    assert taken.plain() == f"“[Prisoner A] had paid”\n— {taken.citation}"
    assert "<small>— S-1, Agency, Prisoner A, “155 &amp; &lt;more&gt; fighters”" in taken.html()
    assert acts(case, source_id).count("quote_copy") == 0


def test_half_a_name_at_the_edge_of_a_passage_is_masked_whole(
    case: Case, held: tuple[str, str]
) -> None:
    taken = quote(case, passage(held[1], "Haoran) had paid"))
    assert taken.words == "[Prisoner A] had paid"


def test_real_names_go_on_record_where_there_are_any(case: Case, held: tuple[str, str]) -> None:
    source_id, layer_id = held
    harmless = quote(case, passage(layer_id, "155 citizens"), named=True)
    assert harmless.words == "155 citizens"
    assert "quote_copy" not in acts(case, source_id)
    named = quote(case, passage(layer_id, "Chen Haoran"), named=True)
    assert named.words == "Chen Haoran"
    assert "Chen Haoran" in named.citation
    assert acts(case, source_id).count("quote_copy") == 1
    with case.reading() as session:
        (row,) = [row for row in source_custody(session, source_id) if row.kind == "quote_copy"]
    start = ARTICLE.index("Chen Haoran")
    assert (row.outcome["start"], row.outcome["end"], row.size) == (start, start + 11, 11)


def test_a_passage_over_paragraphs_keeps_its_lines(case: Case, held: tuple[str, str]) -> None:
    taken = quote(case, passage(held[1], ARTICLE.strip()))
    assert "¶\xa01–3" in taken.citation
    assert "<br><br>In his evening address" in taken.html()


def test_a_copied_quote_says_which_way_it_runs() -> None:
    hebrew = Quotation(Shown("זלנסקי Reuters (155)."), Shown("S-3, ¶ 1."))
    assert '<p dir="rtl">“זלנסקי' in hebrew.html()
    assert '<p dir="ltr"><small>— S-3' in hebrew.html()


def test_a_title_from_right_to_left_is_set_apart_in_its_citation(case: Case) -> None:
    source_id, layer_id = add_text(case, title="بوتين (2025)")
    case.do(records.edit(source_id, publisher="הארץ", author="Ann <Lee>"))
    taken = quote(case, passage(layer_id, "155 citizens"))
    assert "S-1, \u2068הארץ\u2069, Ann <Lee>, “\u2068بوتين (2025)\u2069”, ¶" in taken.plain()
    assert "“<bdi>\u2068بوتين (2025)\u2069</bdi>”, ¶" in taken.html()
    assert taken.html().count("<bdi>") == taken.html().count("</bdi>") == 2
