from __future__ import annotations

from typing import TYPE_CHECKING

from app.operations import marks
from app.phrases.advice import PARTS, advice
from app.phrases.verification import REMARKS, SINCE
from app.queries.verification_rows import (
    FindingRow,
    VerificationResult,
    finding_rows,
    in_text,
    since,
)
from app.store.steps.seals import Seal
from app.store.verifying.findings import Finding
from tests.factory import add_text, passage

if TYPE_CHECKING:
    from app.case import Case


def test_each_finding_has_words_for_what_it_means_and_what_to_do() -> None:
    for code in REMARKS.keys() - set(SINCE.values()):
        said = advice(code)
        assert said.means.endswith(".")
        assert said.do.endswith(".")
        assert 0 <= said.part < len(PARTS)
    assert advice("verify.of_a_later_version").part == advice("verify.chain").part


def test_a_finding_leads_to_the_record_that_it_names(case: Case) -> None:
    source_id, layer_id = add_text(case)
    mark_id, claim_id = case.do(marks.mark_claim(passage(layer_id, "155 citizens")))
    with case.reading() as session:
        rows = finding_rows(
            session,
            [
                Finding("verify.number", {"handle": "C-1"}),
                Finding("verify.content", {"sha256": "a" * 64, "of": "S-1, S-7"}),
                Finding("verify.passage", {"id": mark_id, "source": "S-1", "quote": "155"}),
                Finding("verify.row_changed", {"table": "annotation_tag", "key": f"{mark_id} x"}),
                Finding("verify.chain", {"step": 3, "label": "x"}),
                Finding("verify.structure", {"detail": "page 7"}),
            ],
        )
    assert [row.part for row in rows] == [PARTS[number] for number in (0, 1, 1, 1, 2, 3)]
    places = [None if row.place is None else row.place.id for row in rows]
    assert places == [None, source_id, mark_id, mark_id, None, claim_id]


def test_since_when_is_said_as_far_as_it_is_known() -> None:
    held = {"held_step": 4, "held_at": "2026-04-02T10:00:00.000Z"}
    step = {"since_step": 3, "since_at": "2026-04-01T10:00:00.000Z", "since_label": "Edit"}
    assert since({}) == ""
    assert "step 4" in since(held)
    assert "Step 3" in since({**held, **step})


def test_a_result_reads_whole_as_text(case: Case) -> None:
    with case.reading() as session:
        rows = finding_rows(session, [Finding("verify.chain", {"step": 3, "label": "Edit"})])
    result = VerificationResult(
        at="2026-04-02T10:11:12.000Z",
        seconds=1.5,
        findings=rows,
        reservations=(FindingRow("verify.search_index", {"count": 1}),),
        counts={"originals": 12},
        steps=9,
        head="ab" * 32,
        sealed=Seal("", 2, "cd" * 32),
        seal_holds=False,
    )
    text = in_text(result, "Case A")
    assert text.startswith("Verification of “Case A”, 2026-04-02 10:11:12 UTC\n\n1 thing is wrong.")
    assert "The seal of step 2 (" in text
    assert "12 originals" in text
    assert rows[0].sentence in text
    assert rows[0].do in text
    assert "- The search index is not up to date in 1 place." in text
