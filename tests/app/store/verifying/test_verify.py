from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path
from string import Formatter

import pytest
import sqlcipher3

from app.anchors.place import RegionAt
from app.anchors.region import Region
from app.case import Case
from app.custody import record_verification
from app.jobs import Cancelled, JobControl
from app.operations import links, marks, records, tags
from app.phrases import REMARKS
from app.store.file.engine import Access, reading_engine
from app.store.verifying.verify import Verification, verify
from tests.factory import add_picture, add_text, make_case, passage


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of a case in which something of everything was done, and undone."""
    with make_case(tmp_path_factory.mktemp("original")) as case:
        _, layer_id = add_text(case)
        picture_id = add_picture(case)
        _, claim_id = case.do(marks.mark_claim(passage(layer_id, "at least 155 citizens")))
        _, person_id = case.do(marks.mark_person(passage(layer_id, "陈浩然")))
        case.do(records.set_names(person_id, ["Chen Haoran", "Chen"]))
        case.do(marks.mark_evidence(RegionAt(picture_id, Region(1.5, 2, 30, 40))))
        case.do(links.link(claim_id, person_id, "asserted_by"))
        case.do(records.edit(claim_id, statement="155 fight", figure=155))
        case.undo().result()
        case.redo().result()
        case.do(records.set_names(person_id, ["Chen"]))
        case.do(tags.add_tag("passports"))
    return case.path


@pytest.fixture
def path(original: Path, tmp_path: Path) -> Path:
    """Return a copy of that file to tamper with."""
    return Path(shutil.copy(original, tmp_path))


def verified(path: Path) -> Verification:
    with Case.open(path, user="x") as case, case.reading() as session:
        return verify(session.connection())


def tampered(path: Path, *statements: str) -> set[str]:
    """Change a case behind its back and return the codes of what a verification finds."""
    connection = sqlcipher3.connect(str(path))
    for statement in statements:
        done = connection.execute(statement)
        assert done.rowcount, f"{statement} changed nothing"
        done.close()
    connection.commit()
    connection.close()
    findings = verified(path).findings
    for finding in findings:
        wanted = {name for _, name, _, _ in Formatter().parse(REMARKS[finding.code]) if name}
        assert {name.partition("|")[0] for name in wanted} <= finding.facts.keys()
    return {finding.code for finding in findings}


def test_a_case_that_nobody_touched_holds(path: Path) -> None:
    result = verified(path)
    assert result.findings == []
    assert result.holds
    assert result.counts["passages"] == 2
    assert result.counts["originals"] == 2
    assert result.counts["regions"] == result.counts["text layers"] == 1
    assert result.steps == result.counts["steps"] == 13
    assert len(result.head) == 64


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE content_chunk SET data = CAST('#' || substr(data, 2) AS BLOB) WHERE id = 1",
         "verify.content"),
        ("UPDATE content_chunk SET data = substr(data, 2) WHERE id = 1", "verify.content"),
        ("UPDATE content_chunk SET ordinal = 1 WHERE id = 1", "verify.content"),
        ("DELETE FROM content_chunk WHERE id = 1", "verify.content"),
        ("DELETE FROM content WHERE sha256 IN (SELECT sha256 FROM original)",
         "verify.original_missing"),
        ("UPDATE original SET size = size + 1", "verify.original_size"),
        ("UPDATE text_layer SET length = length - 1", "verify.layer_length"),
        ("UPDATE text_layer SET text_sha256 = blocks_sha256", "verify.layer_unreadable"),
        ("UPDATE annotation SET exact = 'more than 155' WHERE start = 83", "verify.passage"),
        ("UPDATE annotation SET suffix = '' WHERE start = 83", "verify.passage"),
        ("UPDATE annotation SET start = start + 1 WHERE start = 83", "verify.passage"),
        ('UPDATE annotation SET "end" = 100000 WHERE start = 83', "verify.passage"),
        ("UPDATE annotation SET coordinates = '[620, 2, 30, 40]' WHERE shape IS NOT NULL",
         "verify.region"),
        ("UPDATE annotation SET coordinates = '[]' WHERE shape IS NOT NULL", "verify.region"),
        ("UPDATE annotation SET coordinates = 'no' WHERE shape IS NOT NULL", "verify.unreadable"),
        ("UPDATE annotation SET frame = 1 WHERE shape IS NOT NULL", "verify.region"),
        ("UPDATE claim SET statement = 'nobody fights'", "verify.row_changed"),
        ("UPDATE item SET created_by = 'someone else' WHERE kind = 'claim'", "verify.row_changed"),
        ("UPDATE link SET type = 'refutes'", "verify.row_changed"),
        ("INSERT INTO annotation_tag SELECT annotation.id, tag.id FROM annotation, tag",
         "verify.row_added"),
        ("DELETE FROM annotation_subject WHERE item_id IN (SELECT id FROM claim)",
         "verify.row_gone"),
        ("DELETE FROM source WHERE format = 'text'", "verify.reference"),
        ("UPDATE numbering SET last = 0 WHERE kind = 'claim'", "verify.number"),
        ("UPDATE journal_step SET who = 'someone else' WHERE seq = 4", "verify.step"),
        ("UPDATE journal_step SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 4", "verify.step"),
        ("UPDATE journal_step SET facts = '{\"a\": 1}' WHERE seq = 1", "verify.step"),
        ("DELETE FROM journal_step WHERE seq = 5", "verify.chain"),
        ("UPDATE journal_change SET after = '{\"statement\": \"x\"}' WHERE entity = 'Claim'",
         "verify.change"),
        ("UPDATE journal_change SET before = NULL, after = NULL WHERE entity = 'Claim'",
         "verify.change"),
        ("UPDATE journal_change SET after = 'x' WHERE entity = 'Claim'", "verify.change"),
        ("DELETE FROM journal_change WHERE entity = 'Claim'", "verify.step"),
    ],
)  # fmt: skip
def test_what_was_changed_past_the_journal_is_found(path: Path, statement: str, code: str) -> None:
    assert code in tampered(path, statement)


def test_a_step_that_was_forged_with_its_digest_breaks_the_chain(path: Path) -> None:
    codes = tampered(path, f"UPDATE journal_step SET digest = '{'a' * 64}' WHERE seq = 4")
    assert codes == {"verify.step", "verify.chain"}


def test_a_damaged_file_is_found_and_said_not_to_be_written_to(path: Path) -> None:
    data = bytearray(path.read_bytes())
    size = 16384
    connection = sqlcipher3.connect(str(path))
    page = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'claim'").fetchone()
    connection.close()
    start = (page[0] - 1) * size
    data[start : start + 200] = b"\xff" * 200
    path.write_bytes(data)
    engine = reading_engine(Access(path))
    with engine.connect() as connection:
        result = verify(connection)
    engine.dispose()
    assert not result.structure_holds
    assert "verify.structure" in {finding.code for finding in result.findings}


def test_it_can_be_cancelled_and_tells_how_far_it_is(path: Path) -> None:
    seen: list[str] = []
    job = JobControl(lambda _done, _total, what: seen.append(what))
    with Case.open(path, user="x") as case, case.reading() as session:
        verify(session.connection(), job)
        assert {"structure", "journal", "S-1"} <= set(seen)
        job.cancel()
        with pytest.raises(Cancelled):
            verify(session.connection(), job)


def test_a_finding_tells_since_when_it_can_be_wrong(path: Path) -> None:
    with Case.open(path, user="x") as case:
        with case.reading() as session:
            record_verification(case, verify(session.connection()))
        case.do(tags.add_tag("added after the verification"))
    with closing(sqlcipher3.connect(str(path))) as file:
        file.execute("UPDATE tag SET name = name || '!'")
        file.execute("INSERT INTO annotation_tag SELECT annotation.id, tag.id FROM annotation, tag")
        file.commit()
    with Case.open(path, user="x") as case, case.reading() as session:
        findings = verify(session.connection()).findings
    changed = [one.facts for one in findings if one.code == "verify.row_changed"]
    (before, after) = sorted(changed, key=lambda facts: facts["since_step"])
    assert (before["since_step"], before["held_step"]) == (13, 14)
    assert after["since_step"] == 15
    assert "held_step" not in after
    added = next(one.facts for one in findings if one.code == "verify.row_added")
    assert "since_step" not in added
    assert added["held_step"] == 14


def test_a_journal_that_was_written_anew_does_not_fit_a_verification_on_record(path: Path) -> None:
    with Case.open(path, user="x") as case, case.reading() as session:
        result = verify(session.connection())
        result.head = "0" * 64
        record_verification(case, result)
    assert "verify.past_head" in {finding.code for finding in verified(path).findings}
