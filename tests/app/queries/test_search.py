from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.case import Case
from app.operations import binning, marks, records
from app.queries.search import search
from app.store.search import search_index
from tests.factory import ARTICLE, add_text, passage

if TYPE_CHECKING:
    from pathlib import Path

    from app.queries.search import Hit


def find(case: Case, words: str) -> list[Hit]:
    with case.reading() as session:
        return search(session, words)


@pytest.mark.parametrize(
    "words", ["zelensky", "Zelen", "155 citizens", "浩然", "陈浩", "2,700 euros", "VOLODYMYR"]
)
def test_words_are_found_in_any_script(case: Case, words: str) -> None:
    source_id, layer_id = add_text(case)
    hit = next(hit for hit in find(case, words) if hit.layer_id)
    assert hit.source.id == source_id
    assert hit.layer_id == layer_id
    assert hit.text == ARTICLE[hit.start : hit.end]


@pytest.mark.parametrize(
    "words", ["", "  ", '"', "* AND (", "zzz", "然浩", "president citizens zzz"]
)
def test_what_is_not_there_is_not_found(case: Case, words: str) -> None:
    add_text(case)
    assert find(case, words) == []


def test_records_notes_and_aliases_are_found(case: Case) -> None:
    _, layer_id = add_text(case)
    mark_id, claim_id = case.do(marks.mark_claim(passage(layer_id, "two men")))
    case.do(records.edit(mark_id, note="uniform visible"))
    case.do(records.edit(claim_id, statement="Two prisoners were shown"))
    person_id = case.do(records.add_person("Chen Haoran", aliases=["Чэнь Хаожань"]))
    assert {hit.item.id for hit in find(case, "uniform")} == {mark_id}
    assert {hit.item.id for hit in find(case, "prisoners shown")} == {claim_id}
    assert {hit.item.id for hit in find(case, "хаожань")} == {person_id}


def test_the_index_follows_undo_and_the_bin(case: Case) -> None:
    person_id = case.do(records.add_person("Xerxes"))
    assert find(case, "xerxes")
    case.do(binning.bin_items([person_id]))
    assert find(case, "xerxes") == []
    case.undo().result()
    assert find(case, "xerxes")
    case.undo().result()
    assert find(case, "xerxes") == []


def test_a_text_in_the_bin_is_not_found(case: Case) -> None:
    source_id, _ = add_text(case)
    case.do(binning.bin_items([source_id]))
    assert find(case, "zelensky") == []


def test_a_long_text_is_indexed_behind_everything_else(case: Case, tmp_path: Path) -> None:
    paragraph = "Nothing of note happened on that day in the town. " * 10
    text = "\n\n".join([paragraph] * 1000 + ["The needle 陈浩然 lies here."])
    assert len(text) > search_index.WITHIN_STEP
    _, layer_id = add_text(case, text)
    case.settle()
    (hit,) = find(case, "needle")
    assert (hit.layer_id, text[hit.start : hit.end]) == (layer_id, hit.text)
    assert len(find(case, "浩然")) == 1


def test_an_interrupted_indexing_goes_on_at_the_next_opening(case: Case, tmp_path: Path) -> None:
    _, layer_id = add_text(case, "\n\n".join(f"Line {number} of it." for number in range(20000)))
    case.close()
    with Case.open(tmp_path / "case.redthread", user="x") as again:
        again.settle()
        assert [hit.layer_id for hit in find(again, "19999")] == [layer_id]
