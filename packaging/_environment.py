"""The environment beside the code: made of pinned, hashed packages and known by its stamp."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
import venv
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

import _pip
from _start import MINIMUM, SetupError, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

CHECKOUT = Path(__file__).resolve().parent.parent
RUN = "requirements.txt"
DEV = "requirements-dev.txt"
STAMP = "redthread.json"
UNREAD_BYTE = 1 << 30  # Windows refuses reads of a locked byte, so one that nobody reads is locked


@dataclass(frozen=True, slots=True)
class Environment:
    """The folder `.venv` of a checkout, whose programs see the checkout's modules from anywhere.

    Its stamp names the lock files that it was made of. The stamp is filled in last, and it is held
    while something is installed, so that two first starts do not build at once.
    """

    checkout: Path

    @property
    def folder(self) -> Path:
        """Where it is."""
        return self.checkout / ".venv"

    @property
    def python(self) -> Path:
        """Its interpreter."""
        windows = sys.platform == "win32"
        return self.folder / ("Scripts/python.exe" if windows else "bin/python")

    def locks(self, names: Sequence[str]) -> list[Path]:
        """Find the lock files of these names."""
        return [self.checkout / "packaging" / name for name in names]

    def is_ready(self, names: Sequence[str]) -> bool:
        """Say, in milliseconds and without a network, whether these very pins are installed."""
        return set(names) <= self._installed().keys()

    def system_packages(self, names: Sequence[str]) -> list[str]:
        """Name the Debian package without which no environment can be made, if it is missing."""
        if importlib.util.find_spec("ensurepip") is not None or self.is_ready(names):
            return []
        return [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]

    def ensure(self, names: Sequence[str], *, source: Path | None = None) -> bool:
        """Install the pins of these lock files, from `source` alone if given; say if that was new.

        An environment of other pins, or one whose making was broken off, is made anew; one that
        bears no stamp is somebody's own, and is completed but never cleared. Raises SetupError.
        """
        if self.is_ready(names):
            return False
        if source is not None and not source.is_dir():
            raise SetupError(f"There is no folder {source}. Fill one with packaging/fetch FOLDER.")
        is_foreign = self._is_foreign()
        self.folder.mkdir(exist_ok=True)
        with _held(self.folder / STAMP) as stamp:
            installed = self._installed()
            if set(names) <= installed.keys():  # another start did it while this one waited
                return False
            if not (installed or is_foreign):
                self._clear()
            _rewrite(stamp, {})
            say("Setting up Redthread in .venv; this is done once.")
            self._build(names, source)
            installed |= {lock.name: _digest(lock) for lock in self.locks(names)}
            _rewrite(stamp, {"python": self._python_version(), "installed": installed})
        return True

    def _installed(self) -> dict[str, str]:
        """Name the lock files that are installed in whole; none if one of them is out of date."""
        try:
            stamp = json.loads((self.folder / STAMP).read_text(encoding="utf-8"))
            installed = dict(stamp["installed"])
            today = {lock.name: _digest(lock) for lock in self.locks(sorted(installed))}
            is_sound = installed == today and stamp["python"] == self._python_version()
        except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError):
            return {}
        return installed if is_sound else {}

    def _is_foreign(self) -> bool:
        """Say whether somebody else made the folder; raises SetupError if it is of no use."""
        is_empty = not self.folder.exists() or not any(self.folder.iterdir())
        if is_empty or (self.folder / STAMP).exists():
            return False
        if self._python_version() is None:
            raise SetupError(
                f"{self.folder} was not made by this command and holds no Python "
                f"{MINIMUM[0]}.{MINIMUM[1]} or newer. Move it away and start again."
            )
        return True

    def _clear(self) -> None:
        for entry in self.folder.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            elif entry.name != STAMP:
                entry.unlink()

    def _build(self, names: Sequence[str], source: Path | None) -> None:
        if not self.python.exists():
            venv.EnvBuilder(symlinks=sys.platform != "win32").create(self.folder)
        _pip.ensure_pip(self.python)
        _pip.install(self.python, self.locks(names), source=source)
        pattern = "Lib/site-packages" if sys.platform == "win32" else "lib/python*/site-packages"
        packages = next(self.folder.glob(pattern))
        # Relative, so that a checkout may be moved together with its environment.
        path = os.path.relpath(self.checkout, packages)
        (packages / "redthread.pth").write_text(f"{path}\n", encoding="utf-8")

    def _python_version(self) -> list[int] | None:
        """Ask the interpreter itself: its folder outlives an upgrade of the Python behind it."""
        probe = "import sys; print(*sys.version_info[:2])"
        try:
            answer = subprocess.run(
                [self.python, "-I", "-S", "-c", probe], check=True, capture_output=True, text=True
            )
        except (OSError, subprocess.CalledProcessError):
            return None
        version = [int(part) for part in answer.stdout.split()]
        return version if version >= list(MINIMUM) else None


@contextlib.contextmanager
def _held(stamp: Path) -> Iterator[IO[str]]:
    """Hold the stamp open for this process and its children; wait while others hold it."""
    with stamp.open("a+", encoding="utf-8") as file:
        if not _try_to_hold(file.fileno()):
            say("Another start is setting up Redthread; waiting for it.")
            while not _try_to_hold(file.fileno()):
                time.sleep(0.2)
        os.set_inheritable(file.fileno(), True)  # noqa: FBT003
        yield file


def _try_to_hold(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, UNREAD_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _rewrite(stamp: IO[str], content: object) -> None:
    stamp.truncate(0)
    stamp.write(json.dumps(content))
    stamp.flush()


def _digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()
