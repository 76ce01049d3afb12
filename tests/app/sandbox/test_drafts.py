from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.anchors.blocks import lines
from app.importers.draft import (
    CollectionDraft,
    LayerDraft,
    PartDraft,
    PictureFacts,
    Remark,
    SourceDraft,
)
from app.sandbox import drafts, wire
from app.vocabulary import LayerRole

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@given(words, st.sampled_from(LayerRole), st.binary(), words)
def test_a_draft_crosses_the_pipe_unchanged(
    text: str, role: LayerRole, data: bytes, title: str
) -> None:
    draft = SourceDraft(
        format="html",
        media_type="text/html",
        encoding="utf-8",
        collection=CollectionDraft(title=title),
        layers=(LayerDraft(role, text, lines(text), "uk", "reader"),),
        picture=PictureFacts(3, 4, 6, 2, {"Camera": title}),
        parts=(PartDraft("still.png", data, "image/png", PictureFacts(1, 2), "caption", "alt"),),
        companions=(Path("/a\udce4"),),
        remarks=(Remark("some.code", {"count": 3, "share": 0.5, "all": True, "what": title}),),
    )
    stream = io.BytesIO()
    wire.send(stream, *drafts.pack(draft), limit=1 << 20)
    stream.seek(0)
    assert drafts.unpack(wire.receive(stream, limit=1 << 20)) == draft


def test_contents_that_do_not_fit_their_header_are_refused() -> None:
    header, blobs = drafts.pack(SourceDraft("text", "text/plain"))
    with pytest.raises(ValueError, match="wrong number"):
        drafts.unpack((header, [*blobs, b"more"]))


def test_what_no_text_of_a_case_can_hold_is_replaced() -> None:
    draft = SourceDraft("text", "text/plain", collection=CollectionDraft(title="a\0b\ud800c"))
    assert drafts.unpack(drafts.pack(draft)).collection.title == "a\ufffdb\ufffdc"
