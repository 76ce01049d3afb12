"""What a saved page brings along: its pictures and frames, wherever it was saved to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class Resources(Protocol):
    """Finds what a page refers to among what was saved with it; nothing else is ever opened."""

    def get(self, reference: str) -> bytes | None:
        """Return the bytes that a reference of the page stands for, None if they are not here."""

    def frame(self, reference: str) -> Frame | None:
        """Return the page that a frame shows, None if it is not here."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The bytes of a page in a frame, its declared encoding, and what it refers to itself."""

    data: bytes
    declared: str
    resources: Resources


class NoResources:
    """A page that brings nothing along but what is written in it."""

    def get(self, reference: str) -> bytes | None:  # noqa: ARG002 - see Resources
        """Find nothing."""
        return None

    def frame(self, reference: str) -> Frame | None:  # noqa: ARG002 - see Resources
        """Find nothing."""
        return None
