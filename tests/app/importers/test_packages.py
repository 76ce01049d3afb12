from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from app.errors import CaseProblem
from app.importers import packages
from tests.app.importers import makers

if TYPE_CHECKING:
    from pathlib import Path


def code_of(path: Path, name: str = "a") -> str:
    with (
        pytest.raises(CaseProblem) as caught,
        path.open("rb") as file,
        packages.opened(file) as package,
    ):
        package.read(name)
    return caught.value.code


def test_parts_are_found_whatever_the_case_and_the_slashes(tmp_path: Path) -> None:
    path = makers.put(tmp_path, "a.zip", makers.zipped({"Word\\Document.XML": "x"}))
    with path.open("rb") as file, packages.opened(file) as package:
        assert package.read("/word/document.xml") == b"x"
        assert package.has("WORD/document.xml")
        assert package.read("other.xml") is None


def test_a_bomb_is_stopped_while_it_swells(tmp_path: Path) -> None:
    path = makers.put(tmp_path, "a.zip", makers.zipped({"a": bytes(32 << 20)}))
    assert path.stat().st_size < 64 << 10
    assert code_of(path) == "import.zip_bomb"


def test_a_bomb_that_lies_about_its_size_is_stopped_too(tmp_path: Path) -> None:
    data = bytearray(makers.zipped({"a": bytes(32 << 20)}))
    size = (32 << 20).to_bytes(4, "little")
    lie = (1000).to_bytes(4, "little")
    path = makers.put(tmp_path, "a.zip", bytes(data.replace(size, lie)))
    assert code_of(path) in {"import.zip_bomb", "import.damaged_package"}


def test_too_many_parts_are_refused(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in range(packages.MAX_PARTS + 1):
            archive.writestr(zipfile.ZipInfo(f"{number}"), b"")
    assert code_of(makers.put(tmp_path, "a.zip", buffer.getvalue())) == "import.zip_bomb"


def test_damage_and_passwords_are_named(tmp_path: Path) -> None:
    data = makers.zipped({"a": "words " * 500})
    assert code_of(makers.put(tmp_path, "a.zip", data[:-30])) == "import.damaged_package"
    hurt = bytearray(data)
    hurt[45] ^= 0xFF
    assert code_of(makers.put(tmp_path, "b.zip", bytes(hurt))) == "import.damaged_package"
    locked = bytearray(data)
    locked[6] |= 1
    locked[data.rindex(b"PK\x01\x02") + 8] |= 1
    assert code_of(makers.put(tmp_path, "c.zip", bytes(locked))) == "import.password"


def test_a_file_that_lost_a_piece_from_its_middle_is_damaged(tmp_path: Path) -> None:
    data = makers.zipped({"first": makers.noise(), "a": "words"})
    path = makers.put(tmp_path, "a.zip", data[:100] + data[20_000:])
    assert code_of(path, "first") == "import.damaged_package"
