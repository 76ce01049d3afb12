"""Names of files that mislead, steer a terminal, or are none in Unicode: kept, and shown safely."""

from __future__ import annotations

import io
import json
import os
import unicodedata
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from urllib.parse import unquote_to_bytes

from app.cli.shell import main
from app.phrases import phrase_remark
from app.queries.source_rows import sources
from app.showing import one_line, storable
from tests.reliability.inputs.way_in import WayIn, codes

NAMES = [
    "two\nlines.txt",
    "return\r.txt",
    "tab\t.txt",
    "red\x1b[31m\x07.txt",
    "title\x1b]0;owned\x07.txt",
    "\x9b2J.txt",
    "photo\u202egpj.txt",
    "isolate\u2066\u2067.txt",
    "slash\u2215like\uff0fname\u29f8.txt",
    "back\\slash.txt",
    "line\u2028separator.txt",
    "-rf.txt",
    "--help.txt",
    "...txt",
    "CON.txt",
    "NUL",
    "a:b*c?d<e>f|g\"h'.txt",
    "<b>bold<b>&amp;<img src=x>.txt",
    "%s%n{0}{count}.txt",
    "$(reboot)`reboot`;.txt",
    "👩‍👩‍👧 family.txt",
    "陈浩然.txt",
    "תמונה.txt",
    "zero\u200bwidth\ufeff.txt",
    " leading and trailing ",
    "n" * 251 + ".txt",
    "п" * 125 + ".txt",
]


def files_of(way_in: WayIn, names: list[str]) -> list[str]:
    """Write a file of each name."""
    for number, name in enumerate(names):
        (way_in.folder / name).write_text(f"words {number}")
    return names


def shown_titles(way_in: WayIn) -> dict[str, str]:
    """Return the title of each source by its file name."""
    with way_in.case.reading() as session:
        return {row.file_name: row.title for row in sources(session)}


def test_each_name_is_kept_exactly_and_shown_safely(way_in: WayIn) -> None:
    names = files_of(way_in, NAMES)
    came = way_in.bring(*(way_in.folder / name for name in names))
    assert [outcome.problem for outcome in came.outcomes] == [None] * len(names)
    for outcome, name in zip(came.outcomes, names, strict=True):
        fields = way_in.fields_of(outcome)
        assert fields["file_name"] == name
        assert fields["imported_from"] == str(way_in.folder / name)
    titles = shown_titles(way_in)
    assert set(titles) == set(names)
    for title in titles.values():
        assert title
        assert title == one_line(title)
        assert len(title.splitlines()) == 1


def test_names_that_only_composition_tells_apart_are_two_files(way_in: WayIn) -> None:
    composed = unicodedata.normalize("NFC", "Café.txt")
    parted = unicodedata.normalize("NFD", "Café.txt")
    files_of(way_in, [composed, parted])
    came = way_in.bring()
    assert {way_in.fields_of(one)["file_name"] for one in came.outcomes} == {composed, parted}


def test_a_name_that_is_no_utf_8_is_kept_byte_for_byte(way_in: WayIn) -> None:
    raw = os.fsencode(way_in.folder) + b"/caf\xe9 \xff\xfe.txt"
    Path(os.fsdecode(raw)).write_text("words")
    (outcome,) = way_in.bring().outcomes
    fields = way_in.fields_of(outcome)
    assert fields["file_name"] == "caf\\xe9 \\xff\\xfe.txt" == storable(os.fsdecode(raw[-11:]))
    (remark,) = [one for one in outcome.remarks if one.code == "file.name_bytes"]
    address = str(remark.facts["address"])
    assert unquote_to_bytes(address.removeprefix("file://")) == raw


def test_a_folder_whose_name_is_no_utf_8_is_kept_too(way_in: WayIn) -> None:
    folder = Path(os.fsdecode(os.fsencode(way_in.folder) + b"/\xe4rger"))
    folder.mkdir()
    (folder / "note.txt").write_text("words")
    (outcome,) = way_in.bring().outcomes
    assert codes(outcome) == {"file.name_bytes"}
    assert way_in.fields_of(outcome)["imported_from"].endswith("/\\xe4rger/note.txt")


def test_what_is_passed_over_is_named_safely(way_in: WayIn) -> None:
    for name in (b".hidden\n\x1b[31m", b".h\xff", ".h\u202e".encode()):
        Path(os.fsdecode(os.fsencode(way_in.folder) + b"/" + name)).write_text("x")
    way_in.put("a.txt", "words")
    (remark,) = way_in.bring().skipped
    said = phrase_remark(remark.code, remark.facts)
    assert said.isprintable()
    assert ".hidden␊␛[31m" in said


def test_nothing_in_a_name_reaches_the_terminal(way_in: WayIn) -> None:
    names = files_of(way_in, NAMES)
    (way_in.folder / "empty\x1b[2J.txt").touch()
    path = str(way_in.case.path)
    way_in.case.close()
    for command in (
        ["import", path, str(way_in.folder)],
        ["sources", path],
        ["import", path, *(str(way_in.folder / name) for name in names)],
    ):
        said = said_by(command)
        assert not set(said) - {"\n"} & set(map(chr, (*range(32), *range(127, 160))))
        assert not set(said) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028")
    rows = json.loads(said_by(["sources", path, "--json"]))
    assert {row["file_name"] for row in rows} == set(names)


def said_by(command: list[str]) -> str:
    """Run a verb of the shell; return what it wrote to both streams."""
    out, errors = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
    with redirect_stdout(out), redirect_stderr(errors):
        main(command)
    written = [stream.buffer.getvalue().decode() for stream in (out, errors)]
    return "".join(written)
