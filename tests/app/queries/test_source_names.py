from __future__ import annotations

import hashlib
import unicodedata
from typing import TYPE_CHECKING

import pytest

from app.errors import CaseProblem
from app.operations import binning, records, sources
from app.queries.source_names import SourceNames, item_id_in, source_names

if TYPE_CHECKING:
    from app.case import Case


def add(case: Case, file_name: str, *, title: str = "", **fields: object) -> str:
    """Add a source with two layers; return its id."""
    data = f"{file_name} {title}".encode()
    layers = tuple(
        sources.NewLayer(role, case.originals.put_bytes(role.encode() + data), sha256, 3)
        for role in ("article", "whole_page", "ocr", "ocr")
        for sha256 in [case.originals.put_bytes(b"RTB1\0\0\0\0")]
    )
    new = sources.NewSource(
        title=title or file_name,
        sha256=case.originals.put_bytes(data),
        size=len(data),
        media_type="text/html",
        fields={"file_name": file_name, **fields},
        layers=layers,
    )
    return case.do(sources.take_in(new)).source_id


def names(case: Case) -> SourceNames:
    with case.reading() as session:
        return source_names(session)


def code(case: Case, name: str) -> str:
    with pytest.raises(CaseProblem) as caught:
        names(case).find(name)
    return caught.value.code


def test_a_source_is_found_by_each_of_its_names(case: Case) -> None:
    url = "https://example.org/a?b#c"
    source_id = add(case, "Bericht über 陈.html", title="A Title", url=url)
    sha256 = hashlib.sha256("Bericht über 陈.html A Title".encode()).hexdigest()
    for name in (
        source_id,
        source_id.upper(),
        f"urn:uuid:{source_id}",
        sha256,
        f"sha256:{sha256}",
        f"urn:sha256:{sha256.upper()}",
        "S-1",
        " s-1 ",
        "Bericht über 陈.html",
        unicodedata.normalize("NFD", "Bericht über 陈.html"),
        "Bericht%20%C3%BCber%20%E9%99%88.html",
        url,
        "A Title",
    ):
        assert names(case).find(name).id == source_id, name


def test_one_sort_of_name_goes_before_the_next(case: Case) -> None:
    first = add(case, "b.html", title="S-2")
    second = add(case, "a.html", title="b.html")
    assert names(case).find("S-2").id == second
    assert names(case).find("b.html").id == first


def test_a_name_of_two_is_told(case: Case) -> None:
    for number in "12":
        add(case, "same.html", title=number)
    with pytest.raises(CaseProblem) as caught:
        names(case).find("same.html")
    assert (caught.value.code, caught.value.facts["sources"]) == ("source.ambiguous", "S-1, S-2")


@pytest.mark.parametrize("name", ["", " ", "S-7", "a", "a.htm", "A.html", "x/a.html", "0" * 64])
def test_what_is_only_alike_is_not_found(case: Case, name: str) -> None:
    add(case, "a.html")
    assert code(case, name) == "source.unknown"


def test_a_binned_source_is_not_found_and_a_described_one_is(case: Case) -> None:
    case.do(binning.bin_items([add(case, "a.html")]))
    described = case.do(sources.describe_source("A speech"))
    assert code(case, "a.html") == "source.unknown"
    found = names(case).find("A speech")
    assert (found.id, found.urn, found.layers) == (described, f"urn:uuid:{described}", ())
    case.do(records.edit(described, title="Another speech"))
    assert code(case, "A speech") == "source.unknown"


@pytest.mark.parametrize(
    ("name", "place"),
    [("1", 1), ("2", 2), ("article", 1), ("Whole page", 2), ("WHOLE-PAGE", 2), ("3", 3)],
)
def test_a_layer_is_found_by_place_and_role(case: Case, name: str, place: int) -> None:
    add(case, "a.html")
    assert names(case).find("S-1").layer(name).place == place


def test_a_layer_is_found_by_id_and_hash(case: Case) -> None:
    add(case, "a.html")
    source = names(case).find("S-1")
    first, second, third, fourth = source.layers
    assert [source.layer(layer.id) for layer in source.layers] == list(source.layers)
    assert (source.layer(first.urn), source.layer(second.urn)) == (first, second)
    assert source.layer(fourth.urn) == third  # the very same text


@pytest.mark.parametrize(
    ("name", "expected"),
    [("ocr", "layer.ambiguous"), ("5", "layer.unknown"), ("0", "layer.unknown"),
     ("", "layer.unknown"), ("transcript", "layer.unknown")],
)  # fmt: skip
def test_a_layer_that_is_not_certain_is_told(case: Case, name: str, expected: str) -> None:
    add(case, "a.html")
    with pytest.raises(CaseProblem) as caught:
        names(case).find("S-1").layer(name)
    assert caught.value.code == expected


def test_ids_are_read_with_and_without_their_scheme() -> None:
    item_id = "01a20829-5fe0-7ef7-95b3-51650eaf3482"
    assert item_id_in(f" urn:uuid:{item_id.upper()} ") == item_id_in(item_id) == item_id
    assert item_id_in("S-1") is None
