"""What a verification found to be wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: a code and the facts of its sentence in ``app.phrases.REMARKS``."""

    code: str
    facts: dict[str, Any] = field(default_factory=dict)
