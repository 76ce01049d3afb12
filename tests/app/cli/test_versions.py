"""Later versions and added texts, from the shell."""

from __future__ import annotations

import hashlib
import io
import json
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.app.cli.conftest import Shell


def test_a_later_version_is_named_compared_and_given_the_marks(shell: Shell, here: Path) -> None:
    (here / "a.txt").write_text("Heading\n\nAt least 155 citizens fight there.\n\nHe left.\n")
    (here / "b.txt").write_text("Heading\n\nAt least 160 citizens fight there.\n\nHe left.\n")
    assert shell("import", "case.redthread", "a.txt", "b.txt").status == 0
    mark = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "id": "urn:mark:1",
        "body": {"type": "TextualBody", "value": "who?"},
        "target": {
            "source": "a.txt",
            "selector": {"type": "TextQuoteSelector", "exact": "citizens fight"},
        },
    }
    (here / "marks.json").write_text(json.dumps(mark))
    assert shell("annotate", "case.redthread", "marks.json").status == 0
    answer = shell("version", "case.redthread", "b.txt", "a.txt", "--carry", "--json")
    assert answer.status == 0, answer.err
    row = json.loads(answer.text)
    assert row["changes"] == {"changed": 1, "moved": 0, "added": 0, "removed": 0}
    assert row["carried"] == {"certain": 0, "moved": 1, "ambiguous": 0, "gone": 0}
    marks = json.loads(shell("annotations", "case.redthread", "--json").text)
    assert [(mark["quote"], mark["note"]) for mark in marks] == [("citizens fight", "who?")] * 2
    refused = shell("version", "case.redthread", "a.txt", "b.txt")
    assert refused.status == 1
    assert "can not be a later version" in refused.err


def test_a_translation_is_added_from_a_file_or_the_input(
    shell: Shell, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "a.txt").write_text("At least 155 citizens fight there.\n")
    (here / "uk.txt").write_text("Щонайменше 155 громадян воюють там.\n", "utf-8")
    shell("import", "case.redthread", "a.txt")
    added = shell("layer", "case.redthread", "a.txt", "uk.txt", "--language", "uk", "--by", "N. N.")
    assert added.status == 0, added.err
    assert "text layer 2 now: translation · uk" in added.text
    text = shell("text", "case.redthread", "a.txt", "--layer", "translation")
    assert text.out.decode() == "Щонайменше 155 громадян воюють там.\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("قال".encode())))
    assert shell("layer", "case.redthread", "a.txt", "-", "--role", "transcript").status == 0
    (here / "none.txt").write_bytes(b" \n")
    assert shell("layer", "case.redthread", "a.txt", "none.txt").status == 1
    chain = json.loads(shell("custody", "case.redthread", "a.txt", "--json").text)
    assert [row["act"] for row in chain] == ["import", "layer", "text_copy", "layer"]
    file = (here / "uk.txt").read_bytes()
    assert (chain[1]["path"], chain[1]["size"]) == (str(here / "uk.txt"), len(file))
    assert chain[1]["sha256"] == hashlib.sha256(file).hexdigest()
    assert (chain[1]["machine"], chain[1]["note"]) == (chain[0]["machine"], "N. N.")
    told = shell("custody", "case.redthread", "a.txt").text
    assert "Translation (uk) · 36 characters" in told
    assert "Made with: N. N." in told
    assert "Transcript · 3 characters · pasted" in told
