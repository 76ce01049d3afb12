"""Makes a draft of a page, however it was saved: its two layers, its record, its pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.anchors.blocks import BlockKind
from app.importers.block_text import BlockText
from app.importers.draft import LayerDraft, Remark
from app.importers.pages import article_finding, element_tree, metadata, page_pictures
from app.importers.pages.blocks import write
from app.importers.pictures.part_gathering import PartGatherer
from app.importers.printable import comparable
from app.importers.text import encoding
from app.vocabulary import LayerRole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree

    from app.importers.draft import CollectionDraft, PartDraft
    from app.importers.pages.blocks import Written
    from app.importers.pages.resources import Resources

MAX_FRAMES: Final = 100
"""How many frames of one page are shown; what comes after that is advertising."""

_TINY: Final = 100
"""An article of fewer characters than this, in a page that holds far more, was not found."""

_CHARSET: Final = re.compile(
    rb"<meta[^>]{0,500}?charset\s*=\s*[\"']?\s*([\w:.+-]+)"
    rb"|<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w:.+-]+)",
    re.IGNORECASE,
)
_CHARSET_WITHIN: Final = 8192
_HEADLINE_WITHIN: Final = 8
"""Among how many first blocks of an article its headline is looked for."""


@dataclass(frozen=True, slots=True)
class Page:
    """What was read of a page."""

    collection: CollectionDraft
    layers: tuple[LayerDraft, ...]
    parts: tuple[PartDraft, ...]
    encoding: str
    remarks: tuple[Remark, ...]


def read(
    data: bytes, resources: Resources, *, declared: str = "", url: str = "", saved_at: str = ""
) -> Page:
    """Read the bytes of a page; ``declared`` is the encoding that its container names."""
    decoded = encoding.decode(data, declared or declared_encoding(data))
    root = element_tree.parse(decoded.text)
    frames = _Frames(resources)
    body = _body_of(root)
    whole = write(body, frame=frames.body)
    collection = metadata.collection(root, url=url, saved_at=saved_at)
    article = _article(root, body, whole, collection.title)
    gatherer = PartGatherer()
    page_pictures.gather(root, resources, gatherer)
    for frame_root, frame_resources in frames.shown:
        page_pictures.gather(frame_root, frame_resources, gatherer)
    hidden = (Remark("page.hidden_text", {"count": whole.hidden}),) if whole.hidden else ()
    return Page(
        collection=collection,
        layers=tuple(
            LayerDraft(role, content.text(), content.blocks(), language=collection.language)
            for role, content in (
                (LayerRole.ARTICLE, article),
                (LayerRole.WHOLE_PAGE, whole.content),
            )
        ),
        parts=gatherer.parts(),
        encoding=decoded.encoding,
        remarks=(*decoded.remarks, *hidden, *gatherer.remarks()),
    )


def declared_encoding(data: bytes) -> str:
    """Return the label of the encoding that a page declares for itself, "" if it does not."""
    match = _CHARSET.search(data[:_CHARSET_WITHIN])
    return next(filter(None, match.groups()), b"").decode("ascii", "replace") if match else ""


def _body_of(root: etree._Element) -> etree._Element:
    """Return the body of a page, or its frames."""
    bodies = list(root.iterchildren("body", "frameset"))
    return bodies[0] if len(bodies) == 1 else root


class _Frames:
    """The pages in the frames of a page, parsed as they are shown."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources
        self.shown: list[tuple[etree._Element, Resources]] = []

    def body(self, element: etree._Element) -> etree._Element | None:
        """Return the body of the page in a frame, None where it was not saved along."""
        if len(self.shown) >= MAX_FRAMES:
            return None
        inline = element.get("srcdoc")
        if inline:
            root, resources = element_tree.parse(inline), self._resources
        else:
            frame = self._resources.frame(element.get("src") or "")
            if frame is None:
                return None
            label = frame.declared or declared_encoding(frame.data)
            root = element_tree.parse(encoding.decode(frame.data, label).text)
            resources = frame.resources
        self.shown.append((root, resources))
        return _body_of(root)


def _article(root: etree._Element, body: etree._Element, whole: Written, title: str) -> BlockText:
    """Write the article, from its headline on; the whole page where there is none in it."""
    wordings = (title, *metadata.titles(root))
    found = article_finding.find(body, whole.pieces, wordings)
    if found.root is body and not found.leave_out:
        content = whole.content
    else:
        content = write(found.root, leave_out=found.leave_out).content
    size, all_there_is = len(content.text()), len(whole.content.text())
    if size == 0 or (not found.marked and size < _TINY and size * 4 < all_there_is):
        content = whole.content
    if not title or _has_headline(content, wordings):
        return content
    titled = BlockText()
    titled.add(title, BlockKind.HEADING, level=1)
    titled.extend(content)
    return titled


def _has_headline(content: BlockText, wordings: Iterable[str]) -> bool:
    """Tell whether one of the first blocks says what the page's title says."""
    text = content.text()
    keys = [comparable(wording) for wording in wordings if wording]
    for block in content.blocks()[:_HEADLINE_WITHIN]:
        words = comparable(text[block.start : block.end])
        if block.kind == BlockKind.HEADING and block.level == 1 and words:
            return True
        if len(words) >= 8 and any(words == key or (words in key) for key in keys):
            return True
    return False
