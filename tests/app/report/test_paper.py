"""A marked text as it is printed: pieces, marks in their place, names masked."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.anchors.blocks import lines
from app.anchors.text import cut
from app.jobs import JobControl
from app.operations import marks, records, tags
from app.outlet import for_paper
from app.queries.annotation_rows import MarkRow
from app.queries.report_rows import CitingMaterial, PersonMaterial, SourceMaterial
from app.queries.texts import LayerText
from app.report.paper import paper_text
from tests.factory import ARTICLE, add_text, passage

if TYPE_CHECKING:
    from app.case import Case


def test_a_protected_person_is_masked_in_text_and_list_and_marks_keep_their_words(
    case: Case,
) -> None:
    _, layer_id = add_text(case)
    prisoner = case.do(
        records.add_person("Chen Haoran", aliases=["陈浩然"], status="prisoner_of_war")
    )
    case.do(marks.mark_as([passage(layer_id, "Haoran) had paid")], prisoner))
    case.do(marks.mark_with_tag(passage(layer_id, "155 citizens"), case.do(tags.add_tag("count"))))
    paper = for_paper(case, layer_id, named=False, job=JobControl())
    whole = "\n".join(piece.words for piece in paper.pieces)
    assert whole.endswith("two men. [Prisoner A] had paid about 2,700 euros.")
    assert [piece.paragraph for piece in paper.pieces] == [1, 2, 3]
    marked = [
        (mark.sign, piece.words[mark.start : mark.end])
        for piece in paper.pieces
        for mark in piece.marks
    ]
    assert marked == [("#1", "155 citizens"), ("P-1", "[Prisoner A] had paid")]
    assert [(one.sign, one.shows, one.place) for one in paper.entries] == [
        ("#1", "count", "¶\xa02"),
        ("P-1", "Prisoner A", "¶\xa03"),
    ]
    named = for_paper(case, layer_id, named=True, job=JobControl())
    assert "\n".join(piece.words for piece in named.pieces) == "\n".join(
        ARTICLE.strip().split("\n\n")
    )


def _filled(kind: type[Any], **values: Any) -> Any:
    """Return a row of plain values, the others empty."""
    blank = {"int": 0, "bool": False, "str": ""}
    return kind(
        **{one.name: values.get(one.name, blank.get(str(one.type))) for one in fields(kind)}
    )


SOURCE = _filled(SourceMaterial, id="s", handle="S-1", held=True)
PRISONER = _filled(
    PersonMaterial,
    id="p",
    handle="P-1",
    number=1,
    name="Chen Wei",
    form="named",
    status="prisoner_of_war",
    protected=True,
)


@settings(max_examples=80, deadline=None)
@given(st.text("ab Chen Wei\n\r\t\u2028😀", max_size=80), st.data(), st.booleans())
def test_whatever_is_marked_is_what_the_mark_stands_on(
    text: str, data: st.DataObject, hidden: bool
) -> None:
    material = CitingMaterial(SOURCE, (PRISONER,), {}, {}, (), "")
    rows = []
    for number in range(3 if text else 0):
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        rows.append(MarkRow(str(number), "s", "note", layer_id="l", passage=cut(text, start, end)))
    rows.sort(key=lambda row: row.passage.start)
    layer = LayerText("l", "s", "text", "", text, lines(text))
    paper = paper_text(material, layer, rows, named=not hidden, job=JobControl())
    assert not hidden or "Chen Wei" not in "\n".join(piece.words for piece in paper.pieces)
    for row in rows:
        shown = [
            piece.words[mark.start : mark.end]
            for piece in paper.pieces
            for mark in piece.marks
            if mark.id == row.id
        ]
        letters = "".join("".join(shown).split()).replace("\u2060", "")
        exact = "".join(row.passage.exact.split())
        if "[" not in letters:
            assert letters == exact
