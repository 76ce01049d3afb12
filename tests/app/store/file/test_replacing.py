from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.store.file.replacing import flush, put_in_place, replacement_path, sweep

if TYPE_CHECKING:
    from pathlib import Path


def test_the_new_file_takes_the_place_of_the_old(tmp_path: Path) -> None:
    case = tmp_path / "a.redthread"
    case.write_text("old")
    replacement_path(case).write_text("new")
    put_in_place(case)
    assert case.read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["a.redthread"]


def test_without_a_new_file_the_old_one_stays(tmp_path: Path) -> None:
    case = tmp_path / "a.redthread"
    case.write_text("old")
    with pytest.raises(OSError, match="No such file"):
        put_in_place(case)
    assert case.read_text() == "old"


def test_only_what_was_left_behind_is_swept(tmp_path: Path) -> None:
    case = tmp_path / "a.redthread"
    left = replacement_path(case)
    others = [case, tmp_path / "a.redthread-wal", tmp_path / "b.redthread-replacement"]
    for path in (*others, left, left.with_name(left.name + "-journal")):
        path.write_text("x")
    sweep(case)
    assert sorted(tmp_path.iterdir()) == sorted(others)
    sweep(case)


def test_a_file_is_flushed_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a")
    flush(tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == b"a"
