"""Full copies, backups and restoring from the shell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.case import Case
from app.operations import records
from app.settings import SettingsFile

if TYPE_CHECKING:
    from tests.app.cli.conftest import Shell


def test_a_copy_goes_on_record(shell: Shell, here: Path) -> None:
    answer = shell("copy", "case.redthread", "copy.redthread", "--json")
    assert answer.status == 0
    assert answer.json["size"] == (here / "copy.redthread").stat().st_size
    assert shell("verify", "copy.redthread").status == 0
    again = shell("copy", "case.redthread", "copy.redthread", "--json")
    assert (again.status, again.error["code"]) == (1, "keep.exists")


def test_from_backup_to_restored_case(shell: Shell, here: Path) -> None:
    made = shell("backup", "case.redthread", "--json").json
    assert made["new"]
    assert shell("backup", "case.redthread").text.startswith("Nothing changed")
    (row,) = shell("backups", "case.redthread", "--json").json
    assert row["path"] == made["path"]
    assert row["records"]["source"] == 2
    listed = shell("backups", "case.redthread").text
    assert "Asked for: 2 sources" in listed
    assert made["path"] in listed
    restored = shell("restore", row["path"], "back.redthread")
    assert restored.text.startswith("Restored the case as it was on ")
    assert "S-2" in shell("sources", "back.redthread").text
    assert shell("verify", "back.redthread").status == 0


def test_a_case_that_is_open_can_be_backed_up(shell: Shell, here: Path) -> None:
    with Case.open(here / "case.redthread", user="M.") as case:
        case.do(records.add_claim("Just now"))
        assert shell("backup", "case.redthread", "--json").json["records"]["claim"] == 1


def test_a_lost_case_is_known_by_its_file(shell: Shell, here: Path) -> None:
    path = shell("backup", "case.redthread", "--json").json["path"]
    (here / "case.redthread").unlink()
    answer = shell("backups", "case.redthread")
    assert answer.status == 0
    assert path in answer.text
    assert "There is no case file" in answer.err
    assert shell("backups", "other.redthread").status == 1


def test_another_folder_can_be_said(shell: Shell, here: Path) -> None:
    missing = shell("backup", "case.redthread", "--to", "stick", "--json")
    assert missing.error["code"] == "backup.no_folder"
    Path("stick").mkdir()
    made = shell("backup", "case.redthread", "--to", "stick", "--json").json
    assert Path(made["path"]).is_relative_to("stick")
    assert shell("backups", "case.redthread").text == ""
    assert made["path"] in shell("backups", "case.redthread", "--in", "stick").text
    SettingsFile.of_user().change(backup_folder=str(here / "stick"))
    assert str(here / "stick") in shell("backups", "case.redthread").text


def test_an_encrypted_backup_wants_the_passphrase_of_its_time(shell: Shell, here: Path) -> None:
    secret = here / "secret"
    secret.write_text("correct horse\n")
    secret.chmod(0o600)
    (here / "wrong").write_text("other\n")
    (here / "wrong").chmod(0o600)
    given = ("--passphrase-file", "secret")
    assert shell("new", "locked.redthread", "--encrypt", *given).status == 0
    path = shell("backup", "locked.redthread", "--json", *given).json["path"]
    refused = shell("restore", path, "b.redthread", "--json", "--passphrase-file", "wrong")
    assert refused.error["code"] == "case.wrong_passphrase"
    assert shell("restore", path, "b.redthread", *given).status == 0
    assert shell("sources", "b.redthread", *given).status == 0
    (here / "locked.redthread").unlink()
    assert "made under another passphrase" in shell("backups", "locked.redthread").text


def test_what_is_no_backup_is_said(shell: Shell) -> None:
    answer = shell("restore", "case.redthread", "out.redthread", "--json")
    assert answer.error["code"] == "backup.not_a_backup"
    assert shell("restore", "none", "out.redthread", "--json").error["code"] == "backup.not_found"
