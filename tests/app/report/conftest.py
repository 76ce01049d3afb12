from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.jobs import JobControl
from app.queries.report_material import report_material
from app.report.compose import ReportOptions, compose
from tests.app.report.story import MADE, tell
from tests.factory import make_case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.case import Case
    from app.report.outline import Outline
    from tests.app.report.story import Story


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Case, Story]]:
    """A case with everything in it, made once: the report only reads."""
    with make_case(tmp_path_factory.mktemp("told")) as case:
        yield case, tell(case)


@pytest.fixture(scope="session")
def outline(told: tuple[Case, Story]) -> Outline:
    """The outline of the report on that case."""
    with told[0].reading() as session:
        return compose(report_material(session, JobControl()), ReportOptions(MADE))
