from __future__ import annotations

import pytest
from lxml import etree

from app.importers.word.numbering import Numbering
from app.importers.word.styles import Styles
from tests.app.importers.makers import W


def level(depth: int, text: str, form: str = "decimal", start: int = 1, inner: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{inner}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


ONE = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'


def numbering(*levels: str, nums: str = ONE) -> Numbering:
    abstract = f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
    markup = f"<w:numbering {W}>{abstract}{nums}</w:numbering>"
    return Numbering(etree.fromstring(markup), Styles(None))


def properties(list_id: int, depth: int) -> etree._Element:
    place = f'<w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/>'
    return etree.fromstring(f"<w:pPr {W}><w:numPr>{place}</w:numPr></w:pPr>")


def markers(lists: Numbering, *places: tuple[int, int]) -> list[str]:
    found = [lists.marker(properties(list_id, depth)) for list_id, depth in places]
    return [marker[0] for marker in found if marker is not None]


def test_levels_count_within_each_other_and_start_again() -> None:
    lists = numbering(level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter"))
    places = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 0), (1, 1), (1, 2)]
    assert markers(lists, *places) == [
        "1. ", "1.1 ", "1.2 ", "(a) ", "(b) ", "2. ", "2.1 ", "(a) ",
    ]  # fmt: skip


def test_lists_of_one_definition_count_on_unless_they_start_anew() -> None:
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    lists = numbering(level(0, "%1)"), nums=nums)
    assert markers(lists, (1, 0), (2, 0), (3, 0), (3, 0), (1, 0)) == [
        "1) ",
        "2) ",
        "1) ",
        "2) ",
        "3) ",
    ]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("decimal", ["1", "2", "27"]),
        ("decimalZero", ["01", "02", "27"]),
        ("lowerLetter", ["a", "b", "aa"]),
        ("upperRoman", ["I", "II", "XXVII"]),
        ("lowerRoman", ["i", "ii", "xxvii"]),
        ("russianUpper", ["А", "Б", "Ю"]),
        ("chineseCounting", ["一", "二", "二十七"]),
        ("cardinalText", ["1", "2", "27"]),
        ("bullet", ["", "", ""]),
    ],
)
def test_numbers_are_written_as_word_writes_them(form: str, expected: list[str]) -> None:
    text = "•" if form == "bullet" else "%1"
    lists = numbering(level(0, text, form, inner='<w:suff w:val="nothing"/>'))
    found = markers(lists, *[(1, 0)] * 27)
    assert [found[0], found[1], found[26]] == expected


def test_legal_levels_use_digits_throughout() -> None:
    lists = numbering(level(0, "%1", "upperRoman"), level(1, "%1.%2", inner="<w:isLgl/>"))
    assert markers(lists, (1, 0), (1, 0), (1, 1)) == ["I ", "II ", "2.1 "]


def test_a_level_that_begins_in_the_middle_uses_the_starts_above_it() -> None:
    lists = numbering(level(0, "%1", start=4), level(1, "%1.%2"))
    assert markers(lists, (1, 1), (1, 0)) == ["4.1 ", "4 "]


def test_what_is_in_no_list_has_no_marker() -> None:
    lists = numbering(level(0, "%1"))
    assert lists.marker(properties(0, 0)) is None
    assert lists.marker(properties(8, 0)) is None
    assert lists.marker(None) is None
    assert Numbering(None, Styles(None)).marker(properties(1, 0)) is None


def test_styles_bring_their_list_and_levels_find_their_style() -> None:
    styles = Styles(
        etree.fromstring(
            f'<w:styles {W}><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/>'
            '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
        )
    )
    markup = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{level(0, "%1")}'
        f"{level(1, '%1.%2', inner='<w:pStyle w:val=@H2@/>'.replace('@', chr(34)))}</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    lists = Numbering(etree.fromstring(markup), styles)
    heading = etree.fromstring(f'<w:pPr {W}><w:pStyle w:val="H2"/></w:pPr>')
    assert lists.marker(heading) == ("1.1 ", 2)
