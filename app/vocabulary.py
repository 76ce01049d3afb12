"""The field's standard terms, in their exact words.

Sources: the Admiralty code (reliability and credibility), ICD 203 (likelihood and confidence),
the Third Geneva Convention, art. 13 (who starts protected). The members' values are what the case
file stores; ``label`` is what a person reads.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal, Self


class _Term(StrEnum):
    """A stored code with the words a person reads."""

    label: str

    def __new__(cls, code: str, label: str = "") -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label or code.replace("_", " ").capitalize()
        return member


class ItemKind(_Term):
    """What a record is; the prefix of its human number stands in ``NUMBER_PREFIX``."""

    SOURCE = "source", "Source"
    TEXT_LAYER = "text_layer", "Text layer"
    ANNOTATION = "annotation", "Annotation"
    CLAIM = "claim", "Claim"
    PERSON = "person", "Person"
    ORGANISATION = "organisation", "Organisation"
    PLACE = "place", "Place"
    EVENT = "event", "Event"
    FACT = "fact", "Fact"
    EVIDENCE = "evidence", "Evidence"
    QUESTION = "question", "Question"
    JUDGMENT = "judgment", "Judgment"
    LINK = "link", "Link"
    ASSESSMENT = "assessment", "Assessment"
    TAG = "tag", "Tag"
    COLLECTION = "collection", "Collection"


NUMBER_PREFIX: Final[dict[ItemKind, str]] = {
    ItemKind.SOURCE: "S",
    ItemKind.CLAIM: "C",
    ItemKind.PERSON: "P",
    ItemKind.ORGANISATION: "O",
    ItemKind.PLACE: "PL",
    ItemKind.EVENT: "EV",
    ItemKind.EVIDENCE: "E",
    ItemKind.QUESTION: "Q",
    ItemKind.JUDGMENT: "J",
    ItemKind.LINK: "L",
}


MENTIONABLE: Final = (ItemKind.PERSON, ItemKind.ORGANISATION, ItemKind.PLACE, ItemKind.EVENT)
"""The kinds of records that texts mention by name."""

TAG_PATH: Final = " / "
"""Stands between the name of a tag and that of the tag that it stands under."""


_PREFIX: Final[dict[str, str]] = {kind.value: prefix for kind, prefix in NUMBER_PREFIX.items()}


def handle(kind: str, number: int | None, suffix: str = "") -> str:
    """Return the human number of a record, such as S-3, C-12 or E-001; empty if it has none."""
    prefix = _PREFIX.get(kind)
    if prefix is None or number is None:
        return ""
    digits = f"{number:03d}" if kind == ItemKind.EVIDENCE else str(number)
    return f"{prefix}-{digits}{suffix}"


class Reliability(_Term):
    """Reliability of a source (Admiralty code). ``None`` means not graded, which is not F."""

    A = "A", "Completely reliable"
    B = "B", "Usually reliable"
    C = "C", "Fairly reliable"
    D = "D", "Not usually reliable"
    E = "E", "Unreliable"
    F = "F", "Reliability cannot be judged"


class Credibility(_Term):
    """Credibility of information (Admiralty code). ``None`` means not graded, which is not 6."""

    CONFIRMED = "1", "Confirmed by other sources"
    PROBABLY_TRUE = "2", "Probably true"
    POSSIBLY_TRUE = "3", "Possibly true"
    DOUBTFUL = "4", "Doubtful"
    IMPROBABLE = "5", "Improbable"
    CANNOT_BE_JUDGED = "6", "Truth cannot be judged"


class Likelihood(_Term):
    """Words of estimative probability (ICD 203), the first column of synonyms."""

    ALMOST_NO_CHANCE = "almost_no_chance", "almost no chance"
    VERY_UNLIKELY = "very_unlikely", "very unlikely"
    UNLIKELY = "unlikely", "unlikely"
    ROUGHLY_EVEN_CHANCE = "roughly_even_chance", "roughly even chance"
    LIKELY = "likely", "likely"
    VERY_LIKELY = "very_likely", "very likely"
    ALMOST_CERTAIN = "almost_certain", "almost certain"

    @property
    def per_cent(self) -> tuple[int, int]:
        """The range in per cent, both ends included (ICD 203)."""
        return _PER_CENT[self.value]


_PER_CENT: Final[dict[str, tuple[int, int]]] = {
    "almost_no_chance": (1, 5),
    "very_unlikely": (5, 20),
    "unlikely": (20, 45),
    "roughly_even_chance": (45, 55),
    "likely": (55, 80),
    "very_likely": (80, 95),
    "almost_certain": (95, 99),
}


class Confidence(_Term):
    """Confidence in a judgment (ICD 203); never in the same sentence as a likelihood."""

    HIGH = "high", "High"
    MODERATE = "moderate", "Moderate"
    LOW = "low", "Low"


class ClaimStatus(_Term):
    """Where a claim stands."""

    UNASSESSED = "unassessed"
    SUPPORTED = "supported"
    CONTESTED = "contested"
    REFUTED = "refuted"
    WITHDRAWN = "withdrawn"


class PersonStatus(_Term):
    """What a person is in this case; it decides whether the person starts protected."""

    UNKNOWN = "unknown"
    PRISONER_OF_WAR = "prisoner_of_war", "Prisoner of war"
    DETAINEE = "detainee"
    CIVILIAN = "civilian"
    COMBATANT = "combatant"
    OFFICIAL = "official"
    MINOR = "minor"
    DECEASED = "deceased"

    @property
    def starts_protected(self) -> bool:
        """Prisoners, detainees and minors start protected (Geneva Convention III, art. 13)."""
        return self in {self.PRISONER_OF_WAR, self.DETAINEE, self.MINOR}


class PersonForm(_Term):
    """Whether a person record is one named human being, one without a name, or a group."""

    NAMED = "named"
    UNNAMED = "unnamed"
    GROUP = "group"


class LayerRole(_Term):
    """What a text layer holds."""

    ARTICLE = "article", "Article"
    WHOLE_PAGE = "whole_page", "Whole page"
    TEXT = "text", "Text"
    OCR = "ocr", "OCR"
    TRANSCRIPT = "transcript", "Transcript"
    TRANSLATION = "translation", "Translation"


class ReadingStatus(_Term):
    """How far the investigator is with a source."""

    UNREAD = "unread"
    READING = "reading"
    DONE = "done"


class CarryOutcome(_Term):
    """What was found when a mark was looked for in a later version of its source."""

    CERTAIN = "certain", "Certain"
    MOVED = "moved", "Moved"
    AMBIGUOUS = "ambiguous", "Ambiguous"
    GONE = "gone", "Gone"


class CarryDecision(_Term):
    """What the user made of the outcome for one mark."""

    OPEN = "", "To review"
    CONFIRMED = "confirmed", "Confirmed"
    ATTACHED = "attached", "Attached by hand"
    LEFT = "left", "Left behind"


class Comparator(_Term):
    """How a figure in a claim bounds the true number."""

    AT_LEAST = "ge", "≥"
    ABOUT = "approx", "≈"
    EXACTLY = "eq", "="
    AT_MOST = "le", "≤"


class Modality(_Term):
    """How the one who is quoted holds what is claimed."""

    ASSERTS = "asserts"
    BELIEVES = "believes"
    INFERS = "infers"
    DENIES = "denies"


class MatrixValue(_Term):
    """A cell of the matrix of competing hypotheses (ACH)."""

    VERY_CONSISTENT = "CC", "Very consistent"
    CONSISTENT = "C", "Consistent"
    NEUTRAL = "N", "Neutral"
    NOT_APPLICABLE = "NA", "Not applicable"
    INCONSISTENT = "I", "Inconsistent"
    VERY_INCONSISTENT = "II", "Very inconsistent"


class CustodyAct(_Term):
    """What custody keeps on record; the label is how the history calls it."""

    IMPORT = "import", "Import"
    LAYER = "layer", "Add text layer"
    REPORT = "report", "Export report"
    WEB_ANNOTATIONS = "web_annotations", "Export web annotations"
    TEXT_COPY = "text_copy", "Copy text"
    ORIGINAL_COPY = "original_copy", "Save original"
    QUOTE_COPY = "quote_copy", "Copy quote with real names"
    REGION_COPY = "region_copy", "Copy picture uncovered"
    PRINT = "print", "Print"
    FULL_COPY = "full_copy", "Save full copy"
    BACKUP = "backup", "Back up case"
    RESTORATION = "restoration", "Restore from backup"
    RECOVERY = "recovery", "Recover what could be read"
    VERIFICATION = "verification", "Verify case"
    SEAL = "seal", "Save seal"
    PASSPHRASE_SET = "passphrase_set", "Set passphrase"
    PASSPHRASE_CHANGED = "passphrase_changed", "Change passphrase"
    PASSPHRASE_REMOVED = "passphrase_removed", "Remove passphrase"


@dataclass(frozen=True, slots=True)
class LinkType:
    """A type of link: how it reads from each end, the letter that picks it, what it counts for."""

    code: str
    label: str
    reverse: str
    letter: str
    counts: Literal[-1, 0, 1] = 0


LINK_TYPES: Final[dict[str, LinkType]] = {
    link_type.code: link_type
    for link_type in (
        LinkType("supports", "supports", "supported by", "S", 1),
        LinkType("corroborates", "corroborates", "corroborated by", "O", 1),
        LinkType("contradicts", "contradicts", "contradicted by", "C", -1),
        LinkType("refutes", "refutes", "refuted by", "F", -1),
        LinkType("qualifies", "qualifies", "qualified by", "Q"),
        LinkType("updates", "updates", "updated by", "U"),
        LinkType("responds_to", "responds to", "responded to by", "R"),
        LinkType("context_for", "context for", "has context", "X"),
        LinkType("asserted_by", "asserted by", "asserts", "A"),
        LinkType("relayed_by", "relayed by", "relays", "L"),
        LinkType("derives_from", "derives from", "origin of", "D"),
        LinkType("same_as", "same as", "same as", "E"),
        LinkType("part_of", "part of", "has part", "P"),
        LinkType("member_of", "member of", "has member", "M"),
        LinkType("related_to", "related to", "related to", "T"),
    )
}
"""The built-in link types by code; a case can add types of its own."""
