"""Packages that are locked, old, cut off, swollen, or reach out of their folder."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

from app.phrases import PROBLEMS
from tests.app.importers import makers
from tests.reliability.inputs.way_in import WayIn, codes

WORDS = "<w:p><w:r><w:t>Words</w:t></w:r></w:p>"


def locked_zip(members: dict[str, str | bytes]) -> bytes:
    """Return a ZIP whose members say that they are encrypted."""
    data = bytearray(makers.zipped(members))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(sign)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(sign, place + 1)
    return bytes(data)


REFUSED = {
    "locked.docx": (makers.compound("EncryptionInfo", "EncryptedPackage"), "import.password"),
    "locked parts.docx": (locked_zip({"[Content_Types].xml": "x"}), "import.password"),
    "locked.zip": (locked_zip({"a.txt": "x"}), "import.archive"),
    "old.doc": (makers.compound("WordDocument", "1Table"), "import.old_word"),
    "old.xls": (makers.compound("Workbook"), "import.old_office"),
    "letter.msg": (makers.compound("a", "__properties_version1.0"), "import.outlook"),
    "photos.zip": (makers.zipped({"photo.jpg": makers.picture()}), "import.archive"),
    "packed.gz": (b"\x1f\x8b\x08\0\0\0\0\0\0\x03" + bytes(20), "import.archive"),
}


def test_what_can_not_be_opened_is_called_what_it_is(way_in: WayIn) -> None:
    came = way_in.bring_all({name: content for name, (content, _) in REFUSED.items()})
    assert {name: outcome.problem.code for name, outcome in came.items()} == {
        name: code for name, (_, code) in REFUSED.items()
    }


def test_the_sentences_about_packages_are_all_different() -> None:
    about = [
        "import.password",
        "import.archive",
        "import.old_word",
        "import.old_office",
        "import.outlook",
        "import.damaged_package",
        "import.zip_bomb",
        "import.entities",
        "import.too_deep",
        "import.long_text",
    ]
    assert len({PROBLEMS[code] for code in about}) == len(about)


def test_a_document_that_would_swell_beyond_measure_is_stopped(way_in: WayIn) -> None:
    flat = makers.with_part(makers.word_file(WORDS), "word/document.xml", bytes(64 << 20))
    assert len(flat) < 100_000
    assert way_in.refuse("flat.docx", flat) == "import.zip_bomb"


def overlapping(members: int) -> bytes:
    """Return a ZIP whose members all stand for the same packed bytes, 2 MB once unpacked."""
    content = makers.noise(900, 900, "BMP")
    package = makers.word_file(WORDS, {"media/image1.bmp": content})
    directory_at = package.rindex(b"PK\x05\x06")
    (start,) = struct.unpack_from("<I", package, directory_at + 16)
    entry = next(
        piece
        for piece in package[start:directory_at].split(b"PK\x01\x02")
        if b"media/image1.bmp" in piece
    )
    more = b"".join(
        b"PK\x01\x02" + entry.replace(b"image1", b"%06d" % number) for number in range(members)
    )
    end = bytearray(package[directory_at:])
    count = struct.unpack_from("<H", end, 10)[0] + members
    struct.pack_into("<HHI", end, 8, count, count, directory_at - start + len(more))
    return package[:directory_at] + more + bytes(end)


def test_members_that_lie_over_each_other_are_read_within_a_limit(way_in: WayIn) -> None:
    data = overlapping(2000)  # 5 GB, were it all unpacked; no relation leads to them
    _, text = way_in.take("overlapping.docx", data)
    assert text == "Words"
    assert way_in.refuse("photos.zip", overlapping(20_001)) == "import.zip_bomb"


def test_archives_in_archives_are_not_unpacked(way_in: WayIn) -> None:
    inner = makers.zipped({"a.txt": bytes(1 << 20)})
    for _ in range(6):
        inner = makers.zipped({f"{number}.zip": inner for number in range(3)})
    assert way_in.refuse("nested.zip", makers.zipped({"a.zip": inner})) == "import.archive"
    document = makers.word_file(WORDS, {"embeddings/package1.zip": inner})
    assert way_in.take("nested.docx", document)[1] == "Words"


ESCAPES = {
    "../../../escaped.txt": "x",
    "/tmp/escaped.txt": "x",
    "C:\\escaped.txt": "x",
    "..\\..\\escaped.txt": "x",
    "word/../../escaped.txt": "x",
}


def test_members_that_reach_out_of_the_package_go_nowhere(way_in: WayIn) -> None:
    before = set(way_in.folder.parent.rglob("*"))
    relations = "".join(
        f'<Relationship Id="r{place}" Type="x/image" Target="{target}"/>'
        for place, target in enumerate((*ESCAPES, "../../../../../../etc/passwd"))
    )
    blips = "".join(f"<w:r><a:blip r:embed='r{place}'/></w:r>" for place in range(6))
    package = makers.with_part(
        makers.word_file(f"{WORDS}<w:p>{blips}</w:p>"),
        "word/_rels/document.xml.rels",
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        f"{relations}</Relationships>",
    )
    for name, content in ESCAPES.items():
        package = makers.with_part(package, name, content)
    outcome, text = way_in.take("escape.docx", package)
    assert text == "Words"
    assert codes(outcome) <= {"parts.missing", "parts.damaged"}
    new = {path.name for path in set(way_in.folder.parent.rglob("*")) - before}
    assert new <= {"escape.docx", "a good.txt", "zzz good.png"} | {
        path.name for path in way_in.case.path.parent.glob("case*")
    }
    assert not Path("/tmp/escaped.txt").exists()


def test_a_member_that_is_a_link_is_not_followed(way_in: WayIn) -> None:
    buffer = io.BytesIO(makers.word_file(WORDS))
    with zipfile.ZipFile(buffer, "a") as archive:
        link = zipfile.ZipInfo("word/footnotes.xml")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert way_in.take("link.docx", buffer.getvalue())[1] == "Words"


CUT = makers.word_file(WORDS, {"media/image1.png": makers.noise(60, 40, "PNG")})


def test_a_document_that_is_cut_off_is_said_to_be(way_in: WayIn) -> None:
    in_the_directory = CUT.index(b"PK\x01\x02") + 60
    ends = (len(CUT) // 3, len(CUT) * 9 // 10, in_the_directory, len(CUT) - 10)
    for outcome in way_in.bring_all({f"{end}.docx": CUT[:end] for end in ends}).values():
        assert outcome.problem.code == "import.damaged_package"
