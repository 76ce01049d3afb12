from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from app.importers import companions, tree
from app.importers.tree import find_files
from app.jobs import Cancelled, JobControl
from tests.app.importers import makers

if TYPE_CHECKING:
    from pathlib import Path


def names(folder: Path, files: tuple[Path, ...]) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in files]


def test_a_folder_stands_for_its_files_in_the_order_of_people(tmp_path: Path) -> None:
    for name in ("Still 10.png", "still 2.png", "b/one.txt", "a/two.txt", "Zeugnis.txt"):
        makers.put(tmp_path, name, "x")
    found = find_files([tmp_path], recursive=True)
    assert names(tmp_path, found.files) == [
        "still 2.png",
        "Still 10.png",
        "Zeugnis.txt",
        "a/two.txt",
        "b/one.txt",
    ]
    assert found.skipped == ()


def test_without_recursion_subfolders_are_named_and_not_entered(tmp_path: Path) -> None:
    makers.put(tmp_path, "one.txt", "x")
    makers.put(tmp_path, "deeper/two.txt", "x")
    found = find_files([tmp_path], recursive=False)
    assert names(tmp_path, found.files) == ["one.txt"]
    assert [(r.code, r.facts) for r in found.skipped] == [
        ("skipped.subfolder", {"count": 1, "names": "deeper"})
    ]


@pytest.mark.parametrize("ending", ["_files", ".files", "-Dateien", "_fichiers", "-filer"])
@pytest.mark.parametrize("page", ["Article A.html", "Article A.htm", "Article A.HTML"])
def test_the_folder_of_a_page_belongs_to_the_page(tmp_path: Path, ending: str, page: str) -> None:
    makers.put(tmp_path, page, "<html>")
    makers.put(tmp_path, f"Article A{ending}/still.jpg", "x")
    makers.put(tmp_path, f"Other{ending}/still.jpg", "x")
    found = find_files([tmp_path], recursive=True)
    assert names(tmp_path, found.files) == [page, f"Other{ending}/still.jpg"]
    assert [r.code for r in found.skipped] == ["skipped.page_folder"]


def test_a_page_dropped_together_with_its_folder_comes_in_once(tmp_path: Path) -> None:
    page = makers.put(tmp_path, "a.html", "<html>")
    makers.put(tmp_path, "a_files/still.jpg", "x")
    found = find_files([tmp_path / "a_files", page], recursive=True)
    assert found.files == (page,)
    assert find_files([tmp_path / "a_files"], recursive=True).files != ()


def test_links_pipes_and_hidden_files_are_passed_over_and_said(tmp_path: Path) -> None:
    outside = makers.put(tmp_path, "outside/secret.txt", "x")
    folder = tmp_path / "in"
    makers.put(folder, "plain.txt", "x")
    for hidden in (".DS_Store", "Thumbs.db", "~$report.docx", ".git/config"):
        makers.put(folder, hidden, "x")
    (folder / "link.txt").symlink_to(outside)
    (folder / "folder link").symlink_to(outside.parent)
    os.mkfifo(folder / "pipe")
    found = find_files([folder], recursive=True)
    assert names(folder, found.files) == ["plain.txt"]
    assert {r.code: r.facts["count"] for r in found.skipped} == {
        "skipped.hidden": 4,
        "skipped.link": 2,
        "skipped.not_a_file": 1,
    }


def test_what_the_user_names_is_never_passed_over(tmp_path: Path) -> None:
    hidden = makers.put(tmp_path, ".notes.txt", "x")
    missing = tmp_path / "missing.txt"
    assert find_files([missing, hidden, hidden], recursive=False).files == (missing, hidden)


def test_many_names_are_listed_in_short(tmp_path: Path) -> None:
    for number in range(9):
        makers.put(tmp_path, f".{number}", "x")
    (remark,) = find_files([tmp_path], recursive=True).skipped
    assert remark.facts == {"count": 9, "names": ".0, .1, .2, .3, .4, …"}


def test_the_files_of_a_page_folder_are_listed_without_links(tmp_path: Path) -> None:
    makers.put(tmp_path, "a.html", "<html>")
    inside = makers.put(tmp_path, "a_files/deep/still.jpg", "x")
    (tmp_path / "a_files" / "link.jpg").symlink_to(inside)
    folder = companions.folder_of(tmp_path / "a.html")
    assert folder == tmp_path / "a_files"
    assert companions.files_in(folder) == (inside,)


def test_the_case_itself_is_passed_over_with_what_lies_beside_it(tmp_path: Path) -> None:
    own = makers.put(tmp_path, "case.redthread", "x")
    for name in ("case.redthread-wal", "case.redthread-lock", "case.redthread.old", "note.txt"):
        makers.put(tmp_path, name, "x")
    found = find_files([tmp_path], recursive=True, case_file=own)
    assert names(tmp_path, found.files) == ["case.redthread.old", "note.txt"]
    assert [(r.code, r.facts["count"]) for r in found.skipped] == [("skipped.this_case", 3)]
    assert find_files([tmp_path, own], recursive=True, case_file=own).files[-1] == own


def test_a_walk_says_where_it_is_and_can_be_stopped(tmp_path: Path) -> None:
    for folder in "abc":
        makers.put(tmp_path, f"{folder}/x.txt", "x")
    seen: list[tuple[int, int, str]] = []

    def note(done: int, total: int, what: str) -> None:
        seen.append((done, total, what))
        if what == "b":
            job.cancel()

    job = JobControl(note)
    with pytest.raises(Cancelled):
        find_files([tmp_path], recursive=True, job=job)
    assert seen == [(0, 0, tmp_path.name), (0, 0, "a"), (0, 0, "b")]


def test_too_many_files_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "MAX_FILES", 3)
    for number in range(5):
        makers.put(tmp_path, f"{number}.txt", "x")
    found = find_files([tmp_path], recursive=True)
    assert names(tmp_path, found.files) == ["0.txt", "1.txt", "2.txt"]
    (remark,) = found.skipped
    assert (remark.code, remark.facts["count"], remark.facts["limit"]) == ("skipped.too_many", 2, 3)


def test_a_loop_of_links_is_not_entered(tmp_path: Path) -> None:
    makers.put(tmp_path, "a/x.txt", "x")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "self").symlink_to("self")
    found = find_files([tmp_path], recursive=True)
    assert names(tmp_path, found.files) == ["a/x.txt"]
    assert [(r.code, r.facts["count"]) for r in found.skipped] == [("skipped.link", 2)]


@pytest.fixture
def deep(tmp_path: Path) -> Path:
    """A folder in which folders lie in each other, deeper than any path can say."""
    top = tmp_path / "deep"
    top.mkdir()
    name = "d" * 250
    here = os.open(top, os.O_RDONLY)
    for _ in range(40):
        os.mkdir(name, dir_fd=here)
        inner = os.open(name, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(here)
    makers.put(top, "here.txt", "x")
    return top


def test_folders_deeper_than_the_system_can_name_are_said(deep: Path) -> None:
    found = find_files([deep], recursive=True)
    assert names(deep, found.files) == ["here.txt"]
    assert [(r.code, r.facts["count"]) for r in found.skipped] == [("skipped.path_too_long", 1)]
