"""Finds the place in a case that a web annotation means, exactly or not at all."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from app.anchors.place import PassageAt, Place, RegionAt
from app.anchors.region import Region, from_fragment
from app.anchors.resolve import Reason, Refusal, resolve
from app.anchors.text import Passage, cut
from app.errors import CaseProblem
from app.interchange.web_annotation import Foreign, Fragment, Position, Quote, Selector, Target
from app.interchange.web_annotation_values import every

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.queries.source_names import NamedLayer, NamedSource, SourceNames

QUOTED: Final = 80
"""Code points of a quote that a sentence about it shows."""

_FOUR_NUMBERS: Final = re.compile(r"xywh=(?:pixel:|percent:)?-?[\d.]+(?:,-?[\d.]+){3}")
_PAGE: Final = re.compile(r"page=(\d{1,9})")

_SENTENCES: Final = {
    Reason.NOTHING_GIVEN: "annotation.no_selector",
    Reason.NOT_FOUND: "annotation.quote_not_found",
    Reason.OTHER_CONTEXT: "annotation.quote_elsewhere",
    Reason.AMBIGUOUS: "annotation.quote_ambiguous",
    Reason.DISAGREES: "annotation.quote_disagrees",
    Reason.OUTSIDE: "annotation.outside_text",
}


def locate(target: Target, sources: SourceNames, text_of: Callable[[str], str]) -> Place:
    """Return the place that a target means; ``text_of`` gives the text of a layer by id.

    A target without selector is a whole picture. Raises CaseProblem "source.…", "layer.…" or
    "annotation.…" when the place is not certain.
    """
    source, selectors = _addressed(target, sources)
    in_text = [one for one in selectors if isinstance(one, Quote | Position)]
    in_picture = [one for one in selectors if isinstance(one, Fragment)]
    if in_text:
        if any(one.value.startswith("xywh=") for one in in_picture):
            raise CaseProblem("annotation.selectors_disagree", source=source.handle)
        return _passage(source, target, in_text, text_of)
    if in_picture:
        return RegionAt(source.id, _region(source, in_picture))
    for one in selectors:
        if isinstance(one, Foreign):
            raise CaseProblem("annotation.unknown_selector", type=one.type)
    if source.width and source.height:
        return RegionAt(source.id, Region(0, 0, source.width, source.height))
    raise CaseProblem("annotation.no_selector", source=source.handle)


def _addressed(target: Target, sources: SourceNames) -> tuple[NamedSource, tuple[Selector, ...]]:
    """Return the source of a target; what follows the # of its IRI is a selector."""
    try:
        return sources.find(target.source), target.selectors
    except CaseProblem as problem:
        address, _, fragment = target.source.rpartition("#")
        if problem.code != "source.unknown" or not address:
            raise
    return sources.find(address), target.selectors or (Fragment(value=fragment),)


def _passage(
    source: NamedSource,
    target: Target,
    selectors: Sequence[Selector],
    text_of: Callable[[str], str],
) -> PassageAt:
    layers = _layers(source, target, selectors)
    first, *others = layers
    answer = _resolved(text_of(first.id), selectors)
    if isinstance(answer, Passage):
        return PassageAt(first.id, answer.start, answer.end)
    if answer.reason in {Reason.NOT_FOUND, Reason.OTHER_CONTEXT}:
        found = [
            PassageAt(layer.id, other.start, other.end)
            for layer in others
            if isinstance(other := _resolved(text_of(layer.id), selectors), Passage)
        ]
        if len(found) == 1:
            return found[0]
        if found:
            raise CaseProblem(
                "annotation.quote_in_layers", quote=_quote(selectors), source=source.handle
            )
    raise _refused(answer, selectors, source)


def _layers(
    source: NamedSource, target: Target, selectors: Sequence[Selector]
) -> tuple[NamedLayer, ...]:
    """Return the layer that the target names, else all, the default one first."""
    if not source.layers:
        raise CaseProblem("annotation.not_a_text", source=source.handle)
    for layer in source.layers:
        if target.scope in {layer.urn, layer.id, f"urn:uuid:{layer.id}"}:
            return (layer,)
    if target.layer:
        return (source.layer(target.layer),)
    is_quoted = any(isinstance(selector, Quote) for selector in every(tuple(selectors)))
    if target.scope.startswith("urn:sha256:") and not is_quoted:
        source.layer(target.scope)  # a position in another text means nothing here
    return source.layers


def _resolved(text: str, selectors: Sequence[Selector]) -> Passage | Refusal:
    """Resolve alternative selectors, which must all mean the same passage."""
    plain = [one for one in selectors if not one.refined_by]
    quotes: list[Quote | None] = [one for one in plain if isinstance(one, Quote)]
    positions: list[Position | None] = [one for one in plain if isinstance(one, Position)]
    answers = [
        _resolved_pair(text, quote, position)
        for quote in quotes or [None]
        for position in positions or [None]
        if quote is not None or position is not None
    ]
    answers += [_resolved_refined(text, one) for one in selectors if one.refined_by]
    for answer in answers:
        if isinstance(answer, Refusal):
            return answer
    if len(set(answers)) > 1:
        return Refusal(Reason.DISAGREES)
    return answers[0] if answers else Refusal(Reason.NOTHING_GIVEN)


def _resolved_pair(text: str, quote: Quote | None, position: Position | None) -> Passage | Refusal:
    return resolve(
        text,
        exact=quote.exact if quote else None,
        prefix=quote.prefix if quote else "",
        suffix=quote.suffix if quote else "",
        start=position.start if position else None,
        end=position.end if position else None,
    )


def _resolved_refined(text: str, selector: Selector) -> Passage | Refusal:
    """Resolve a selector and then, inside what it selects, those that refine it."""
    outer = _resolved(text, [replace(selector, refined_by=())])
    if isinstance(outer, Refusal):
        return outer
    inner = _resolved(text[outer.start : outer.end], selector.refined_by)
    if isinstance(inner, Refusal):
        return inner
    return cut(text, outer.start + inner.start, outer.start + inner.end)


def _refused(answer: Refusal, selectors: Sequence[Selector], source: NamedSource) -> CaseProblem:
    code = _SENTENCES[answer.reason]
    if answer.reason is Reason.DISAGREES and not answer.there:
        code = "annotation.selectors_disagree"
    facts = {"quote": _quote(selectors), "source": source.handle, "there": _short(answer.there)}
    return CaseProblem(code, **facts)


def _quote(selectors: Sequence[Selector]) -> str:
    quotes = (one.exact for one in every(tuple(selectors)) if isinstance(one, Quote))
    return _short(next(quotes, ""))


def _short(quote: str) -> str:
    line = " ".join(quote.split()) or quote
    return line if len(line) <= QUOTED else line[: QUOTED - 1] + "…"


def _region(source: NamedSource, fragments: Sequence[Fragment]) -> Region:
    """Return the region that alternative fragments all mean, in pixels of the upright picture."""
    if not source.width or not source.height:
        if any("xywh=" in one.value for one in fragments):
            raise CaseProblem("annotation.not_a_picture", source=source.handle)
        raise CaseProblem("annotation.unknown_selector", type="FragmentSelector")
    regions = {_one_region(source, fragment, frame=0) for fragment in fragments}
    if len(regions) > 1:
        raise CaseProblem("annotation.selectors_disagree", source=source.handle)
    return regions.pop()


def _one_region(source: NamedSource, fragment: Fragment, *, frame: int) -> Region:
    value = unquote(fragment.value).strip().lstrip("#")
    page = _PAGE.fullmatch(value)
    inner = [one for one in fragment.refined_by if isinstance(one, Fragment)]
    if page and len(inner) == 1:
        if not 1 <= int(page.group(1)) <= source.frames:
            facts = {"frame": page.group(1), "frames": source.frames}
            raise CaseProblem("annotation.no_such_frame", source=source.handle, **facts)
        return _one_region(source, inner[0], frame=int(page.group(1)) - 1)
    width, height = float(source.width or 0), float(source.height or 0)
    try:
        return replace(from_fragment(value, width, height), frame=frame)
    except ValueError:
        if not _FOUR_NUMBERS.fullmatch(value):
            raise CaseProblem("annotation.bad_fragment", value=_short(value)) from None
        facts = {"width": source.width, "height": source.height}
        raise CaseProblem(
            "annotation.outside_picture", value=_short(value), source=source.handle, **facts
        ) from None
