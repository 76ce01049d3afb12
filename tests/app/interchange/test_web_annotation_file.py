from __future__ import annotations

import json

import pytest

from app.errors import CaseProblem
from app.interchange.web_annotation_file import MAX_BYTES, MAX_VALUES, Contents, read_file

ONE = {"id": "urn:a:1", "type": "Annotation", "target": "x"}
TWO = {"id": "urn:a:2", "type": "Annotation", "target": "y"}


def read(value: object) -> Contents:
    return read_file(json.dumps(value).encode())


def names(contents: Contents) -> list[str]:
    return [entry.name for entry in contents.entries if entry.problem is None]


def problem(data: bytes) -> CaseProblem:
    with pytest.raises(CaseProblem) as caught:
        read_file(data)
    return caught.value


@pytest.mark.parametrize(
    "wrapping",
    [
        [ONE, TWO],
        [[ONE], [TWO]],
        {"type": "AnnotationPage", "items": [ONE, TWO]},
        {"items": [ONE, TWO]},
        {"@context": "…", "@graph": [ONE, TWO]},
        {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [ONE, TWO]}},
        {
            "type": ["BasicContainer", "AnnotationCollection"],
            "first": {
                "type": "AnnotationPage",
                "items": ONE,
                "next": {"type": "AnnotationPage", "items": [TWO]},
            },
        },
    ],
)
def test_annotations_are_found_in_every_wrapping(wrapping: object) -> None:
    contents = read(wrapping)
    assert names(contents) == ["urn:a:1", "urn:a:2"]
    assert contents.elsewhere == ()


def test_one_annotation_alone_is_a_file() -> None:
    assert names(read(ONE)) == ["urn:a:1"]
    assert names(read({**ONE, "items": []})) == ["urn:a:1"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\n\n"])
def test_a_line_each(line_end: str) -> None:
    data = (json.dumps(ONE) + line_end + json.dumps(TWO) + line_end).encode()
    assert names(read_file(data)) == ["urn:a:1", "urn:a:2"]


def test_a_separator_inside_a_string_ends_no_line() -> None:
    lines = "\n".join(
        json.dumps({**one, "x": "a\u2028b"}, ensure_ascii=False) for one in (ONE, TWO)
    )
    assert names(read_file(lines.encode())) == ["urn:a:1", "urn:a:2"]


def test_a_line_that_is_no_json_is_named_and_the_others_kept() -> None:
    contents = read_file(f"{json.dumps(ONE)}\n{{oops\n{json.dumps(TWO)}\n".encode())
    assert names(contents) == ["urn:a:1", "urn:a:2"]
    (bad,) = [entry for entry in contents.entries if entry.problem]
    assert (bad.name, bad.problem and bad.problem.code) == ("line 2", "annotation.bad_line")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_every_encoding_of_json_is_read(encoding: str) -> None:
    data = json.dumps({**ONE, "id": "urn:ж:😀"}, ensure_ascii=False).encode(encoding)
    assert names(read_file(data)) == ["urn:ж:😀"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "annotation.not_json"),
        (b"no json", "annotation.not_json"),
        (b'{"type": "Annotation",\n "target": ', "annotation.not_json"),
        (b"[1, NaN]", "annotation.not_json"),
        (b"<html></html>", "annotation.not_json"),
        ('{"id": "é"}'.encode("latin-1"), "annotation.not_unicode"),
        (b"[" * 100_000, "annotation.too_deep"),
    ],
)
def test_what_is_no_file_of_annotations_is_refused_as_a_whole(data: bytes, code: str) -> None:
    assert problem(data).code == code


def test_the_place_of_a_mistake_is_told() -> None:
    assert "line 2, column" in str(problem(b'{"type": "Annotation",\n oops}').facts["reason"])


def test_what_is_no_annotation_is_named_by_its_place() -> None:
    contents = read([ONE, 7, "urn:a:9", {"type": "Person"}, {"target": "x"}, None])
    found = [(entry.name, entry.problem and entry.problem.code) for entry in contents.entries]
    assert found == [
        ("urn:a:1", None),
        ("annotation 2", "annotation.not_an_annotation"),
        ("urn:a:9", "annotation.only_named"),
        ("annotation 4", "annotation.not_an_annotation"),
        ("annotation 5", None),
        ("annotation 6", "annotation.not_an_annotation"),
    ]


def test_pages_that_are_elsewhere_are_told() -> None:
    collection = {"type": "AnnotationCollection", "first": "https://example.org/page1"}
    assert read(collection).elsewhere == ("https://example.org/page1",)
    page = {"type": "AnnotationPage", "items": [ONE], "next": "https://example.org/page2"}
    assert read(page).elsewhere == ("https://example.org/page2",)
    assert names(read(page)) == ["urn:a:1"]


def test_older_spellings_of_json_ld_are_understood() -> None:
    old = {"@id": "urn:a:1", "@type": "oa:Annotation", "target": "x"}
    full = {"@id": "urn:a:2", "type": ["http://www.w3.org/ns/oa#Annotation"], "target": "x"}
    assert names(read([old, full])) == ["urn:a:1", "urn:a:2"]


def test_the_digest_is_that_of_the_content_whatever_stands_around_it() -> None:
    (first,) = read({"@context": "a", **ONE}).entries
    (second,) = read([dict(reversed(ONE.items()))]).entries
    (other,) = read({**ONE, "target": "z"}).entries
    assert first.digest == second.digest != other.digest


def test_half_characters_and_nul_become_replacement_characters() -> None:
    data = b'{"type": "Annotation", "target": "a\\ud83d\\u0000b", "x": "\\ud83d\\ude00"}'
    (entry,) = read_file(data).entries
    assert entry.content["target"] == "a\ufffd\ufffdb"
    assert entry.content["x"] == "😀"


@pytest.mark.parametrize("data", [b" " * (MAX_BYTES + 1), b"[" + b"[]," * MAX_VALUES + b"[]]"])
def test_a_file_that_is_made_to_fill_the_memory_is_refused(data: bytes) -> None:
    assert problem(data).code == "annotation.too_large"
