"""A case file of an older version is backed up before anything of it is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import CaseProblem
from app.safekeeping.backup.backups import Reason, backups_of_file, folder_for
from app.safekeeping.opening import open_case
from app.settings import SettingsFile
from app.store.file import casefile
from tests.factory import add_text, make_case

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with make_case(tmp_path) as case:
        add_text(case)
        return case.path


def test_a_case_of_today_is_just_opened(path: Path) -> None:
    with open_case(path, user="M. Example"):
        pass
    assert backups_of_file(folder_for(), path, None) == []


def test_an_older_one_is_backed_up_first(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(casefile, "REVISION", "0005")
    with open_case(path, user="M. Example"):
        pass
    (row,) = backups_of_file(folder_for(), path, None)
    assert (row.manifest.reason, row.manifest.revision) == (Reason.BEFORE_MIGRATION, "0004")


def test_without_a_place_for_its_backup_it_is_left_as_it_was(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(casefile, "REVISION", "0005")
    SettingsFile.of_user().change(backup_folder=str(tmp_path / "away"))
    before = path.read_bytes()
    with pytest.raises(CaseProblem, match=r"backup\.no_folder"):
        open_case(path, user="M. Example")
    assert path.read_bytes() == before
