from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

import pytest

from app.errors import CaseProblem
from app.importers import registry
from app.importers.kinds import MAX_MEGABYTES, Kind
from app.importers.registry import read
from app.phrases import PROBLEMS
from tests.app.importers import makers

if TYPE_CHECKING:
    from pathlib import Path


def test_each_kind_has_a_reader_and_a_limit() -> None:
    assert set(registry.READERS) == set(MAX_MEGABYTES) == set(Kind)


def code_of(path: Path) -> str:
    with pytest.raises(CaseProblem) as caught:
        read(path)
    assert caught.value.code in PROBLEMS
    return caught.value.code


def test_what_is_no_file_is_refused_without_being_opened(tmp_path: Path) -> None:
    assert code_of(tmp_path / "nothing.txt") == "import.missing"
    assert code_of(tmp_path) == "import.folder"
    os.mkfifo(tmp_path / "pipe")
    assert code_of(tmp_path / "pipe") == "import.not_a_file"
    assert code_of(tmp_path / "pipe" / "inside") == "import.no_access"


def test_a_file_of_no_bytes_is_refused(tmp_path: Path) -> None:
    assert code_of(makers.put(tmp_path, "a.docx", b"")) == "import.empty"


def test_a_file_too_large_for_its_kind_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = makers.put(tmp_path, "log.txt", "words\n" * 20_000)
    os.truncate(path, (MAX_MEGABYTES[Kind.TEXT] + 1) << 20)  # sparse: no bytes written
    assert code_of(path) == "import.too_large"


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (makers.picture(), "picture"),
        (makers.word_file("<w:p><w:r><w:t>Words</w:t></w:r></w:p>"), "docx"),
        (b"<!doctype html><title>t</title><p>Words", "html"),
        (b"Plain words", "text"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.docx", "a.html", "a.png", "a"])
def test_a_wrong_ending_changes_nothing(
    tmp_path: Path, content: bytes, form: str, name: str
) -> None:
    assert makers.draft_of(tmp_path, name, content).format == form


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a.jpg", {"ending": ".jpg", "kind": "a web page"}),
        ("a.PDF", {"ending": ".pdf", "kind": "a web page"}),
        ("a.HTM", None),
        ("a.unknown", None),
        ("a", None),
    ],
)
def test_a_wrong_ending_is_said(tmp_path: Path, name: str, said: object) -> None:
    draft = makers.draft_of(tmp_path, name, "<!doctype html><title>t</title><p>Words")
    assert makers.remarks(draft).get("file.other_ending") == said


def test_the_draft_is_of_the_bytes_that_were_asked_for(tmp_path: Path) -> None:
    path = makers.put(tmp_path, "a.txt", "words")
    assert read(path, sha256=hashlib.sha256(b"words").hexdigest()) == read(path)
    with pytest.raises(CaseProblem, match=r"original\.changed"):
        read(path, sha256=hashlib.sha256(b"other").hexdigest())


def test_a_link_says_where_it_leads(tmp_path: Path) -> None:
    target = makers.put(tmp_path, "there/a.txt", "words")
    (tmp_path / "link.txt").symlink_to(target)
    assert makers.remarks(read(tmp_path / "link.txt"))["file.link"] == {"target": str(target)}
    (tmp_path / "loop").symlink_to("loop")
    assert code_of(tmp_path / "loop") == "import.no_access"
