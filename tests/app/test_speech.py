from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import CaseProblem
from app.operations import marks, records
from app.outlet import quote
from app.phrases import phrase
from app.phrases.gestures import said_label
from app.queries.history import HistoryFilter, history
from app.queries.history_changes import gesture_changes
from app.speech import listed, speaking
from tests.factory import add_text, passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.case import Case


class Loud:
    """A language with one form for 1, one for more, and nothing but capitals."""

    def say(self, _context: str, text: str) -> str:
        return text.upper().replace("{LABEL}", "{label}").replace("{RECORD}", "{record}")

    def form(self, count: int) -> int:
        return int(count != 1)

    def number(self, number: float) -> str:
        return f"#{number}"

    def listed(self, parts: Sequence[str]) -> str:
        return " + ".join(parts)


def test_words_are_said_in_the_language_of_who_shows_them() -> None:
    gone = CaseProblem("undo.gone", label="Add tag", record="C-1")
    with speaking(Loud()):
        assert phrase(gone) == (
            "“ADD TAG” CAN NOT BE REVERSED: C-1 IS NO LONGER IN THE CASE. NOTHING WAS CHANGED."
        )
        assert listed(["a", "b"]) == "a + b"
    assert phrase(gone).startswith("“Add tag” can not be reversed")
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert said_label("Carry 1,200 marks over") == "Carry 1,200 marks over"


def test_what_is_stored_and_what_leaves_the_case_stays_english(case: Case) -> None:
    source_id, layer_id = add_text(case)
    place = passage(layer_id, "155 citizens")
    with speaking(Loud()):
        _, claim_id = case.do(marks.mark_claim(place))
        case.do(records.edit(source_id, published_edtf="2025-04-09"))
        case.do(records.edit(claim_id, figure=155))
        taken = quote(case, place).plain()
        with case.reading() as session:
            rows = history(session, HistoryFilter()).rows
            told = gesture_changes(session, rows[0].seq)
    assert "9 April 2025" in taken
    assert rows[0].label == "EDIT CLAIM"
    assert told.records[0].fields[0].name == "FIGURE"
    assert told.records[0].fields[0].after == "#155.0"
    with case.reading() as session:
        assert history(session, HistoryFilter()).rows[0].label == "Edit claim"
