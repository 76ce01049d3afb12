"""Every text of all themes can be read, and every control can be seen."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from ui.theme.tokens import LIGHT, THEMES, Ink, Theme

EACH = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
GROUNDS = ("window", "page", "raised", "hover", "selection")
KINDS = ("claim", "person", "evidence", "note")


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio (WCAG 2), from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def least(theme: Theme) -> float:
    """The least contrast of text: WCAG's AA, and its AAA where contrast is asked for."""
    return 7.0 if theme.contrast else 4.5


def inks(theme: Theme) -> list[Ink]:
    return [*(theme.kind(kind) for kind in KINDS), *theme.tags]


@EACH
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", ["text", "muted", "accent", "thread"])
def test_text_can_be_read_on_every_ground(theme: Theme, ground: str, text: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= least(theme)


@EACH
def test_the_signs_of_kinds_and_tags_can_be_read(theme: Theme) -> None:
    for ink in inks(theme):
        assert contrast(ink.line, ink.fill) >= least(theme), ink
        assert contrast(theme.text, ink.fill) >= least(theme), ink
        for ground in GROUNDS:
            assert contrast(ink.line, getattr(theme, ground)) >= least(theme), (ink, ground)


@EACH
def test_selected_text_and_ticked_boxes_can_be_read(theme: Theme) -> None:
    assert contrast(theme.text, theme.text_selection) >= least(theme)
    assert contrast(theme.on_accent, theme.accent) >= least(theme)


@EACH
def test_controls_and_focus_can_be_seen(theme: Theme) -> None:
    if theme.contrast:
        assert all(contrast(theme.edge, getattr(theme, ground)) >= 4.5 for ground in GROUNDS)
        assert all(contrast(theme.disabled, getattr(theme, ground)) >= 4.5 for ground in GROUNDS)
    for ground in ("window", "page", "raised"):
        assert contrast(theme.control, getattr(theme, ground)) >= 3.0, ground
        assert contrast(theme.accent, getattr(theme, ground)) >= 3.0, ground


@EACH
def test_colours_are_written_in_full(theme: Theme) -> None:
    for field in fields(theme):
        value = getattr(theme, field.name)
        if isinstance(value, str) and field.name != "name":
            assert re.fullmatch(r"#[0-9a-f]{6}", value), field.name


@EACH
def test_the_fills_of_kinds_can_be_told_apart(theme: Theme) -> None:
    fills = [theme.kind(kind).fill for kind in KINDS] + [ink.fill for ink in theme.tags]
    assert len(set(fills)) == len(fills)


def test_the_tag_palette_goes_round() -> None:
    assert LIGHT.tag(len(LIGHT.tags)) == LIGHT.tags[0]
    assert LIGHT.kind("something else") == LIGHT.note
