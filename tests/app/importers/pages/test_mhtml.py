from __future__ import annotations

import base64
import quopri
from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING

import pytest

from app.errors import CaseProblem
from tests.app.importers import makers

if TYPE_CHECKING:
    from pathlib import Path

STILL = makers.noise(form="JPEG")
LONG = "a" * 3000
URL = "https://news.example/world/1"
HEAD = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/world/1?from=x\r\n"
    "Subject: =?utf-8?Q?=D0=9F=D1=80=D0=B5=D0=B7=D0=B8=D0=B4=D0=B5=D0=BD=D1=82?=\r\n"
    "Date: Thu, 10 Apr 2025 09:13:25 +0300\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B--x----"\r\n'
    "\r\n\r\n"
)


def part(headers: str, body: bytes) -> bytes:
    return (
        b"------B--x----\r\n"
        + headers.replace("\n", "\r\n").encode()
        + b"\r\n\r\n"
        + body
        + b"\r\n"
    )


def blink(markup: str, *parts: bytes, html_headers: str = "") -> bytes:
    """Return a page as Chrome and Edge write it."""
    coded = quopri.encodestring(markup.encode()).replace(b"\n", b"\r\n")
    root = part(
        "Content-Type: text/html\nContent-ID: <frame-1@mhtml.blink>\n"
        f"Content-Transfer-Encoding: quoted-printable\nContent-Location: {URL}{html_headers}",
        coded,
    )
    return HEAD.encode() + root + b"".join(parts) + b"------B--x------\r\n"


def jpeg(place: str, data: bytes = STILL) -> bytes:
    body = base64.encodebytes(data).replace(b"\n", b"\r\n")
    return part(f"Content-Type: image/jpeg\n{place}\nContent-Transfer-Encoding: base64", body)


PAGE = (
    '<html lang="uk"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">'
    "<title>Президент</title></head><body><article><h1>Президент заявив</h1><p>Щонайменше 155 "
    "громадян воюють, сказав президент у середу ввечері.<figure><img src={src} alt=Двоє>"
    "<figcaption>Двоє чоловіків</figcaption></figure></article><footer>Нижній край</footer>"
)


@pytest.mark.parametrize(
    ("src", "place"),
    [
        ("https://cdn.example/still.jpg", "Content-Location: https://cdn.example/still.jpg"),
        ("/img/still.jpg", "Content-Location: https://news.example/img/still.jpg"),
        ("still.jpg#x", "Content-Location: https://news.example/world/still.jpg"),
        ("cid:abc@mhtml.blink", "Content-ID: <abc@mhtml.blink>"),
        ("image001.jpg", "Content-Location: image001.jpg"),
        ("/фото.jpg", "Content-Location: https://news.example/%D1%84%D0%BE%D1%82%D0%BE.jpg"),
        ("/%D1%84.jpg", "Content-Location: https://news.example/ф.jpg"),
        (
            "/" + "a" * 3000 + ".jpg",
            "Content-Location: https://news.example/" + "a" * 3000 + ".jpg",
        ),
    ],
)
def test_a_page_saved_by_chrome_is_read_with_its_pictures(
    tmp_path: Path, src: str, place: str
) -> None:
    draft = makers.draft_of(tmp_path, "page.mhtml", blink(PAGE.replace("{src}", src), jpeg(place)))
    assert (draft.format, draft.encoding) == ("mhtml", "UTF-8")
    said = draft.collection
    assert (said.title, said.language) == ("Президент", "uk")
    assert said.url == "https://news.example/world/1?from=x"
    assert said.collected == "Thu, 10 Apr 2025 09:13:25 +0300"
    assert said.collected_edtf == "2025-04-10"
    article, whole = draft.layers
    assert makers.shown(article)[0] == ("HEADING", "Президент заявив")
    assert "Нижній край" in whole.text
    assert "Нижній край" not in article.text
    (found,) = draft.parts
    assert (found.data, found.caption, found.alt) == (STILL, "Двоє чоловіків", "Двоє")
    assert found.name.endswith(".jpg")


def test_a_page_saved_by_internet_explorer_is_read(tmp_path: Path) -> None:
    message = EmailMessage(policy=SMTP)
    message["From"] = '"Saved by Internet Explorer 11"'
    message["Subject"] = "Заголовок"
    message["Date"] = "Thu, 10 Apr 2025 09:13:25 +0300"
    text = "<HTML><HEAD><TITLE>Заголовок</TITLE></HEAD><BODY><P>Слова</P></BODY></HTML>"
    message.set_content(text, subtype="html", charset="windows-1251", cte="base64")
    message["Content-Location"] = URL
    message.make_related()
    draft = makers.draft_of(tmp_path, "page.mht", bytes(message))
    assert (draft.format, draft.encoding) == ("mhtml", "windows-1251")
    assert draft.layers[1].text == "Слова"
    assert draft.collection.title == "Заголовок"


def test_a_page_without_parts_is_read(tmp_path: Path) -> None:
    data = b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Words</p>"
    assert makers.draft_of(tmp_path, "page.mht", data).layers[1].text == "Words"


def test_pictures_may_be_plain_bytes_with_any_line_ends_in_them(tmp_path: Path) -> None:
    data = makers.saved_with_line_ends()
    binary = part(
        "Content-Type: image/png\nContent-Location: https://news.example/a.png\n"
        "Content-Transfer-Encoding: binary",
        data,
    )
    draft = makers.draft_of(tmp_path, "page.mhtml", blink("<img src=/a.png>", binary))
    assert [found.data for found in draft.parts] == [data]


def test_frames_are_read_from_their_parts(tmp_path: Path) -> None:
    frame = part(
        "Content-Type: text/html\nContent-ID: <frame-2@mhtml.blink>\n"
        "Content-Location: https://posts.example/embed/1",
        b"<p>A post<img src='../still.jpg'>",
    )
    markup = '<p>Words<iframe src="cid:frame-2@mhtml.blink"></iframe>'
    place = "Content-Location: https://posts.example/still.jpg"
    draft = makers.draft_of(tmp_path, "page.mhtml", blink(markup, frame, jpeg(place)))
    assert draft.layers[1].text == "Words\n\nA post"
    assert len(draft.parts) == 1


def test_the_page_may_be_named_by_the_start_of_the_message(tmp_path: Path) -> None:
    head = HEAD.replace('type="text/html"', 'start="<two@x>"').encode()
    first = part("Content-Type: text/html\nContent-ID: <one@x>", b"<p>First")
    second = part("Content-Type: text/html\nContent-ID: <two@x>", b"<p>Second")
    draft = makers.draft_of(tmp_path, "a.mht", head + first + second + b"------B--x------\r\n")
    assert draft.layers[1].text == "Second"


def test_a_file_cut_off_in_a_picture_keeps_the_page(tmp_path: Path) -> None:
    data = blink(
        PAGE.replace("{src}", "/a.jpg"), jpeg("Content-Location: https://news.example/a.jpg")
    )
    for length in range(len(data) // 2, len(data) // 2 + 5):
        draft = makers.draft_of(tmp_path, "page.mhtml", data[:length])
        assert "Президент заявив" in draft.layers[0].text
        assert "parts.cut_off" in makers.remarks(draft)


def test_a_file_without_a_page_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CaseProblem, match=r"import\.mhtml_without_page"):
        makers.draft_of(tmp_path, "page.mhtml", HEAD.encode() + jpeg("Content-ID: <a>"))


def test_messages_in_messages_end_somewhere(tmp_path: Path) -> None:
    head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b0\n\n"
    nested = "".join(
        f"--b{n}\nContent-Type: multipart/mixed; boundary=b{n + 1}\n\n" for n in range(5000)
    )
    with pytest.raises(CaseProblem, match=r"import\.(mhtml_without_page|too_deep)"):
        makers.draft_of(tmp_path, "page.mhtml", head + nested)


def test_a_page_without_a_title_has_that_of_the_message(tmp_path: Path) -> None:
    draft = makers.draft_of(tmp_path, "page.mhtml", b"\r\n" + blink("<p>Words"))
    assert draft.collection.title == "Президент"
    assert draft.layers[1].text == "Words"
