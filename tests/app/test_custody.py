from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from app.custody import (
    Seal,
    copy_text,
    load_seal,
    record_verification,
    save_seal,
    seal_holds,
    seal_of,
    verify_case,
)
from app.errors import CaseProblem
from app.model import JournalStep
from app.operations import records
from app.queries.custody_rows import case_custody
from app.queries.source_names import source_names
from app.store.verifying.verify import verify
from tests.factory import ARTICLE, add_text, make_case

if TYPE_CHECKING:
    from pathlib import Path

    from app.case import Case


def last_step(case: Case) -> JournalStep:
    with case.reading() as session:
        return session.scalars(select(JournalStep).order_by(JournalStep.seq.desc()).limit(1)).one()


def test_a_copy_of_a_text_is_exact_and_on_record(case: Case) -> None:
    add_text(case)
    with case.reading() as session:
        source = source_names(session).find("S-1")
    assert copy_text(case, source, source.layers[0]) == ARTICLE.encode()
    step = last_step(case)
    assert (step.label, step.nature) == ("Copy text of S-1", "record")
    assert step.facts["sha256"] == source.layers[0].sha256
    assert case.undo_label() == "Import S-1"


def test_a_verification_is_on_record_with_what_it_holds_for(case: Case) -> None:
    add_text(case)
    head = last_step(case)
    with case.reading() as session:
        record_verification(case, verify(session.connection()))
    step = last_step(case)
    assert (step.label, step.nature) == ("Verify case", "record")
    assert step.facts == {
        "act": "verification",
        "steps": head.seq,
        "head": head.digest,
        "findings": 0,
        "codes": [],
        "sources": [],
    }


def codes(case: Case, seal: Seal) -> list[str]:
    with case.reading() as session:
        result = verify_case(session, against=seal)
    assert seal_holds(result) is result.holds
    return [finding.code for finding in result.findings]


def test_a_seal_is_written_then_put_on_record_and_holds_while_work_goes_on(
    case: Case, tmp_path: Path
) -> None:
    source_id, _ = add_text(case)
    head = last_step(case)
    sealed = save_seal(case, tmp_path / "seal.txt")
    assert (sealed.step, sealed.digest, sealed.who) == (head.seq, head.digest, "M. Example")
    step = last_step(case)
    assert (step.label, step.facts["step"]) == ("Save seal", head.seq)
    case.do(records.edit(source_id, publisher="Agency"))
    case.undo().result()
    seal = load_seal(tmp_path / "seal.txt")
    assert codes(case, seal) == []
    with case.reading() as session:
        result = verify_case(session, against=seal)
    record_verification(case, result, against=seal)
    with case.reading() as session:
        row = case_custody(session)[-1]
    assert (row.outcome["sealed_step"], row.outcome["seal_holds"]) == (seal.step, True)


def test_a_case_that_was_cut_off_or_rebuilt_is_not_the_sealed_one(
    case: Case, tmp_path: Path
) -> None:
    with case.reading() as session:
        now = seal_of(session, "M. Example")
    later = Seal(now.case_id, now.step + 1, now.digest)
    assert codes(case, later) == ["verify.seal_missing"]
    rebuilt = Seal(now.case_id, now.step, "0" * 64)
    assert codes(case, rebuilt) == ["verify.seal_differs"]
    with make_case(tmp_path, "other") as other:
        assert codes(other, now) == ["verify.seal_other_case"]


def test_a_seal_without_the_case_is_compared_by_its_step(case: Case) -> None:
    head = last_step(case)
    assert codes(case, Seal("", head.seq, head.digest)) == []


@pytest.mark.parametrize("name", ["none/seal.txt", ""])
def test_a_seal_that_can_not_be_written_or_read_is_said(
    case: Case, tmp_path: Path, name: str
) -> None:
    steps = last_step(case).seq
    with pytest.raises(CaseProblem, match=r"seal\.not_written"):
        save_seal(case, tmp_path / name)
    assert last_step(case).seq == steps
    with pytest.raises(CaseProblem, match=r"seal\.no_access"):
        load_seal(tmp_path / name)


def test_a_seal_saved_by_a_windows_editor_is_read(case: Case, tmp_path: Path) -> None:
    seal = save_seal(case, tmp_path / "seal.txt")
    for encoding in ("utf-16", "utf-8-sig"):
        (tmp_path / "again.txt").write_text(seal.text(), encoding=encoding)
        assert load_seal(tmp_path / "again.txt").digest == seal.digest
