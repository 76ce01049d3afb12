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

    Every colour that text is set in has at least 4.5:1 on every ground that it may stand on, 7:1
    in one of high ``contrast``, where edges are drawn full and marks have patterns too.
    """

    name: str
    dark: bool
    contrast: bool
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
    contrast=False,
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
    contrast=False,
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

CONTRAST_LIGHT: Final = Theme(
    name="contrast-light",
    dark=False,
    contrast=True,
    window="#ffffff",
    page="#ffffff",
    raised="#ffffff",
    hover="#ededed",
    edge="#3c3c3c",
    field="#1a1a1a",
    control="#000000",
    text="#000000",
    muted="#303030",
    disabled="#5e5e5e",
    accent="#0a2f86",
    on_accent="#ffffff",
    selection="#d6e4ff",
    text_selection="#a9c8ff",
    thread="#8a0a08",
    claim=Ink("#ffe9b8", "#563300"),
    person=Ink("#d9e8ff", "#0a2f86"),
    evidence=Ink("#d4f3db", "#0b4519"),
    note=Ink("#ececec", "#303030"),
    tags=(
        Ink("#efe4fd", "#4a1a86"),
        Ink("#d5f4f3", "#054544"),
        Ink("#ffe3ed", "#7c0d3f"),
        Ink("#eff2cf", "#3b4003"),
        Ink("#ffe5d8", "#6c2503"),
        Ink("#e3e9f0", "#243444"),
        Ink("#ede4d6", "#4a320f"),
        Ink("#e0e6ff", "#242f8a"),
        Ink("#f9e2f8", "#671069"),
    ),
)

CONTRAST_DARK: Final = Theme(
    name="contrast-dark",
    dark=True,
    contrast=True,
    window="#000000",
    page="#000000",
    raised="#000000",
    hover="#202020",
    edge="#c4c4c4",
    field="#e4e4e4",
    control="#ffffff",
    text="#ffffff",
    muted="#d8d8d8",
    disabled="#9c9c9c",
    accent="#8fd0ff",
    on_accent="#000000",
    selection="#0c2c58",
    text_selection="#1c4a8c",
    thread="#ffb0a8",
    claim=Ink("#3a2600", "#ffcf73"),
    person=Ink("#0a254c", "#a8d2ff"),
    evidence=Ink("#0a2f14", "#98ecac"),
    note=Ink("#2a2a2a", "#e0e0e0"),
    tags=(
        Ink("#2b1a45", "#dcc2ff"),
        Ink("#04302f", "#86ebe6"),
        Ink("#400f28", "#ffb6d2"),
        Ink("#2a2e04", "#e2e98c"),
        Ink("#3f1c0a", "#ffc3a6"),
        Ink("#1e2833", "#c8d9ec"),
        Ink("#312512", "#f0d5a8"),
        Ink("#1b2354", "#c5ccff"),
        Ink("#371139", "#f6bcf8"),
    ),
)

THEMES: Final = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)
"""All themes that the window can wear."""
