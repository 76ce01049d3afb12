"""What hostile code in a worker tries, and what comes of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from app.sandbox import confinement
from app.sandbox.confinement.syscalls import Instruction, program
from app.sandbox.pool import Sandbox
from tests.app.sandbox.misbehaving import TRIES

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[3]
PAST_PYTHON = sorted(name for name in TRIES if name.endswith("past Python"))
IN_PYTHON = sorted(set(TRIES) - set(PAST_PYTHON) - {"reading"})


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(module="tests.app.sandbox.misbehaving") as sandbox:
        sandbox.read(Path("/well"))
        yield sandbox


def tried(sandbox: Sandbox, what: str) -> str:
    return sandbox.read(Path(f"/try {what}")).format


def held(sandbox: Sandbox) -> list[str]:
    return sandbox._idle[0].measures


@pytest.mark.parametrize("what", IN_PYTHON)
def test_python_refuses_it_on_every_system(sandbox: Sandbox, what: str) -> None:
    assert tried(sandbox, what) == "PermissionError"


def test_reading_stays(sandbox: Sandbox) -> None:
    assert tried(sandbox, "reading") == "done: True"


@pytest.mark.parametrize("what", PAST_PYTHON)
def test_the_system_refuses_it(sandbox: Sandbox, what: str) -> None:
    if confinement.FILTER in held(sandbox):
        assert tried(sandbox, what) == f"done: {os.strerror(1)}"
    else:
        assert confinement.BAN in held(sandbox)


def test_a_worker_sees_nothing_of_our_environment_and_of_what_is_open(
    sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REDTHREAD_SECRET", "passphrase")
    with (
        (tmp_path / "open").open("w") as open_file,
        Sandbox(module="tests.app.sandbox.misbehaving") as new,
    ):
        os.set_inheritable(open_file.fileno(), True)
        assert "REDTHREAD" not in new.read(Path("/environment")).format
        assert new.read(Path("/folder")).format == Path(sys.prefix).anchor
        if Path("/proc/self/fd").exists():
            assert str(tmp_path) not in new.read(Path("/descriptors")).format


@pytest.mark.parametrize("what", ["well", "spin"])
def test_no_worker_outlives_a_program_that_is_killed(what: str) -> None:
    program = subprocess.Popen(
        [sys.executable, "-c", _LIVES_ON, what], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    worker = psutil.Process(int(program.stdout.readline()))
    program.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
    program.wait()
    program.stdout.close()
    psutil.wait_procs([worker], timeout=5)
    assert not worker.is_running() or worker.status() == psutil.STATUS_ZOMBIE


_LIVES_ON = """
import sys, threading, time
from pathlib import Path
from app.sandbox.pool import Sandbox
sandbox = Sandbox(module="tests.app.sandbox.misbehaving")
pid = sandbox.read(Path("/process")).format
asking = threading.Thread(target=lambda: sandbox.read(Path("/" + sys.argv[1])))
asking.start()
while sys.argv[1] == "spin" and not sandbox._busy:
    time.sleep(0.001)
print(pid, flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_the_filter_is_a_program_the_kernel_can_run(machine: str) -> None:
    """Each jump ends inside the program, and each path with an answer."""
    lines = program(machine, 1)
    assert 0 < len(lines) < 4096
    for place, line in enumerate(lines):
        if line.code & 0x07 == 0x05:
            assert place + 1 + max(line.then, line.otherwise) < len(lines)
    assert lines[-1].code == 0x06


def test_a_processor_without_a_list_has_no_filter() -> None:
    assert program("riscv64", 1) == []
    assert Instruction().value == 0
