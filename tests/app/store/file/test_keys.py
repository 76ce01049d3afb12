from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import sqlcipher3

from app.case import Case
from app.store.file import casefile
from app.store.file.engine import PAGE_SIZE
from app.store.file.keys import Key

if TYPE_CHECKING:
    from pathlib import Path

SALT = bytes(range(16))


def test_the_key_is_the_one_that_sqlcipher_derives(tmp_path: Path) -> None:
    path = tmp_path / "case.redthread"
    Case.create(path, user="x", title="T", key=Key.derive("it's Ü 密")).close()
    with closing(sqlcipher3.connect(str(path))) as connection:
        connection.execute("PRAGMA key='it''s Ü 密'").close()
        connection.execute(f"PRAGMA cipher_page_size={PAGE_SIZE}").close()
        (found,) = connection.execute("PRAGMA application_id").fetchone()
    assert found == casefile.APPLICATION_ID


def test_each_file_has_a_key_of_its_own() -> None:
    assert Key.derive("x") != Key.derive("x")
    assert Key.derive("x", SALT) == Key.derive("x", SALT)
    assert Key.derive("x", SALT).raw != Key.derive("X", SALT).raw


def test_a_key_is_never_shown() -> None:
    key = Key.derive("x", SALT)
    assert key.raw.hex() not in f"{key!r} {key}"
    assert repr(key) == "Key()"
