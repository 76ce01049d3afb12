"""The tables of a case: one mapped noun per module.

Every record is a row of ``item`` joined to the table of its kind. All columns hold JSON values
(text, numbers, truth values, lists, objects), so that the journal can keep any row as it is.
Times are ISO 8601 text in UTC with milliseconds.
"""

from __future__ import annotations

from app.model.annotation import Annotation, AnnotationSubject, AnnotationTag
from app.model.assessment import Assessment
from app.model.base import Base
from app.model.bin_entry import BinEntry
from app.model.carried_mark import CarriedMark
from app.model.case_info import CaseInfo
from app.model.claim import Claim
from app.model.collection import Collection, CollectionSource
from app.model.content import Content, ContentChunk
from app.model.custody_event import CustodyEvent
from app.model.event import Event
from app.model.evidence import Evidence
from app.model.fact import Fact
from app.model.foreign_id import ForeignId
from app.model.item import Item
from app.model.journal import JournalChange, JournalStep, JournalTouch
from app.model.judgment import Judgment, JudgmentClaim
from app.model.link import Link, OwnLinkType
from app.model.matrix_cell import MatrixCell
from app.model.name import Name
from app.model.numbering import Numbering
from app.model.organisation import Organisation
from app.model.person import Person
from app.model.place import Place
from app.model.question import Question, QuestionClaim
from app.model.search_doc import SearchBacklog, SearchDoc
from app.model.source import Original, Source
from app.model.tag import RecordTag, Tag, TagOrder
from app.model.text_layer import LayerFile, TextLayer
from app.model.upkeep import Upkeep

__all__ = [
    "Annotation",
    "AnnotationSubject",
    "AnnotationTag",
    "Assessment",
    "Base",
    "BinEntry",
    "CarriedMark",
    "CaseInfo",
    "Claim",
    "Collection",
    "CollectionSource",
    "Content",
    "ContentChunk",
    "CustodyEvent",
    "Event",
    "Evidence",
    "Fact",
    "ForeignId",
    "Item",
    "JournalChange",
    "JournalStep",
    "JournalTouch",
    "Judgment",
    "JudgmentClaim",
    "LayerFile",
    "Link",
    "MatrixCell",
    "Name",
    "Numbering",
    "Organisation",
    "Original",
    "OwnLinkType",
    "Person",
    "Place",
    "Question",
    "QuestionClaim",
    "RecordTag",
    "SearchBacklog",
    "SearchDoc",
    "Source",
    "Tag",
    "TagOrder",
    "TextLayer",
    "Upkeep",
]
