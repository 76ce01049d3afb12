"""Makes the files of the sample case that nobody writes by hand: stills, note, saved agency page.

Run it as ``python packaging/sample/make.py`` in the project's environment after changing one of
the files beside it; what it writes under ``resources/sample/material`` is committed.
"""

from __future__ import annotations

import base64
import quopri
from pathlib import Path
from typing import Final

import note
import stills

HERE: Final = Path(__file__).parent
MATERIAL: Final = HERE.parents[1] / "resources" / "sample" / "material"
PAGE_FILES: Final = "President names 155 in Russian ranks - Daily Example_files"
PAGE_URL: Final = "https://northernwire.example/copy/2025-04-10/nw-0417-ua-china"
BOUNDARY: Final = "----MultipartBoundary--NW0417sampleNW0417sampleNW0417----"


def agency_page(still: bytes) -> bytes:
    """Return the agency's page as a browser saves it in one file (MHTML, RFC 2557)."""
    head = (
        "From: <Saved by Blink>\n"
        f"Snapshot-Content-Location: {PAGE_URL}\n"
        "Subject: Zelensky: no fewer than 155 Chinese with Russian forces; services count 163 -"
        " Northern Wire\n"
        "Date: Thu, 10 Apr 2025 06:58:31 -0000\n"
        "MIME-Version: 1.0\n"
        'Content-Type: multipart/related;\n\ttype="text/html";\n'
        f'\tboundary="{BOUNDARY}"\n\n'
    )
    page = quopri.encodestring((HERE / "northern-wire.html").read_bytes())
    style = quopri.encodestring((HERE / "northern-wire.css").read_bytes())
    parts = (
        ("text/html", "quoted-printable", PAGE_URL, page),
        ("text/css", "quoted-printable", "https://cdn.northernwire.example/s/copy.css", style),
        (
            "image/jpeg",
            "base64",
            "https://cdn.northernwire.example/p/nw-0417-01.jpg",
            base64.encodebytes(still),
        ),
    )
    text = head.encode()
    for media_type, encoding, location, body in parts:
        text += (
            f"\n--{BOUNDARY}\nContent-Type: {media_type}\nContent-Transfer-Encoding: {encoding}\n"
            f"Content-Location: {location}\n\n"
        ).encode() + body
    return (text + f"\n--{BOUNDARY}--\n".encode()).replace(b"\n", b"\r\n")


def main() -> None:
    """Write all of them."""
    still = MATERIAL / PAGE_FILES / "still-1.jpg"
    stills.save(stills.still_1(), still, taken="2025:04:09 21:05:14")
    stills.save(stills.still_2(), MATERIAL / "Frame 00-01-02-11.png", taken="2025:04:09 21:06:02")
    note.save(MATERIAL / "Note 10-04 partners.docx")
    (MATERIAL / "Northern Wire NW-0417.mhtml").write_bytes(agency_page(still.read_bytes()))


if __name__ == "__main__":
    main()
