"""Decodes ``data:`` addresses (RFC 2397) and Base64, also where it is cut off."""

from __future__ import annotations

import base64
import re
from typing import Final
from urllib.parse import unquote_to_bytes

_HEAD: Final = re.compile(r"\s*data:([^,]*),", re.IGNORECASE)
_ONE_ALPHABET: Final = bytes.maketrans(b"-_", b"+/")
_NOT_BASE64: Final = re.compile(rb"[^A-Za-z0-9+/]")


def decode(address: str) -> bytes | None:
    """Return the bytes in a ``data:`` address, None for any other address."""
    head = _HEAD.match(address)
    if head is None:
        return None
    body = unquote_to_bytes(address[head.end() :].strip())
    if not head.group(1).casefold().endswith(";base64"):
        return body
    return decode_base64(body)


def decode_base64(text: bytes) -> bytes:
    """Return the bytes that Base64 of either alphabet stands for; a rest of one digit is dropped.

    Line ends and anything else that is no digit are passed over.
    """
    digits = _NOT_BASE64.sub(b"", text.translate(_ONE_ALPHABET))
    digits = digits[: len(digits) - (len(digits) % 4 == 1)]
    return base64.b64decode(digits + b"=" * (-len(digits) % 4))


def media_type(address: str) -> str:
    """Return the media type that a ``data:`` address names, "" if it names none."""
    head = _HEAD.match(address)
    return head.group(1).partition(";")[0].strip().casefold() if head else ""
