"""The shell in a folder of its own, with a case in it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from app.case import Case
from app.cli import main
from app.model import JournalStep
from tests.factory import add_picture, add_text, make_case


@dataclass(frozen=True, slots=True)
class Answer:
    """What a verb answered."""

    status: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def error(self) -> dict[str, str]:
        return json.loads(self.err)["error"]


Shell = Callable[..., Answer]

SECRET = "correct horse battery staple"
"""The passphrase of the encrypted case."""


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of a case that holds an article (S-1) and a still (S-2)."""
    with make_case(tmp_path_factory.mktemp("shell"), user="Maker") as case:
        add_text(case)
        add_picture(case)
    return case.path


@pytest.fixture(autouse=True)
def here(tmp_path: Path, template: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a copy of that case."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(template, tmp_path / "case.redthread")
    return tmp_path


@pytest.fixture
def shell(capsysbinary: pytest.CaptureFixture[bytes]) -> Shell:
    """Give a command line to the program and return what it answers."""

    def run(*arguments: str) -> Answer:
        status = main(arguments)
        out, err = capsysbinary.readouterr()
        return Answer(status, out, err.decode("utf-8"))

    return run


def labels(path: Path) -> list[tuple[str, str]]:
    """Return what the history of a case calls each step, and its nature."""
    with Case.open(path, user="x") as case, case.reading() as session:
        steps = session.scalars(select(JournalStep).order_by(JournalStep.seq))
        return [(step.label, step.nature) for step in steps]


@pytest.fixture
def key_file(here: Path) -> str:
    """Return a file of passphrases that only its owner can read."""
    return write_key(here / "key.txt", SECRET + "\r\nnot this line\n")


def write_key(path: Path, text: str, mode: int = 0o600) -> str:
    path.write_bytes(text.encode("utf-8"))
    path.chmod(mode)
    return str(path)


@pytest.fixture(scope="module")
def encrypted_template(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of the case of the folders, encrypted once for all tests."""
    folder = tmp_path_factory.mktemp("encrypted")
    path = shutil.copy(template, folder)
    key = write_key(folder / "key.txt", SECRET)
    assert main(["--user", "x", "passphrase", path, "--new-passphrase-file", key]) == 0
    return Path(path)


@pytest.fixture
def encrypted(encrypted_template: Path, here: Path) -> Path:
    """Return the case of the folder, encrypted."""
    return Path(shutil.copy(encrypted_template, here))


def started(*words: str, **streams: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "app.cli", *words],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
        start_new_session=True,
        **streams,
    )
