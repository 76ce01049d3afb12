from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlcipher3

from tests.app.cli.conftest import labels
from tests.factory import ARTICLE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.cli.conftest import Shell


def test_a_text_goes_out_byte_for_byte(shell: Shell, here: Path) -> None:
    data = "\ufeffOne\r\ntwo 😀 cafe\u0301\x0c\u2028 end".encode()
    (here / "a ü.txt").write_bytes(data)
    shell("import", "case.redthread", "a ü.txt")
    answer = shell("text", "case.redthread", "a ü.txt")
    assert (answer.status, answer.out, answer.err) == (0, data[3:], "")
    assert labels(here / "case.redthread")[-1] == ("Copy text of S-3", "record")


def test_a_long_text_is_searched_whole(shell: Shell, here: Path) -> None:
    (here / "long.txt").write_text("A line among many.\n" * 20_000 + "The needle.\n")
    shell("import", "case.redthread", "long.txt")
    (hit,) = shell("search", "case.redthread", "needle", "--json").json
    assert (hit["source"]["handle"], "The needle." in hit["text"]) == ("S-3", True)


def test_a_text_that_waits_for_its_index_is_indexed_first(shell: Shell, here: Path) -> None:
    connection = sqlcipher3.connect(str(here / "case.redthread"))
    connection.execute("INSERT INTO search_backlog SELECT id, 0 FROM text_layer").close()
    connection.execute("DELETE FROM search_doc WHERE start IS NOT NULL").close()
    connection.commit()
    connection.close()
    (hit,) = [
        hit
        for hit in shell("search", "case.redthread", "footage", "--json").json
        if hit["kind"] == "text_layer"
    ]
    assert hit["source"]["handle"] == "S-1"


@pytest.mark.parametrize("layer", [(), ("--layer", "1"), ("--layer", "text"), ("--layer", "Text")])
def test_a_source_and_a_layer_by_all_their_names(shell: Shell, layer: tuple[str, ...]) -> None:
    source = shell("sources", "case.redthread", "--json").json[0]
    for name in ("S-1", source["id"], source["sha256"], "urn:sha256:" + source["sha256"],
                 "Article A"):  # fmt: skip
        assert shell("text", "case.redthread", name, *layer).text == ARTICLE
    layer_id = source["layers"][0]["id"]
    assert shell("text", "case.redthread", "S-1", "--layer", layer_id).text == ARTICLE
    assert source["layers"][0]["sha256"] == hashlib.sha256(ARTICLE.encode()).hexdigest()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["S-9"], "source.unknown"),
        (["S-2"], "source.no_text"),
        (["S-1", "--layer", "ocr"], "layer.unknown"),
        (["S-1", "--layer", "0"], "layer.unknown"),
    ],
)
def test_a_text_that_is_not_there_gives_no_bytes(
    shell: Shell, here: Path, words: list[str], code: str
) -> None:
    answer = shell("text", "case.redthread", *words, "--json")
    assert (answer.status, answer.out, answer.error["code"]) == (1, b"", code)
    assert "record" not in [nature for label, nature in labels(here / "case.redthread")[1:]]


def test_an_original_goes_out_byte_for_byte_and_over_nothing(shell: Shell, here: Path) -> None:
    data, added = b"\xff\xfeO\0n\0e\0\r\0\n\0", "Один.\r\n".encode()
    (here / "a.txt").write_bytes(data)
    (here / "uk.txt").write_bytes(added)
    shell("import", "case.redthread", "a.txt")
    shell("layer", "case.redthread", "a.txt", "uk.txt")
    out = here / "out.bin"
    answer = shell("original", "case.redthread", "S-3", "out.bin", "--json")
    assert answer.status == 0, answer.err
    assert out.read_bytes() == data
    sha256 = hashlib.sha256(data).hexdigest()
    assert answer.json == {"path": "out.bin", "sha256": sha256, "size": len(data)}
    again = shell("original", "case.redthread", "S-3", "out.bin", "--layer", "2", "--json")
    assert (again.status, again.error["code"]) == (1, "keep.exists")
    over = shell("original", "case.redthread", "S-3", "case.redthread", "--json")
    assert (over.status, over.error["code"]) == (1, "copy.over_itself")
    (here / "folder").mkdir()
    assert (
        shell("original", "case.redthread", "S-3", "folder", "--layer", "translation").status == 0
    )
    assert (here / "folder" / "uk.txt").read_bytes() == added
    none = shell("original", "case.redthread", "S-3", "b.txt", "--layer", "1", "--json")
    assert none.error["code"] == "layer.no_file"
    assert sorted(path.name for path in (here / "folder").iterdir()) == ["uk.txt"]
    chain = shell("custody", "case.redthread", "S-3", "--json").json
    assert [row["act"] for row in chain] == ["import", "layer", "original_copy", "original_copy"]
    assert [row["path"] for row in chain[2:]] == [str(out), str(here / "folder" / "uk.txt")]
    assert chain[2]["sha256"] == sha256
    assert labels(here / "case.redthread")[-1] == ("Save original of S-3", "record")
