from __future__ import annotations

from app.anchors.region import Region
from app.queries.annotation_rows import MarkRow
from app.queries.origins import Origins
from tests.app.report.plain import link, ref, source


def sources(*numbers: int) -> dict[int, object]:
    return {number: ref("source", f"s{number}") for number in numbers}


def shown(mark: str, source_id: str, item: str) -> MarkRow:
    return MarkRow(mark, source_id, "evidence", (ref("evidence", item),), region=Region(0, 0, 9, 9))


def test_outlets_that_repeat_one_speech_are_one_origin():
    s = sources(1, 2, 3)
    origins = Origins(
        [source(1), source(2), source(3, original_sha256=None, held=False)],
        [link(s[1], s[3], "derives_from"), link(s[2], s[3], "derives_from")],
        [],
    )
    assert origins.of("s1") == origins.of("s2") == origins.of("s3") == {"s3"}
    assert origins.independent(["s1", "s2", "s3"]) == 1


def test_origins_are_followed_to_the_end_and_a_ring_is_one():
    s = sources(1, 2, 3, 4, 5)
    origins = Origins(
        [source(n) for n in range(1, 6)],
        [
            link(s[1], s[2], "derives_from"),
            link(s[2], s[3], "derives_from"),
            link(s[4], s[5], "derives_from"),
            link(s[5], s[4], "derives_from"),
        ],
        [],
    )
    assert origins.of("s1") == {"s3"}
    assert origins.of("s4") == origins.of("s5") == {"s4"}
    assert origins.independent(["s1", "s2", "s4", "s5"]) == 2


def test_a_picture_in_a_page_is_of_the_pages_origin_unless_it_has_its_own():
    s = sources(1, 2, 3, 4)
    pages = [source(1), source(2, parent_id="s1"), source(3, parent_id="s1"), source(4)]
    origins = Origins(pages, [link(s[3], s[4], "derives_from")], [])
    assert origins.of("s2") == {"s1"}
    assert origins.of("s3") == {"s4"}


def test_the_same_source_twice_is_one():
    s = sources(1, 2, 3)
    same = [link(s[1], s[2], "same_as"), link(s[3], s[2], "same_as")]
    origins = Origins([source(1), source(2), source(3)], same, [])
    assert origins.independent(["s1", "s2", "s3"]) == 1


def test_an_exhibit_is_of_the_origins_of_where_it_is_seen():
    marks = [shown("m1", "s1", "e1"), shown("m2", "s2", "e1"), shown("m3", "s2", "e2")]
    origins = Origins([source(1), source(2)], [], marks)
    assert origins.of("e1") == {"s1", "s2"}
    assert origins.of("m3") == {"s2"}
    assert origins.of("e9") == {"e9"}
    assert origins.independent(["e1"]) == 1
    assert origins.independent(["e1", "e2"]) == 1
    assert origins.independent(["e2", "s1"]) == 2
    assert origins.independent(["e2", "s1", "e1"]) == 1
    assert origins.independent([]) == 0
