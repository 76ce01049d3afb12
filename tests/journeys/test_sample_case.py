from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from app.settings import ThemeChoice
from app.vocabulary import ItemKind
from ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.queries.record_rows import RecordRow
    from app.queries.source_rows import SourceRow
    from tests.journeys.driver import Driver

RECORDS = (
    *(ItemKind.CLAIM, ItemKind.PERSON, ItemKind.EVIDENCE, ItemKind.QUESTION, ItemKind.JUDGMENT),
    *(ItemKind.ORGANISATION, ItemKind.PLACE, ItemKind.EVENT),
)


@pytest.fixture
def sample(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> Driver:
    monkeypatch.setenv("HOME", str(driver.folder))
    before = driver.program.desk
    driver.click(driver.button("Open the sample case"))
    driver.until(lambda: driver.program.desk is not before)
    driver.settle()
    return driver


def test_every_source_and_record_shows_in_both_themes(sample: Driver) -> None:
    sources = [row for row in sample.sources() if row.held]
    records = [sample.rows(kind) for kind in RECORDS]
    assert len(sources) > 3
    assert all(records)
    show_all(sample, sources, list(itertools.chain(*records)))
    look().dress(ThemeChoice.DARK)  # colours are those of a kind, not of a record
    kinds = {row.media_type: row for row in sources}
    show_all(sample, kinds.values(), [of_kind[0] for of_kind in records])
    assert not sample.window.messages.is_problem


def show_all(sample: Driver, sources: Iterable[SourceRow], records: Iterable[RecordRow]) -> None:
    for row in sources:
        sample.click_row(row.id)
        document = sample.desk.workspace.document()
        assert document.source_id == row.id
        sample.wait_for(document)
        sample.window.grab()
    for record in records:
        sample.click_row(record.id)
        sample.until(lambda record=record: sample.inspector.item_id == record.id)
        sample.inspector.grab()


def test_the_tabs_are_back_after_closing_and_opening(sample: Driver) -> None:
    for row in [row for row in sample.sources() if row.held][:3]:
        sample.click_row(row.id)
    sample.press("Ctrl+PgUp")
    stood = sample.desk.tabs()
    assert len(stood.tabs) == 3
    assert stood.front == 1
    sample.quit()
    sample.start()
    sample.click(sample.window.start_page.recent.rows()[0])
    sample.until(lambda: sample.program.desk is not None)
    sample.settle()
    assert sample.desk.tabs() == stood
    sample.wait_for(sample.desk.workspace.document())
