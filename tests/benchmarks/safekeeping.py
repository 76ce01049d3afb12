"""What safety costs: commits, verifying, backing up, encryption, a long history."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import sqlcipher3

from app.anchors.place import PassageAt
from app.case import Case
from app.jobs import JobControl
from app.operations import marks, records, sources
from app.safekeeping.backup.backups import Reason, back_up
from app.safekeeping.backup.full_copy import save_full_copy
from app.store.file.engine import Access, connect
from app.store.file.keys import Key
from app.store.verifying.verify import verify
from tests.benchmarks.measuring import line, milliseconds
from tests.factory import add_text, make_case

if TYPE_CHECKING:
    from collections.abc import Callable

GIGABYTE: Final = 1 << 30
SENTENCE: Final = "The president said that citizens fight there, and documents show it. "


def main() -> None:
    for measure in (commits, long_history, encryption, a_gigabyte):
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder))


def commits(folder: Path) -> None:
    """A stored gesture against one row in a bare commit; what the journal takes on the disk."""
    bare = _bare_commit(folder)
    with make_case(folder) as case:
        one = milliseconds(lambda: case.do(records.add_claim("A statement")), runs=60)
        line("store a claim", one, bare, "bare commit")
    _, layer, text = _case_with_text(folder, "sizes")
    before = _journal_bytes(folder / "sizes.redthread")
    with Case.open(folder / "sizes.redthread", user="M.") as case:
        for start in range(0, 200 * 60, 60):
            case.do(marks.mark_claim(PassageAt(layer, start, start + 40)))
    after = _journal_bytes(folder / "sizes.redthread")
    line("journal of one marked claim", (after - before) / 200, 40, "its quote", unit="B")
    assert text


def long_history(folder: Path) -> None:
    """Opening a case with many steps, and one gesture in it."""
    with make_case(folder, "empty") as empty:
        pass
    floor = milliseconds(lambda: _open(empty.path), runs=7)
    bare = _bare_commit(folder)
    for count in (1_000, 100_000):
        path = folder / f"{count}.redthread"
        with Case.create(path, user="M.", title="Long") as case:
            claim = case.do(records.add_claim("first"))
            for number in range(998):
                case.submit(records.edit(claim, statement=f"wording {number}"))
        _repeat_steps(path, count // 1_000)
        opening = milliseconds(lambda path=path: _open(path), runs=7)
        line(f"open a case of {count:,} steps", opening, floor, "empty case")
        with Case.open(path, user="M.") as case:
            one = milliseconds(lambda case=case: case.do(records.add_claim("x")), runs=20)
            undo = milliseconds(lambda case=case: case.undo().result(), runs=20)
        line(f"a gesture after {count:,} steps", one, bare, "bare commit")
        line(f"its undo after {count:,} steps", undo, bare, "bare commit")


def _repeat_steps(path: Path, times: int) -> None:
    """Let the first thousand steps stand so many times in the journal; the copies are not chained.

    Storing 100,000 gestures one by one would take many minutes.
    """
    connection = connect(Access(path))
    connection.execute("BEGIN").close()
    for table, moved in (
        ("journal_step", {"seq", "gesture_seq", "undo_seq", "redo_seq"}),
        ("journal_change", {"step_seq"}),
    ):
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        names = [name for name in names if (table, name) != ("journal_change", "id")]
        columns = ", ".join(f'"{name}"' for name in names)
        values = ", ".join(f'"{name}" + ?1' if name in moved else f'"{name}"' for name in names)
        limit = "seq" if table == "journal_step" else "step_seq"
        for time_ in range(1, times):
            connection.execute(
                f"INSERT INTO {table} ({columns}) SELECT {values} FROM {table}"
                f" WHERE {limit} <= 1000",
                (1_000 * time_,),
            ).close()
    connection.execute("COMMIT").close()
    connection.close()


def encryption(folder: Path) -> None:
    """The same work in an encrypted case and in a plain one."""
    figures: list[list[float]] = []
    data = os.urandom(200 << 20)
    for name, key in (("plain", None), ("encrypted", Key.derive("six words are better than one"))):
        with Case.create(folder / f"{name}.redthread", user="M.", title=name, key=key) as case:
            gesture = milliseconds(lambda case=case: case.do(records.add_claim("x")), runs=60)
            writing = milliseconds(lambda case=case: case.originals.put_bytes(data))
            sha256 = hashlib.sha256(data).hexdigest()
            reading = milliseconds(lambda case=case, sha256=sha256: case.originals.read(sha256))
        access = Access(folder / f"{name}.redthread", key)
        opening = milliseconds(lambda access=access: _open(access.path, access.key), runs=5)
        figures.append([gesture, writing, reading, opening])
    for what, plain, locked in zip(
        ("a gesture", "write 200 MB", "read 200 MB", "open and close"), *figures, strict=True
    ):
        line(f"encrypted: {what}", locked, plain, "plain case")


def a_gigabyte(folder: Path) -> None:
    """A case of 1 GB: imported while gestures go on, verified, backed up, copied."""
    big = folder / "big.bin"
    _write_random(big, GIGABYTE)
    hashing = milliseconds(lambda: _hash(big))
    copying = milliseconds(lambda: _copy(big, folder / "copy.bin"))
    (folder / "copy.bin").unlink()
    with make_case(folder) as case:
        importing, longest, middle = _import_beside_gestures(case, big)
        line("import 1 GB", importing, copying, "copying it")
        print(f"{'gesture while 1 GB comes in':44} {middle:9.1f} ms   longest {longest:9.1f} ms")
        with case.reading() as session:
            verifying = milliseconds(lambda: verify(session.connection()))
        line("verify a case of 1 GB", verifying, hashing, "hashing it")
        (folder / "backups").mkdir()
        line("back it up the first time", _backing_up(case, folder), copying, "copying it")
        case.do(records.add_claim("one more"))
        line("back it up again", _backing_up(case, folder), copying, "copying it")
        out = folder / "full.redthread"
        full = milliseconds(lambda: save_full_copy(case, out, job=JobControl()))
        line("save a full copy", full, copying, "copying it")


def _backing_up(case: Case, folder: Path) -> float:
    return milliseconds(
        lambda: back_up(case.access, folder / "backups", by="M.", reason=Reason.ASKED)
    )


def _import_beside_gestures(case: Case, big: Path) -> tuple[float, float, float]:
    """Store a file while a hand goes on working; return its time and that of the gestures."""
    sha256 = _hash(big)
    waits: list[float] = []
    done = threading.Event()

    def work() -> None:
        while not done.is_set():
            waits.append(milliseconds(lambda: case.do(records.add_claim("beside"))))
            done.wait(0.02)

    def store() -> None:
        with big.open("rb") as file:
            size = case.originals.put(file, sha256=sha256)
        case.do(sources.take_in(sources.NewSource("Big", sha256, size, "video/mp4", {})))

    thread = threading.Thread(target=work)
    thread.start()
    importing = milliseconds(store)
    done.set()
    thread.join()
    return importing, max(waits), sorted(waits)[len(waits) // 2]


def _case_with_text(folder: Path, name: str) -> tuple[Case, str, str]:
    case = make_case(folder, name)
    text = SENTENCE * 20_000
    _, layer = add_text(case, text)
    case.settle()
    if name == "sizes":
        case.close()
    return case, layer, text


def _journal_bytes(path: Path) -> int:
    connection = connect(Access(path))
    (size,) = connection.execute(
        "SELECT sum(length(before) + length(after) + length(key) + length(digest) + length(salt))"
        " FROM (SELECT coalesce(before, '') AS before, coalesce(after, '') AS after, key, digest,"
        " salt FROM journal_change)"
    ).fetchone()
    (steps,) = connection.execute("SELECT count(*) * 250 FROM journal_step").fetchone()
    connection.close()
    return int(size) + int(steps)


def _open(path: Path, key: Key | None = None) -> None:
    with Case.open(path, user="M.", key=key) as case:
        case.undo_label()


def _bare_commit(folder: Path) -> float:
    return _bare(folder, lambda c: c.execute("INSERT INTO t(x) VALUES('a statement')"), runs=60)


def _bare(
    folder: Path,
    work: Callable[[sqlcipher3.Connection], object],
    *,
    fill: Callable[[sqlcipher3.Connection], None] | None = None,
    runs: int = 1,
) -> float:
    path = folder / "bare.db"
    path.unlink(missing_ok=True)
    connection = sqlcipher3.connect(str(path), isolation_level=None)
    for pragma in ("page_size=16384", "journal_mode=WAL", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}").close()
    connection.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, x)").close()
    if fill is not None:
        connection.execute("BEGIN").close()
        fill(connection)
        connection.execute("COMMIT").close()

    def once() -> None:
        connection.execute("BEGIN IMMEDIATE").close()
        work(connection)
        connection.execute("COMMIT").close()

    found = milliseconds(once, runs=runs)
    connection.close()
    return found


def _write_random(path: Path, size: int) -> None:
    block = os.urandom(1 << 20)
    with path.open("wb") as file:
        for number in range(size >> 20):
            file.write(number.to_bytes(8, "big") + block[8:])


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _copy(path: Path, out: Path) -> None:
    shutil.copyfile(path, out)
    with out.open("rb+") as file:
        os.fsync(file.fileno())


if __name__ == "__main__":
    begin = time.perf_counter()
    main()
    print(f"{time.perf_counter() - begin:.0f} s")
