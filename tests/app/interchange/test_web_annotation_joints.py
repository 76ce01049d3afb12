from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.operations import binning, links, records
from app.queries.source_names import source_names
from app.vocabulary import LINK_TYPES
from tests.app.interchange.writing import (
    annotation,
    at,
    body,
    joining,
    marks,
    quote,
    refusal,
    refusals,
    stating,
    take,
)
from tests.app.interchange.writing import links as all_links

if TYPE_CHECKING:
    from app.case import Case


@pytest.fixture
def stated(held: Case) -> Case:
    """Return a case with a claim (urn:c), a person (urn:p), and a bare mark (urn:m)."""
    take(
        held,
        stating("urn:c", "claim", "at least 155 citizens"),
        stating("urn:p", "person", "陈浩然"),
        annotation("urn:m", at(quote("footage")), body("commenting", "look")),
    )
    return held


def joined(case: Case) -> list[tuple[str, str, str]]:
    return [(link.origin.handle, link.type.code, link.target.handle) for link in all_links(case)]


@pytest.mark.parametrize(
    "link",
    [
        joining("urn:l", "asserted by", "urn:c", "urn:p"),
        joining("urn:l", "asserted_by", "urn:c", ["urn:p"]),
        joining("urn:l", "", "urn:c", "urn:p", body("linking", "Asserted by")),
        joining("urn:l", "", "urn:c", "urn:p", {"type": "TextualBody", "value": "assertedBy"}),
        joining("urn:l", "asserts", "urn:p", "urn:c"),
        joining("urn:l", "", {"id": "urn:c"}, {"source": "urn:p"}, body("tagging", "asserted-by")),
        joining("urn:l", "", {"source": "urn:c", "purpose": "linking"}, "urn:p",
                {"purpose": "classifying", "source": "https://example.org/links#asserted_by"}),
        annotation("urn:l", ["urn:c", "urn:p"], body("classifying", "asserted by"),
                   motivation="linking"),
        annotation("urn:l", ["urn:c", "urn:p"], motivation="linking", bodyValue="asserted by"),
        annotation("urn:l", [{"id": "urn:c", "type": "Annotation"}, "urn:p"],
                   body("classifying", "asserted by"), motivation=["linking", "classifying"]),
    ],
)  # fmt: skip
def test_a_link_in_every_spelling(stated: Case, link: Any) -> None:
    assert refusals(take(stated, link)) == {}
    assert joined(stated) == [("C-1", "asserted_by", "P-1")]


@pytest.mark.parametrize("code", LINK_TYPES)
def test_every_type_by_its_code_its_label_and_from_the_other_end(stated: Case, code: str) -> None:
    kind = LINK_TYPES[code]
    take(
        stated,
        joining("urn:l:1", code, "urn:c", "urn:p"),
        joining("urn:l:2", kind.label.upper(), "urn:c", "urn:p"),
        joining("urn:l:3", kind.reverse, "urn:c", "urn:p"),
    )
    forward = ("C-1", code, "P-1")
    backward = ("P-1", code, "C-1") if kind.reverse != kind.label else forward
    assert joined(stated) == [forward, forward, backward]


def test_comments_become_the_note(stated: Case) -> None:
    further = (body("commenting", "one"), body("describing", "two"))
    take(stated, joining("urn:l", "supports", "urn:c", "urn:p", *further))
    assert all_links(stated)[0].note == "one\n\ntwo"


def test_an_annotation_that_states_nothing_is_an_end_itself(stated: Case) -> None:
    take(stated, joining("urn:l", "context for", "urn:m", "urn:c"))
    (link,) = all_links(stated)
    assert (link.origin.kind, link.target.kind) == ("annotation", "claim")


def test_links_join_links_whatever_their_order(stated: Case) -> None:
    plan = take(
        stated,
        joining("urn:l:3", "qualifies", "urn:l:2", "urn:l:1"),
        joining("urn:l:2", "responds to", "urn:p", "urn:l:1"),
        joining("urn:l:1", "supports", "urn:c", "urn:later"),
        stating("urn:later", "evidence", "2,700 euros"),
    )
    assert refusals(plan) == {}
    assert joined(stated) == [
        ("C-1", "supports", "E-001"),
        ("P-1", "responds_to", "L-1"),
        ("L-2", "qualifies", "L-1"),
    ]


def test_circles_are_refused_and_what_hangs_on_them(stated: Case) -> None:
    plan = take(
        stated,
        joining("urn:l:1", "supports", "urn:l:2", "urn:c"),
        joining("urn:l:2", "supports", "urn:l:1", "urn:c"),
        joining("urn:l:3", "supports", "urn:l:3", "urn:c"),
        joining("urn:l:4", "supports", "urn:l:1", "urn:c"),
        joining("urn:l:5", "supports", "urn:p", "urn:c"),
    )
    assert plan.added == ("urn:l:5",)
    assert set(refusals(plan).values()) == {"annotation.in_a_circle"}
    assert list(refusals(plan)) == ["urn:l:1", "urn:l:2", "urn:l:3", "urn:l:4"]


def test_a_long_chain_of_links_is_no_trouble(stated: Case) -> None:
    chain = [joining("urn:l:0", "supports", "urn:p", "urn:c")]
    chain += [joining(f"urn:l:{n}", "qualifies", "urn:p", f"urn:l:{n - 1}") for n in range(1, 60)]
    assert refusals(take(stated, *reversed(chain))) == {}
    assert joined(stated)[-1] == ("P-1", "qualifies", "L-59")


@pytest.mark.parametrize(
    ("link", "code"),
    [
        (joining("urn:l", "likes", "urn:c", "urn:p"), "annotation.unknown_link_type"),
        (joining("urn:l", "", "urn:c", "urn:p"), "annotation.no_link_type"),
        (joining("urn:l", "", "urn:c", "urn:p", body("commenting", "supports")),
         "annotation.no_link_type"),
        (joining("urn:l", "supports", "urn:c", "urn:nowhere"), "annotation.unknown_end"),
        (joining("urn:l", "supports", "urn:c", "urn:sha256:" + "0" * 64), "source.unknown"),
        (joining("urn:l", "supports", "urn:c", "urn:c"), "annotation.joins_itself"),
        (joining("urn:l", "supports", "urn:c", ["urn:p", "urn:m"]), "annotation.not_two_ends"),
        (annotation("urn:l", "urn:c", body("classifying", "supports"), motivation="linking"),
         "annotation.not_two_ends"),
        (joining("urn:l", "supports", "urn:c", at(quote("footage"))), "annotation.bad_end"),
        (joining("urn:l", "supports", "urn:c", {}), "annotation.bad_end"),
        (joining("urn:l", "supports", "urn:c", 7), "annotation.bad_end"),
    ],
)  # fmt: skip
def test_what_is_no_link_is_refused(stated: Case, link: Any, code: str) -> None:
    assert refusal(stated, link) == code


def test_two_annotations_of_one_record_can_not_be_linked(stated: Case) -> None:
    again = stating("urn:c2", "claim", "155 citizens", "at least 155 citizens")
    plan = take(stated, again, joining("urn:l", "supports", "urn:c", "urn:c2"))
    assert refusals(plan) == {"urn:l": "annotation.joins_itself"}


def test_what_joins_something_refused_is_refused(stated: Case) -> None:
    plan = take(
        stated,
        joining("urn:l:2", "qualifies", "urn:p", "urn:l:1"),
        joining("urn:l:1", "supports", "urn:bad", "urn:c"),
        stating("urn:bad", "claim", "no such quote"),
    )
    assert refusals(plan) == {
        "urn:l:2": "annotation.refused_end",
        "urn:l:1": "annotation.refused_end",
        "urn:bad": "annotation.quote_not_found",
    }


def test_ends_are_found_in_the_case_as_well_as_in_the_file(stated: Case) -> None:
    own = next(mark for mark in marks(stated) if mark.kind == "person")
    claim_id = next(mark for mark in marks(stated) if mark.kind == "claim").subjects[0].id
    with stated.reading() as session:
        source = source_names(session).find("S-1").urn
    take(
        stated,
        joining("urn:l:1", "asserted by", "urn:c", f"urn:uuid:{own.id}"),
        joining("urn:l:2", "context for", source, f"urn:uuid:{claim_id}"),
    )
    assert joined(stated) == [("C-1", "asserted_by", "P-1"), ("S-1", "context_for", "C-1")]


def test_an_end_in_the_bin_is_refused(stated: Case) -> None:
    mark = next(mark for mark in marks(stated) if mark.kind == "person")
    stated.do(binning.bin_items([mark.id]))
    assert (
        refusal(stated, joining("urn:l", "supports", "urn:c", "urn:p")) == "annotation.end_in_bin"
    )


def test_types_of_the_case_are_understood_and_come_along(stated: Case) -> None:
    own = {
        "redthread:label": "quotes",
        "redthread:reverse": "quoted by",
        "redthread:counts": 1,
    }
    kind = body("classifying", "quotes") | {"redthread:linkType": own}
    plan = take(
        stated,
        joining("urn:l:0", "quotes", "urn:p", "urn:c"),
        joining("urn:l:1", "", "urn:c", "urn:c", kind),
        joining("urn:l:2", "", "urn:c", "urn:p", kind),
        joining("urn:l:3", "quoted by", "urn:c", "urn:p"),
    )
    assert refusals(plan) == {
        "urn:l:0": "annotation.unknown_link_type",
        "urn:l:1": "annotation.joins_itself",
    }
    assert joined(stated) == [("C-1", "own:quotes", "P-1"), ("P-1", "own:quotes", "C-1")]
    assert all_links(stated)[0].type.counts == 1
    stated.do(links.add_link_type("denies"))
    assert refusals(take(stated, joining("urn:l:4", "Denies", "urn:c", "urn:p"))) == {}


def test_how_something_was_said_comes_along(stated: Case) -> None:
    further = {"redthread:details": {"modality": "believes", "said_edtf": "2025-04-09"}}
    take(stated, {**joining("urn:l:1", "asserted by", "urn:c", "urn:p"), **further})
    assert (all_links(stated)[0].modality, all_links(stated)[0].said_edtf) == (
        "believes",
        "2025-04-09",
    )
    for key, value, code in (
        ("modality", "shouts", "edit.not_a_term"),
        ("colour", "red", "annotation.bad_value"),
    ):
        further = {"redthread:details": {key: value}}
        bad = {**joining("urn:l:2", "asserted by", "urn:c", "urn:p"), **further}
        assert refusal(stated, bad) == code


def test_a_record_without_a_mark_can_be_an_end(stated: Case) -> None:
    person_id = stated.do(records.add_person("Spokesman"))
    named = {"id": "urn:x", "redthread:kind": "person", "redthread:name": "spokesman"}
    take(stated, joining("urn:l", "asserted by", "urn:c", named))
    assert all_links(stated)[0].target.id == person_id
