from __future__ import annotations

import hashlib
import io
import os
import socket
from pathlib import Path

import pytest

from app.errors import CaseProblem
from app.importers import material
from tests.app.importers import makers


@pytest.fixture(params=["in memory", "from the file"])
def path(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if request.param == "from the file":
        monkeypatch.setattr(material, "IN_MEMORY", 3)
    return makers.put(tmp_path, "a.bin", b"first words")


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_all_streams_give_the_same_bytes(path: Path) -> None:
    with material.opened(path) as given:
        assert (given.name, given.size) == ("a.bin", 11)
        with given.open() as stream:
            stream.seek(6)
        with given.open() as stream:
            assert stream.read() == given.read_bytes() == b"first words"
        given.confirm(sha256(b"first words"))


@pytest.mark.parametrize("now", [b"other words", b"first words and more", b"first"])
def test_a_file_that_is_rewritten_while_it_is_read_is_noticed(path: Path, now: bytes) -> None:
    with material.opened(path) as given:
        path.write_bytes(now)
        read = given.read_bytes() if given.size <= material.IN_MEMORY else now
        if read == b"first words":  # it was read before: what was parsed is what is confirmed
            given.confirm(sha256(b"first words"))
        for seen in {b"first words", now} - {read}:
            with pytest.raises(CaseProblem, match=r"original\.changed"):
                given.confirm(sha256(seen))


def test_a_file_that_was_changed_and_changed_back_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(material, "IN_MEMORY", 3)
    path = makers.put(tmp_path, "a.bin", b"first words")
    os.utime(path, ns=(0, 0))
    with material.opened(path) as given:
        path.write_bytes(b"other words")
        path.write_bytes(b"first words")
        with pytest.raises(CaseProblem, match=r"original\.changed"):
            given.confirm(sha256(b"first words"))


def test_a_stream_that_never_ends_is_left() -> None:
    class Endless(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            return bytes(size)

    with pytest.raises(CaseProblem, match=r"original\.changed"):
        material.hash_of(Endless(), 3 << 20)


def test_pipes_sockets_devices_and_folders_are_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("pipe")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.path.relpath(tmp_path / "socket"))
    for name in ("pipe", "link", "socket", "/dev/zero"):
        with pytest.raises(CaseProblem, match=r"import\.not_a_file"):
            material.open_regular(tmp_path / name)
    with pytest.raises(CaseProblem, match=r"import\.folder"):
        material.open_regular(tmp_path)


def test_a_file_that_holds_more_than_it_says_is_refused() -> None:
    with (
        pytest.raises(CaseProblem, match=r"original\.changed"),
        material.opened(Path("/proc/self/status")),
    ):
        pass
