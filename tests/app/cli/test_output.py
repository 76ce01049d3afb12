from __future__ import annotations

import errno
import io
import json
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from app.cli.output import Output, counted, plain
from app.errors import CaseProblem

if TYPE_CHECKING:
    from collections.abc import Iterator


class Device(io.RawIOBase):
    """A device that takes nothing while it has a reason not to."""

    reason = 0

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:
        if self.reason:
            raise OSError(self.reason, "No room")
        return len(data)


@contextmanager
def answering_to(device: Device, monkeypatch: pytest.MonkeyPatch) -> Iterator[Output]:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", io.TextIOWrapper(io.BufferedWriter(device, 8), "ascii"))
        yield Output(as_json=False)
        device.reason = 0


def test_an_answer_that_finds_no_room_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    device = Device()
    device.reason = errno.ENOSPC
    with answering_to(device, monkeypatch) as output:
        with pytest.raises(CaseProblem, match=r"output\.failed"):
            output.raw(b"a long answer")
        output.raw(b"more")


def test_a_reader_that_goes_is_no_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    device = Device()
    device.reason = errno.EPIPE
    with answering_to(device, monkeypatch) as output:
        output.raw(b"a long answer")
        output.answer([], ["more"])
        output.finish()


def test_answers_are_json_or_lines(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    Output(as_json=True).answer([{"a": "陈 \udcff"}], ["never"])
    out = capsysbinary.readouterr().out
    assert json.loads(out) == [{"a": "陈 \udcff"}]
    assert "陈".encode() in out
    Output(as_json=False).answer([], ["one", "陈 \udcff"])
    assert capsysbinary.readouterr().out == "one\n陈 \\udcff\n".encode()


def test_foreign_text_can_do_nothing_to_a_terminal() -> None:
    assert plain("a\x1b[31m\tb\n c\x9b\x00") == "a␛[31m b c[U+009B]␀"


def test_counts_have_their_noun() -> None:
    assert counted(1, "mark", "marks") == "1 mark"
    assert counted(1200, "mark", "marks") == "1,200 marks"
