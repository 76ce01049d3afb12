from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import pytest

from app.anchors.region import Region
from app.operations import sources
from app.queries import source_rows
from tests.app.interchange.writing import (
    annotation,
    at,
    marks,
    position,
    quote,
    refusal,
    take,
)
from tests.factory import ARTICLE, add_picture, add_text

if TYPE_CHECKING:
    from app.case import Case

START = ARTICLE.index("at least 155 citizens")
END = START + len("at least 155 citizens")
QUOTE = quote("at least 155 citizens")


def placed(case: Case, target: Any) -> Any:
    """Take in one annotation and return where its mark is."""
    plan = take(case, annotation("urn:t:1", target))
    assert plan.refused == ()
    (mark,) = marks(case)
    return mark.region if mark.passage is None else (mark.passage.start, mark.passage.end)


def refused(case: Case, target: Any) -> str:
    return refusal(case, annotation("urn:t:1", target))


@pytest.mark.parametrize(
    "selectors",
    [
        [QUOTE],
        [position(START, END)],
        [position(START, END), QUOTE],
        [QUOTE, position(START, END)],
        [QUOTE, position(float(START), float(END))],
        [{"exact": "at least 155 citizens"}],
        [{"start": START, "end": END}],
        [{"type": "XPathSelector", "value": "/html/body"}, QUOTE],
        ["urn:some:selector", QUOTE],
        [quote("155", prefix="at least "), quote("155", suffix=" citizens")],
        [quote("155 citizens"), position(START, END)],
    ],
)
def test_selectors_in_every_company(held: Case, selectors: list[Any]) -> None:
    if selectors[-1] == quote("155", suffix=" citizens"):
        assert placed(held, at(*selectors)) == (START + 9, START + 12)
    elif selectors == [quote("155 citizens"), position(START, END)]:
        assert refused(held, at(*selectors)) == "annotation.quote_disagrees"
    else:
        assert placed(held, at(*selectors)) == (START, END)


def test_a_selector_is_refined_inside_what_it_selects(held: Case) -> None:
    inner = quote("Zelensky")
    first = ARTICLE.index("\n\n", 5)
    second = ARTICLE.index("\n\n", first + 2)
    outer = {**position(first, second), "refinedBy": inner}
    found = ARTICLE.index("Zelensky")
    assert placed(held, at(outer)) == (found, found + 8)


def test_positions_inside_a_refined_selector_count_from_its_start(held: Case) -> None:
    outer = {**quote("at least 155 citizens"), "refinedBy": [position(9, 12), quote("155")]}
    assert placed(held, at(outer)) == (START + 9, START + 12)


@pytest.mark.parametrize(
    ("selectors", "code"),
    [
        ([quote("at least 156 citizens")], "annotation.quote_not_found"),
        ([quote("Zelensky")], "annotation.quote_ambiguous"),
        ([quote("Zelensky", prefix="Vladimir ")], "annotation.quote_elsewhere"),
        ([QUOTE, position(START + 1, END + 1)], "annotation.quote_disagrees"),
        ([QUOTE, position(START, END + 1)], "annotation.quote_disagrees"),
        ([quote("nowhere"), position(START, END)], "annotation.quote_not_found"),
        ([position(5, 5)], "annotation.outside_text"),
        ([position(-1, 5)], "annotation.outside_text"),
        ([position(0, 10_000)], "annotation.outside_text"),
        ([QUOTE, quote("footage")], "annotation.selectors_disagree"),
        ([quote("")], "annotation.bad_value"),
        ([{"type": "TextQuoteSelector"}], "annotation.bad_value"),
        ([{"type": "TextPositionSelector", "start": "3", "end": 5}], "annotation.bad_value"),
        ([{"type": "TextPositionSelector", "start": True, "end": 5}], "annotation.bad_value"),
        ([{"type": "TextPositionSelector", "start": 1.5, "end": 5}], "annotation.bad_value"),
        ([{"type": "XPathSelector", "value": "/html"}], "annotation.unknown_selector"),
        ([{"type": "FragmentSelector", "value": "chapter2"}], "annotation.unknown_selector"),
        ([{"type": "FragmentSelector", "value": "xywh=1,2,3,4"}], "annotation.not_a_picture"),
        ([QUOTE, {"type": "FragmentSelector", "value": "xywh=1,2,3,4"}],
         "annotation.selectors_disagree"),
        ([7], "annotation.bad_value"),
    ],
)  # fmt: skip
def test_what_means_no_certain_passage_is_refused(
    held: Case, selectors: list[Any], code: str
) -> None:
    assert refused(held, at(*selectors)) == code


@pytest.mark.parametrize(
    ("value", "region"),
    [
        ("xywh=pixel:10,20,300,200", Region(10, 20, 300, 200)),
        ("xywh=10,20,300,200", Region(10, 20, 300, 200)),
        ("xywh=pixel:10.5,20.25,300,200", Region(10.5, 20.25, 300, 200)),
        ("xywh=percent:25,50,50,50", Region(160, 240, 320, 240)),
        ("xywh=percent:0,0,100,100", Region(0, 0, 640, 480)),
        ("xywh=pixel%3A10,20,300,200", Region(10, 20, 300, 200)),
    ],
)
def test_regions_in_pixels_and_per_cent(held: Case, value: str, region: Region) -> None:
    assert placed(held, at({"type": "FragmentSelector", "value": value}, source="S-2")) == region


def test_a_region_stands_in_the_address_itself(held: Case) -> None:
    assert placed(held, "S-2#xywh=1,2,3,4") == Region(1, 2, 3, 4)


def test_a_whole_picture_is_a_region(held: Case) -> None:
    assert placed(held, {"source": "S-2"}) == Region(0, 0, 640, 480)


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("S-2#xywh=pixel:600,0,41,10", "annotation.outside_picture"),
        ("S-2#xywh=pixel:-1,0,41,10", "annotation.outside_picture"),
        ("S-2#xywh=percent:50,50,51,10", "annotation.outside_picture"),
        ("S-2#xywh=pixel:5,5,0,0", "annotation.outside_picture"),
        ("S-2#xywh=pixel:5,5,10", "annotation.bad_fragment"),
        ("S-2#xywh=inch:5,5,10,10", "annotation.bad_fragment"),
        ("S-2#t=10,20", "annotation.bad_fragment"),
        (at({"type": "FragmentSelector", "value": "xywh=1,2,3,4"},
            {"type": "FragmentSelector", "value": "xywh=1,2,3,5"}, source="S-2"),
         "annotation.selectors_disagree"),
        (at(QUOTE, source="S-2"), "annotation.not_a_text"),
        (at({"type": "SvgSelector", "value": "<svg/>"}, source="S-2"),
         "annotation.unknown_selector"),
        ("S-1", "annotation.no_selector"),
        ("S-9", "source.unknown"),
        ("elsewhere.txt#xywh=1,2,3,4", "source.unknown"),
        (None, "annotation.no_target"),
        ([], "annotation.no_target"),
        ({"selector": QUOTE}, "annotation.no_target"),
        ({"type": "Choice", "items": ["S-1"]}, "annotation.bad_target"),
        (7, "annotation.bad_target"),
    ],
)  # fmt: skip
def test_what_means_no_certain_region_is_refused(held: Case, target: Any, code: str) -> None:
    assert refused(held, target) == code


def test_frames_are_counted_from_one(case: Case) -> None:
    case.originals.put_bytes(b"animation")
    new = sources.NewSource(
        title="Animation",
        sha256=hashlib.sha256(b"animation").hexdigest(),
        size=9,
        media_type="image/gif",
        fields={"format": "picture", "width": 100, "height": 50, "frames": 3},
    )
    case.do(sources.take_in(new))

    def page(number: int) -> Any:
        inner = {"type": "FragmentSelector", "value": "xywh=1,2,3,4"}
        return at({"type": "FragmentSelector", "value": f"page={number}", "refinedBy": inner})

    for number in (0, 4):
        assert refused(case, page(number)) == "annotation.no_such_frame"
    assert placed(case, page(3)) == Region(1, 2, 3, 4, frame=2)


def naming(case: Case, source_id: str) -> list[str]:
    with case.reading() as session:
        detail = source_rows.source(session, source_id)
    sha256 = detail.fields["original_sha256"]
    return [
        source_id,
        source_id.upper(),
        f"urn:uuid:{source_id}",
        f"urn:sha256:{sha256}",
        f"urn:sha256:{sha256.upper()}",
        sha256,
        "S-1",
        "s-1",
        "Article A",
    ]


def test_a_source_is_named_by_id_hash_number_or_title(case: Case) -> None:
    source_id, _ = add_text(case)
    for number, name in enumerate(naming(case, source_id)):
        plan = take(case, annotation(f"urn:n:{number}", at(QUOTE, source=name)))
        assert plan.refused == (), name


def test_a_name_of_several_sources_is_refused(held: Case) -> None:
    add_picture(held, title="Article A", colour="red")
    assert refused(held, at(QUOTE, source="Article A")) == "source.ambiguous"


def add_page(case: Case, article: str, whole: str) -> None:
    """Add a source with two text layers."""
    layers = tuple(
        sources.NewLayer(
            role=role,
            text_sha256=case.originals.put_bytes(text.encode()),
            blocks_sha256=case.originals.put_bytes(b"RTB1\0\0\0\0"),
            length=len(text),
        )
        for role, text in (("article", article), ("whole_page", whole), ("ocr", whole.upper()))
    )
    new = sources.NewSource(
        title="Page",
        sha256=case.originals.put_bytes(whole.encode()),
        size=len(whole),
        media_type="text/html",
        layers=layers,
    )
    case.do(sources.take_in(new))


class TestLayers:
    """The default layer counts, unless a quote stands only in another or one is named."""

    ARTICLE = "Two men were shown."
    WHOLE = "Menu News Two men were shown. Cookies 2025"

    @pytest.fixture
    def page(self, case: Case) -> Case:
        add_page(case, self.ARTICLE, self.WHOLE)
        return case

    def layer(self, case: Case) -> str:
        (mark,) = marks(case)
        with case.reading() as session:
            layers = source_rows.layers(session, mark.source_id)
        return next(layer.role for layer in layers if layer.id == mark.layer_id)

    @pytest.mark.parametrize(
        ("selectors", "role"),
        [
            ([quote("Two men")], "article"),
            ([position(0, 7)], "article"),
            ([quote("Cookies")], "whole_page"),
            ([quote("Two men", prefix="News ")], "whole_page"),
            ([quote("Cookies"), position(30, 37)], "whole_page"),
        ],
    )
    def test_where_no_layer_is_named(self, page: Case, selectors: list[Any], role: str) -> None:
        placed(page, at(*selectors))
        assert self.layer(page) == role

    @pytest.mark.parametrize(
        ("selectors", "code"),
        [
            ([quote("Two men"), position(10, 17)], "annotation.quote_disagrees"),
            ([quote("2025")], "annotation.quote_in_layers"),
            ([quote("cookies")], "annotation.quote_not_found"),
        ],
    )
    def test_what_is_not_only_in_one_layer(
        self, page: Case, selectors: list[Any], code: str
    ) -> None:
        assert refused(page, at(*selectors)) == code

    @pytest.mark.parametrize("name", ["whole_page", "Whole page", "whole-page", "2"])
    def test_a_layer_is_named_by_role_or_number(self, page: Case, name: str) -> None:
        assert placed(page, at(quote("Two men"), layer=name)) == (10, 17)

    def test_a_layer_is_named_by_the_hash_of_its_text(self, page: Case) -> None:
        scope = "urn:sha256:" + hashlib.sha256(self.WHOLE.encode()).hexdigest()
        assert placed(page, at(position(10, 17), scope=scope)) == (10, 17)

    def test_a_layer_that_is_not_there_is_refused(self, page: Case) -> None:
        assert refused(page, at(quote("Two men"), layer="transcript")) == "layer.unknown"
        other = "urn:sha256:" + "0" * 64
        assert refused(page, at(position(0, 7), scope=other)) == "layer.unknown"

    def test_a_scope_that_means_something_else_does_not_matter(self, page: Case) -> None:
        assert placed(page, at(quote("Two men"), scope="https://example.org/")) == (0, 7)
