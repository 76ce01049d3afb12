from __future__ import annotations

import hashlib
import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest
import regex

from app import sample
from app.case import Case
from app.queries.annotation_rows import all_marks, marks_of_source
from app.queries.link_rows import all_links, link
from app.queries.overview import counts, properties
from app.queries.record_details import record
from app.queries.record_rows import records, tags
from app.queries.source_rows import layers, source, sources
from app.sandbox.pool import Sandbox
from tests.headers import words_in_headers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from app.queries.record_details import RecordDetail

REAL_NAMES = {
    "beb471df654d5978",
    "8ae8de331e6f513f",
    "2f958d2e9d6ea252",
    "cb8333f4e6fee895",
    "37c2339afa5bb9e7",
    "87fee047f1893dad",
    "c3ce069718cdb5bc",
}
"""The beginnings of hashes of words in the names of real prisoners, so that no test spells them."""


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory, sandbox: Sandbox) -> Iterator[Case]:
    path = tmp_path_factory.mktemp("sample") / "sample.redthread"
    sample.make_sample(path, user="M. Example", sandbox=sandbox)
    with Case.open(path, user="M. Example") as case:
        yield case


@pytest.fixture
def session(case: Case) -> Iterator[Session]:
    with case.reading() as session:
        yield session


def find(session: Session, kind: str, words: str) -> RecordDetail:
    """Return the one record of a kind whose title holds these words."""
    (row,) = [row for row in records(session, kind) if words in row.title]
    return record(session, row.id)


def find_source(session: Session, words: str):
    (row,) = [row for row in sources(session) if words in row.title]
    return source(session, row.id)


def triples(session: Session) -> list[tuple[str, str, str]]:
    return [(each.origin.title, each.type.code, each.target.title) for each in all_links(session)]


def origins(session: Session, title: str) -> set[str]:
    """Return where a source comes from in the end."""
    up = [to for of, code, to in triples(session) if code == "derives_from" and of == title]
    return {title} if not up else {root for each in up for root in origins(session, each)}


def test_the_two_figures_are_linked_assessed_and_explained(session: Session) -> None:
    low = find(session, "claim", "At least 155")
    high = find(session, "claim", "At least 163")

    assert (low.fields["comparator"], low.fields["figure"]) == ("ge", 155)
    assert (high.fields["comparator"], high.fields["figure"]) == ("ge", 163)
    assert (high.ref.title, "updates", low.ref.title) in triples(session)
    assert "do not exclude each other" in low.assessments[0].rationale
    assert "updates the 155 and does not refute it" in high.assessments[0].rationale
    for claim in (low, high):
        assert claim.assessments[0].status == "supported"
        assert claim.assessments[0].likelihood
        assert claim.assessments[0].confidence
    assert low.fields["figure_as_of"] != high.fields["figure_as_of"]
    speakers = {of: to for of, code, to in triples(session) if code == "asserted_by"}
    assert speakers[low.ref.title] == "Volodymyr Zelensky"
    assert speakers[high.ref.title] == "Ukrainian intelligence"


def test_both_figures_answer_one_question_that_has_a_judgment(session: Session) -> None:
    question = find(session, "question", "How many Chinese nationals serve")
    answers = [claim.title for claim in question.claims]

    assert any("155" in answer for answer in answers)
    assert any("163" in answer for answer in answers)
    (judgment,) = question.judgments
    judged = record(session, judgment.id)
    assert {claim.title for claim in judged.claims} <= set(answers)
    assert (judged.fields["likelihood"], judged.fields["confidence"]) == ("very_likely", "moderate")
    assert len(records(session, "question")) == 3


def test_a_question_without_an_answer_says_why(session: Session) -> None:
    question = find(session, "question", "What part does China take")

    assert question.judgments == ()
    assert question.fields["note"].startswith("Not judged yet")


def test_two_outlets_repeat_one_speech_that_is_only_described(session: Session) -> None:
    daily = find_source(session, "President names 155")
    wire = find_source(session, "no fewer than 155")
    found = origins(session, daily.fields["title"]) | origins(session, wire.fields["title"])

    assert len(found) == 1
    address = find_source(session, found.pop())
    assert address.fields["held"] is False
    assert address.layers == ()


def test_evidence_is_spoken_of_that_is_not_held(session: Session) -> None:
    for words in ("Passport data", "Passport photographs of 13", "Footage of two prisoners"):
        exhibit = find(session, "evidence", words)
        assert exhibit.fields["held"] is False
        assert exhibit.marks
        assert any(each.type.code == "supports" for each in exhibit.links)


def chain(session: Session, claim: str) -> list[list[str]]:
    """Return through whom a claim came, the one who said it first."""
    links = all_links(session)

    def onward(of: str) -> list[list[str]]:
        relays = [each for each in links if each.origin.id == of and each.type.code == "relayed_by"]
        return [[each.target.title, *rest] for each in relays for rest in onward(each.id)] or [[]]

    (said,) = [
        each for each in links if claim in each.origin.title and each.type.code == "asserted_by"
    ]
    return [[said.target.title, *rest] for rest in onward(said.id)]


def test_attributions_form_chains(session: Session) -> None:
    assert chain(session, "13 of the recruits") == [
        [
            "Documents on the recruits, held by Ukrainian intelligence",
            "Ukrainian intelligence",
            "Northern Wire",
        ]
    ]
    assert chain(session, "2,700 euros") == [
        ["Chen Haoran", "Summary of the interrogation of two prisoners", "Daily Example"],
        ["Chen Haoran", "Summary of the interrogation of two prisoners", "Northern Wire"],
    ]
    paid = find(session, "claim", "2,700 euros")
    (said,) = [each for each in paid.links if each.type.code == "asserted_by"]
    assert said.circumstance == "Under interrogation, in captivity"


def test_a_speaker_without_a_name_and_a_group_with_a_count(session: Session) -> None:
    spokesperson = find(session, "person", "Spokesperson")
    recruits = find(session, "person", "Recruits called up")
    koreans = find(session, "person", "North Koreans")

    assert spokesperson.fields["form"] == "unnamed"
    assert spokesperson.marks
    assert (recruits.fields["form"], recruits.fields["count"]) == ("group", 13)
    assert (koreans.fields["form"], koreans.fields["count"]) == ("group", 11_000)


def test_one_claim_has_no_evidence_yet(session: Session) -> None:
    bare = [row for row in records(session, "claim") if not row.backing and not row.assessment]

    assert [row.title for row in bare] == [
        "Chinese citizens are recruited for the Russian army through advertisements on TikTok"
    ]


def test_one_claim_has_evidence_for_and_against(session: Session) -> None:
    neutral = find(session, "claim", "China is neutral")
    counted = Counter(
        each.type.counts for each in neutral.links if each.target.id == neutral.ref.id
    )

    assert counted[1] == 2
    assert counted[-1] == 2
    assert neutral.assessments[0].status == "contested"


def test_testimony_of_a_prisoner_is_graded_low_with_the_reason(session: Session) -> None:
    paid = find(session, "claim", "2,700 euros")
    backing = [each.origin for each in paid.links if each.type.code == "supports"]

    assert record(session, backing[0].id).fields["type"] == "testimony"
    assert paid.assessments[0].reliability == "D"
    assert paid.assessments[0].confidence == "low"
    assert "given in captivity" in paid.assessments[0].rationale
    assert (paid.fields["comparator"], paid.fields["figure"], paid.fields["unit"]) == (
        "approx",
        2700,
        "EUR",
    )


@pytest.mark.parametrize("name", ["Chen Haoran", "Lin Zhiyuan"])
def test_a_man_in_three_scripts_is_one_protected_record(session: Session, name: str) -> None:
    prisoner = find(session, "person", name)
    names = (prisoner.fields["name"], *prisoner.names)

    for script in ("Latin", "Cyrillic", "Han"):
        assert any(regex.search(rf"\p{{{script}}}", each) for each in names)
        assert any(
            mark.passage and regex.search(rf"\p{{{script}}}", mark.passage.exact)
            for mark in prisoner.marks
        )
    assert prisoner.fields["status"] == "prisoner_of_war"
    assert prisoner.fields["protected"] is True
    assert prisoner.fields["pseudonym"].startswith("Prisoner ")
    assert {fact.property for fact in prisoner.facts} == {"born", "nationality"}
    born = [fact for fact in prisoner.facts if fact.property == "born"]
    assert len(born) == 2
    assert all(fact.annotation_id for fact in prisoner.facts)


def test_both_stills_show_both_prisoners_and_an_exhibit(session: Session) -> None:
    stills = [row for row in sources(session) if row.is_picture]

    assert sorted(row.media_type for row in stills) == ["image/jpeg", "image/png"]
    for row in stills:
        detail = source(session, row.id)
        assert (detail.fields["width"], detail.fields["height"]) == (1280, 720)
        regions = [mark for mark in all_marks(session) if mark.source_id == row.id]
        assert all(mark.region for mark in regions)
        shown = [subject for mark in regions for subject in mark.subjects]
        assert sum(subject.protected for subject in shown) == 2
        assert [subject.handle for subject in shown if subject.kind == "evidence"]


def test_the_same_still_in_two_pages_is_one_source(session: Session) -> None:
    still = find_source(session, "Still 1")
    wire = find_source(session, "no fewer than 155").fields["title"]

    assert still.parent is not None
    assert (still.fields["title"], "part_of", wire) in triples(session)
    assert origins(session, still.fields["title"]) == origins(
        session, find_source(session, "Still 2").fields["title"]
    )


def test_dates_have_different_precision(session: Session) -> None:
    events = {row.title: record(session, row.id).fields for row in records(session, "event")}
    dates = {
        (each["happened"], each["happened_edtf"], each["happened_inferred"])
        for each in events.values()
    }
    early = find(session, "claim", "At least 163").fields

    assert ("2 April 2025", "2025-04-02", False) in dates
    assert ("December 2024", "2024-12", False) in dates
    assert ("three days before", "2025-04-06~", True) in dates
    assert (early["speaks_of"], early["speaks_of_edtf"]) == ("as of early April", "2025-04-0X")


def test_the_comparison_is_there(session: Session) -> None:
    koreans = find(session, "claim", "11,000 North Koreans").fields

    assert (koreans["figure"], koreans["speaks_of_edtf"]) == (11_000, "2024-12")


def test_a_link_can_be_spoken_of_like_any_record(session: Session) -> None:
    (on_link,) = [each for each in all_links(session) if each.target.kind == "link"]
    target = link(session, on_link.target.id)

    assert target is not None
    assert target.type.code == "updates"


def test_every_held_source_is_graded_and_says_how_it_came(session: Session) -> None:
    details = [source(session, row.id) for row in sources(session)]
    held = [detail for detail in details if detail.fields["held"]]

    texts = {detail.fields["format"] for detail in held if detail.layers}
    assert texts == {"html", "mhtml", "docx", "markdown", "text"}
    for detail in held:
        for name in (
            "reliability",
            "descriptor",
            "collected_edtf",
            "collected_by",
            "collected_how",
        ):
            assert detail.fields[name], (detail.handle, name)
        assert detail.fields["published_edtf"], detail.handle
    assert all(detail.fields["descriptor"] for detail in details)


def test_pages_give_their_own_record(session: Session) -> None:
    daily = find_source(session, "President names 155").fields

    assert daily["author"] == "Mara Ellison"
    assert daily["publisher"] == "Daily Example"
    assert daily["published_edtf"].startswith("2025-04-09")
    assert daily["url"] == (
        "https://www.daily.example/world/2025/04/09/chinese-citizens-russian-army"
    )
    assert [layer.role for layer in layers(session, daily["id"])] == ["article", "whole_page"]


def test_only_the_note_comes_in_with_remarks(session: Session) -> None:
    remarks = {row.file_name: source(session, row.id).fields["remarks"] for row in sources(session)}

    assert [name for name, said in remarks.items() if said] == ["Note 10-04 partners.docx"]
    assert "docx.headers_and_footers" in [
        each["code"] for said in remarks.values() for each in said
    ]


def test_each_text_is_long_enough_to_read_and_short_enough_to_learn_from(case: Case) -> None:
    with case.reading() as session:
        firsts = [each[0].id for row in sources(session) if (each := layers(session, row.id))]

    for layer_id in firsts:
        assert 230 <= len(case.layer_text(layer_id).text.split()) <= 600


def test_marks_carry_tags_and_notes(session: Session) -> None:
    assert all(row.marks for row in tags(session))
    assert [row.key for row in tags(session)] == [1, 2, 3, 4, 5, 6]
    notes = [mark for mark in all_marks(session) if mark.note]
    assert len(notes) >= 10
    (testimony,) = find(session, "evidence", "Testimony of the first").marks
    assert testimony.passage is not None
    inside = [
        mark
        for mark in marks_of_source(session, testimony.source_id)
        if mark.passage
        and testimony.passage.start <= mark.passage.start
        and mark.passage.end <= testimony.passage.end
    ]
    assert [mark.kind for mark in inside] == ["evidence", "claim", "claim"]


def test_no_real_prisoner_is_named(case: Case) -> None:
    with case.reading() as session:
        texts = [
            case.layer_text(layer.id).text
            for row in sources(session)
            for layer in layers(session, row.id)
        ]
        texts += [
            name for row in records(session, "person") for name in record(session, row.id).names
        ]

    words = {word for text in texts for word in re.findall(r"\w+", text.casefold())}
    words |= {
        run[at : at + 3]
        for run in words
        for at in range(len(run) - 2)
        if regex.match(r"\p{Han}", run)
    }
    assert not {hashlib.sha256(word.encode()).hexdigest()[:16] for word in words} & REAL_NAMES


def test_it_is_one_case_under_its_marking(session: Session) -> None:
    about = properties(session)

    assert (about.marking, about.investigator, about.reference) == (
        "CONFIDENTIAL",
        "M. Example",
        "2025-04",
    )
    assert counts(session)


def test_no_word_of_the_case_stands_where_it_could_not_be_erased(session: Session) -> None:
    assert words_in_headers(session) == []
