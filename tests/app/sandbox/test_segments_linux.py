"""Only Linux seals memory."""

from __future__ import annotations

import os

import pytest

from app.sandbox import segments


def test_the_other_side_can_not_cut_off_what_is_looked_at() -> None:
    segment = segments.Segment(8192)
    with pytest.raises(PermissionError):
        os.ftruncate(segment.descriptor, 0)
    segment.release()
    segment.map[8191] = 1
    segment.map.close()
