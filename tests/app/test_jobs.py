from __future__ import annotations

import pytest

from app.jobs import Cancelled, JobControl


def test_progress_is_reported_until_it_is_cancelled() -> None:
    seen: list[tuple[int, int, str]] = []
    job = JobControl(lambda *progress: seen.append(progress))
    job.step(1, 3, "b")
    job.cancel()
    assert job.cancelled
    with pytest.raises(Cancelled):
        job.step(2, 3, "c")
    assert seen == [(1, 3, "b")]
