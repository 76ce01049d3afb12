from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import docx

from tests.app.cli.conftest import labels
from tests.app.interchange.writing import stating
from tests.factory import make_case

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.cli.conftest import Shell


def test_the_report_is_written_and_on_record(shell: Shell, here: Path) -> None:
    (here / "notes.json").write_text(json.dumps(stating("urn:a:1", "claim", "155 citizens")))
    shell("annotate", "case.redthread", "notes.json")
    answer = shell("report", "case.redthread", "bericht ü.docx")
    assert (answer.status, answer.text) == (0, "Wrote the report bericht ü.docx.\n")
    document = docx.Document(io.BytesIO((here / "bericht ü.docx").read_bytes()))
    assert any("155 citizens" in paragraph.text for paragraph in document.paragraphs)
    assert labels(here / "case.redthread")[-1][1] == "record"


def test_a_report_never_takes_the_place_of_a_case(shell: Shell, here: Path) -> None:
    with make_case(here, "other") as other:
        path = other.path
    before = path.read_bytes()
    answer = shell("report", "case.redthread", "other.redthread", "--json")
    assert (answer.status, answer.error["code"]) == (1, "report.over_case")
    assert path.read_bytes() == before
    answer = shell("report", "case.redthread", "no folder/r.docx", "--json")
    assert (answer.status, answer.error["code"]) == (1, "report.not_written")


def test_the_demo_makes_the_sample_case_and_its_report_once(shell: Shell, here: Path) -> None:
    made = shell("demo", "in/demo", "--json")
    assert made.status == 0
    assert (here / made.json["report"]).stat().st_size > 10_000
    assert len(shell("claims", made.json["case"], "--json").json) > 5
    assert shell("verify", made.json["case"]).status == 0
    before = (here / made.json["report"]).read_bytes()
    again = shell("demo", "in/demo", "--json")
    assert (again.status, again.error["code"]) == (1, "case.exists")
    assert (here / made.json["report"]).read_bytes() == before
    (here / "file").touch()
    assert shell("demo", "file", "--json").error["code"] == "case.not_writable"
