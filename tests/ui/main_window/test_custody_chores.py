from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
import sqlcipher3
from PySide6.QtWidgets import QApplication, QWidget

from app.custody import load_seal
from app.operations import records
from app.queries import source_rows
from app.queries.custody_rows import case_custody
from app.vocabulary import ItemKind
from tests.factory import add_picture, add_text, make_case
from tests.ui.stage import Stage
from ui.dialogs.custody_window import CustodyWindow
from ui.dialogs.verification_window import FindingCard, VerificationWindow

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.dialogs.seal_form import SealForm

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with make_case(tmp_path, "case") as case:
        add_text(case)
        add_picture(case)
    return case.path


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Stage:
    return Stage(qtbot, home)


def beside(kind: type[W]) -> list[W]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]


def the(stage: Stage, kind: type[W]) -> W:
    stage.until(lambda: beside(kind))
    return beside(kind)[-1]


def acts(stage: Stage) -> list[str]:
    rows = stage.program.desk.session.read(case_custody)
    return [row.kind for row in rows]


def test_a_sound_case_is_verified_and_a_seal_saved_from_there(
    stage: Stage, path: Path, tmp_path: Path
) -> None:
    stage.open(path)
    stage.do("case.verify")
    window = the(stage, VerificationWindow)
    assert "All in order" in window.text
    assert acts(stage)[-1] == "verification"
    stage.prompts.then(tmp_path / "seal.txt")
    window.seal.click()
    stage.until(lambda: "seal of step" in stage.said())
    assert load_seal(tmp_path / "seal.txt").step > 0
    stage.prompts.then(tmp_path / "result.txt")
    window.save.click()
    assert "All in order" in (tmp_path / "result.txt").read_text("utf-8")
    stage.prompts.then(tmp_path / "none" / "result.txt")
    window.save.click()
    assert "could not be written" in stage.said()


def test_a_case_is_checked_against_a_seal(stage: Stage, path: Path, tmp_path: Path) -> None:
    stage.open(path)
    stage.prompts.then(tmp_path / "seal.txt")
    stage.do("case.seal")
    stage.until(lambda: "seal of step" in stage.said())

    def fill(form: SealForm) -> bool:
        form.file.click()
        form.accept()
        return bool(form.result())

    stage.prompts.then(fill, tmp_path / "seal.txt")
    stage.do("case.check_seal")
    assert "holds" in the(stage, VerificationWindow).text


def test_a_finding_leads_to_what_it_is_about(stage: Stage, path: Path) -> None:
    connection = sqlcipher3.connect(str(path))
    connection.execute("UPDATE source SET publisher = 'Another' WHERE title = 'Article A'").close()
    connection.commit()
    connection.close()
    stage.open(path)
    stage.do("case.verify")
    window = the(stage, VerificationWindow)
    card = next(card for card in window.findChildren(FindingCard) if hasattr(card, "go"))
    card.go.click()
    workspace = stage.program.desk.workspace
    stage.until(lambda: workspace._inspection.item[0] == ItemKind.SOURCE)


def test_the_chain_of_the_case_follows_what_happens(stage: Stage, path: Path) -> None:
    stage.open(path)
    stage.do("case.custody")
    window = the(stage, CustodyWindow)
    stage.until(lambda: len(window.model.rows) == 2)
    session = stage.program.desk.session
    ids = [row.id for row in session.read(source_rows.sources)]
    session.do(records.edit(ids[0], publisher="Agency"))
    stage.until(lambda: len(window.model.rows) == 3)
    window.opened.emit("S-1")
    stage.until(lambda: stage.program.desk.workspace._inspection.item[1] == ids[0])


def test_a_source_tells_its_custody_when_it_is_unfolded(stage: Stage, path: Path) -> None:
    stage.open(path)
    desk = stage.program.desk
    ids = [row.id for row in desk.session.read(source_rows.sources)]
    desk.workspace.inspect(ItemKind.SOURCE, ids[0])
    section = desk.workspace._parts.inspector._page("source").custody
    assert section.body.count() == 0
    section.fold.click()
    stage.until(lambda: section.body.count() == 1)
    desk.session.do(records.edit(ids[0], publisher="Agency"))
    stage.until(lambda: section.body.count() == 2)
    section.whole.click()
    window = the(stage, CustodyWindow)
    stage.until(lambda: len(window.model.rows) == 2)
    section.fold.click()
    assert section.body.count() == 0


def test_with_the_case_its_windows_close(stage: Stage, path: Path) -> None:
    stage.open(path)
    stage.do("case.custody")
    stage.do("case.verify")
    the(stage, VerificationWindow)
    the(stage, CustodyWindow)
    stage.do("case.close")
    stage.until(lambda: not beside(CustodyWindow) and not beside(VerificationWindow))
