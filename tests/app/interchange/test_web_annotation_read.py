from __future__ import annotations

from typing import Any

import pytest

from app.errors import CaseProblem
from app.interchange.web_annotation import Mark, Subject
from app.interchange.web_annotation_read import is_link, read_mark
from app.vocabulary import ItemKind
from tests.app.interchange.writing import body

CLAIM, PERSON = ItemKind.CLAIM, ItemKind.PERSON


def read(*bodies: Any, **further: Any) -> Mark:
    return read_mark({"target": "S-1", "body": list(bodies), **further})


def subjects(*bodies: Any, **further: Any) -> list[tuple[ItemKind | None, str | None]]:
    return [(one.kind, one.name) for one in read(*bodies, **further).subjects]


def code(*bodies: Any, **further: Any) -> str:
    with pytest.raises(CaseProblem) as caught:
        read(*bodies, **further)
    return caught.value.code


@pytest.mark.parametrize(
    "classifying",
    [
        body("classifying", "person"),
        body("classifying", " Person "),
        body("oa:classifying", "person"),
        body("http://www.w3.org/ns/oa#classifying", "person"),
        {"purpose": "classifying", "source": "https://schema.org/Person"},
        {"purpose": "classifying", "id": "urn:kinds:person"},
        {"purpose": "classifying", "source": {"id": "https://example.org/kinds#Person"}},
        {"purpose": ["classifying"], "value": "person"},
        {"purpose": "classifying", "value": {"@value": "person", "@language": "en"}},
        {"purpose": "classifying", "source": {"type": "TextualBody", "value": "person"}},
    ],
)
def test_a_kind_is_a_word_or_the_end_of_an_iri(classifying: Any) -> None:
    assert subjects(classifying, body("identifying", " Chen ")) == [(PERSON, "Chen")]


def test_the_motivation_is_the_purpose_of_a_body_without_one() -> None:
    assert subjects({"value": "claim"}, motivation="classifying") == [(CLAIM, None)]
    assert read({"value": "figure"}, motivation="tagging").tags == ("figure",)
    assert read({"value": "figure"}, motivation="highlighting").note == "figure"
    assert read({"value": "figure"}, motivation=["tagging", "commenting"]).note == "figure"
    assert read(bodyValue="figure", motivation="oa:tagging").tags == ("figure",)
    assert read({"value": "figure"}).note == "figure"


def test_bodies_may_be_one_or_many_or_none() -> None:
    one = {"target": "S-1", "body": body("tagging", "a")}
    assert read_mark(one).tags == ("a",)
    assert read_mark({"target": "S-1"}) == Mark(read_mark(one).targets)
    assert read(body("tagging", "a"), body("tagging", " "), body("tagging", "b")).tags == ("a", "b")


def test_comments_and_what_else_is_said_become_the_note() -> None:
    mark = read(
        body("commenting", " one "),
        body("describing", "two"),
        "https://example.org/three",
        {"purpose": "identifying", "source": "https://www.wikidata.org/wiki/Q42"},
    )
    assert (
        mark.note == "one\n\ntwo\n\nhttps://example.org/three\n\nhttps://www.wikidata.org/wiki/Q42"
    )
    assert mark.subjects == ()


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (["claim", "=X", "person", "=Y"], [(CLAIM, "X"), (PERSON, "Y")]),
        (["claim", "person", "=X", "=Y"], [(CLAIM, "X"), (PERSON, "Y")]),
        (["=X", "claim"], [(CLAIM, "X")]),
        (["=X", "=Y", "claim", "person"], [(CLAIM, "X"), (PERSON, "Y")]),
        (["claim", "person", "=X"], [(CLAIM, None), (PERSON, "X")]),
        (["claim", "=X", "person"], [(CLAIM, "X"), (PERSON, None)]),
        (["person", "=X", "=Y"], [(PERSON, "X"), (PERSON, "Y")]),
        (["=X", "claim", "person"], [(CLAIM, "X"), (PERSON, None)]),
        (["=X"], [(None, "X")]),
        (["claim"], [(CLAIM, None)]),
    ],
)
def test_kinds_and_names_find_each_other(said: list[str], meant: list[Any]) -> None:
    bodies = [
        body("identifying", word[1:]) if word.startswith("=") else body("classifying", word)
        for word in said
    ]
    assert subjects(*bodies) == meant


def test_a_record_of_the_case_is_named_by_its_id() -> None:
    iri = "urn:uuid:01a20829-5fe0-7ef7-95b3-51650eaf3482"
    mark = read(body("classifying", "person"), {"purpose": "identifying", "source": iri})
    assert mark.subjects == (Subject(PERSON, None, iri),)


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (body("classifying", "opinion"), "annotation.unknown_kind"),
        (body("classifying", "not a claim/person"), "annotation.unknown_kind"),
        (7, "annotation.bad_body"),
        ({"purpose": "commenting"}, "annotation.bad_body"),
        ({"type": "Choice", "items": []}, "annotation.bad_body"),
        ({"purpose": "commenting", "value": ["a"]}, "annotation.bad_value"),
        ({"purpose": "commenting", "value": True}, "annotation.bad_value"),
    ],
)
def test_what_can_not_be_understood_is_refused(bad: Any, why: str) -> None:
    assert code(bad) == why


def test_what_joins_two_others() -> None:
    assert is_link({"motivation": "linking"})
    assert is_link({"motivation": ["commenting", "oa:linking"]})
    assert not is_link({"motivation": "commenting"})
    assert not is_link({})
