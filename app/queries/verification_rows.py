"""The result of a verification as it is shown: findings in words, and where each leads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from app.model import Item
from app.phrases import phrase, phrase_remark
from app.phrases.advice import PARTS, advice
from app.phrases.verification import SINCE, checked_in_words
from app.queries.refs import refs
from app.speech import ENGLISH, said, speaking
from app.vocabulary import NUMBER_PREFIX

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sqlalchemy.orm import Session

    from app.errors import CaseProblem
    from app.queries.refs import ItemRef
    from app.store.steps.seals import Seal
    from app.store.verifying.findings import Finding

_UUID: Final = re.compile(r"\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b")
_HANDLE: Final = re.compile(r"\b([A-Z]{1,2})-(\d+)([a-z]*)\b")
_KINDS: Final = {prefix: kind for kind, prefix in NUMBER_PREFIX.items()}
_NAMING: Final = ("id", "key", "source", "of", "handle", "what")
"""Facts of a finding that can name a record, the surest first."""


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding, in the words of the thread that asks for them.

    ``place`` is the record that it leads to, None where there is none to go to.
    """

    code: str
    facts: Mapping[str, Any]
    place: ItemRef | None = None

    @property
    def part(self) -> str:
        """What it is about."""
        return said("Advice", PARTS[advice(self.code).part])

    @property
    def sentence(self) -> str:
        """What is wrong."""
        return phrase_remark(self.code, self.facts)

    @property
    def since(self) -> str:
        """Since when it can be so, as far as that is known."""
        return since(self.facts)

    @property
    def means(self) -> str:
        """What it means for the case."""
        return said("Advice", advice(self.code).means)

    @property
    def do(self) -> str:
        """What to do about it."""
        return said("Advice", advice(self.code).do)


@dataclass(frozen=True, slots=True)
class VerificationResult:
    """A verification as it is shown: ``at`` is ISO 8601 in UTC, ``seconds`` how long it took.

    ``unrecorded`` is why it is not on record, None when it is; ``seal_holds`` tells whether the
    case is as it was ``sealed``, None where no seal was given.
    """

    at: str
    seconds: float
    findings: tuple[FindingRow, ...]
    reservations: tuple[FindingRow, ...]
    counts: Mapping[str, int]
    steps: int
    head: str
    unrecorded: CaseProblem | None = None
    sealed: Seal | None = None
    seal_holds: bool | None = None

    @property
    def holds(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.findings


def finding_rows(session: Session, findings: Iterable[Finding]) -> tuple[FindingRow, ...]:
    """Return findings in words, the gravest part first."""
    gravest_first = sorted(findings, key=lambda one: advice(one.code).part)
    return tuple(
        FindingRow(one.code, one.facts, place_of(session, one.facts)) for one in gravest_first
    )


def since(facts: Mapping[str, Any]) -> str:
    """Return since when a finding can be so, as far as that is known."""
    code = SINCE.get(frozenset({"since_step", "held_step"} & facts.keys()))
    return "" if code is None else phrase_remark(code, facts)


def place_of(session: Session, facts: Mapping[str, Any]) -> ItemRef | None:
    """Return the record that a finding names by its id or its number, if it is still there."""
    named = [str(facts[name]) for name in _NAMING if facts.get(name)]
    ids = [match.group() for text in named for match in _UUID.finditer(text)]
    ids += [item_id for text in named for item_id in _numbered(session, text)]
    found = refs(session, ids)
    return next((found[item_id] for item_id in ids if item_id in found), None)


def _numbered(session: Session, text: str) -> Iterator[str]:
    for prefix, number, suffix in _HANDLE.findall(text):
        if prefix in _KINDS:
            yield from session.scalars(
                select(Item.id).where(
                    Item.kind == _KINDS[prefix].value,
                    Item.number == int(number),
                    Item.number_suffix == suffix,
                )
            )


def in_text(result: VerificationResult, title: str) -> str:
    """Return a whole result as plain text in English, to be copied or kept."""
    with speaking(ENGLISH):
        return "\n".join(_lines(result, title)) + "\n"


def _lines(result: VerificationResult, title: str) -> Iterator[str]:
    yield f"Verification of “{title}”, {result.at[:19].replace('T', ' ')} UTC"
    yield ""
    if result.holds:
        yield "All in order."
    else:
        count = len(result.findings)
        yield "1 thing is wrong." if count == 1 else f"{count:,} things are wrong."
    if result.sealed is not None:
        holds = "holds" if result.seal_holds else "does not hold"
        yield f"The seal of step {result.sealed.step:,} ({result.sealed.digest}) {holds}."
    yield "Looked at: " + checked_in_words(result.counts)
    yield f"Journal: step {result.steps:,}, SHA-256 {result.head}"
    if result.unrecorded:
        yield phrase(result.unrecorded)
    part = ""
    for row in result.findings:
        if row.part != part:
            part = row.part
            yield from ("", part.upper())
        yield ""
        yield f"- {row.sentence}"
        yield from (f"  {each}" for each in (row.since, row.means, row.do) if each)
    if result.reservations:
        yield from ("", "ALSO TO BE KNOWN", *(f"- {each.sentence}" for each in result.reservations))
