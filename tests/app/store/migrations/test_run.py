"""A case file of today is lifted to tables of tomorrow, which a folder of scripts describes."""

from __future__ import annotations

import shutil
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
import sqlcipher3

from app.case import Case
from app.errors import CaseProblem
from app.store.file import casefile
from app.store.file.engine import Access
from app.store.migrations import run
from tests.reliability.everything import case_with_everything, content_of

if TYPE_CHECKING:
    from pathlib import Path

NEXT = '''
"""Give claims a topic, and places a name that can not be given twice."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    with op.batch_alter_table("claim", recreate="always") as claim:
        claim.add_column(sa.Column("topic", sa.String(), nullable=False, server_default=""))
    op.execute("UPDATE claim SET topic = 'numbers' WHERE figure IS NOT NULL")
'''

FAILING = '''
"""Fail half way."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.execute("DELETE FROM link")
    op.execute("UPDATE nowhere SET nothing = 1")
'''

ASTRAY = '''
"""Leave marks of sources that are not there."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.execute("DELETE FROM text_layer")
'''


@pytest.fixture
def versions(tmp_path: Path) -> Path:
    folder = tmp_path / "versions"
    folder.mkdir()
    for script in run.VERSIONS.glob("r*.py"):
        shutil.copy(script, folder)
    (folder / "r0005_topics.py").write_text(NEXT)
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return case_with_everything(tmp_path)


def test_every_row_comes_along(path: Path, versions: Path) -> None:
    before = content_of(path)
    run.migrate(Access(path), versions)
    with closing(sqlcipher3.connect(str(path))) as file:
        assert file.execute("SELECT version_num FROM alembic_version").fetchall() == [("0005",)]
        topics = dict(file.execute("SELECT statement, topic FROM claim"))
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
    assert topics["155 fight"] == "numbers"
    after = content_of(path)
    unchanged = before.keys() - {"schema", "alembic_version", "claim"}
    assert all(before[name] == after[name] for name in unchanged)
    assert [row[:-1] for row in after["claim"]] == before["claim"]


@pytest.mark.parametrize("script", [FAILING, ASTRAY])
def test_a_migration_that_fails_leaves_the_file_as_it_was(
    path: Path, versions: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    (versions / "r0006_spoilt.py").write_text(script)
    before = content_of(path)
    monkeypatch.setattr(run, "VERSIONS", versions)
    monkeypatch.setattr(casefile, "REVISION", "0006")
    with pytest.raises(CaseProblem, match=r"case\.not_lifted"):
        Case.open(path, user="x")
    assert content_of(path) == before
    assert {one.name for one in path.parent.iterdir()} == {path.name, "versions"}
    monkeypatch.undo()
    with Case.open(path, user="x"):
        pass


def test_a_case_of_tomorrow_is_refused(path: Path, versions: Path) -> None:
    run.migrate(Access(path), versions)
    before = path.read_bytes()
    with pytest.raises(CaseProblem, match=r"case\.newer"):
        Case.open(path, user="x")
    assert path.read_bytes() == before
