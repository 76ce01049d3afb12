from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from app.importers import companions
from app.importers.tree import find_files
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
