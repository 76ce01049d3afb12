"""Nothing of an encrypted case reaches a disk in the clear, by whichever way it is worked on."""

from __future__ import annotations

import stat
import tempfile
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import DBAPIError

from app.case import Case
from app.cli import main
from app.settings import HOME_VARIABLE
from app.store.file.keys import Key
from tests.factory import add_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECRET = "seven grey otters"
WORDS = ("Zyxomma", "petiolatum")
TEXT = f"The witness {WORDS[0]} said that {WORDS[1]} had been there.\n" * 400


def files(*folders: Path) -> Iterator[Path]:
    for folder in folders:
        yield from (path for path in folder.rglob("*") if path.is_file())


def in_the_clear(*folders: Path) -> list[str]:
    """Return which files hold words of the case, in any encoding that a program writes."""
    wanted = [
        word.encode(encoding)
        for word in (*WORDS, SECRET)
        for encoding in ("utf-8", "utf-16-le", "utf-32-le")
    ]
    return [
        str(path)
        for path in files(*folders)
        if any(word in content for content in [path.read_bytes()] for word in wanted)
    ]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let all that the program keeps for itself lie in one folder, temporary files too."""
    home = tmp_path / "home"
    for name in ("tmp", "desk"):
        (home / name).mkdir(parents=True)
    monkeypatch.setenv(HOME_VARIABLE, str(home))
    for variable in ("TMPDIR", "TMP", "TEMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(variable, str(home / "tmp"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.chdir(home / "desk")
    return home


def test_the_file_and_what_lies_beside_it_are_encrypted_while_it_is_open(home: Path) -> None:
    path = home / "desk" / "case.redthread"
    key = Key.derive(SECRET)
    with Case.create(path, user="x", title=WORDS[0], key=key) as case:
        for number in range(5):
            add_text(case, f"{number} {TEXT}", title=WORDS[1])
        case.originals.put_bytes(TEXT.encode() * 200)
        case.settle()
        beside = {one.name.removeprefix(path.name): one for one in path.parent.iterdir()}
        assert {"", "-wal", "-shm"} <= beside.keys()
        assert beside["-wal"].stat().st_size > 100_000
        for one in beside.values():
            assert stat.S_IMODE(one.stat().st_mode) == 0o600
        assert in_the_clear(home) == []
    assert in_the_clear(home) == []


def test_the_verbs_of_the_shell_leave_nothing_behind(home: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "key.txt").write_text(SECRET)
    (outside / "key.txt").chmod(0o600)
    (outside / "page.html").write_text(f"<title>{WORDS[0]}</title><p>{TEXT}</p>")
    (outside / "text.txt").write_text(TEXT)
    (outside / "broken.docx").write_bytes(b"PK\3\4" + TEXT.encode())
    key = ("--passphrase-file", str(outside / "key.txt"))
    for status, *words in (
        (0, "new", "case.redthread", "--title", WORDS[0]),
        (1, "import", "case.redthread", str(outside), "--recursive"),
        (0, "search", "case.redthread", WORDS[1]),
        (1, "text", "case.redthread", WORDS[1]),
        (0, "report", "case.redthread", str(outside / "report.docx")),
        (0, "verify", "case.redthread"),
    ):
        assert main((*words, *key)) == status
    assert (home / "log").is_dir()
    assert in_the_clear(home) == []
    assert WORDS[0].encode() not in b"".join(one.read_bytes() for one in files(home / "log"))


def test_setting_a_passphrase_puts_nothing_elsewhere(home: Path, tmp_path: Path) -> None:
    path = home / "desk" / "case.redthread"
    with Case.create(path, user="x", title=WORDS[0]) as case:
        add_text(case, TEXT, title=WORDS[1])
    assert in_the_clear(home) == [str(path)]
    (tmp_path / "key.txt").write_text(SECRET)
    words = ("passphrase", "case.redthread", "--new-passphrase-file", str(tmp_path / "key.txt"))
    assert main(words) == 0
    assert in_the_clear(home) == []
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_the_text_of_an_error_holds_nothing_of_the_case(home: Path) -> None:
    path = home / "desk" / "case.redthread"
    with Case.create(path, user="x", title=WORDS[0]) as case, case.reading() as session:
        with pytest.raises(DBAPIError) as caught:
            session.connection().exec_driver_sql("SELECT ? FROM nowhere", (TEXT,))
        assert WORDS[0] not in str(caught.value)
