from __future__ import annotations

import io

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
from app.sandbox import wire
from app.vocabulary import LayerRole

words = st.text(st.characters(exclude_categories=["Cs"]))


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
        remarks=(Remark("some.code", {"count": 3}),),
    )
    stream = io.BytesIO()
    wire.send(stream, *wire.pack_draft(draft))
    stream.seek(0)
    assert wire.unpack_draft(*wire.receive(stream)) == draft


def test_a_pipe_that_ends_is_noticed() -> None:
    stream = io.BytesIO()
    wire.send(stream, {"a": 1}, [b"12345"])
    for length in range(len(stream.getvalue())):
        with pytest.raises(EOFError):
            wire.receive(io.BytesIO(stream.getvalue()[:length]))


def test_contents_that_do_not_fit_their_header_are_refused() -> None:
    header, blobs = wire.pack_draft(SourceDraft("text", "text/plain"))
    with pytest.raises(ValueError, match="wrong number"):
        wire.unpack_draft(header, [*blobs, b"more"])
