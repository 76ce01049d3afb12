from __future__ import annotations

import random
import shutil
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlcipher3

from app.case import Case
from app.errors import CaseProblem
from app.jobs import Cancelled, JobControl
from app.operations import records
from app.phrases import REMARKS, phrase_remark
from app.safekeeping.backup.backups import Reason, back_up
from app.safekeeping.recovery.recovery import recover
from app.store.file.engine import PAGE_SIZE, Access, connect
from app.store.file.keys import Key
from tests.reliability.everything import case_with_everything, content_of, verified

if TYPE_CHECKING:
    from app.safekeeping.recovery.recovery_report import Recovery

OF_LOST_CONTENTS = {"verify.content_lost", "verify.layer_unreadable"}
"""What a recovered case may lack, and says so."""


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return case_with_everything(tmp_path_factory.mktemp("original"))


@pytest.fixture(scope="module")
def key() -> Key:
    return Key(bytes(range(32)), bytes(range(16)))


@pytest.fixture(scope="module")
def encrypted(tmp_path_factory: pytest.TempPathFactory, key: Key) -> Path:
    return case_with_everything(tmp_path_factory.mktemp("encrypted"), key=key)


def damaged(original: Path, folder: Path, *pages: int, filling: bytes = bytes(PAGE_SIZE)) -> Path:
    """Return a copy of a case with some pages (the first is 1) overwritten."""
    path = Path(shutil.copy(original, folder / "damaged.redthread"))
    with path.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * PAGE_SIZE)
            file.write(filling)
    return path


def recovered(path: Path, key: Key | None = None, backups: Path | None = None) -> Recovery:
    """Recover a case, see that the damaged file was not touched and that the new one works."""
    before = path.read_bytes()
    out = path.with_name("recovered.redthread")
    folder = backups or path.parent / "no backups"
    result = recover(Access(path, key), out, by="M. Example", backups=folder)
    assert path.read_bytes() == before
    beside = {one.name for one in path.parent.iterdir() if one.is_file()}
    assert beside <= {path.name, out.name, "everything.redthread"}
    assert {one.code for one in result.verification.findings} <= OF_LOST_CONTENTS
    for line in (*result.saved, *result.lost):
        assert "(" not in phrase_remark(line.code, line.facts).replace("(SHA-256", "")
        assert line.code in REMARKS
    with Case.open(out, user="M. Example", key=key) as case:
        case.do(records.add_claim("said after the recovery"))
        case.undo().result()
        case.settle()
    again = verified(out, key)
    assert [one.code for one in again.findings] == [
        one.code for one in result.verification.findings
    ]
    return result


def pages_of(path: Path, name: str, key: Key | None = None) -> list[int]:
    """Return the root page of a table or index, and the pages that it leads to."""
    with closing(connect(Access(path, key))) as file:
        (root,) = file.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)
        ).fetchone()
    found = [root]
    data = path.read_bytes()
    page = data[(root - 1) * PAGE_SIZE : root * PAGE_SIZE]
    if page[0] == 0x05:  # the inside of a table: cells begin with the number of a page
        count = int.from_bytes(page[3:5], "big")
        cells = [int.from_bytes(page[12 + 2 * n : 14 + 2 * n], "big") for n in range(count)]
        found += [int.from_bytes(page[at : at + 4], "big") for at in cells]
        found.append(int.from_bytes(page[8:12], "big"))
    return found


def same_records(path: Path, other: Path) -> bool:
    first, second = content_of(path), content_of(other)
    skipped = {"journal_step", "journal_change", "custody_event", "numbering", "upkeep"}
    return all(first[name] == second[name] for name in first.keys() - skipped)


def test_a_case_that_is_not_damaged_comes_through_whole(original: Path, tmp_path: Path) -> None:
    path = damaged(original, tmp_path)
    result = recovered(path)
    assert result.is_complete
    assert result.title == "everything"
    assert result.records["claim"] == 3
    assert not result.verification.reservations
    assert same_records(original, result.path)


def test_without_its_first_page_all_is_found_on_the_other_pages(
    original: Path, tmp_path: Path
) -> None:
    result = recovered(damaged(original, tmp_path, 1))
    assert result.is_complete
    assert same_records(original, result.path)


def test_of_an_encrypted_case_too(encrypted: Path, key: Key, tmp_path: Path) -> None:
    filling = encrypted.read_bytes()[:16] + bytes(PAGE_SIZE - 16)
    path = damaged(encrypted, tmp_path, 1, filling=filling)
    result = recovered(path, key)
    assert result.is_complete
    assert not result.path.read_bytes().startswith(b"SQLite")


def test_a_damaged_encrypted_case_without_a_key_is_locked(encrypted: Path, tmp_path: Path) -> None:
    with pytest.raises(CaseProblem) as told:
        recovered(damaged(encrypted, tmp_path, 5))
    assert told.value.code == "case.locked"


@pytest.mark.parametrize(
    "table", ["claim", "item", "ix_journal_change_step_seq", "search_text_data"]
)
def test_a_table_or_index_that_is_destroyed_follows_from_the_journal(
    original: Path, tmp_path: Path, table: str
) -> None:
    path = damaged(original, tmp_path, *pages_of(original, table), filling=b"\xff" * PAGE_SIZE)
    result = recovered(path)
    assert result.is_complete
    assert same_records(original, result.path)


@pytest.mark.parametrize("table", ["journal_step", "journal_change"])
def test_what_the_journal_lost_stands_in_the_tables_and_the_new_case_says_so(
    original: Path, tmp_path: Path, table: str
) -> None:
    pages = pages_of(original, table)[-1:]
    result = recovered(damaged(original, tmp_path, *pages))
    assert {line.code for line in result.lost} & {"recovery.steps_lost", "recovery.changes_lost"}
    assert [one.code for one in result.verification.reservations] == ["verify.recovered"]
    assert same_records(original, result.path)


def test_what_the_journal_lost_is_filled_from_a_backup(original: Path, tmp_path: Path) -> None:
    path = damaged(original, tmp_path)
    backups = tmp_path / "backups"
    backups.mkdir()
    back_up(Access(path), backups, by="M. Example", reason=Reason.ASKED)
    lost = pages_of(original, "journal_change")[-1]
    chunks = pages_of(original, "content_chunk")
    damaged(original, tmp_path, lost, *chunks)
    result = recovered(path, backups=backups)
    assert result.is_complete
    assert {line.facts["original"] for line in result.saved if "original" in line.facts} == {
        "original from a backup"
    }
    assert same_records(original, result.path)


def test_a_file_that_breaks_off_in_the_middle(original: Path, tmp_path: Path) -> None:
    path = damaged(original, tmp_path)
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2 + 100)
    result = recovered(path)
    assert result.records["claim"] == 3
    assert not result.is_complete


def test_contents_that_are_garbage_are_lost_and_named(original: Path, tmp_path: Path) -> None:
    (page,) = pages_of(original, "content_chunk")
    result = recovered(
        damaged(original, tmp_path, page, filling=random.Random(3).randbytes(PAGE_SIZE))
    )
    codes = [line.code for line in result.lost]
    assert codes.count("recovery.original_lost") == 4
    assert codes.count("recovery.text_lost") == 2
    assert {one.code for one in result.verification.findings} == OF_LOST_CONTENTS


def test_any_page_may_be_lost(original: Path, tmp_path: Path) -> None:
    count = original.stat().st_size // PAGE_SIZE
    chance = random.Random(11)
    for number, page in enumerate(chance.sample(range(1, count + 1), 5)):
        folder = tmp_path / str(number)
        folder.mkdir()
        result = recovered(damaged(original, folder, page, filling=chance.randbytes(PAGE_SIZE)))
        assert result.records["claim"] == 3


def test_steps_that_are_gone_can_not_be_undone_past(original: Path, tmp_path: Path) -> None:
    path = damaged(original, tmp_path)
    with closing(sqlcipher3.connect(str(path), isolation_level=None)) as file:
        file.execute("DELETE FROM journal_change WHERE step_seq BETWEEN 8 AND 11")
        file.execute("DELETE FROM journal_step WHERE seq BETWEEN 8 AND 11")
        file.execute("VACUUM")
    result = recovered(path)
    (line,) = [line for line in result.lost if line.code == "recovery.steps_lost"]
    assert (line.facts["first"], line.facts["last"]) == (8, 11)
    with Case.open(result.path, user="M. Example") as case:
        assert case.undo_label() is None
    assert same_records(original, result.path)


@pytest.mark.parametrize("data", [b"", b"no case at all", bytes(5 * PAGE_SIZE)])
def test_a_file_with_no_case_in_it_makes_none(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "damaged.redthread"
    path.write_bytes(data)
    out = tmp_path / "out.redthread"
    with pytest.raises(CaseProblem) as told:
        recover(Access(path), out, by="M. Example", backups=tmp_path)
    assert told.value.code in {"recovery.nothing", "case.locked"}
    assert {one.name for one in tmp_path.iterdir()} == {path.name}


def test_it_can_be_cancelled_and_leaves_nothing(original: Path, tmp_path: Path) -> None:
    path = damaged(original, tmp_path)
    job = JobControl(lambda _done, _total, what: job.cancel() if what == "contents" else None)
    with pytest.raises(Cancelled):
        recover(Access(path), tmp_path / "out.redthread", by="x", job=job, backups=tmp_path)
    assert {one.name for one in tmp_path.iterdir()} == {path.name}


def test_a_case_that_is_open_is_left_alone(original: Path, tmp_path: Path) -> None:
    path = damaged(original, tmp_path)
    with Case.open(path, user="x"), pytest.raises(CaseProblem) as told:
        recover(Access(path), tmp_path / "out.redthread", by="y", backups=tmp_path)
    assert told.value.code == "case.in_use"
