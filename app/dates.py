"""Dates of different precision: checked and read in plain words (EDTF, ISO 8601-2)."""

from __future__ import annotations


def check(text: str) -> str | None:
    """Return why ``text`` is not a date in EDTF, None when it is one."""
    from edtf import parse_edtf  # noqa: PLC0415 - slow to import
    from edtf.parser.edtf_exceptions import EDTFParseException  # noqa: PLC0415

    try:
        parse_edtf(text)
    except EDTFParseException as problem:
        return str(problem)
    return None
