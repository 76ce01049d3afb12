from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from app.custody import Seal
from app.errors import CaseProblem
from app.queries.refs import ItemRef
from app.queries.verification_rows import FindingRow, VerificationResult
from ui.dialogs.verification_window import SHOWN, FindingCard, VerificationWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SOUND = VerificationResult(
    at="2026-04-02T10:11:12.000Z",
    seconds=1.5,
    findings=(),
    reservations=(),
    counts={"originals": 1200},
    steps=9,
    head="ab" * 32,
)
SOURCE = ItemRef("s1", "source", "S-1", "Article & more")
FACTS = {"detail": "page 7", "held_at": "2026-04-01", "held_step": 4}
FINDING = FindingRow("verify.structure", FACTS, SOURCE)


def shown(qtbot: QtBot, result: VerificationResult) -> VerificationWindow:
    window = VerificationWindow(result, "Case A")
    qtbot.addWidget(window)
    window.show()
    return window


def words(window: VerificationWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel))


def test_a_sound_case_says_what_was_looked_at(qtbot: QtBot) -> None:
    said = words(shown(qtbot, SOUND))
    assert "All in order" in said
    assert "1,200 originals" in said
    assert "abababab abababab" in said
    assert "2026-04-02 10:11 UTC" in said


def test_a_finding_is_said_with_what_it_means_and_leads_to_its_place(qtbot: QtBot) -> None:
    window = shown(qtbot, replace(SOUND, findings=(FINDING, replace(FINDING, place=None))))
    said = words(window)
    for sentence in (FINDING.sentence, FINDING.since, FINDING.means, FINDING.do, "THE FILE"):
        assert sentence
        assert sentence in said
    first, second = window.findChildren(FindingCard)
    assert first.go.text() == "Go to S-1 Article && more"
    with qtbot.waitSignal(window.opened) as opened:
        first.go.click()
    assert opened.args == [SOURCE]
    assert not hasattr(second, "go")


def test_of_very_many_findings_the_first_are_shown_and_all_are_in_the_text(qtbot: QtBot) -> None:
    many = tuple(replace(FINDING, facts={"detail": f"page {n}"}) for n in range(SHOWN + 50))
    window = shown(qtbot, replace(SOUND, findings=many))
    assert len(window.findChildren(FindingCard)) == SHOWN
    window.copy.click()
    assert f"page {SHOWN + 49}." in QGuiApplication.clipboard().text()


def test_it_says_whether_a_seal_holds(qtbot: QtBot) -> None:
    sealed = replace(SOUND, sealed=Seal("", 7, "cd" * 32), seal_holds=True)
    assert "The seal of step 7 holds" in words(shown(qtbot, sealed))
    broken = replace(sealed, seal_holds=False, unrecorded=CaseProblem("verify.not_recorded"))
    said = words(shown(qtbot, broken))
    assert "The seal of step 7 does not hold." in said
    assert "The verification was not put on record" in said


def test_it_asks_for_a_seal_and_for_a_file(qtbot: QtBot) -> None:
    window = shown(qtbot, SOUND)
    with qtbot.waitSignal(window.seal_asked):
        window.seal.click()
    with qtbot.waitSignal(window.save_asked):
        window.save.click()
