"""Selecting what is read piece by piece: sentences and paragraphs, and back one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.anchors.sentences import sentence_around
from ui.documents.text.line_cutting import Join
from ui.documents.text.text_values import Stretch

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.documents.text.text_lines import TextLines

    Around = Callable[[TextLines, int], Stretch | None]


class Growth:
    """How a selection grew; all are code points of the text of ``lines``.

    Each step begins with the selection as it is, so that moving it by other means is no harm.
    """

    def __init__(self) -> None:
        self._steps: list[tuple[Stretch, Stretch]] = []

    def grown(self, lines: TextLines, now: Stretch, around: Around) -> Stretch:
        """Return the pieces that hold ``now`` (empty: a caret), else with the next one too."""
        if not self._steps or self._steps[-1][1] != now:
            self._steps.clear()
        grown = grown_to(lines, now, around)
        if grown != now:
            self._steps.append((now, grown))
        return grown

    def back(self, lines: TextLines, now: Stretch) -> Stretch:
        """Return what was selected before it grew; else ``now`` without its last sentence."""
        if self._steps and self._steps[-1][1] == now:
            return self._steps.pop()[0]
        self._steps.clear()
        last = sentence_at(lines, now.end - 1) if now.start < now.end else None
        if last is None or last.start <= now.start:
            return Stretch(now.start, now.start)
        return Stretch(now.start, ink_end(lines.text, last.start, now.start))


def grown_to(lines: TextLines, now: Stretch, around: Around) -> Stretch:
    """Return ``now`` with the whole pieces at both its ends, or else with the one behind it."""
    whole = _whole(lines, now, around)
    if whole is not None and whole != now:
        return whole
    following = next_piece(lines, now.end, around)
    if following is None:
        return now
    return Stretch(now.start if now.start < now.end else following.start, following.end)


def next_after(lines: TextLines, mark: Stretch, around: Around) -> Stretch:
    """Return the whole pieces that hold a mark, else, where it is whole itself, the next one."""
    whole = _whole(lines, mark, around)
    if whole is not None and whole != mark:
        return whole
    return next_piece(lines, mark.end, around) or mark


def next_piece(lines: TextLines, point: int, around: Around) -> Stretch | None:
    """Return the first piece that begins at a code point or behind it."""
    piece = around(lines, _ink_from(lines.text, point))
    return piece if piece is not None and piece.end > point else None


def _whole(lines: TextLines, now: Stretch, around: Around) -> Stretch | None:
    first, last = around(lines, now.start), around(lines, max(now.start, now.end - 1))
    if first is None or last is None:
        return None
    return Stretch(min(now.start, first.start), max(now.end, last.end))


def ended_after(lines: TextLines, point: int, around: Around) -> int:
    """Return where the piece that a code point ends in ends, or the next one if that is there."""
    piece = around(lines, max(0, point - 1))
    if piece is None or piece.end <= point:
        piece = around(lines, _ink_from(lines.text, point))
    return point if piece is None else max(point, piece.end)


def begun_before(lines: TextLines, point: int, around: Around) -> int:
    """Return where the piece at a code point begins, or the one before it if that is there."""
    piece = around(lines, point)
    if piece is None or piece.start == point:
        piece = around(lines, _ink_before(lines.text, point))
    return point if piece is None else min(point, piece.start)


def sentence_at(lines: TextLines, point: int) -> Stretch | None:
    """Return the sentence at a code point; None where there is none."""
    start, end = paragraph_bounds(lines, point)
    start, end = sentence_around(lines.text, point, start, end) if start < end else (0, 0)
    return Stretch(start, end) if start < end else None


def paragraph_at(lines: TextLines, point: int) -> Stretch | None:
    """Return the paragraph at a code point without blanks at its ends; None for an empty one."""
    text = lines.text
    start, end = paragraph_bounds(lines, point)
    end = ink_end(text, end, start)
    start = min(end, _ink_from(text, start))
    return Stretch(start, end) if start < end else None


def paragraph_bounds(lines: TextLines, point: int) -> tuple[int, int]:
    """Return where the block that shows a code point starts and ends."""
    first = last = lines.line_of(point)
    while first > 0 and lines.joins[first] != Join.BLOCK:
        first -= 1
    while last + 1 < len(lines) and lines.joins[last + 1] != Join.BLOCK:
        last += 1
    return int(lines.starts[first]), int(lines.ends[last])


def _ink_from(text: str, point: int) -> int:
    while point < len(text) and text[point].isspace():
        point += 1
    return point


def _ink_before(text: str, point: int) -> int:
    """Return the last code point before one that is no blank."""
    return max(0, ink_end(text, point) - 1)


def ink_end(text: str, end: int, start: int = 0) -> int:
    """Return where the last character before ``end`` ends that is no blank, or ``start``."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
