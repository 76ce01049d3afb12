"""Who is masked in what leaves the case, and the texts that may leave it.

Prisoners, detainees and minors start protected (Geneva Convention III, art. 13): a pseudonym
stands for the name of a protected person, for every alias and every form of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final, NewType

import regex

from app.dates import in_words
from app.names.finder import NameFinder
from app.names.index import Known
from app.names.runs import WITHHELD
from app.showing import one_line
from app.vocabulary import PersonForm, PersonStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.names.finder import Found
    from app.queries.record_details import FactRow
    from app.queries.report_rows import AnyName, PersonMaterial

    Names = Mapping[str, Sequence[AnyName]]
    Facts = Mapping[str, Sequence[FactRow]]

Shown = NewType("Shown", str)
"""Text that may be shown to others: masked, and free of characters that no document can hold."""

_LINE_END: Final = regex.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_UNWRITABLE: Final = regex.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U0001fffe\U0001ffff]"
)
_LABELS: Final = {
    PersonStatus.PRISONER_OF_WAR: "Prisoner",
    PersonStatus.DETAINEE: "Detainee",
    PersonStatus.CIVILIAN: "Civilian",
    PersonStatus.COMBATANT: "Combatant",
    PersonStatus.OFFICIAL: "Official",
    PersonStatus.MINOR: "Minor",
    PersonStatus.DECEASED: "Deceased",
    PersonStatus.UNKNOWN: "Person",
}
_STATES_NAME: Final = regex.compile(
    r"\b(?:names?|alias(?:es)?|call ?sign|nick ?name|user ?name)\b", regex.IGNORECASE
)
_STATES_RELATIVE: Final = regex.compile(
    r"\b(?:father|mother|parents?|wife|husband|spouse|brother|sister|relatives?)\b",
    regex.IGNORECASE,
)
_STATES_NUMBER: Final = regex.compile(
    r"\b(?:passport|identity|identification|id|document|serial|number|no|phone|telephone|mobile"
    r"|e-?mail|address|account|plate)\b",
    regex.IGNORECASE,
)
_STATES_BIRTH: Final = regex.compile(r"\b(?:born|birth|birthday|dob)\b", regex.IGNORECASE)
_YEAR: Final = regex.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_REMEMBERED: Final = 300
"""Texts up to this length are masked once: titles and names come again and again."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A masked passage with what stands around it, and what was put there instead of names."""

    before: Shown
    marked: Shown
    after: Shown
    put: frozenset[str]


class Protection:
    """Knows who is protected and under which name each appears; masks whatever is to leave.

    ``unwritable`` counts the characters met that no document can hold; U+FFFD stands for them.
    """

    def __init__(
        self,
        people: Iterable[PersonMaterial],
        names: Names,
        facts: Facts,
        *,
        authors: Iterable[str] = (),
    ) -> None:
        """Take the people of a case, their further names and the facts about them.

        ``authors`` are those who make the report: their own names may stay.
        """
        self.unwritable = 0
        self._remembered: dict[str, Shown] = {}
        people = sorted(people, key=lambda person: (person.number, person.number_suffix))
        hidden = [person for person in people if person.protected]
        self._pseudonyms = _pseudonyms(hidden, names, facts)
        known = [_known(self._pseudonyms[p.id], p, names, facts) for p in hidden]
        known += [
            Known(None, (person.name, *_further_names(person, names)))
            for person in people
            if not person.protected and person.form == PersonForm.NAMED
        ]
        self._finder = NameFinder([*known, *(Known(None, (author,)) for author in authors)])

    def protects(self, person_id: str) -> bool:
        """Tell whether a person must not be recognised."""
        return person_id in self._pseudonyms

    def name(self, person: PersonMaterial) -> Shown:
        """Return how a person is called: by pseudonym if protected, else by name."""
        pseudonym = self._pseudonyms.get(person.id)
        return self.text(person.name) if pseudonym is None else Shown(pseudonym)

    def text(self, raw: str) -> Shown:
        """Return a text as it may be shown."""
        known = self._remembered.get(raw)
        if known is None:
            known = self.passage("", raw, "").marked
            if len(raw) <= _REMEMBERED:
                self._remembered[raw] = known
        return known

    def line(self, raw: str) -> Shown:
        """Return a text as it may be shown, on one line."""
        return Shown(one_line(" ".join(self.text(raw).split())))

    def passage(self, before: str, marked: str, after: str, *, bracketed: bool = False) -> Passage:
        """Mask a passage together with what stands around it.

        A name that reaches over an edge of the passage is masked whole and belongs to it. What is
        ``bracketed`` says by square brackets which words are not those of the text.
        """
        parts = [self._written(part) for part in (before, marked, after)]
        text = "".join(parts)
        edges = tuple(accumulate(map(len, parts), initial=0))
        shown = ["", "", ""]

        def keep(start: int, stop: int) -> None:
            for place, (low, high) in enumerate(pairwise(edges)):
                shown[place] += text[max(start, low) : min(stop, high)]

        found = self._finder.find(text)
        if bracketed:
            found = [replace(hit, shown=in_brackets(hit.shown)) for hit in found]
        last = 0
        for hit in found:
            keep(last, hit.start)
            shown[0 if hit.end <= edges[1] else 2 if hit.start >= edges[2] else 1] += hit.shown
            last = hit.end
        keep(last, len(text))
        put = frozenset(hit.shown for hit in found)
        return Passage(Shown(shown[0]), Shown(shown[1]), Shown(shown[2]), put)

    def hits(self, text: str) -> list[Found]:
        """Return where in a text names stand that must not be shown, and what stands for them."""
        return self._finder.find(text)

    def fact(self, about_id: str, fact: FactRow) -> Shown:
        """Return the value of a fact as it may be shown: nothing that identifies the protected.

        Of a birth, the year is told.
        """
        if about_id in self._pseudonyms:
            if any(
                pattern.search(fact.property)
                for pattern in (_STATES_NAME, _STATES_RELATIVE, _STATES_NUMBER)
            ):
                return Shown(WITHHELD)
            if _STATES_BIRTH.search(fact.property):
                year = _YEAR.search(fact.value_edtf or fact.value)
                return Shown(year.group()) if year else self.line(fact.value)
        if fact.value_edtf and fact.value == fact.value_edtf:
            return Shown(in_words(fact.value_edtf))
        return self.line(fact.value)

    def _written(self, raw: str) -> str:
        text, replaced = _UNWRITABLE.subn("\ufffd", _LINE_END.sub("\n", raw))
        self.unwritable += replaced
        return text


def in_brackets(shown: str) -> str:
    """Return what stands for a name as an editor's words inside a quote."""
    return shown if shown.startswith("[") else f"[{shown}]"


def _pseudonyms(hidden: Sequence[PersonMaterial], names: Names, facts: Facts) -> dict[str, str]:
    """Choose what stands for each protected person: the given pseudonym, else status and letter.

    The letter follows from the person's number, so that it is the same in every report. A given
    pseudonym that holds a protected name is not taken, and none stands for two people.
    """
    finder = NameFinder([_known("", person, names, facts) for person in hidden])
    chosen: dict[str, str] = {}
    for person in hidden:
        name = " ".join(_UNWRITABLE.sub("", person.pseudonym).split())
        if not name or finder.find(name):
            group = person.form == PersonForm.GROUP
            label = "Group" if group else _LABELS[PersonStatus(person.status)]
            name = f"{label} {_letters(person.number)}{person.number_suffix}"
        if name in chosen.values():
            name = f"{name} ({person.handle})"
        chosen[person.id] = name
    return chosen


def _letters(number: int) -> str:
    """Return A for 1, Z for 26, AA for 27."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _known(shown: str, person: PersonMaterial, names: Names, facts: Facts) -> Known:
    stated = facts.get(person.id, ())
    also = (fact.value for fact in stated if _STATES_NAME.search(fact.property))
    further = (*_further_names(person, names), *also)
    secrets = [
        fact.value
        for fact in stated
        if _STATES_RELATIVE.search(fact.property)
        or (_STATES_NUMBER.search(fact.property) and regex.search(r"\d|@", fact.value))
    ]
    parts = [part for name in names.get(person.id, ()) for part in (name.given, name.family)]
    own = tuple(filter(None, [person.name]))
    is_name = person.form == PersonForm.NAMED
    return Known(
        shown,
        ((*own, *further) if is_name else further),
        parts=tuple(filter(None, parts)),
        descriptions=() if is_name else own,
        secrets=tuple(secrets),
    )


def _further_names(person: PersonMaterial, names: Names) -> tuple[str, ...]:
    every = (
        full
        for name in names.get(person.id, ())
        for full in (name.full, f"{name.given} {name.family}".strip())
    )
    return tuple(filter(None, dict.fromkeys(every)))
