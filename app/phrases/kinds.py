"""How many records of each kind, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.speech import listed, numbered, said
from app.vocabulary import ItemKind

if TYPE_CHECKING:
    from collections.abc import Mapping

WORDS: Final[dict[ItemKind, str]] = {
    ItemKind.SOURCE: "source|sources",
    ItemKind.ANNOTATION: "mark|marks",
    ItemKind.CLAIM: "claim|claims",
    ItemKind.PERSON: "person|people",
    ItemKind.EVIDENCE: "exhibit|exhibits",
    ItemKind.ORGANISATION: "organisation|organisations",
    ItemKind.PLACE: "place|places",
    ItemKind.EVENT: "event|events",
    ItemKind.QUESTION: "question|questions",
    ItemKind.JUDGMENT: "judgment|judgments",
    ItemKind.ASSESSMENT: "assessment|assessments",
    ItemKind.FACT: "fact|facts",
    ItemKind.LINK: "link|links",
    ItemKind.TAG: "tag|tags",
    ItemKind.COLLECTION: "collection|collections",
}
"""One and several of each kind, in the order in which they are told; texts go with their source."""


def counted_kinds(kinds: Mapping[str, int]) -> str:
    """Return counts in words, such as "1 source, 14 marks and 2 claims"."""
    return listed(
        [
            numbered(kinds[kind], said("Kinds", words).split("|"))
            for kind, words in WORDS.items()
            if kinds.get(kind)
        ]
    )
