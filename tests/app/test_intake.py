from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from app.intake import import_paths, paste_picture, paste_text
from app.jobs import JobControl
from app.operations import binning
from app.queries.source_rows import source, sources
from app.sandbox.pool import Sandbox
from tests.factory import png

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.case import Case
    from app.intake import Intake


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


def bring_in(case: Case, sandbox: Sandbox, *paths: Path) -> Intake:
    return import_paths(case, paths, sandbox=sandbox, job=JobControl())


def test_one_bad_file_never_stops_the_others(case: Case, sandbox: Sandbox, tmp_path: Path) -> None:
    folder = tmp_path / "material"
    folder.mkdir()
    (folder / "a.txt").write_text("first")
    (folder / "b.txt").touch()
    (folder / "c.png").write_bytes(png())
    came = bring_in(case, sandbox, folder)
    assert [(one.name, one.problem and one.problem.code) for one in came.outcomes] == [
        ("a.txt", None),
        ("b.txt", "import.empty"),
        ("c.png", None),
    ]
    with case.reading() as session:
        assert [row.title for row in sources(session)] == ["a", "c"]


def test_the_original_is_kept_byte_for_byte(case: Case, sandbox: Sandbox, tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfone\r\ntwo\x00\xff"
    (tmp_path / "odd.txt").write_bytes(data)
    (outcome,) = bring_in(case, sandbox, tmp_path / "odd.txt").outcomes
    with case.reading() as session:
        detail = source(session, outcome.taken_in.source_id)
    assert detail.fields["original_sha256"] == hashlib.sha256(data).hexdigest()
    assert case.originals.read(detail.fields["original_sha256"]) == data
    assert detail.fields["remarks"] == [
        {"code": remark.code, "facts": remark.facts} for remark in outcome.remarks
    ]
    assert case.layer_text(detail.layers[0].id).text.startswith("one\r\ntwo\ufffd")


def test_an_import_is_undone_as_one(case: Case, sandbox: Sandbox, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(name)
    bring_in(case, sandbox, tmp_path / "a.txt", tmp_path / "b.txt")
    assert case.undo_label() == "Import 2 files"
    case.undo().result()
    with case.reading() as session:
        assert sources(session) == []
    case.redo().result()
    with case.reading() as session:
        assert len(sources(session)) == 2


def test_the_same_bytes_again_bring_the_source_that_is_there(
    case: Case, sandbox: Sandbox, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("same")
    (tmp_path / "copy.txt").write_text("same")
    first, second = bring_in(case, sandbox, tmp_path / "a.txt", tmp_path / "copy.txt").outcomes
    assert second.taken_in.source_id == first.taken_in.source_id
    assert not second.taken_in.is_new
    case.do(binning.bin_items([first.taken_in.source_id]))
    bring_in(case, sandbox, tmp_path / "copy.txt")
    with case.reading() as session:
        assert [row.id for row in sources(session)] == [first.taken_in.source_id]


def test_pictures_in_a_page_name_it(case: Case, sandbox: Sandbox, tmp_path: Path) -> None:
    folder = tmp_path / "page_files"
    folder.mkdir()
    (folder / "still.png").write_bytes(png(300, 200))
    (tmp_path / "page.html").write_text(
        "<html><head><title>Page</title></head><body><article><h1>Page</h1><p>Some words that "
        "make an article of it, more than one line long, I should think.</p><figure>"
        '<img src="page_files/still.png" alt="A room"><figcaption>Two figures in a room'
        "</figcaption></figure></article></body></html>"
    )
    (outcome,) = bring_in(case, sandbox, tmp_path / "page.html").outcomes
    with case.reading() as session:
        (part_id,) = outcome.taken_in.part_ids
        part = source(session, part_id)
    assert part.parent.title == "Page"
    assert part.fields["caption"] == "Two figures in a room"
    assert (part.fields["width"], part.fields["height"]) == (300, 200)


def test_what_was_finished_before_cancelling_stays(
    case: Case, sandbox: Sandbox, tmp_path: Path
) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(name)
    job = JobControl(lambda done, _total, _what: job.cancel() if done == 1 else None)
    paths = [tmp_path / f"{name}.txt" for name in "abc"]
    came = import_paths(case, paths, sandbox=sandbox, job=job)
    assert (len(came.outcomes), came.left_out, came.stopped) == (1, 2, True)
    with case.reading() as session:
        assert len(sources(session)) == 1


def test_cancelling_does_not_wait_for_the_file_that_is_being_read(
    case: Case, tmp_path: Path
) -> None:
    for name in ("process", "sleep", "well"):
        (tmp_path / name).write_text(name)
    paths = [tmp_path / name for name in ("process", "sleep", "well")]
    job = JobControl(lambda done, _total, _what: job.cancel() if done == 1 else None)
    with Sandbox(module="tests.app.sandbox.misbehaving") as workers:
        came = import_paths(case, paths, sandbox=workers, job=job)
        assert (len(came.outcomes), came.left_out, came.stopped) == (1, 2, True)
        assert not workers._busy


def test_text_and_pictures_can_be_pasted(case: Case, sandbox: Sandbox) -> None:
    text = paste_text(case, "pasted \x00 words\r\n", "Pasted")
    job = JobControl()
    picture = paste_picture(case, png(20, 10), "Shot", sandbox=sandbox, job=job)
    assert paste_text(case, "pasted \x00 words\r\n", "Again").taken_in.is_new is False
    assert paste_text(case, " \n", "Nothing").problem.code == "import.empty"
    assert paste_picture(case, b"none", "Broken", sandbox=sandbox, job=job).problem is not None
    with case.reading() as session:
        detail = source(session, text.taken_in.source_id)
        assert source(session, picture.taken_in.source_id).fields["width"] == 20
    assert case.layer_text(detail.layers[0].id).text == "pasted \ufffd words\r\n"


def test_a_file_that_vanished_is_named(case: Case, sandbox: Sandbox, tmp_path: Path) -> None:
    (outcome,) = bring_in(case, sandbox, tmp_path / "gone.txt").outcomes
    assert outcome.problem.code in {"import.missing", "import.no_access"}
