from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from app.errors import CaseProblem
from app.operations import binning, records
from app.operations.erasing import empty_bin
from app.store.erasing import wiping
from app.store.file.engine import Access, connect
from tests.factory import make_case

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def closed(tmp_path: Path) -> Access:
    """A closed case whose file is still to be written anew."""
    with make_case(tmp_path) as case:
        case.do(binning.bin_items([case.do(records.add_person("Ozymandias"))]))
        case.do(empty_bin())
    return case.access


def test_what_is_not_due_is_left_alone(tmp_path: Path) -> None:
    make_case(tmp_path).close()
    path = tmp_path / "case.redthread"
    before = path.read_bytes()
    wiping.wipe(Access(path))
    assert path.read_bytes() == before


def test_a_reader_of_a_file_without_a_log_leaves_it_for_later(
    closed: Access, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.store.file.engine.BUSY_MILLISECONDS", 50)
    with closing(connect(closed)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM item").fetchone()
        with pytest.raises(CaseProblem, match=r"wipe\.in_use"):
            wiping.wipe(closed)
    assert wiping.is_due(closed)
    wiping.wipe(closed)
    assert not wiping.is_due(closed)
    assert [one.name for one in closed.path.parent.iterdir()] == ["case.redthread"]


def test_a_place_with_odd_letters_is_no_trouble(tmp_path: Path) -> None:
    folder = tmp_path / "it's #1 ünïcode"
    folder.mkdir()
    with make_case(folder) as case:
        case.do(binning.bin_items([case.do(records.add_person("Ozymandias"))]))
        case.do(empty_bin())
        case.wipe().result()
    assert b"Ozymandias" not in case.path.read_bytes()
