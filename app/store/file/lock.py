"""Who works in a case: a small file beside it, locked as long as the program runs."""

from __future__ import annotations

import json
import logging
import os
import platform
import secrets
import sys
import threading
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from app.errors import CaseProblem
from app.model.base import now

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)

HEARTBEAT_SECONDS: Final = 30.0
"""How often a lock on a shared disk is touched, so that another machine sees it is alive."""

STALE_SECONDS: Final = 120.0
"""How long another machine's lock is believed without a sign of life."""

_LOCKED_BYTE: Final = 1 << 30
"""The byte that Windows locks; far behind the content, which others may then still read."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a case open: on which machine, in which process, since when (UTC).

    ``token`` tells two openings apart; ``file`` is the device and number of the case file, so
    that a lock that was copied along with a case is not taken for one of the copy.
    """

    user: str
    machine: str
    pid: int
    since: str
    token: str
    file: tuple[int, int]


class CaseLock:
    """Holds a case for one program; ``left`` tells who held it last and never let go."""

    def __init__(self, case: Path, user: str, *, shared_disk: bool) -> None:
        """Take the lock; raises CaseProblem "case.in_use" or OSError.

        A lock whose process has ended is taken over; on a shared disk, one of another machine
        only when it gave no sign of life for two minutes.
        """
        self._path = lock_path(case)
        status = case.stat()
        self._holder = Holder(
            user=user,
            machine=platform.node(),
            pid=os.getpid(),
            since=now(),
            token=secrets.token_hex(8),
            file=(status.st_dev, status.st_ino),
        )
        self._released = threading.Event()
        self._heart: threading.Thread | None = None
        self._file, self.left = self._take()
        self._write()
        if shared_disk:
            self._heart = threading.Thread(target=self._beat, name=f"lock of {case.name}")
            self._heart.start()

    def hold_on(self) -> None:
        """See that the lock is still ours, as after a drive was away.

        Raises CaseProblem "case.in_use" when somebody else took it, and OSError.
        """
        found = _read(self._path)
        if found is None:
            os.close(self._file)
            self._file, _ = self._take()
            self._write()
        elif found.token != self._holder.token:
            raise _in_use(found)

    def release(self) -> None:
        """Let go; nothing stays beside the case."""
        self._released.set()
        if self._heart is not None:
            self._heart.join()
        try:
            found = _read(self._path)
            if found is not None and found.token != self._holder.token:
                return
            if sys.platform == "win32":
                os.close(self._file)
                self._file = -1
            self._path.unlink(missing_ok=True)
        except OSError:
            log.warning("The lock beside a case could not be taken away", exc_info=True)
        finally:
            if self._file >= 0:
                os.close(self._file)

    def _take(self) -> tuple[int, Holder | None]:
        while True:
            file = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            try:
                left = self._try(file)
            except BaseException:
                os.close(file)
                raise
            if self._is_there(file):
                return file, left
            os.close(file)  # whoever had it took it away between our opening and our locking

    def _try(self, file: int) -> Holder | None:
        """Lock an open lock file; return who was in it and is gone."""
        found = _read(self._path)
        locked = _lock(file)
        if locked is False:
            raise _in_use(found)
        if found is None:
            return None
        if found.machine != platform.node():
            is_alive = _age(self._path) < STALE_SECONDS
        else:
            is_alive = locked is None and _runs(found)
        if is_alive:
            raise _in_use(found)
        return found

    def _is_there(self, file: int) -> bool:
        try:
            return os.path.samestat(os.fstat(file), self._path.stat())
        except FileNotFoundError:
            return False

    def _write(self) -> None:
        os.lseek(self._file, 0, os.SEEK_SET)
        os.truncate(self._file, 0)
        os.write(self._file, json.dumps(asdict(self._holder)).encode("utf-8"))
        os.fsync(self._file)

    def _beat(self) -> None:
        while not self._released.wait(HEARTBEAT_SECONDS):
            try:
                os.utime(self._path)
            except OSError:
                log.warning("The lock beside a case can not be reached", exc_info=True)


def lock_path(case: Path) -> Path:
    """Return where the lock of a case lies."""
    return case.with_name(f"{case.name}-lock")


def holder_of(case: Path) -> Holder | None:
    """Return who is in the lock beside a case, whether still alive or not."""
    return _read(lock_path(case))


def _in_use(holder: Holder | None) -> CaseProblem:
    if holder is None:
        return CaseProblem("case.in_use", user="?", machine="?", since="?")
    return CaseProblem(
        "case.in_use", user=holder.user, machine=holder.machine, since=holder.since[:16]
    )


def _read(path: Path) -> Holder | None:
    try:
        content: dict[str, Any] = json.loads(path.read_bytes())
        device, number = content.pop("file")
        return Holder(**content, file=(device, number))
    except (FileNotFoundError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _age(path: Path) -> float:
    """Return how many seconds ago a lock was last touched, by the clock of its disk."""
    touched = path.stat().st_mtime
    clock = path.with_name(f"{path.name}-{secrets.token_hex(4)}")
    try:
        clock.touch(0o600, exist_ok=False)
        return clock.stat().st_mtime - touched
    finally:
        clock.unlink(missing_ok=True)


def _runs(holder: Holder) -> bool:
    import psutil  # noqa: PLC0415 - only where the system knows no locks

    return holder.pid == os.getpid() or psutil.pid_exists(holder.pid)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> bool | None:
        """Lock a file for this process; False if another has it, None where that can't be."""
        os.lseek(file, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: int) -> bool | None:
        """Lock a file for this process; False if another has it, None where that can't be."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # this disk knows no locks; what stands in the file has to do
            return None
        return True
