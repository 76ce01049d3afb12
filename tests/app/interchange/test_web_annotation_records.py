from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.operations import binning, marks, records
from app.queries.record_fields import fields_of_kind
from app.queries.record_rows import records as record_rows
from app.vocabulary import ItemKind
from tests.app.interchange.writing import (
    annotation,
    at,
    body,
    quote,
    refusal,
    refusals,
    stating,
    take,
)
from tests.app.interchange.writing import marks as all_marks
from tests.factory import add_text, passage

if TYPE_CHECKING:
    from app.case import Case


def titles(case: Case, kind: str) -> list[str]:
    with case.reading() as session:
        return [row.title for row in record_rows(session, kind)]


def test_a_mark_carries_all_that_its_bodies_say(held: Case) -> None:
    take(
        held,
        annotation(
            "urn:a:1",
            at(quote("at least 155 citizens")),
            body("classifying", "claim"),
            body("identifying", "155 fight"),
            body("classifying", "person"),
            body("identifying", "Recruits"),
            body("tagging", "Figure"),
            body("tagging", "figure"),
            body("tagging", "minimum"),
            body("commenting", "A minimum."),
        ),
    )
    (mark,) = all_marks(held)
    assert [(one.handle, one.title) for one in mark.subjects] == [
        ("C-1", "155 fight"),
        ("P-1", "Recruits"),
    ]
    assert [tag.name for tag in mark.tags] == ["Figure", "minimum"]
    assert mark.note == "A minimum."


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("claim", "at least 155 citizens"),
        ("person", "at least 155 citizens"),
        ("evidence", "at least 155 citizens"),
        ("organisation", "at least 155 citizens"),
        ("place", "at least 155 citizens"),
        ("event", "at least 155 citizens"),
        ("question", "at least 155 citizens"),
    ],
)
def test_without_a_name_the_passage_names_the_record(held: Case, kind: str, name: str) -> None:
    take(held, stating("urn:a:1", kind, "at least 155 citizens"))
    assert titles(held, kind) == [name]


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("claim", ["(picture)", "(picture)"]),
        ("person", ["Unnamed P-1", "Unnamed P-2"]),
        ("evidence", ["Region of Still 1", "Region of Still 1"]),
    ],
)
def test_what_a_region_shows_without_a_name_is_always_new(
    held: Case, kind: str, names: list[str]
) -> None:
    for number in (1, 2):
        target = f"S-2#xywh=1,2,{number}0,40"
        take(held, annotation(f"urn:a:{number}", target, body("classifying", kind)))
    assert titles(held, kind) == names


@pytest.mark.parametrize("kind", ["claim", "person", "evidence"])
def test_the_same_name_is_the_same_record(held: Case, kind: str) -> None:
    take(
        held,
        stating("urn:a:1", kind, "155 citizens", "Chen É"),
        stating("urn:a:2", kind, "footage", " chen  e\u0301 "),
    )
    take(held, stating("urn:a:3", kind, "two men", "CHEN É"))
    assert titles(held, kind) == ["Chen É"]


def test_a_person_is_known_by_every_name(held: Case) -> None:
    person_id = held.do(records.add_person("Chen Haoran", aliases=["陈浩然", "Chen"]))
    take(
        held,
        stating("urn:a:1", "person", "陈浩然"),
        stating("urn:a:2", "person", "two men", "chen"),
        stating("urn:a:3", "person", "footage", "Chen Haoran Jr"),
    )
    assert [mark.subjects[0].id == person_id for mark in all_marks(held)] == [False, True, True]


def test_one_record_of_a_kind_does_not_stand_for_another(held: Case) -> None:
    held.do(records.add_person("Ministry"))
    take(held, stating("urn:a:1", "organisation", "footage", "Ministry"))
    assert titles(held, "person") == titles(held, "organisation") == ["Ministry"]


def test_a_name_of_two_people_is_refused_unless_the_id_tells_them_apart(held: Case) -> None:
    ids = [held.do(records.add_person("Li Wei")) for _ in range(2)]
    assert refusal(held, stating("urn:a:1", "person", "footage", "Li Wei")) == (
        "annotation.name_ambiguous"
    )
    named = {"purpose": "identifying", "source": f"urn:uuid:{ids[1]}"}
    take(held, annotation("urn:a:2", at(quote("footage")), body("classifying", "person"), named))
    assert all_marks(held)[0].subjects[0].id == ids[1]


def test_a_name_alone_must_be_known(held: Case) -> None:
    nameless = annotation("urn:a:1", at(quote("footage")), body("identifying", "Chen"))
    assert refusal(held, nameless) == "annotation.no_kind"
    person_id = held.do(records.add_person("Chen"))
    take(held, nameless)
    assert all_marks(held)[0].subjects[0].id == person_id
    held.do(records.add_organisation("Chen"))
    assert refusal(held, {**nameless, "id": "urn:a:2"}) == "annotation.name_ambiguous"


def test_a_record_that_is_not_there_or_in_the_bin_is_refused(held: Case) -> None:
    person_id = held.do(records.add_person("Chen"))
    named = {"purpose": "identifying", "source": f"urn:uuid:{person_id}"}
    one = annotation("urn:a:1", at(quote("footage")), body("classifying", "person"), named)
    held.do(binning.bin_items([person_id]))
    assert refusal(held, one) == "annotation.record_in_bin"
    named["source"] = "urn:uuid:01a20829-5fe0-7ef7-95b3-51650eaf3482"
    assert refusal(held, one) == "annotation.unknown_record"


def test_a_binned_record_is_not_found_by_name(held: Case) -> None:
    held.do(binning.bin_items([held.do(records.add_person("Chen"))]))
    take(held, stating("urn:a:1", "person", "footage", "Chen"))
    assert all_marks(held)[0].subjects[0].handle == "P-2"


def test_two_records_of_one_name_stay_two(held: Case) -> None:
    def one(number: int, exact: str) -> object:
        record = {"redthread:record": f"urn:uuid:00000000-0000-7000-8000-00000000000{number}"}
        return annotation(
            f"urn:a:{exact}",
            at(quote(exact)),
            body("classifying", "person"),
            body("identifying", "Li Wei", **record),
        )

    held.do(records.add_person("Li Wei"))
    take(held, one(1, "footage"), one(2, "two men"), one(1, "155 citizens"))
    assert titles(held, "person") == ["Li Wei", "Li Wei"]
    found = {
        mark.passage.exact: mark.subjects[0].handle for mark in all_marks(held) if mark.passage
    }
    assert found == {"footage": "P-1", "two men": "P-2", "155 citizens": "P-1"}
    take(held, one(2, "evening"), one(1, "address"))
    assert titles(held, "person") == ["Li Wei", "Li Wei"]


def test_who_is_protected_stays_protected(held: Case) -> None:
    def told(number: int, name: str, **traits: object) -> object:
        further = {f"redthread:{key}": value for key, value in traits.items()}
        return annotation(
            f"urn:a:{number}",
            f"S-2#xywh=1,2,{number}0,40",
            body("classifying", "person"),
            body("identifying", name, **further),
        )

    plan = take(
        held,
        told(1, "A", status="prisoner_of_war"),
        told(2, "B", status="civilian", protected=True),
        told(3, "C", status="detainee", protected=False),
        told(4, "D", status="detainee", protected=False, protection_reason="Spoke in public"),
        told(5, "E", form="group", count=13),
        told(6, "F", status="king"),
    )
    assert refusals(plan) == {"urn:a:6": "edit.not_a_term"}
    with held.reading() as session:
        people = fields_of_kind(session, ItemKind.PERSON).values()
    found = {one["name"]: one["protected"] for one in people}
    assert found == {"A": True, "B": True, "C": True, "D": False, "E": False}
    assert [one["count"] for one in people if one["form"] == "group"] == [13]


def test_several_targets_are_one_mark_each_of_the_same_record(held: Case) -> None:
    targets = [at(quote("footage")), at(quote("two men")), "S-2#xywh=1,2,30,40"]
    plan = take(held, annotation("urn:a:1", targets, body("classifying", "person")))
    assert plan.label == "Import 1 annotation"
    assert {mark.subjects[0].title for mark in all_marks(held)} == {"footage"}
    assert len(all_marks(held)) == 3


def test_if_one_of_several_targets_is_nowhere_none_is_marked(held: Case) -> None:
    targets = [at(quote("footage")), at(quote("nowhere"))]
    one = annotation("urn:a:1", targets, body("classifying", "claim"))
    assert refusal(held, one) == "annotation.quote_not_found"
    assert titles(held, "claim") == []


def test_a_long_quote_that_is_cut_to_a_title_is_not_taken_for_another(case: Case) -> None:
    text = "x" * 90 + " one. " + "x" * 90 + " two."
    add_text(case, text)
    case.do(marks.mark_evidence(passage_of(case, text, "x" * 90 + " one")))
    take(case, stating("urn:a:1", "evidence", "x" * 90 + " two"))
    assert titles(case, "evidence") == ["x" * 80, "x" * 80]


def passage_of(case: Case, text: str, exact: str):
    from app.queries.source_names import source_names  # noqa: PLC0415

    with case.reading() as session:
        return passage(source_names(session).find("S-1").layers[0].id, exact, text)
