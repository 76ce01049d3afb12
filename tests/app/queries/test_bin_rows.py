from __future__ import annotations

from typing import TYPE_CHECKING

from app.operations import assessments, binning, links, marks, records
from app.queries.bin_rows import bin_count, bin_rows, meant, preview
from tests.factory import ARTICLE, add_picture, add_text, passage

if TYPE_CHECKING:
    from app.case import Case


def test_rows_tell_what_went_along_and_what_belongs(case: Case) -> None:
    source_id, layer_id = add_text(case)
    _, claim_id = case.do(marks.mark_claim(passage(layer_id, "155 citizens")))
    case.do(marks.mark_with_note(passage(layer_id, "Zelensky"), "who?"))
    person_id = case.do(records.add_person("A"))
    case.do(links.link(source_id, person_id, "asserted_by"))
    mark_id = case.do(marks.mark_with_note(passage(layer_id, "evening"), "when?"))
    case.do(binning.bin_items([mark_id]))
    case.do(binning.bin_items([source_id, person_id]))
    with case.reading() as session:
        rows = bin_rows(session)
        assert bin_count(session) == 3
        assert meant(session).kinds == {
            "source": 1,
            "claim": 1,
            "annotation": 3,
            "link": 1,
            "person": 1,
            "text_layer": 1,
        }
        assert set(meant(session, [mark_id]).ids) == {mark_id}
    assert [(row.ref.handle, row.home and row.home.handle) for row in rows] == [
        *(("P-1", None), ("S-1", None)),
        ("", "S-1"),
    ]
    assert rows[1].along == {"annotation": 2, "claim": 1, "link": 1}
    assert rows[0].along == {"link": 1}
    assert rows[0].act_id == rows[1].act_id != rows[2].act_id
    assert [row.by for row in rows] == ["M. Example"] * 3
    assert claim_id not in {row.ref.id for row in rows}


def test_a_preview_shows_words_and_what_hangs_on_it(case: Case) -> None:
    source_id, layer_id = add_text(case)
    mark_id, claim_id = case.do(marks.mark_claim(passage(layer_id, "155 citizens")))
    case.do(assessments.assess(claim_id, rationale="because"))
    case.do(records.edit(claim_id, note="a note"))
    case.do(records.edit(mark_id, note="see there"))
    picture_id = add_picture(case)
    for item_id in (mark_id, source_id, claim_id, picture_id):
        case.do(binning.bin_items([item_id]))
    with case.reading() as session:
        of_source = preview(session, source_id)
        assert of_source.text == ARTICLE
        assert preview(session, claim_id).text == "a note"
        assert [ref.kind for ref in preview(session, claim_id).along] == ["assessment"]
        assert preview(session, mark_id).text.endswith("see there")
        assert preview(session, picture_id).about == ("image/png · 640 × 480",)
