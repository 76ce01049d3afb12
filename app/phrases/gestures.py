"""How the labels of steps are said: they are stored in English, with their numbers and names.

A label is found again by its template; one of a later version, or of the user's own, stays as it
is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from app.phrases.kinds import WORDS
from app.speech import numbered, said
from app.vocabulary import LINK_TYPES, CustodyAct, ItemKind

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLAIN: Final = (
    "Add claim",
    "Add collection",
    "Add event",
    "Add evidence",
    "Add link type",
    "Add note",
    "Add organisation",
    "Add person",
    "Add place",
    "Add question",
    "Add tag",
    "Add tag under another",
    "Add text layer",
    "Answer question",
    "Assess claim",
    "Attach carried mark",
    "Attach to mark",
    "Bring back",
    "Bring back from bin",
    "Carry mark over",
    "Carry marks over",
    "Change link type",
    "Change tags of marks",
    "Confirm carried mark",
    "Create case",
    "Describe source",
    "Detach from mark",
    "Edit case properties",
    "Edit names",
    "Edit record",
    "Edit records",
    "Empty bin",
    "Go back",
    "Import annotations",
    "Import source",
    "Judge",
    "Leave mark behind",
    "Leave marks behind",
    "Link",
    "Make later version",
    "Mark as claim",
    "Mark as evidence",
    "Mark as known record",
    "Mark as person",
    "Mark claim",
    "Mark evidence",
    "Mark passage as claim",
    "Mark passage as evidence",
    "Mark passage as person",
    "Mark person",
    "Mark region as claim",
    "Mark region as evidence",
    "Mark region as person",
    "Merge tag into another",
    "Merge tags",
    "Move collection",
    "Move ends of mark",
    "Move mark",
    "Move region",
    "Move tag",
    "Move to bin",
    "Pin tag to key",
    "Put tags in order",
    "Put into collection",
    "Put on record",
    "Remove tag",
    "Remove tag from mark",
    "Retag mark",
    "Review carried mark again",
    "Set basis of judgment",
    "Sort tags by name",
    "Split tag",
    "State fact",
    "Tag",
    "Tag mark",
    "Tag passage",
    "Tag passages",
    "Tag record",
    "Tag records",
    "Take out of collection",
    "Turn link round",
)

_COUNTED: Final = (
    "Bring back {count|record|records} from bin",
    "Carry {count|mark|marks} over",
    "Confirm {count|carried mark|carried marks}",
    "Import {count|annotation|annotations}",
    "Import {count|file|files}",
    "Leave {count|mark|marks} behind",
    "Mark {count|mention|mentions}",
    "Mark {count|mention|mentions} of {record}",
    "Merge {count|tag|tags}",
    "Move {count|record|records} to bin",
    "Put {count|source|sources} into collection",
    "Remove tag from {count|mark|marks}",
    "Retag {count|mark|marks}",
    "Tag {count|mark|marks}",
    "Tag {count|passage|passages}",
    "Tag {count|record|records}",
    "Take {count|source|sources} out of collection",
    *(f"Edit {{count|{forms}}}" for forms in WORDS.values()),
)

_NAMED: Final = (
    "Import {record}",
    "Add text to {record}",
    "Take {record} as a version of its own",
    "Make {record} a later version of {earlier}",
    "Go back to before “{label}”",
    *(f"{act.label} of {{record}}" for act in CustodyAct),
)

_OF_KINDS: Final = tuple(
    template.format(kind.label.lower())
    for kind in ItemKind
    for template in ("Edit {}", "Move {} to bin", "Bring back {} from bin")
)

_OF_LINKS: Final = tuple(f"Link: {kind.label}" for kind in LINK_TYPES.values())

TEMPLATES: Final = (*_COUNTED, *_NAMED)
LABELS: Final = (*_PLAIN, *(act.label for act in CustodyAct), *_OF_KINDS, *_OF_LINKS)

_CONTEXT: Final = "Gestures"
_PLACE: Final = re.compile(r"\{(\w+)((?:\|[^|{}]+)*)\}")
_FORMS: Final = {"record": r"[A-Z]{1,2}-\d+[a-z]*", "earlier": r"[A-Z]{1,2}-\d+[a-z]*"}


def said_label(label: str) -> str:
    """Return the label of a step in the language spoken here."""
    if label in _known():
        return said(_CONTEXT, label)
    for template, pattern in _patterns():
        match = pattern.fullmatch(label)
        if match is not None:
            return _filled(said(_CONTEXT, template), match.groupdict())
    return label


def is_known(label: str) -> bool:
    """Tell whether a label is one that can be said in other languages."""
    return label in _known() or any(pattern.fullmatch(label) for _, pattern in _patterns())


def _filled(template: str, facts: Mapping[str, str]) -> str:
    def fill(match: re.Match[str]) -> str:
        name, forms = match[1], match[2][1:].split("|")
        value = facts.get(name, match[0])
        if name == "label":
            return said_label(value)
        return numbered(int(value.replace(",", "")), forms) if forms != [""] else value

    return _PLACE.sub(fill, template)


@cache
def _known() -> frozenset[str]:
    return frozenset(LABELS)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((template, _pattern(template)) for template in TEMPLATES)


def _pattern(template: str) -> re.Pattern[str]:
    """Return what fits the labels that were made of a template."""
    parts, end = [], 0
    for match in _PLACE.finditer(template):
        parts.append(re.escape(template[end : match.start()]))
        parts.append(_hole(match[1], match[2][1:]))
        end = match.end()
    return re.compile("".join((*parts, re.escape(template[end:]))), re.DOTALL)


def _hole(name: str, forms: str) -> str:
    if not forms:
        return rf"(?P<{name}>{_FORMS.get(name, '.+')})"
    nouns = "|".join(re.escape(form) for form in forms.split("|"))
    return rf"(?P<{name}>\d[\d,]*) (?:{nouns})"
