from __future__ import annotations

import io
import os
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest
from PIL import Image

from app.errors import CaseProblem
from app.importers import registry
from app.jobs import Cancelled, JobControl
from app.sandbox.limits import Limits
from app.sandbox.pool import MOST_WORKERS, Sandbox
from tests.factory import png

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.sandbox.process import Worker

MISBEHAVING = "tests.app.sandbox.misbehaving"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def misbehaving() -> Iterator[Sandbox]:
    limits = Limits(seconds=1.0, memory=1 << 30, lean=80 << 20)
    with Sandbox(limits=limits, module=MISBEHAVING) as sandbox:
        yield sandbox


def said(sandbox: Sandbox, trick: str) -> str:
    return sandbox.read(Path("/") / trick).format


def one_worker(sandbox: Sandbox) -> Worker:
    (worker,) = {*sandbox._idle, *sandbox._busy}
    return worker


def test_a_worker_reads_what_the_reader_reads(sandbox: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "Стаття.txt"
    path.write_text("Title\n\n陈浩然 said 😀.\n", "utf-8")
    assert sandbox.read(path) == registry.read(path)


def test_file_names_of_any_bytes_reach_the_worker(sandbox: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text("a")
    assert sandbox.read(path).layers[0].text == "a"


def test_a_picture_comes_back_as_pixels(sandbox: Sandbox) -> None:
    seen = sandbox.decode(png(40, 30, "red"))
    assert (seen.width, seen.height) == (40, 30)
    assert seen.rgba[:4] == b"\xff\x00\x00\xff"


def test_pictures_that_are_decoded_by_threads_elsewhere_need_none(sandbox: Sandbox) -> None:
    with Image.new("RGB", (400, 300), "red") as image:
        file = io.BytesIO()
        image.save(file, "AVIF")
    assert sandbox.decode(file.getvalue()).width == 400


def test_a_problem_of_the_reader_comes_back_with_its_facts_and_spares_the_worker(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").touch()
    with pytest.raises(CaseProblem, match=r"import\.empty"):
        sandbox.read(tmp_path / "empty.txt")
    before = list(sandbox._idle)
    with pytest.raises(CaseProblem):
        sandbox.decode(b"no picture")
    assert sandbox._idle == before


def test_a_worker_that_dies_costs_one_file(tmp_path: Path) -> None:
    with Sandbox(module=MISBEHAVING) as sandbox:
        for trick in ("crash", "abort", "leave"):
            with pytest.raises(CaseProblem, match=r"import\.crashed"):
                said(sandbox, trick)
            assert said(sandbox, "well") == "well"


def test_a_worker_that_was_killed_while_it_was_idle_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    with Sandbox() as sandbox:
        sandbox.read(tmp_path / "a.txt")
        one_worker(sandbox)._process.kill()
        one_worker(sandbox)._process.wait()
        assert sandbox.read(tmp_path / "a.txt").layers[0].text == "a"


@pytest.mark.parametrize("trick", ["spin", "sleep"])
def test_a_worker_that_hangs_is_stopped(misbehaving: Sandbox, trick: str) -> None:
    with pytest.raises(CaseProblem, match=r"import\.too_slow"):
        said(misbehaving, trick)
    assert said(misbehaving, "well") == "well"


def test_a_worker_that_swells_is_refused_memory(misbehaving: Sandbox) -> None:
    with pytest.raises(CaseProblem, match=r"import\.too_big"):
        said(misbehaving, "swell")
    assert said(misbehaving, "well") == "well"


def test_a_worker_that_swells_where_the_system_sets_no_limit_is_ended_by_the_keeper() -> None:
    limits = Limits(memory=400 << 20)
    with Sandbox(limits=limits, module="tests.app.sandbox.unconfined") as sandbox:
        with pytest.raises(CaseProblem, match=r"import\.too_big"):
            said(sandbox, "gorge")
        assert said(sandbox, "well") == "well"


def test_a_worker_that_stays_fat_is_replaced(misbehaving: Sandbox) -> None:
    before = said(misbehaving, "process")
    assert said(misbehaving, "process") == before
    said(misbehaving, "fat")
    assert said(misbehaving, "process") != before


def test_a_worker_is_replaced_after_its_share_of_files() -> None:
    with Sandbox(limits=Limits(files=2), module=MISBEHAVING) as sandbox:
        served = [said(sandbox, "process") for _ in range(4)]
    assert served[0] == served[1] != served[2] == served[3]


def test_pixels_beyond_the_limit_are_refused() -> None:
    with Sandbox(limits=Limits(output=4_000)) as sandbox:
        assert len(sandbox.decode(png(40, 25)).rgba) == 4_000
        with pytest.raises(CaseProblem, match=r"import\.too_much"):
            sandbox.decode(png(40, 26))


def test_a_text_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a" * 5_000)
    with Sandbox(limits=Limits(output=4_000)) as sandbox:
        with pytest.raises(CaseProblem, match=r"import\.too_much"):
            sandbox.read(path)
        path.write_text("a" * 3_000)
        assert len(sandbox.read(path).layers[0].text) == 3_000


def test_closing_ends_a_worker_in_the_middle_of_a_file() -> None:
    sandbox = Sandbox(module=MISBEHAVING)
    ended = _asked_aside(lambda: said(sandbox, "sleep"))
    while not sandbox._busy:
        time.sleep(0.001)
    process = one_worker(sandbox)._process
    began = time.monotonic()
    sandbox.close()
    assert time.monotonic() - began < 1
    assert process.returncode is not None
    assert [type(problem) for problem in ended()] == [Cancelled]


def test_cancelling_a_job_ends_its_worker_in_the_middle_of_a_file() -> None:
    with Sandbox(module=MISBEHAVING) as sandbox:
        said(sandbox, "well")
        job = JobControl()
        ended = _asked_aside(lambda: sandbox.read(Path("/sleep"), job=job))
        while not sandbox._busy:
            time.sleep(0.001)
        job.cancel()
        assert [type(problem) for problem in ended()] == [Cancelled]
        assert said(sandbox, "well") == "well"


def test_a_closed_sandbox_starts_no_worker(tmp_path: Path) -> None:
    sandbox = Sandbox()
    sandbox.close()
    with pytest.raises(Cancelled):
        sandbox.read(tmp_path / "a.txt")
    assert not sandbox._idle


def test_a_worker_that_can_not_start_is_told() -> None:
    with (
        Sandbox(module="tests.app.sandbox.nowhere") as sandbox,
        pytest.raises(CaseProblem, match=r"import\.no_worker"),
    ):
        said(sandbox, "well")


def test_each_thread_gets_a_worker_and_there_are_not_too_many(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(2 * MOST_WORKERS)]
    for path in paths:
        path.write_text(path.name)
    found: dict[str, str] = {}

    def read(path: Path) -> None:
        found[path.name] = sandbox.read(path).layers[0].text

    threads = [threading.Thread(target=read, args=(path,)) for path in paths]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {path.name: path.name for path in paths}
    assert len(sandbox._idle) <= MOST_WORKERS


def test_closing_leaves_no_process_behind() -> None:
    before = {process.pid for process in psutil.Process().children()}
    with Sandbox(module=MISBEHAVING) as sandbox:
        said(sandbox, "well")
    assert {process.pid for process in psutil.Process().children()} == before


def _asked_aside(ask: Callable[[], object]) -> Callable[[], list[BaseException]]:
    """Ask on another thread; return what to call to wait for how that ended."""
    problems: list[BaseException] = []

    def run() -> None:
        try:
            ask()
        except BaseException as problem:  # noqa: BLE001 - looked at by the test
            problems.append(problem)

    thread = threading.Thread(target=run)
    thread.start()

    def ended() -> list[BaseException]:
        thread.join()
        return problems

    return ended
