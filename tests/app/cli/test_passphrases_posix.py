"""Rights of files, and terminals that are files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.app.cli.conftest import SECRET, started, write_key

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.cli.conftest import Shell


@pytest.mark.usefixtures("encrypted")
def test_a_file_that_others_can_read_is_warned_of(shell: Shell, here: Path) -> None:
    file = write_key(here / "open.txt", "\ufeff" + SECRET, 0o644)
    answer = shell("sources", "case.redthread", "--passphrase-file", file)
    assert answer.status == 0
    assert "Others on this machine can read" in answer.err


@pytest.mark.usefixtures("encrypted")
def test_at_a_terminal_it_is_asked_for_and_not_shown(here: Path) -> None:
    keyboard, terminal = os.openpty()
    verb = started("sources", "case.redthread", stdin=terminal, stdout=-1, stderr=terminal)
    os.close(terminal)
    shown = b""
    answers = [b"wrong\n", SECRET.encode() + b"\n"]
    while answers:
        shown += os.read(keyboard, 1000)
        if shown.count(b"Passphrase of case.redthread: ") > 2 - len(answers):
            os.write(keyboard, answers.pop(0))
    out, _ = verb.communicate(timeout=60)
    os.close(keyboard)
    assert (verb.returncode, out[:3]) == (0, b"S-1")
    assert b"That is not the passphrase" in shown
    assert b"wrong" not in shown
