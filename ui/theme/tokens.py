"""The design tokens: every colour and size of the window, named by what it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

SPACE: Final = 4
"""The one spacing unit, in pixels at 100 %."""

RADIUS: Final = 4
"""The one corner radius, in pixels at 100 %."""

SMALL, BODY, TITLE, DISPLAY = 11, 13, 16, 22
"""The type scale, in pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class Ink:
    """The two colours of a kind: a soft ``fill`` for highlights, a ``line`` for text and edges."""

    fill: str
    line: str


@dataclass(frozen=True, slots=True)
class Theme:
    """One complete set of colours, as ``#rrggbb``.

    Every colour that text is set in has at least 4.5:1 on every ground that it may stand on.
    """

    name: str
    dark: bool
    window: str  # panels, menu and status bar
    page: str  # documents and fields
    raised: str  # buttons, chips, margin notes
    hover: str  # a row or quiet button under the mouse
    edge: str  # hairlines
    field: str  # the outline of what is typed into, and scroll bars
    control: str  # the outline of what can be operated, at least 3:1 on page and window
    text: str
    muted: str  # secondary text
    disabled: str  # the text of what can not be used now
    accent: str  # focus, links in the interface, what is ticked
    on_accent: str  # signs on accent
    selection: str  # a chosen row
    text_selection: str  # selected text on the page
    thread: str  # the red thread: links, warnings, the tab in front
    claim: Ink
    person: Ink
    evidence: Ink
    note: Ink
    tags: tuple[Ink, ...]

    def kind(self, kind: str) -> Ink:
        """Return the colours of a kind of mark; kinds without colours of their own get a note's."""
        return {"claim": self.claim, "person": self.person, "evidence": self.evidence}.get(
            kind, self.note
        )

    def tag(self, colour: int) -> Ink:
        """Return the colours at a place in the tag palette, which goes round."""
        return self.tags[colour % len(self.tags)]


LIGHT: Final = Theme(
    name="light",
    dark=False,
    window="#f6f6f4",
    page="#ffffff",
    raised="#f1f1ee",
    hover="#ebebe8",
    edge="#dddcd8",
    field="#c4c4c0",
    control="#898a8e",
    text="#1d1e22",
    muted="#606268",
    disabled="#a3a4a8",
    accent="#2a5db0",
    on_accent="#ffffff",
    selection="#e6eaf7",
    text_selection="#b9c9e8",
    thread="#b3201c",
    claim=Ink("#fde6b8", "#8c5808"),
    person=Ink("#d3e3fb", "#2a5db0"),
    evidence=Ink("#d2eed8", "#237038"),
    note=Ink("#e9e8e4", "#5f6168"),
    tags=(
        Ink("#ece0fa", "#7440b4"),
        Ink("#d3f0ef", "#12716f"),
        Ink("#fbdfe9", "#ad2b62"),
        Ink("#e8ecc8", "#62690f"),
        Ink("#fbe0d3", "#a84a1b"),
        Ink("#dde3ea", "#48596c"),
        Ink("#e5dccf", "#765a31"),
        Ink("#d9e0ff", "#4651b8"),
        Ink("#f6dcf5", "#97359a"),
    ),
)

DARK: Final = Theme(
    name="dark",
    dark=True,
    window="#1b1c1f",
    page="#232629",
    raised="#2c2f33",
    hover="#27292d",
    edge="#393c41",
    field="#4c5056",
    control="#75797f",
    text="#e6e7e9",
    muted="#a3a7ae",
    disabled="#6c7076",
    accent="#7fb0f5",
    on_accent="#14161a",
    selection="#2b3a55",
    text_selection="#3a5078",
    thread="#ff7b72",
    claim=Ink("#4f3a12", "#f0b04c"),
    person=Ink("#1f3a63", "#7fb0f5"),
    evidence=Ink("#1d4329", "#77cf8d"),
    note=Ink("#35383d", "#b3b7be"),
    tags=(
        Ink("#3c2b57", "#c39cf5"),
        Ink("#12413f", "#67d0cb"),
        Ink("#53233a", "#f592b9"),
        Ink("#3b3f16", "#c6cd6b"),
        Ink("#532e1b", "#f5a57c"),
        Ink("#2f3a46", "#a9bdd3"),
        Ink("#443722", "#d9ba87"),
        Ink("#2b3266", "#a5b0ff"),
        Ink("#4a2350", "#e79aea"),
    ),
)
