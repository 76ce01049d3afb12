from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.operations import records
from app.queries.finding import candidates, rank

if TYPE_CHECKING:
    from app.case import Case
    from app.queries.finding import Match


def look_up(case: Case, typed: str) -> list[Match]:
    with case.reading() as session:
        return rank(typed, candidates(session, ["person"]))


@pytest.fixture
def people(case: Case) -> None:
    case.do(records.add_person("Chen Haoran", aliases=["陈浩然", "Чэнь Хаожань"]))
    case.do(records.add_person("Volodymyr Zelensky"))


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize("typed", ["chen haoran", "陈浩然", " Чэнь  ХАОЖАНЬ ", "P-1", "p-1"])
def test_a_name_an_alias_or_a_number_is_exact(case: Case, typed: str) -> None:
    best = look_up(case, typed)[0]
    assert best.exact
    assert best.candidate.ref.title == "Chen Haoran"


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(
    "typed", ["haoran", "Chen Haoren", "Zelenskyy Volodymyr", "Зеленський Володимир"]
)
def test_what_is_alike_is_suggested_but_not_exact(case: Case, typed: str) -> None:
    matches = look_up(case, typed)
    assert matches
    assert not matches[0].exact


@pytest.mark.usefixtures("people")
def test_what_is_unlike_is_not_suggested(case: Case) -> None:
    assert look_up(case, "Brown") == []
    assert len(look_up(case, "")) == 2
