from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from app.errors import CaseProblem
from app.importers import registry
from app.jobs import Cancelled
from app.sandbox.pool import Sandbox
from tests.factory import png

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


def test_a_worker_reads_what_the_reader_reads(sandbox: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "Стаття.txt"
    path.write_text("Title\n\n陈浩然 said 😀.\n", "utf-8")
    assert sandbox.read(path) == registry.read(path)


def test_a_picture_comes_back_as_pixels(sandbox: Sandbox) -> None:
    seen = sandbox.decode(png(40, 30, "red"))
    assert (seen.width, seen.height) == (40, 30)
    assert seen.rgba[:4] == b"\xff\x00\x00\xff"


def test_a_problem_of_the_reader_comes_back_with_its_facts(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").touch()
    with pytest.raises(CaseProblem, match=r"import\.empty"):
        sandbox.read(tmp_path / "empty.txt")
    with pytest.raises(CaseProblem):
        sandbox.decode(b"no picture")


def test_workers_are_reused(sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    sandbox.read(tmp_path / "a.txt")
    before = list(sandbox._idle)
    sandbox.read(tmp_path / "a.txt")
    assert sandbox._idle == before


def test_a_worker_that_dies_costs_one_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    with Sandbox() as sandbox:
        sandbox.read(tmp_path / "a.txt")
        sandbox._idle[0]._process.kill()
        with pytest.raises(CaseProblem, match=r"import\.crashed"):
            sandbox.read(tmp_path / "a.txt")
        assert sandbox.read(tmp_path / "a.txt").layers[0].text == "a"


def test_a_worker_that_hangs_is_stopped(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    with Sandbox(seconds=0.01) as sandbox, pytest.raises(CaseProblem, match=r"import\.too_slow"):
        sandbox.read(tmp_path / "a.txt")


def test_closing_ends_a_worker_in_the_middle_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("a" * 30_000_000)
    sandbox = Sandbox()
    ended: list[BaseException] = []

    def read() -> None:
        try:
            sandbox.read(path)
        except BaseException as problem:  # noqa: BLE001 - looked at below
            ended.append(problem)

    thread = threading.Thread(target=read)
    thread.start()
    while not sandbox._busy:
        thread.join(0.001)
    process = next(iter(sandbox._busy))._process
    sandbox.close()
    assert process.returncode is not None
    thread.join()
    assert [type(problem) for problem in ended] == [Cancelled]


def test_a_closed_sandbox_starts_no_worker(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    sandbox = Sandbox()
    sandbox.read(tmp_path / "a.txt")
    sandbox.close()
    with pytest.raises(Cancelled):
        sandbox.read(tmp_path / "a.txt")
    assert not sandbox._idle


def test_two_threads_get_two_workers(sandbox: Sandbox, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(4)]
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
