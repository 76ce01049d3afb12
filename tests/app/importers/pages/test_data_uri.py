from __future__ import annotations

import base64
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.importers.pages.data_uri import decode, decode_base64, media_type


@given(st.binary(max_size=200))
def test_what_is_written_into_an_address_comes_out(data: bytes) -> None:
    coded = base64.b64encode(data).decode()
    assert decode(f"data:image/png;base64,{coded}") == data
    assert decode(f"DATA:image/png;charset=x;BASE64,{quote(coded)}") == data
    assert decode(f" data:;base64,{coded.rstrip('=')} ") == data
    assert decode(f"data:text/plain,{quote(data)}") == data


@given(st.binary(max_size=99), st.integers(0, 140))
def test_what_is_cut_off_gives_what_there_is(data: bytes, length: int) -> None:
    coded = base64.encodebytes(data)[:length]
    assert data.startswith(decode_base64(coded))


@pytest.mark.parametrize("address", ["", "data:", "data:image/png", "https://x.example/a,b"])
def test_other_addresses_are_not_decoded(address: str) -> None:
    assert decode(address) is None


def test_the_media_type_is_told() -> None:
    assert media_type("data:image/SVG+xml;utf8,<svg/>") == "image/svg+xml"
    assert media_type("https://x.example/") == ""
