from __future__ import annotations

from typing import TYPE_CHECKING

from app.operations import links, marks, records, sources
from app.queries.independence import origins_for
from tests.factory import ARTICLE, add_text, passage

if TYPE_CHECKING:
    from app.case import Case


def count(case: Case, claim_id: str) -> int:
    with case.reading() as session:
        return origins_for(session, claim_id)


def test_two_outlets_that_copy_one_speech_are_one_origin(case: Case) -> None:
    claim_id = case.do(records.add_claim("155 serve"))
    assert count(case, claim_id) == 0
    outlets = []
    for title in ("A", "B"):
        text = ARTICLE + title
        source_id, layer_id = add_text(case, text, title=title)
        place = passage(layer_id, "at least 155", text)
        evidence_id = case.do(marks.mark_evidence(place))[1]
        case.do(links.link(evidence_id, claim_id, "supports"))
        outlets.append(source_id)
    assert count(case, claim_id) == 2
    speech = case.do(sources.describe_source("Address"))
    for outlet in outlets:
        case.do(links.link(outlet, speech, "derives_from"))
    assert count(case, claim_id) == 1
    other = case.do(records.add_evidence("Held elsewhere"))
    case.do(links.link(other, claim_id, "corroborates"))
    case.do(links.link(case.do(records.add_evidence("Against")), claim_id, "refutes"))
    assert count(case, claim_id) == 2
