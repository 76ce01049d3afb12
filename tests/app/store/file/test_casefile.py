from __future__ import annotations

import stat
from pathlib import Path

import pytest
import sqlcipher3
from alembic.script import ScriptDirectory

from app.case import Case
from app.errors import CaseProblem
from app.store.file import casefile
from app.store.file.engine import Access, connect
from app.store.file.keys import Key
from app.store.migrations.run import configuration
from tests.factory import make_case


def problem(path: Path) -> str:
    with pytest.raises(CaseProblem) as caught:
        Case.open(path, user="x")
    return caught.value.code


def test_one_file_and_nothing_beside_it_after_closing(tmp_path: Path) -> None:
    make_case(tmp_path).close()
    assert [path.name for path in tmp_path.iterdir()] == ["case.redthread"]


def test_only_the_owner_can_read_a_new_case(tmp_path: Path) -> None:
    make_case(tmp_path).close()
    assert stat.S_IMODE((tmp_path / "case.redthread").stat().st_mode) == 0o600


def test_a_case_is_never_overwritten(tmp_path: Path) -> None:
    make_case(tmp_path).close()
    before = (tmp_path / "case.redthread").read_bytes()
    with pytest.raises(CaseProblem, match=r"case\.exists"):
        Case.create(tmp_path / "case.redthread", user="x", title="Another")
    assert (tmp_path / "case.redthread").read_bytes() == before


def test_what_is_no_case_is_said(tmp_path: Path) -> None:
    assert problem(tmp_path / "none.redthread") == "case.not_found"
    assert problem(tmp_path) == "case.not_found"
    (tmp_path / "text.redthread").write_text("not a database")
    assert problem(tmp_path / "text.redthread") == "case.not_a_case"
    (tmp_path / "empty.redthread").touch()
    assert problem(tmp_path / "empty.redthread") == "case.not_a_case"
    other = sqlcipher3.connect(str(tmp_path / "other.redthread"))
    other.execute("CREATE TABLE t (x)").close()
    other.close()
    assert problem(tmp_path / "other.redthread") == "case.not_a_case"


def test_a_case_needs_a_folder_to_lie_in(tmp_path: Path) -> None:
    with pytest.raises(CaseProblem, match=r"case\.no_folder"):
        Case.create(tmp_path / "nowhere" / "case.redthread", user="x", title="Nowhere")


def test_a_newer_case_is_refused(tmp_path: Path) -> None:
    make_case(tmp_path).close()
    path = tmp_path / "case.redthread"
    raw = sqlcipher3.connect(str(path), isolation_level=None)
    raw.execute("UPDATE alembic_version SET version_num = '9999'").close()
    raw.close()
    assert problem(path) == "case.newer"


def test_the_newest_migration_is_what_a_new_case_stands_at() -> None:
    scripts = ScriptDirectory.from_config(configuration(Access(Path("none.redthread"))))
    assert scripts.get_current_head() == casefile.REVISION


def test_an_encrypted_case_asks_for_its_key(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    key = Key.derive("correct horse")
    path = tmp_path / "case.redthread"
    Case.create(path, user="x", title="Hidden", key=key).close()
    assert casefile.is_locked(path)
    assert casefile.salt_of(path) == key.salt
    assert problem(path) == "case.locked"
    with pytest.raises(CaseProblem, match=r"case\.wrong_passphrase"):
        Case.open(path, user="x", key=Key.derive("wrong horse", key.salt))
    assert capfd.readouterr() == ("", "")
    with Case.open(path, user="x", key=Key.derive("correct horse", key.salt)) as case:
        assert not case.undo_label()


def test_what_is_encrypted_but_no_case_is_said(tmp_path: Path) -> None:
    key = Key.derive("correct horse")
    path = tmp_path / "other.redthread"
    path.touch()
    other = connect(Access(path, key))
    other.execute("CREATE TABLE t (x)").close()
    other.close()
    with pytest.raises(CaseProblem, match=r"case\.not_a_case"):
        Case.open(path, user="x", key=key)
    path.write_bytes(path.read_bytes()[:-1])
    assert problem(path) == "case.not_a_case"
