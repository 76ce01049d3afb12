from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest

from app.errors import CaseProblem
from app.importers import material, sniff
from app.importers.kinds import Kind
from tests.app.importers import makers

if TYPE_CHECKING:
    from pathlib import Path

ODT = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}
XLSX = {
    "[Content_Types].xml": '<Types><Override ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.sheet.main+xml"/></Types>'
}
XHTML = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 '
    'Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html/>'
)
BLINK = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.example/\r\nSubject: x\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n'
    '\tboundary="b"\r\n\r\n'
)


def kind_of(path: Path) -> Kind:
    with material.opened(path) as given:
        return sniff.kind_of(given)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("Plain words.", Kind.TEXT),
        ("x < y and <b> is a letter", Kind.TEXT),
        ('{"a": 1}', Kind.TEXT),
        ("a;b;c\n1;2;3\n", Kind.TEXT),
        ("BM is short for Bergmann, and longer than a header", Kind.TEXT),
        ("To: nobody\nSubject: words\n\nplain", Kind.TEXT),
        ('<?xml version="1.0"?><feed><entry/></feed>', Kind.TEXT),
        ("# Head\n\n- [link](https://x.example)\n", Kind.MARKDOWN),
        ("Head\n====\n\n~~~ sh\nls\n~~~\n", Kind.MARKDOWN),
        ("====\n= Box =\n====\n\nwords\n\n~~~~~~~~~\n", Kind.TEXT),
        ("<!DOCTYPE html><p>x", Kind.HTML),
        ("\n\n  <!-- saved from url=(0014)about:internet -->\n<HTML><BODY>x", Kind.HTML),
        (XHTML, Kind.HTML),
        ("<div class='a'><p>piece</p></div>", Kind.HTML),
        ("\ufeff<html>", Kind.HTML),
        ("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x", Kind.MHTML),
        (BLINK, Kind.MHTML),
    ],
)
@pytest.mark.parametrize("name", ["a.bin", "a.pdf", "a.docx", "a"])
def test_the_content_decides_and_not_the_name(
    tmp_path: Path, content: str, kind: Kind, name: str
) -> None:
    assert kind_of(makers.put(tmp_path, name, content)) == kind


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_page_is_known_in_utf_16(tmp_path: Path, codec: str) -> None:
    page = "<html><body>Слова та слова</body></html>"
    assert kind_of(makers.put(tmp_path, "a.txt", page.encode(codec))) == Kind.HTML


def test_text_in_an_old_encoding_is_text(tmp_path: Path) -> None:
    for codec in ("cp1251", "koi8_u", "cp866"):
        data = "Слова, слова, слова.\r\n".encode(codec) * 20
        assert kind_of(makers.put(tmp_path, "a.txt", data)) == Kind.TEXT


def test_what_a_browser_wrote_before_the_page_does_not_hide_it(tmp_path: Path) -> None:
    content = "Warning: something\n<html><head><title>x</title></head></html>"
    assert kind_of(makers.put(tmp_path, "a.html", content)) == Kind.HTML
    assert kind_of(makers.put(tmp_path, "a.txt", content)) == Kind.TEXT


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "import.empty"),
        (bytes(5000), "import.zeros"),
        (b"%PDF-1.7\n%\xe2\xe3", "import.pdf"),
        (b"\r\n\r\n%PDF-1.4 after some junk", "import.pdf"),
        (b"{\\rtf1\\ansi hello}", "import.rtf"),
        (b"%!PS-Adobe-3.0\n", "import.postscript"),
        (makers.compound("WordDocument", "1Table"), "import.old_word"),
        (makers.compound("Workbook"), "import.old_office"),
        (makers.compound("PowerPoint Document"), "import.old_office"),
        (makers.compound("EncryptionInfo", "EncryptedPackage"), "import.password"),
        (makers.compound("a", "b", "c", "d", "__properties_version1.0"), "import.outlook"),
        (makers.compound("Contents"), "import.compound"),
        (makers.compound("WordDocument")[:530], "import.compound"),
        (makers.zipped(ODT), "import.opendocument"),
        (makers.zipped(XLSX), "import.other_office"),
        (makers.zipped({"mimetype": "application/epub+zip"}), "import.epub"),
        (makers.zipped({"Index/Document.iwa": b"x"}), "import.apple_document"),
        (makers.zipped({"photo.jpg": b"x"}), "import.archive"),
        (b"PK\x03\x04" + bytes(100), "import.damaged_package"),
        (b"bplist00\xd1\x01\x02_\x10\x0fWebMainResource", "import.webarchive"),
        (b"bplist00\xd1\x01\x02", "import.property_list"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "import.svg"),
        (
            b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>',
            "import.word_xml",
        ),
        (b'<?xml version="1.0"?><office:document office:version="1.2"/>', "import.opendocument"),
        (
            b"Received: by x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n",
            "import.email",
        ),
        (
            b"From a@b Thu Apr 10\nTo: b\nMIME-Version: 1.0\nContent-Type: text/plain\n\nx",
            "import.email",
        ),
        (b"\0\0\0\x1cftypheic\0\0\0\0mif1heic", "import.heic"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0isommp42", "import.video"),
        (b"\0\0\0\x18ftypqt  \0\0\0\0", "import.video"),
        (b"\x1aE\xdf\xa3\x93B\x82\x88matroska", "import.video"),
        (b"RIFF\x24\0\0\0AVI LIST", "import.video"),
        (b"RIFF\x24\0\0\0WAVEfmt ", "import.sound"),
        (b"ID3\x04\0\0\0\0\0\x00", "import.sound"),
        (b"\0\0\0\x1cftypM4A \0\0\0\0", "import.sound"),
        (b"8BPS\0\1", "import.other_picture"),
        (b"7z\xbc\xaf\x27\x1c\0\4", "import.archive"),
        (b"\x1f\x8b\x08\0\0\0\0\0", "import.archive"),
        (b"SQLite format 3\0\x10\0", "import.database"),
        (b"\x7fELF\2\1\1", "import.program"),
        (bytes(range(256)) * 4, "import.unknown"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.docx", "a.jpg"])
def test_each_kind_that_has_no_reader_is_refused_by_name(
    tmp_path: Path, content: bytes, code: str, name: str
) -> None:
    with pytest.raises(CaseProblem) as caught:
        kind_of(makers.put(tmp_path, name, content))
    assert caught.value.code == code


def test_a_directory_that_goes_round_in_circles_ends(tmp_path: Path) -> None:
    data = bytearray(makers.compound("something"))
    data[512 + 4 : 512 + 8] = struct.pack("<I", 1)  # the directory's sector follows itself
    with pytest.raises(CaseProblem, match=r"import\.compound"):
        kind_of(makers.put(tmp_path, "a.doc", bytes(data)))
