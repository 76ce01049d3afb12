from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.jobs import JobControl
from app.phrases import phrase
from app.safekeeping.backup.backups import Reason, back_up, folder_for
from app.safekeeping.passphrases.passphrase import PassphraseChange
from app.safekeeping.passphrases.rekeying import Rekeyed, rekey
from app.settings import HOME_VARIABLE
from app.store.file import casefile
from tests.factory import ARTICLE, add_text, make_case

if TYPE_CHECKING:
    from pathlib import Path

    from app.store.file.engine import Access


@pytest.fixture
def backed_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Access:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    with make_case(tmp_path) as case:
        add_text(case)
        access = case.access
    back_up(access, folder_for(), by="M. Example", reason=Reason.ASKED)
    return access


def change(access: Access, new: str | None, present: str | None = None) -> Rekeyed:
    wish = PassphraseChange(new, present)
    return rekey(access, wish, user="M. Example", job=JobControl())


def kept_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_older_backups_go_along(backed_up: Access) -> None:
    words = ARTICLE[:30].encode()
    assert words in kept_in(folder_for())
    changed = change(backed_up, "correct horse")
    assert changed.remark() is None
    assert words not in kept_in(folder_for())
    assert b"SQLite format" not in kept_in(folder_for())
    removed = change(changed.access, None, "correct horse")
    assert removed.remark() is None
    assert words in kept_in(folder_for())


def test_a_backup_that_can_not_be_read_is_named(backed_up: Access) -> None:
    (backup,) = folder_for().glob("*/*.redthread*")
    backup.write_bytes(b"spoilt")
    changed = change(backed_up, "correct horse")
    assert changed.left == (backup,)
    assert backup.name in phrase(changed.remark())
    assert casefile.is_locked(backed_up.path)
