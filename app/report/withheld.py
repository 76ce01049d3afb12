"""Says what a report withholds, from whom, how much of it is affected, and why."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from app.names.runs import NAME_WITHHELD
from app.report.desk import joined
from app.report.outline import Ref
from app.report.wording import count, words
from app.vocabulary import PersonStatus

if TYPE_CHECKING:
    from app.queries.report_rows import PersonMaterial
    from app.report.desk import Desk
    from app.report.outline import Line

_CONVENTION: Final = "Geneva Convention III, art. 13"
_GROUPS: Final = {
    PersonStatus.PRISONER_OF_WAR: f"prisoners of war; {_CONVENTION}",
    PersonStatus.DETAINEE: "detainees, protected as prisoners are",
    PersonStatus.MINOR: "minors",
}
_OTHERS: Final = "protected by the investigator"


def withheld(desk: Desk, covered_figures: int) -> tuple[Line, ...]:
    """Return the paragraphs on what is withheld; call it when all the rest is composed."""
    hidden = [person for person in desk.material.people if desk.protection.protects(person.id)]
    lines: list[Line] = []
    if hidden:
        lines += [_who(desk, hidden), _how_much(desk, covered_figures)]
    else:
        lines.append((words("Nothing is withheld: nobody in this case is protected."),))
    lifted = [
        person
        for person in desk.material.people
        if PersonStatus(person.status).starts_protected and not person.protected
    ]
    for person in lifted:
        reason = desk.protection.line(person.protection_reason).rstrip(".") or "no reason is given"
        line = (Ref(person.handle, desk.protection.name(person)),)
        status = PersonStatus(person.status).label.lower()
        lines.append((*line, words(f" ({status}) is named: {reason}.")))
    return tuple(lines)


def _who(desk: Desk, hidden: list[PersonMaterial]) -> Line:
    groups: defaultdict[str, list[Line]] = defaultdict(list)
    for person in hidden:
        reason = _GROUPS.get(PersonStatus(person.status), _OTHERS)
        groups[reason].append((Ref(person.handle, desk.protection.name(person)),))
    is_are = "is" if len(hidden) == 1 else "are"
    opening = f"{count(len(hidden), 'person', 'persons')} {is_are} shown under a pseudonym: "
    parts = [(*joined(people, ", "), words(f" ({reason})")) for reason, people in groups.items()]
    return (words(opening), *joined(parts, "; "), words("."))


def _how_much(desk: Desk, figures: int) -> Line:
    passages = count(desk.masked_passages, "passage")
    is_are = "is" if (desk.masked_passages, figures) in {(1, 0), (0, 1)} else "are"
    told = f"{passages} and {count(figures, 'figure')} {is_are} affected. "
    told += (
        "In figures, the regions that were marked as showing these persons are covered; what was "
        "not marked is not, so look the figures through before the report goes on. "
        f"“{NAME_WITHHELD}” stands where a part of a name may also be that of somebody else."
    )
    return (words(told),)
