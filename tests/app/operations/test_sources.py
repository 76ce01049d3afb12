from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from app.operations import records, sources
from app.queries.link_rows import links_of
from app.queries.source_rows import source, source_with_bytes
from app.queries.source_rows import sources as source_rows
from tests.factory import add_picture, add_text, png

if TYPE_CHECKING:
    from app.case import Case


def page_with_picture(case: Case, title: str) -> sources.TakenIn:
    picture = png(64, 64)
    case.originals.put_bytes(picture)
    sha256 = case.originals.put_bytes(title.encode())
    part = sources.NewSource(
        title="Still",
        sha256=hashlib.sha256(picture).hexdigest(),
        size=len(picture),
        media_type="image/png",
        fields={"format": "picture", "width": 64, "height": 64},
    )
    page = sources.NewSource(
        title=title, sha256=sha256, size=9, media_type="text/html", parts=(part,)
    )
    return case.do(sources.take_in(page))


def test_the_same_bytes_are_one_source(case: Case) -> None:
    first, second = add_text(case), add_text(case)
    assert first == second
    with case.reading() as session:
        assert len(source_rows(session)) == 1


def test_pictures_name_the_page_they_stand_in(case: Case) -> None:
    page = page_with_picture(case, "Page")
    with case.reading() as session:
        still = source(session, page.part_ids[0])
        assert still.parent.title == "Page"
        assert [part.handle for part in source(session, page.source_id).parts] == ["S-2"]


def test_a_picture_of_two_pages_is_one_source_linked_to_the_second(case: Case) -> None:
    page_with_picture(case, "First")
    second = page_with_picture(case, "Second")
    with case.reading() as session:
        (link,) = links_of(session, second.source_id)
    assert link.type.code == "part_of"


def test_a_described_source_holds_no_bytes(case: Case) -> None:
    source_id = case.do(sources.describe_source("The speech", published_edtf="2025-04-09"))
    with case.reading() as session:
        detail = source(session, source_id)
    assert not detail.fields["held"]
    assert detail.layers == ()
    assert detail.fields["published_edtf"] == "2025-04-09"


def test_the_collection_record_can_be_edited(case: Case) -> None:
    source_id, _ = add_text(case)
    case.do(records.edit(source_id, publisher="Daily Example", reliability="B"))
    with case.reading() as session:
        (row,) = source_rows(session)
    assert (row.publisher, row.reliability, row.marks) == ("Daily Example", "B", 0)
    assert case.undo_label() == "Edit source"


def test_a_source_is_found_by_its_bytes(case: Case) -> None:
    picture_id = add_picture(case)
    with case.reading() as session:
        assert source_with_bytes(session, hashlib.sha256(png()).hexdigest()) == picture_id
        assert source_with_bytes(session, "0" * 64) is None
