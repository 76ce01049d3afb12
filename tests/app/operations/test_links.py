from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import CaseProblem
from app.operations import binning, links, records
from app.queries.link_rows import all_links, link, links_of

if TYPE_CHECKING:
    from app.case import Case


@pytest.fixture
def ends(case: Case) -> tuple[str, str]:
    return case.do(records.add_person("A")), case.do(records.add_evidence("X"))


def test_a_link_reads_from_both_ends(case: Case, ends: tuple[str, str]) -> None:
    person_id, evidence_id = ends
    case.do(links.link(evidence_id, person_id, "supports", note="seen"))
    with case.reading() as session:
        (row,) = links_of(session, person_id)
    assert row.reads_from(person_id) == "supported by"
    assert row.reads_from(evidence_id) == "supports"
    assert row.other_end(person_id).handle == "E-001"
    assert row.note == "seen"


def test_a_link_can_be_linked(case: Case, ends: tuple[str, str]) -> None:
    first = case.do(links.link(*ends, "supports"))
    second = case.do(links.link(ends[0], first, "qualifies"))
    with case.reading() as session:
        assert link(session, second).target.title == "P-1 supports E-001"
        assert [row.handle for row in all_links(session)] == ["L-1", "L-2"]
    case.do(binning.bin_items([first]))
    with case.reading() as session:
        assert all_links(session) == []


def test_an_attribution_keeps_when_and_how(case: Case, ends: tuple[str, str]) -> None:
    details = {"said": "in April", "said_edtf": "2025-04~", "modality": "believes"}
    link_id = case.do(links.link(*ends, "asserted_by", **details))
    with case.reading() as session:
        row = link(session, link_id)
    assert {name: getattr(row, name) for name in details} == details


def test_a_link_can_be_turned_and_retyped(case: Case, ends: tuple[str, str]) -> None:
    link_id = case.do(links.link(*ends, "supports"))
    case.do(links.turn_round(link_id))
    case.do(links.change_type(link_id, "refutes"))
    with case.reading() as session:
        row = link(session, link_id)
    assert (row.origin.id, row.type.code) == (ends[1], "refutes")


def test_types_of_ones_own(case: Case, ends: tuple[str, str]) -> None:
    code = case.do(links.add_link_type("commands", reverse="commanded by", counts=0))
    link_id = case.do(links.link(*ends, code))
    with case.reading() as session:
        assert link(session, link_id).reads_from(ends[1]) == "commanded by"
    with pytest.raises(CaseProblem, match=r"link\.type_exists"):
        case.do(links.add_link_type("Commands"))


def test_what_can_not_be_linked_is_said(case: Case, ends: tuple[str, str]) -> None:
    for origin, target, code, problem in (
        (ends[0], ends[0], "supports", r"link\.to_itself"),
        (ends[0], ends[1], "likes", r"link\.unknown_type"),
        (ends[0], "nothing", "supports", r"record\.gone"),
    ):
        with pytest.raises(CaseProblem, match=problem):
            case.do(links.link(origin, target, code))
