from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sqlcipher3
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, text

from app.anchors.blocks import lines
from app.anchors.place import RegionAt
from app.anchors.region import Region
from app.errors import CaseProblem
from app.model import Base, ContentChunk, JournalStep
from app.operations import assessments, binning, links, marks, records, sources, tags
from app.operations.brought_in import NewRecord, bring_in
from app.operations.erasing import empty_bin
from app.queries import source_rows
from app.queries.search import search
from app.store.verifying.verify import verify
from tests.factory import ARTICLE, add_picture, add_text, make_case, passage
from tests.headers import words_in_headers

if TYPE_CHECKING:
    from pathlib import Path

    from app.case import Case

SECRETS = (
    *("Ozymandias", "quislingate", "Порфирьевич", "陈浩然", "Hinterzimmer", "xylograph"),
    *("https://example.org/whistle", "brandmeister", "kakistocracy", "umbrageous"),
)
"""Words that stand in the erased material only, one for each way in which words get into a case."""


def fill(case: Case) -> dict[str, str]:
    """Make a case with one source to be erased, whose words are everywhere, and one that stays."""
    secret, layer = add_text(case, ARTICLE.replace("Zelensky", "Ozymandias"), title="quislingate")
    stays, other_layer = add_text(case, "Others say 155 as well.", title="Article B")
    text_now = ARTICLE.replace("Zelensky", "Ozymandias")
    _, claim = case.do(marks.mark_claim(passage(layer, "陈浩然 (Chen Haoran)", text_now)))
    mark, person = case.do(marks.mark_person(passage(layer, "Ozymandias", text_now)))
    case.do(records.edit(person, note="Hinterzimmer"))
    case.do(records.set_names(person, ["Порфирьевич"]))
    case.do(assessments.assess(claim, rationale="umbrageous"))
    case.do(records.edit(mark, note="xylograph"))
    case.do(records.edit(secret, url="https://example.org/whistle"))
    case.do(
        bring_in([NewRecord("new:1", ("urn:brandmeister",), name="kakistocracy")], {}, "Import")
    )
    case.do(marks.mark_claim(passage(layer, "footage of two men", text_now)))
    case.undo().result()
    _, kept = case.do(marks.mark_claim(passage(other_layer, "155", "Others say 155 as well.")))
    case.do(links.link(kept, claim, "contradicts", note="kakistocracy"))
    fact = case.do(records.state_fact(kept, property="said", value="once", annotation_id=mark))
    with case.reading() as session:
        brought = session.execute(select(Base.metadata.tables["foreign_id"].c.item_id)).scalar_one()
    return {
        "secret": secret,
        "stays": stays,
        "claim": claim,
        "person": person,
        "kept": kept,
        "fact": fact,
        "brought": brought,
    }


def erase(case: Case, *item_ids: str) -> None:
    case.do(binning.bin_items(item_ids))
    case.do(empty_bin())
    case.wipe().result()


def findings(case: Case) -> list[str]:
    with case.reading() as session:
        return [one.code for one in verify(session.connection()).findings]


def test_no_word_of_what_was_erased_is_left_in_the_file(tmp_path: Path) -> None:
    with make_case(tmp_path) as case:
        ids = fill(case)
        erase(case, ids["secret"], ids["claim"], ids["person"], ids["brought"])
        assert findings(case) == []
        on_disk = [path.read_bytes() for path in tmp_path.iterdir()]
        with case.reading() as session:
            assert [row.id for row in source_rows.sources(session)] == [ids["stays"]]
            assert all(search(session, word) == [] for word in SECRETS)
            assert search(session, "155")
    on_disk.append((tmp_path / "case.redthread").read_bytes())
    for word in SECRETS:
        for form in (word, word.lower(), word.upper()):
            assert not any(form.encode() in data for data in on_disk), form
    assert ids["stays"].encode() in on_disk[-1]
    assert indexed_words(tmp_path / "case.redthread", "ozym") == []


def indexed_words(path: Path, beginning: str) -> list[str]:
    """Return the words of the search index: they are written in pieces, so bytes do not tell."""
    connection = sqlcipher3.connect(str(path))
    connection.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search_text, row)")
    found = connection.execute("SELECT term FROM temp.words WHERE term LIKE ?", (f"{beginning}%",))
    words = [term for (term,) in found]
    connection.close()
    return words


def test_what_stays_is_as_it_was_but_for_what_named_the_erased(case: Case) -> None:
    ids = fill(case)
    case.do(binning.bin_items([ids["secret"], ids["claim"], ids["person"], ids["brought"]]))
    before = rows_of(case, ids["kept"], ids["stays"])
    case.do(empty_bin())
    assert rows_of(case, ids["kept"], ids["stays"]) == before
    with case.reading() as session:
        (fact,) = session.execute(text("SELECT value, annotation_id FROM fact")).all()
    assert fact == ("once", None)


def rows_of(case: Case, *item_ids: str) -> dict[str, list[tuple[object, ...]]]:
    with case.reading() as session:
        return {
            table.name: [
                tuple(row) for row in session.execute(select(table).where(table.c.id.in_(item_ids)))
            ]
            for table in Base.metadata.sorted_tables
            if "id" in table.c and not table.name.startswith("journal")
        }


def test_the_step_keeps_numbers_and_hashes_alone(case: Case) -> None:
    ids = fill(case)
    erase(case, ids["secret"])
    with case.reading() as session:
        step = session.scalars(select(JournalStep).order_by(JournalStep.seq.desc())).first()
        assert step is not None
        assert (step.label, step.nature, step.who) == ("Empty bin", "record", "M. Example")
        assert step.facts["handles"] == ["P-1", "S-1"]
        assert step.facts["kinds"]["annotation"] == 2
        assert len(step.facts["contents"]) == 3


def test_no_label_or_fact_holds_a_word_of_a_record(case: Case) -> None:
    ids = fill(case)
    every_kind(case)
    own = case.do(links.add_link_type("brandmeister of"))
    case.do(links.link(ids["person"], ids["kept"], own))
    erase(case, ids["secret"], ids["claim"], ids["brought"])
    with case.reading() as session:
        assert words_in_headers(session) == []
        labels = session.scalars(select(JournalStep.label)).all()
    assert not any("brandmeister" in label for label in labels)


def test_undoing_what_was_erased_declines_in_words(case: Case) -> None:
    source_id, layer_id = add_text(case)
    mark_id, _ = case.do(marks.mark_claim(passage(layer_id, "155")))
    person_id = case.do(records.add_person("A"))
    fact_id = case.do(
        records.state_fact(person_id, property="born", value="1", annotation_id=mark_id)
    )
    case.do(records.edit(fact_id, annotation_id=None))
    case.do(binning.bin_items([source_id]))
    case.do(empty_bin([source_id]))
    with pytest.raises(CaseProblem, match=r"undo\.erased"):
        case.undo().result()
    assert case.undo_label() == "Move source to bin"
    assert findings(case) == []


def test_a_number_is_not_given_again(case: Case) -> None:
    source_id, _ = add_text(case)
    erase(case, source_id)
    again, _ = add_text(case)
    with case.reading() as session:
        assert source_rows.source(session, again).handle == "S-2"
    assert findings(case) == []


def test_only_what_was_chosen_is_erased(case: Case) -> None:
    first, second = (add_text(case, words)[0] for words in ("one", "two"))
    case.do(binning.bin_items([first, second]))
    case.do(empty_bin([first]))
    case.do(binning.restore_items([second]))
    with case.reading() as session:
        assert [row.id for row in source_rows.sources(session)] == [second]
    with pytest.raises(CaseProblem, match=r"bin\.not_there"):
        case.do(empty_bin([second]))
    with pytest.raises(CaseProblem, match=r"bin\.empty"):
        case.do(empty_bin())


def every_kind(case: Case) -> list[str]:
    """Return records of every kind that can be put into the bin, each tied to others."""
    source_id, layer_id = add_text(case)
    picture = add_picture(case)
    _, claim_id = case.do(marks.mark_claim(passage(layer_id, "155")))
    person_id = case.do(records.add_person("A", aliases=["B"]))
    question_id = case.do(records.add_question("Who?"))
    case.do(assessments.set_answers(question_id, [claim_id]))
    judgment_id = case.do(assessments.judge(question_id, "It was A.", rests_on=[claim_id]))
    case.do(assessments.assess(claim_id, credibility="2"))
    tag_id = case.do(tags.add_tag("t"))
    region_id = case.do(marks.mark_with_tag(RegionAt(picture, Region(1, 1, 50, 50)), tag_id))
    link_id = case.do(links.link(claim_id, person_id, "asserted_by"))
    case.do(links.link(source_id, link_id, "context_for"))
    fact_id = case.do(
        records.state_fact(person_id, property="p", value="v", annotation_id=region_id)
    )
    return [
        source_id, picture, claim_id, person_id, question_id, judgment_id, tag_id, region_id,
        link_id, fact_id,
    ]  # fmt: skip


@pytest.mark.parametrize("which", range(10))
def test_every_kind_of_record_can_be_erased(case: Case, which: int) -> None:
    item_id = every_kind(case)[which]
    case.do(binning.bin_items([item_id]))
    case.do(empty_bin())
    assert findings(case) == []
    with case.reading() as session:
        found = session.execute(text("SELECT count(*) FROM item WHERE id = :id"), {"id": item_id})
        assert found.scalar() == 0


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    texts=st.lists(st.sampled_from("abcd"), min_size=1, max_size=5),
    erased=st.sets(st.integers(0, 4)),
)
def test_contents_go_when_nothing_uses_them(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], erased: set[int]
) -> None:
    """Sources of different bytes may have the same text: only what nobody uses is erased."""
    with make_case(tmp_path_factory.mktemp("shared")) as case:
        ids = [take_in(case, f"{place} {words}", words) for place, words in enumerate(texts)]
        going = [source_id for place, source_id in enumerate(ids) if place in erased]
        if going:
            case.do(binning.bin_items(going))
            case.do(empty_bin())
        staying = [words for place, words in enumerate(texts) if place not in erased]
        assert findings(case) == []
        with case.reading() as session:
            stored = session.execute(select(func.count()).select_from(ContentChunk)).scalar_one()
        assert stored == len(staying) + len(set(staying)) + bool(staying)


def take_in(case: Case, original: str, words: str) -> str:
    put = case.originals.put_bytes
    layer = sources.NewLayer("text", put(words.encode()), put(lines(words).encode()), len(words))
    new = sources.NewSource(
        original, put(original.encode()), len(original), "text/plain", layers=(layer,)
    )
    return case.do(sources.take_in(new)).source_id
