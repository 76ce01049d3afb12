"""Ways to spoil a file: blind ones, and ones that know zip, markup and MIME."""

from __future__ import annotations

import io
import re
import struct
import warnings
import zipfile
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from tests.fuzz.seeds import Seed, seeds

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    Mutator = Callable[[bytes, Random], bytes]

LARGEST: Final = 4 << 20
"""Bytes of a mutated file; what is larger is a matter of the limits, which have tests."""

_NUMBERS: Final = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
_TOKENS: Final = tuple(
    token.encode("utf-8", "surrogatepass")
    for token in (
        *("\0", "\x1b[2J", "\ufffe", "\ud800", "\u202e", "\x0c", "\r", "\x85", "\ufeff", "%n%s"),
        *("&#0;", "&#xD800;", "&#x110000;", "&nbsp", "&lol9;", "&#99999999999999;", "]]>", "--!>"),
        *("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>", "<![CDATA[", "<!--", "<?xml"),
        *("<script>", "<plaintext>", "<textarea>", "<table><tr><td>", "</body>", "<svg><style>"),
        *(
            "data:;base64,",
            "cid:x",
            "file:///etc/passwd",
            "http://news.example/",
            "..\\..\\x",
        ),
        *("--", "=\n", "=?utf-8?B?/////?=", "Content-Type: multipart/related;\n boundary=\n\n"),
        *("PK\x03\x04", "GIF89a", "II*\0", "{" * 300, "[" * 300, "9" * 300, "𝕏" * 50, "1e999"),
    )
)
_DAMAGE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
_TAG: Final = re.compile(rb"<[^<>]{0,200}>")
_VALUE: Final = re.compile(rb"=\s*(\"[^\"]*\"|'[^']*'|[^\s>\"']+)")
_HEADER_LINE: Final = re.compile(rb"^[A-Za-z-]{2,40}:[^\n]*\n", re.MULTILINE)


def mutated(seed: Seed, dice: Random) -> tuple[bytes, list[str]]:
    """Return a spoilt copy of a seed and the names of what was done to it."""
    data, done = seed.data, []
    for _ in range(dice.choice((1, 1, 1, 2, 2, 3, 5))):
        ways = _BLIND + 3 * _KNOWING.get(seed.structure, ())
        way = dice.choice(ways)
        data = way(data, dice)[:LARGEST]
        done.append(way.__name__)
    return data, done


def flip_bits(data: bytes, dice: Random) -> bytes:
    spoilt = bytearray(data)
    for _ in range(dice.choice((1, 2, 8, 64))):
        if spoilt:
            spoilt[dice.randrange(len(spoilt))] ^= 1 << dice.randrange(8)
    return bytes(spoilt)


def flip_bytes_of_the_head(data: bytes, dice: Random) -> bytes:
    spoilt = bytearray(data)
    for _ in range(dice.choice((1, 2, 4))):
        if spoilt:
            spoilt[dice.randrange(min(len(spoilt), 200))] = dice.randrange(256)
    return bytes(spoilt)


def cut_off(data: bytes, dice: Random) -> bytes:
    return data[: dice.randrange(len(data) + 1)]


def take_out(data: bytes, dice: Random) -> bytes:
    start, size = _piece(data, dice)
    return data[:start] + data[start + size :]


def double(data: bytes, dice: Random) -> bytes:
    start, size = _piece(data, dice)
    times = dice.choice((1, 1, 2, 50))
    return data[:start] + data[start : start + size] * times + data[start:]


def move(data: bytes, dice: Random) -> bytes:
    start, size = _piece(data, dice)
    rest = data[:start] + data[start + size :]
    place = dice.randrange(len(rest) + 1)
    return rest[:place] + data[start : start + size] + rest[place:]


def splice(data: bytes, dice: Random) -> bytes:
    other = dice.choice(seeds()).data
    start, size = _piece(other, dice)
    place = dice.randrange(len(data) + 1)
    keep = place + dice.choice((0, 0, size))
    return data[:place] + other[start : start + size] + data[keep:]


def tweak_number(data: bytes, dice: Random) -> bytes:
    spoilt = bytearray(data)
    code = dice.choice(("<H", ">H", "<I", ">I", "<Q", ">Q", "B"))
    size = struct.calcsize(code)
    if len(spoilt) < size:
        return data
    reach = min(len(spoilt), dice.choice((64, 512, len(spoilt))))
    place = dice.randrange(max(1, reach - size))
    (old,) = struct.unpack_from(code, spoilt, place)
    mask = (1 << (8 * size)) - 1
    new = dice.choice((*_NUMBERS, old + 1, old - 1, old * 2, old // 2, ~old, len(data)))
    struct.pack_into(code, spoilt, place, new & mask)
    return bytes(spoilt)


def put_token_in(data: bytes, dice: Random) -> bytes:
    place = dice.randrange(len(data) + 1)
    return data[:place] + dice.choice(_TOKENS) + data[place:]


def blank(data: bytes, dice: Random) -> bytes:
    start, size = _piece(data, dice)
    return data[:start] + bytes([dice.choice((0, 32, 255))]) * size + data[start + size :]


def recode(data: bytes, dice: Random) -> bytes:
    text = data.decode(dice.choice(("utf-8", "latin-1", "utf-16-le")), "replace")
    return text.encode(dice.choice(("utf-16", "utf-8", "utf-32-be", "gb18030")), "replace")


# Markup


def drop_tag(data: bytes, dice: Random) -> bytes:
    return _with_match(_TAG, data, dice, lambda _tag: b"")


def double_tag(data: bytes, dice: Random) -> bytes:
    times = dice.choice((2, 3, 40, 3000))
    return _with_match(_TAG, data, dice, lambda tag: tag * times)


def swap_tag(data: bytes, dice: Random) -> bytes:
    tags = _TAG.findall(data) or [b"<p>"]
    return _with_match(_TAG, data, dice, lambda _tag: dice.choice(tags))


def change_value(data: bytes, dice: Random) -> bytes:
    values = [*_TOKENS, *(str(number).encode() for number in _NUMBERS), b"-1", b"", b"NaN"]
    return _with_match(_VALUE, data, dice, lambda _value: b'="' + dice.choice(values) + b'"')


def _with_match(
    pattern: re.Pattern[bytes], data: bytes, dice: Random, change: Callable[[bytes], bytes]
) -> bytes:
    found = list(pattern.finditer(data))
    if not found:
        return put_token_in(data, dice)
    match = dice.choice(found)
    return data[: match.start()] + change(match.group()) + data[match.end() :]


# MIME


def change_header(data: bytes, dice: Random) -> bytes:
    return _with_match(_HEADER_LINE, data, dice, lambda line: dice.choice(_BLIND)(line, dice))


def drop_header(data: bytes, dice: Random) -> bytes:
    return _with_match(_HEADER_LINE, data, dice, lambda _line: b"")


def swap_coding(data: bytes, dice: Random) -> bytes:
    codings = (b"base64", b"quoted-printable", b"8bit", b"7bit", b"gzip", b"x-uuencode", b"")
    pattern = re.compile(rb"base64|quoted-printable|8bit")
    return _with_match(pattern, data, dice, lambda _name: dice.choice(codings))


def double_part(data: bytes, dice: Random) -> bytes:
    parts = re.split(rb"(?m)^(?=--)", data)
    place = dice.randrange(len(parts))
    parts[place:place] = [dice.choice(parts)] * dice.choice((1, 2, 200))
    return b"".join(parts)


# Packages


def spoil_member(data: bytes, dice: Random) -> bytes:
    members = _members(data)
    if not members:
        return tweak_number(data, dice)
    name = dice.choice(sorted(members))
    ways = _BLIND + _MARKUP if name.endswith((".xml", ".rels")) else _BLIND
    members[name] = dice.choice(ways)(members[name], dice)
    return _packed(list(members.items()), dice)


def drop_member(data: bytes, dice: Random) -> bytes:
    members = _members(data)
    if len(members) < 2:
        return tweak_number(data, dice)
    del members[dice.choice(sorted(members))]
    return _packed(list(members.items()), dice)


def rename_member(data: bytes, dice: Random) -> bytes:
    members = list(_members(data).items())
    if not members:
        return tweak_number(data, dice)
    place = dice.randrange(len(members))
    names = ("../../x", "/etc/passwd", "C:\\x", "word\\document.xml", "", ".", "\u202ex", "A" * 999)
    new = dice.choice((*names, members[dice.randrange(len(members))][0]))
    members[place] = (new, members[place][1])
    return _packed(members, dice)


def lie_in_directory(data: bytes, dice: Random) -> bytes:
    place = data.rfind(b"PK\x01\x02", 0, dice.randrange(1, len(data) + 1) if data else 0)
    if place < 0 or place + 46 > len(data):
        return tweak_number(data, dice)
    head = bytearray(data[place : place + 46])
    offset, code = dice.choice(((10, "<H"), (16, "<I"), (20, "<I"), (24, "<I"), (42, "<I")))
    struct.pack_into(code, head, offset, dice.choice(_NUMBERS) & (0xFFFF if code == "<H" else ~0))
    return data[:place] + bytes(head) + data[place + 46 :]


def _members(data: bytes) -> dict[str, bytes]:
    members: dict[str, bytes] = {}
    with suppress(*_DAMAGE), zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            with suppress(*_DAMAGE), archive.open(info) as member:
                members[info.filename] = member.read(LARGEST)
    return members


def _packed(members: list[tuple[str, bytes]], dice: Random) -> bytes:
    method = dice.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED))
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", method) as archive:
        warnings.simplefilter("ignore")  # two members of one name are what some packages have
        for name, content in members:
            info = zipfile.ZipInfo(name)  # without the clock, so that the same seed gives the same
            info.compress_type = method
            archive.writestr(info, content)
    return buffer.getvalue()


def _piece(data: bytes, dice: Random) -> tuple[int, int]:
    start = dice.randrange(len(data) + 1)
    return start, min(len(data) - start, dice.choice((1, 4, 16, 100, 1000, 20_000)))


_BLIND: Final[tuple[Mutator, ...]] = (
    *(flip_bits, flip_bytes_of_the_head, cut_off, take_out, double, move, splice),
    *(tweak_number, tweak_number, put_token_in, blank, recode),
)
_MARKUP: Final[tuple[Mutator, ...]] = (drop_tag, double_tag, swap_tag, change_value, put_token_in)
_KNOWING: Final[dict[str, tuple[Mutator, ...]]] = {
    "markup": _MARKUP,
    "mime": (change_header, drop_header, swap_coding, double_part, *_MARKUP),
    "zip": (spoil_member, spoil_member, spoil_member, drop_member, rename_member, lie_in_directory),
}
