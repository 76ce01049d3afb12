from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.errors import CaseProblem
from app.store.file.lock import STALE_SECONDS, CaseLock, holder_of, lock_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOLD = """
import sys
from pathlib import Path
from app.store.file.lock import CaseLock
lock = CaseLock(Path(sys.argv[1]), "A. Colleague", shared_disk=False)
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.redthread"
    path.touch()
    return path


@pytest.fixture
def other_program(case: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(case)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def forge(case: Path, **fields: object) -> None:
    """Change what stands in a lock, as if another machine had written it."""
    holder = json.loads(lock_path(case).read_text())
    lock_path(case).write_text(json.dumps(holder | fields))


def test_nothing_stays_beside_the_case(case: Path) -> None:
    lock = CaseLock(case, "M. Example", shared_disk=False)
    assert lock.left is None
    assert holder_of(case) is not None
    assert oct(lock_path(case).stat().st_mode & 0o777) == "0o600"
    lock.release()
    assert list(case.parent.iterdir()) == [case]


@pytest.mark.usefixtures("other_program")
def test_the_second_is_told_who_has_it(case: Path) -> None:
    with pytest.raises(CaseProblem, match=r"case\.in_use") as caught:
        CaseLock(case, "M. Example", shared_disk=False)
    assert caught.value.facts["user"] == "A. Colleague"
    assert lock_path(case).exists()


def test_a_lock_whose_program_was_killed_is_taken_over(
    case: Path, other_program: subprocess.Popen[str]
) -> None:
    other_program.send_signal(signal.SIGKILL)
    other_program.wait()
    lock = CaseLock(case, "M. Example", shared_disk=False)
    assert lock.left is not None
    assert (lock.left.user, lock.left.pid) == ("A. Colleague", other_program.pid)
    lock.release()
    assert list(case.parent.iterdir()) == [case]


def test_a_lock_of_another_machine_is_believed_as_long_as_it_gives_signs_of_life(
    case: Path,
) -> None:
    gone = CaseLock(case, "A. Colleague", shared_disk=False)
    content = lock_path(case).read_bytes()
    gone.release()
    lock_path(case).write_bytes(content)
    forge(case, machine="another")
    with pytest.raises(CaseProblem, match=r"case\.in_use"):
        CaseLock(case, "M. Example", shared_disk=True)
    long_ago = lock_path(case).stat().st_mtime - STALE_SECONDS - 1
    os.utime(lock_path(case), (long_ago, long_ago))
    lock = CaseLock(case, "M. Example", shared_disk=True)
    assert lock.left is not None
    assert lock.left.machine == "another"
    lock.release()


def test_garbage_in_a_lock_keeps_nobody_out(case: Path) -> None:
    lock_path(case).write_bytes(b"\xff{")
    lock = CaseLock(case, "M. Example", shared_disk=False)
    assert lock.left is None
    lock.release()


def test_a_lock_that_vanished_with_its_disk_is_taken_again(case: Path) -> None:
    lock = CaseLock(case, "M. Example", shared_disk=False)
    lock_path(case).unlink()
    lock.hold_on()
    assert holder_of(case) is not None
    lock.release()
    assert list(case.parent.iterdir()) == [case]


def test_a_lock_that_somebody_else_took_meanwhile_is_theirs(case: Path) -> None:
    lock = CaseLock(case, "M. Example", shared_disk=False)
    forge(case, user="A. Colleague", token="theirs")
    with pytest.raises(CaseProblem, match=r"case\.in_use"):
        lock.hold_on()
    lock.release()
    assert lock_path(case).exists()
