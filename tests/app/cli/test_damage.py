from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import sqlcipher3

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.cli.conftest import Shell


def test_a_damaged_case_is_recovered_into_a_new_one(shell: Shell, here: Path) -> None:
    (here / "a.txt").write_text("At least 155 citizens fight there.\n")
    assert shell("import", "case.redthread", "a.txt").status == 0
    data = (here / "case.redthread").read_bytes()
    damaged = bytes(16384) + data[16384:]
    (here / "case.redthread").write_bytes(damaged)
    answer = shell("sources", "case.redthread")
    assert answer.status == 1
    assert "is damaged: its first page is destroyed" in answer.err
    assert "recover" in answer.err
    answer = shell("recover", "case.redthread", "new.redthread")
    assert answer.status == 0, answer.err
    assert "S-3 “a”: original saved, 1 text, 0 marks." in answer.text
    assert "Nothing is known to be lost." in answer.text
    assert (here / "case.redthread").read_bytes() == damaged
    assert shell("verify", "new.redthread").status == 0


def test_what_is_lost_is_named(shell: Shell, here: Path) -> None:
    (here / "a.txt").write_text("At least 155 citizens fight there.\n")
    shell("import", "case.redthread", "a.txt")
    with closing(sqlcipher3.connect(str(here / "case.redthread"))) as file:
        file.execute("UPDATE content_chunk SET data = x'00'")
        file.commit()
    answer = shell("recover", "case.redthread", "new.redthread", "--json")
    assert answer.status == 1
    codes = {one["code"] for one in answer.json["lost"]}
    assert {"recovery.original_lost", "recovery.text_lost"} <= codes
    assert answer.json["complete"] is False


def test_nothing_is_made_of_a_file_that_is_no_case(shell: Shell, here: Path) -> None:
    (here / "other").write_bytes(b"no case at all")
    answer = shell("recover", "other", "new.redthread")
    assert answer.status == 1
    assert "Nothing of a case could be found" in answer.err
    assert not (here / "new.redthread").exists()
    assert "There is no case file" in shell("recover", "nowhere", "new.redthread").err


def test_indexes_are_rebuilt(shell: Shell, here: Path) -> None:
    (here / "a.txt").write_text("At least 155 citizens fight there.\n")
    shell("import", "case.redthread", "a.txt")
    with closing(sqlcipher3.connect(str(here / "case.redthread"))) as file:
        file.execute("DELETE FROM search_doc")
        file.commit()
    assert "search index is not up to date" in shell("verify", "case.redthread").text
    assert shell("reindex", "case.redthread").status == 0
    assert shell("search", "case.redthread", "citizens").text
    assert "search index" not in shell("verify", "case.redthread").text
