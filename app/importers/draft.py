"""What a reader found in one file: the draft of a source, before anything is stored."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from app.anchors.blocks import Blocks
    from app.vocabulary import LayerRole


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about the reading that the user must know, such as a replaced character.

    ``code`` is phrased in ``app.phrases``; ``facts`` fill the sentence and are JSON values.
    """

    code: str
    facts: dict[str, str | int | float | bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LayerDraft:
    """One text layer: its frozen text and the blocks in it (code points).

    The text holds no NUL and no lone surrogate; line ends are as in the file. Whatever is not
    space lies in a block. A number in front of a list item is part of the text; a bullet is only
    where the file itself writes it, as plain text and Markdown do.
    """

    role: LayerRole
    text: str
    blocks: Blocks
    language: str = ""
    tool: str = ""


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """Size of the upright picture in pixels, its EXIF orientation (1–8), frames and metadata."""

    width: int
    height: int
    orientation: int = 1
    frames: int = 1
    metadata: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PartDraft:
    """A picture inside a page or document: its exact bytes, what it is, and its caption."""

    name: str
    data: bytes
    media_type: str
    picture: PictureFacts
    caption: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class CollectionDraft:
    """What the material says about itself: the parts of the collection record that were found.

    Dates keep the words of the page; ``published_edtf`` is filled where they are certain.
    """

    title: str = ""
    author: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""
    published_edtf: str = ""
    collected: str = ""
    collected_edtf: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class SourceDraft:
    """Everything that one file gives: what it is, its layers, its picture facts, its parts.

    ``format`` is a short word ("text", "markdown", "html", "mhtml", "docx", "picture");
    ``encoding`` is empty for what is not text. ``companions`` are the files of a page's folder
    that belong to it and are not sources of their own.
    """

    format: str
    media_type: str
    encoding: str = ""
    collection: CollectionDraft = CollectionDraft()
    layers: tuple[LayerDraft, ...] = ()
    picture: PictureFacts | None = None
    parts: tuple[PartDraft, ...] = ()
    companions: tuple[Path, ...] = ()
    remarks: tuple[Remark, ...] = ()
