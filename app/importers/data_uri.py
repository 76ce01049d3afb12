"""Decodes ``data:`` addresses (RFC 2397)."""

from __future__ import annotations

import base64
import binascii
import re
from typing import Final
from urllib.parse import unquote_to_bytes

_HEAD: Final = re.compile(r"\s*data:([^,]*),", re.IGNORECASE)
_NOT_BASE64: Final = re.compile(rb"[^A-Za-z0-9+/]")


def decode(address: str) -> bytes | None:
    """Return the bytes in a ``data:`` address, None for any other address or a broken one."""
    head = _HEAD.match(address)
    if head is None:
        return None
    body = unquote_to_bytes(address[head.end() :].strip())
    if not head.group(1).casefold().endswith(";base64"):
        return body
    digits = _NOT_BASE64.sub(b"", body.translate(bytes.maketrans(b"-_", b"+/")))
    try:
        return base64.b64decode(digits + b"=" * (-len(digits) % 4))
    except binascii.Error:
        return None


def media_type(address: str) -> str:
    """Return the media type that a ``data:`` address names, "" if it names none."""
    head = _HEAD.match(address)
    return head.group(1).partition(";")[0].strip().casefold() if head else ""
