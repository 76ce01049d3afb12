"""Files that are no files, lead elsewhere, can not be read, or change while they are read."""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
import threading
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import CaseProblem
from app.jobs import JobControl
from app.phrases import phrase
from tests.factory import png
from tests.reliability.inputs.way_in import GOOD, WayIn, codes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.sandbox.pool import Sandbox


def skipped(way_in: WayIn, *paths: Path) -> dict[str, object]:
    return {remark.code: remark.facts["count"] for remark in way_in.bring(*paths).skipped}


def test_a_file_of_no_bytes_is_said_to_be_empty(way_in: WayIn) -> None:
    assert way_in.refuse("empty.docx", b"") == "import.empty"


def test_a_page_that_is_called_a_picture_comes_in_as_a_page(way_in: WayIn) -> None:
    outcome, text = way_in.take("photo.jpg", "<!doctype html><title>T</title><p>Words of a page.")
    assert "Words of a page." in text
    assert codes(outcome) == {"file.other_ending"}


def test_a_picture_that_is_called_a_text_comes_in_as_a_picture(way_in: WayIn) -> None:
    outcome, text = way_in.take("notes.txt", png(30, 20))
    assert (text, codes(outcome)) == ("", {"file.other_ending"})


def test_pipes_sockets_and_devices_are_never_opened(way_in: WayIn) -> None:
    pipe, door = way_in.folder / "pipe", way_in.folder / "socket"
    os.mkfifo(pipe)
    with socket.socket(socket.AF_UNIX) as server, in_folder(way_in.folder):
        server.bind("socket")
        for name, data in GOOD.items():
            way_in.put(name, data)
        assert skipped(way_in) == {"skipped.not_a_file": 2}
        named = way_in.bring(pipe, door, Path("/dev/zero"), Path("/dev/full"))
    problems = [outcome.problem.code for outcome in named.outcomes]
    assert problems == ["import.not_a_file"] * 4


@contextmanager
def in_folder(folder: Path) -> Iterator[None]:
    """Stand in a folder, for the path of a socket may have 100 bytes."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def test_a_link_in_a_folder_is_named_and_not_followed(way_in: WayIn, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("secret")
    way_in.put("here.txt", "here")
    (way_in.folder / "file link").symlink_to(outside / "secret.txt")
    (way_in.folder / "folder link").symlink_to(outside)
    (way_in.folder / "round").symlink_to(way_in.folder)
    (way_in.folder / "itself").symlink_to("itself")
    (way_in.folder / "to nothing").symlink_to("nothing")
    came = way_in.bring()
    assert [outcome.name for outcome in came.outcomes] == ["here.txt"]
    assert {remark.code: remark.facts["count"] for remark in came.skipped} == {"skipped.link": 5}


def test_a_link_that_somebody_names_is_followed_and_said(way_in: WayIn, tmp_path: Path) -> None:
    target = tmp_path / "there.txt"
    target.write_text("words")
    link = way_in.folder / "link.txt"
    link.symlink_to(target)
    (outcome,) = way_in.bring(link).outcomes
    assert way_in.text_of(outcome) == "words"
    assert [remark.facts for remark in outcome.remarks] == [{"target": str(target)}]


def test_links_that_go_round_are_said_to_be_unreadable(way_in: WayIn) -> None:
    link = way_in.folder / "link"
    link.symlink_to("link")
    (outcome,) = way_in.bring(link).outcomes
    assert outcome.problem.code == "import.no_access"


def test_a_file_that_goes_between_the_listing_and_the_reading_is_named(way_in: WayIn) -> None:
    for number in range(40):
        way_in.put(f"{number}.txt", f"words {number}")

    def take_the_last_away(_done: int, total: int, _what: str) -> None:
        if total:
            (way_in.folder / "39.txt").unlink(missing_ok=True)

    came = way_in.bring(job=JobControl(take_the_last_away))
    problems = [outcome.problem and outcome.problem.code for outcome in came.outcomes]
    assert problems == [None] * 39 + ["import.missing"]


def test_a_disk_that_fails_is_named(way_in: WayIn) -> None:
    # The memory of a process is a file whose first page can not be read.
    (outcome,) = way_in.bring(Path("/proc/self/mem")).outcomes
    assert outcome.problem.code in {"import.no_access", "import.empty", "original.changed"}


UNREADABLE = """
import os, sys
from pathlib import Path
from app.intake import import_paths
from app.jobs import JobControl
from app.sandbox.pool import Sandbox
from tests.factory import make_case
folder = Path(sys.argv[1])
with make_case(folder / "cases") as case, Sandbox() as sandbox:
    came = import_paths(case, [folder / "material"], sandbox=sandbox, job=JobControl())
for outcome in came.outcomes:
    print(outcome.name, outcome.problem and outcome.problem.code)
for remark in came.skipped:
    print(remark.code, remark.facts["names"])
"""


def test_files_and_folders_that_may_not_be_read_are_named(tmp_path: Path) -> None:
    material = tmp_path / "material"
    for name in ("a.txt", "b.txt", "closed/c.txt"):
        (material / name).parent.mkdir(parents=True, exist_ok=True)
        (material / name).write_text(name)
    (tmp_path / "cases").mkdir()
    (material / "a.txt").chmod(0)
    (material / "closed").chmod(0)
    answer = run_without_rights(tmp_path, UNREADABLE)
    assert answer == ["a.txt import.no_access", "b.txt None", "skipped.unreadable closed"]


def run_without_rights(folder: Path, code: str) -> list[str]:
    """Run a program that may read no more than others, even when the tests run as root."""
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        cwd=Path(__file__).parents[3],
        preexec_fn=_give_up_rights if os.geteuid() == 0 else None,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def _give_up_rights() -> None:
    drop_from_bounding_set, override, read_and_search = 24, 1, 2  # see prctl(2), capabilities(7)
    for right in (override, read_and_search):
        if ctypes.CDLL(None, use_errno=True).prctl(drop_from_bounding_set, right, 0, 0, 0):
            raise OSError(ctypes.get_errno(), "the right to read everything can not be given up")


@dataclass(frozen=True, slots=True)
class Meddling:
    """A sandbox before which somebody rewrites each file that is to be parsed."""

    sandbox: Sandbox

    def read(self, path: Path, **options: Any) -> object:
        path.write_text("other words")
        return self.sandbox.read(path, **options)


def test_a_file_that_is_rewritten_between_hashing_and_parsing_stays_out(way_in: WayIn) -> None:
    path = way_in.put("moving.txt", "first words")
    (outcome,) = replace(way_in, sandbox=Meddling(way_in.sandbox)).bring(path).outcomes
    assert outcome.problem.code == "original.changed"


def test_a_log_that_grows_all_the_time_comes_to_an_end(way_in: WayIn) -> None:
    path = way_in.put("growing.log", "line\n" * 200_000)
    stop = threading.Event()

    def grow() -> None:
        with path.open("ab", buffering=0) as file:
            while not stop.is_set():
                file.write(b"another line\n" * 1000)

    thread = threading.Thread(target=grow)
    thread.start()
    try:
        outcome = way_in.bring_what_is_there()[path.name]
    finally:
        stop.set()
        thread.join()
    assert outcome.problem.code == "original.changed"


class Impatient(JobControl):
    """A job that its user cancels when it has looked a number of times."""

    looks = 30

    def check(self) -> None:
        self.looks -= 1
        if not self.looks:
            self.cancel()
        super().check()


def test_what_is_cancelled_in_the_middle_of_a_long_file_leaves_nothing(way_in: WayIn) -> None:
    path = way_in.put("long.png", png(40, 30) + bytes(20 << 20))
    job = Impatient()  # it looks once for each MiB that is hashed, and again for each that is kept
    came = way_in.bring(path, job=job)
    assert (came.outcomes, came.left_out, came.stopped) == ((), 1, True)
    assert job.looks == 0


def test_a_folder_with_the_case_in_it_comes_in_without_the_case(way_in: WayIn) -> None:
    (way_in.case.path.parent / "note.txt").write_text("note")
    came = way_in.bring(way_in.case.path.parent)
    assert [outcome.name for outcome in came.outcomes] == ["note.txt"]
    assert "skipped.this_case" in {remark.code for remark in came.skipped}


def test_a_film_of_forty_gigabytes_is_called_a_film_at_once(way_in: WayIn) -> None:
    path = way_in.put("film.mp4", b"\0\0\0\x18ftypmp42\0\0\0\0isommp42")
    os.truncate(path, 40 << 30)  # sparse: there is no byte behind the first
    (outcome,) = way_in.bring(path).outcomes
    assert outcome.problem.code == "import.video"


def test_a_text_that_is_too_large_says_how_large_it_may_be(way_in: WayIn) -> None:
    path = way_in.put("log.txt", "words\n" * 20_000)
    os.truncate(path, 3 << 30)
    (outcome,) = way_in.bring(path).outcomes
    assert outcome.problem.code == "import.too_large"
    assert "3,072 MB; up to 128 MB" in phrase(outcome.problem)
    assert isinstance(outcome.problem, CaseProblem)
