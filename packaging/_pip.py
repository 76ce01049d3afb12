"""pip, told to take nothing but pinned and hashed wheels, and put into plain sentences."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from _start import SetupError, child_environment, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

PINNED = ("--require-hashes", "--only-binary", ":all:", "--disable-pip-version-check", "--no-input")
# What pip says, and what that means for the person who waits; the first that fits is told.
REASONS = (
    ("No space left", "the disk is full"),
    ("DO NOT MATCH THE HASHES", "a file is not the one that was pinned, and was refused"),
    ("onnection", "the package index cannot be reached; a network is needed this once"),
    ("No matching distribution", "no package fits this computer and this version of Python"),
)
QUOTED = 300  # characters of pip's own words that help and do not bury the sentence


def ensure_pip(python: Path) -> None:
    """Put the pip that Python itself carries into an environment that has none."""
    for words in (("-c", "import pip"), ("-m", "ensurepip", "--default-pip")):
        code, said = _listen([str(python), "-I", *words], show=lambda _line: None)
        if code == 0:
            return
    reason = "".join(said).strip()[-QUOTED:]
    raise SetupError(f"pip could not be put into {python.parent.parent}: {reason}")


def install(python: Path, locks: Sequence[Path], *, source: Path | None) -> None:
    """Install the pins of the lock files, from the files in `source` alone if it is given."""
    where = () if source is None else ("--no-index", "--find-links", str(source))
    advice = (
        "Start again when that is put right. For a computer without a network, fill a folder on "
        "another one with packaging/fetch FOLDER and start here with --from FOLDER."
        if source is None
        else f"Fill {source} anew, for this kind of computer and this version of Python "
        f"({sys.version_info.major}.{sys.version_info.minor}): see packaging/fetch --help."
    )
    _run(python, ("install", "--no-user", *where), locks, advice=advice)


def download(python: Path, locks: Sequence[Path], folder: Path, *, target: Sequence[str]) -> None:
    """Put the pinned wheels into a folder, for the platform that pip's `target` options name."""
    advice = "What is in the folder already is kept; start again when that is put right."
    _run(python, ("download", "--no-deps", "--dest", str(folder), *target), locks, advice=advice)


def count_pins(locks: Iterable[Path]) -> int:
    """Count the packages that lock files name."""
    lines = (line for lock in locks for line in lock.read_text(encoding="utf-8").splitlines())
    return sum(1 for line in lines if "==" in line and not line.startswith((" ", "#")))


def _run(python: Path, verb: Sequence[str], locks: Sequence[Path], *, advice: str) -> None:
    command = [str(python), "-I", "-m", "pip", *verb, *PINNED]
    command += [word for lock in locks for word in ("--requirement", str(lock))]
    in_terminal = sys.stderr.isatty() and not os.environ.get("CI")
    counter = _Counter(count_pins(locks))
    code, said = _listen(command, show=counter.show if in_terminal else _echo)
    if code:
        raise SetupError(f"The packages are not complete: {_reason(said)}\n{advice}")


def _listen(command: Sequence[str], *, show: Callable[[str], None]) -> tuple[int, list[str]]:
    """Run a command, show each line it says, and end all that it started if this is stopped.

    It inherits open files, so that the hold on an environment outlives a start that was killed for
    as long as something of it still writes there.
    """
    said = []
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        close_fds=False,
        start_new_session=True,
        env=child_environment(PYTHONUTF8="1"),
        encoding="utf-8",
        errors="replace",
    ) as process:
        try:
            for line in process.stdout or ():
                said.append(line)
                show(line)
        except BaseException:
            if sys.platform == "win32":
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGKILL)
            raise
    return process.returncode, said


class _Counter:
    """One line in a terminal that says how far pip is."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0

    def show(self, line: str) -> None:
        """Count a package that pip turns to; wipe the line when pip is through."""
        verb, _, rest = line.strip().partition(" ")
        if verb in {"Collecting", "Processing"}:
            self._done += 1
            package = Path(rest.partition(" (")[0]).name
            name = package.partition("==" if "==" in package else "-")[0]
            self._write(f"  {self._done} of {self._total}  {name}")
        elif verb == "Installing":
            self._write("  unpacking")
        elif verb in {"Successfully", "ERROR:"}:
            self._write("")

    def _write(self, text: str) -> None:
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


def _echo(line: str) -> None:
    say(line.rstrip())


def _reason(said: Sequence[str]) -> str:
    """Say in plain words why pip failed, and quote the line in which it says so itself."""
    for sign, plain in REASONS:
        for line in said:
            if sign in line:
                return f"{plain}.\npip says: {line.strip()[:QUOTED]}"
    return f"pip gave up.\npip says: {' / '.join(line.strip() for line in said[-3:])}"
