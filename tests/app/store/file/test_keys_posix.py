from __future__ import annotations

import resource

from app.store.file.keys import Key


def test_a_crash_writes_no_image_of_the_memory() -> None:
    Key.derive("x")
    assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0
