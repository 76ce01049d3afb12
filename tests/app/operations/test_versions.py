"""Later versions: said to be one, marks carried over in one step, looked through one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.anchors.blocks import lines
from app.anchors.place import RegionAt
from app.anchors.region import Region
from app.errors import CaseProblem
from app.operations import binning, erasing, links, marks, sources, tags, versions
from app.operations.records import edit
from app.queries import bin_rows, source_rows, version_rows
from app.queries.annotation_rows import marks_by_id, marks_of_source
from app.queries.independence import origins_for
from app.store.verifying.verify import verify
from app.versions import carry_over, compare_versions, look_for_marks
from app.vocabulary import CarryDecision, CarryOutcome
from tests.factory import ARTICLE, add_picture, add_text, make_case, passage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.case import Case

LATER = ARTICLE.replace("two men", "three men").replace("at least 155", "about 160")


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with make_case(tmp_path) as case:
        yield case


class Article:
    """An article with four marks, and the article as it was changed later."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.old, layer = add_text(case)
        self.mark, self.claim = case.do(marks.mark_claim(passage(layer, "citizens fight there")))
        self.tag = case.do(tags.add_tag("seen"))
        case.do(marks.tag_mark(self.mark, self.tag))
        self.note = case.do(marks.mark_with_note(passage(layer, "2,700 euros"), "how paid?"))
        self.gone = case.do(marks.mark_with_note(passage(layer, "two men"), "who?"))
        self.first = case.do(marks.mark_with_note(passage(layer, "fighters named"), "headline"))
        self.new, self.layer = add_text(case, LATER, title="Article A, changed")
        case.do(versions.make_later_version(self.new, self.old))

    def rows(self) -> dict[str, version_rows.CarriedRow]:
        with self.case.reading() as session:
            return {row.id: row for row in version_rows.review(session, self.new).rows}


@pytest.fixture
def article(case: Case) -> Article:
    return Article(case)


def findings(case: Case) -> list[str]:
    with case.reading() as session:
        return [one.code for one in verify(session.connection()).findings]


def problem(case: Case, gesture) -> str:
    with pytest.raises(CaseProblem) as raised:
        case.do(gesture)
    return raised.value.code


def test_versions_are_in_one_line_and_close_no_circle(article: Article) -> None:
    case = article.case
    third, _ = add_text(case, LATER + "\nCorrected.", title="Article A, third")
    case.do(versions.make_later_version(third, article.new))
    assert problem(case, versions.make_later_version(article.old, third)) == "version.of_itself"
    assert problem(case, versions.make_later_version(third, third)) == "version.of_itself"
    with case.reading() as session:
        middle = source_rows.source(session, article.new).versions
    assert (middle.earlier.handle, [one.handle for one in middle.later]) == ("S-1", ["S-3"])
    case.do(versions.make_later_version(third, None))
    with case.reading() as session:
        assert not source_rows.source(session, article.new).versions.later


def test_marks_are_made_anew_with_all_that_they_show(article: Article) -> None:
    case = article.case
    counts = carry_over(case, article.new)
    assert counts == {CarryOutcome.MOVED: 3, CarryOutcome.GONE: 1}
    rows = article.rows()
    assert (rows[article.gone].outcome, rows[article.gone].new) == (CarryOutcome.GONE, None)
    copy = rows[article.mark].new
    assert [subject.id for subject in copy.subjects] == [article.claim]
    assert [tag.id for tag in copy.tags] == [article.tag]
    assert rows[article.note].new.note == "how paid?"
    for row in rows.values():
        if row.new is not None:
            assert row.new.passage.exact == row.old.passage.exact
            start, end = row.new.passage.start, row.new.passage.end
            assert LATER[start:end] == row.old.passage.exact
    case.undo().result()
    assert not article.rows()
    case.redo().result()
    assert carry_over(case, article.new).total() == 0  # what was looked at stays as it is
    late = case.do(marks.mark_with_note(passage(rows[article.mark].old.layer_id, "footage"), "x"))
    assert carry_over(case, article.new).total() == 1
    assert article.rows()[late].new is not None
    assert not findings(case)


def test_many_marks_are_stored_bit_by_bit_and_undone_together(article: Article) -> None:
    counts = carry_over(article.case, article.new, at_once=1)
    assert counts == {CarryOutcome.MOVED: 3, CarryOutcome.GONE: 1}
    assert len(article.rows()) == 4
    assert article.case.undo_label() == "Carry 4 marks over"
    article.case.undo().result()
    assert not article.rows()
    article.case.redo().result()
    assert len(article.rows()) == 4
    assert not findings(article.case)


def test_a_mark_that_moved_since_it_was_looked_for_is_left_out(article: Article) -> None:
    found = look_for_marks(article.case, article.new)
    layer = found[0].was.layer_id
    article.case.do(marks.move_mark(article.mark, passage(layer, "at least 155 citizens")))
    article.case.do(versions.carry_marks(article.new, found))
    assert article.mark not in article.rows()


def test_what_the_user_decides_on_each(article: Article) -> None:
    case, do = article.case, article.case.do
    carry_over(case, article.new)
    assert problem(case, versions.confirm_carried(article.new, [article.gone])) == "carried.nowhere"
    do(versions.confirm_carried(article.new, [article.note]))
    assert article.rows()[article.note].decision == CarryDecision.CONFIRMED

    do(versions.leave_behind(article.new, [article.mark]))
    row = article.rows()[article.mark]
    assert (row.decision, row.new, row.is_open) == (CarryDecision.LEFT, None, False)
    do(versions.take_back(article.new, [article.mark]))
    assert article.rows()[article.mark].new is not None

    elsewhere = passage(row.old.layer_id, "two men")
    attach = versions.attach_carried
    assert problem(case, attach(article.new, article.gone, elsewhere)) == "carried.elsewhere"
    made = do(attach(article.new, article.gone, passage(article.layer, "three men", LATER)))
    assert problem(case, attach(article.new, article.gone, elsewhere)) == "carried.attached"
    row = article.rows()[article.gone]
    assert (row.decision, row.new.id, row.new.note) == (CarryDecision.ATTACHED, made, "who?")
    do(versions.take_back(article.new, [article.gone]))
    row = article.rows()[article.gone]
    assert (row.decision, row.new, row.is_open) == (CarryDecision.OPEN, None, True)
    with case.reading() as session:
        assert not marks_by_id(session, [made])


def test_regions_have_no_words_to_be_known_by(case: Case) -> None:
    old, new = add_picture(case), add_picture(case, colour="red", title="Still 1, again")
    mark = case.do(marks.mark_with_note(RegionAt(old, Region(1, 1, 9, 9)), "face"))
    case.do(versions.make_later_version(new, old))
    assert carry_over(case, new) == {CarryOutcome.AMBIGUOUS: 1}
    case.do(versions.attach_carried(new, mark, RegionAt(new, Region(2, 2, 9, 9))))
    with case.reading() as session:
        assert [row.note for row in marks_of_source(session, new)] == ["face"]


def test_erased_marks_leave_the_list_and_the_case_stays_whole(article: Article) -> None:
    case = article.case
    carry_over(case, article.new)
    copy = article.rows()[article.note].new.id
    case.do(binning.bin_items([copy, article.gone]))
    case.do(erasing.empty_bin([copy, article.gone]))
    rows = article.rows()
    assert article.gone not in rows
    assert rows[article.note].new is None
    assert rows[article.note].is_open
    assert not findings(case)


def test_a_source_of_the_same_address_may_be_the_version_before(case: Case) -> None:
    first, _ = add_text(case, "One", title="A")
    second, _ = add_text(case, "Two", title="B")

    def likely() -> str | None:
        with case.reading() as session:
            found = version_rows.likely_earlier(session, second)
        return found and found.id

    assert likely() is None
    case.do(edit(first, url="https://press.example/a"))
    case.do(edit(second, url="https://press.example/a"))
    assert likely() == first
    case.do(edit(second, url="", title="A", publisher="Press"))
    case.do(edit(first, publisher="Press"))
    assert likely() == first
    case.do(versions.make_later_version(second, first))
    assert likely() is None


def test_two_versions_are_compared_in_their_texts(article: Article) -> None:
    found = compare_versions(article.case, article.old, article.new).comparison
    assert [pair.fate for pair in found.pairs] == ["same", "changed", "changed"]
    picture = add_picture(article.case)
    with pytest.raises(CaseProblem, match=r"version\.no_text"):
        compare_versions(article.case, article.old, picture)


def test_the_claim_of_two_versions_is_of_one_origin(article: Article) -> None:
    case = article.case
    carry_over(case, article.new)
    for mark_id in (article.note, article.rows()[article.note].new.id):
        exhibit = case.do(marks.exhibit_on_mark(mark_id))
        case.do(links.link(exhibit, article.claim, "supports"))
    with case.reading() as session:
        assert origins_for(session, article.claim) == 1


def test_a_layer_is_frozen_and_stands_behind_the_others(article: Article) -> None:
    case = article.case
    put = case.originals.put_bytes
    text = "مئة وخمسة وخمسون"
    new = sources.NewLayer(
        "translation", put(text.encode()), put(lines(text).encode()), len(text), language="ar"
    )
    file = sources.NewFile("ar.docx", put(b"PK as it came"), 13, "application/msword")
    layer_id = case.do(sources.add_layer(article.old, new, file=file))
    with case.reading() as session:
        layers = source_rows.layers(session, article.old)
    assert [layer.role for layer in layers] == ["text", "translation"]
    assert (layers[1].file_name, layers[1].file_sha256) == ("ar.docx", file.sha256)
    assert case.layer_text(layer_id).text == text
    assert case.undo_label() == "Add text to S-1"
    case.undo().result()
    with case.reading() as session:
        assert len(source_rows.layers(session, article.old)) == 1
    case.redo().result()
    assert case.originals.read(file.sha256) == b"PK as it came"
    assert not findings(case)
    case.do(binning.bin_items([article.new, article.old]))
    with case.reading() as session:
        assert file.sha256 in bin_rows.meant(session).sha256s
    case.do(erasing.empty_bin())
    assert not findings(case)
    with pytest.raises(CaseProblem):
        case.originals.read(file.sha256)
