from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.importers.text.encoding import Decoded, decode

UKRAINIAN = "Президент заявив, що щонайменше 155 громадян воюють на боці Росії, і їхні дані є."
RUSSIAN = "Президент заявил, что по меньшей мере 155 граждан воюют на стороне России."
CHINESE = "总统说，至少有155名中国公民在乌克兰为俄罗斯军队作战。外交部要求中方作出解释。"
TAIWANESE = "總統說，至少有155名中國公民在烏克蘭為俄羅斯軍隊作戰。外交部要求中方作出解釋。"
JAPANESE = "大統領は、少なくとも155人の中国人がロシア軍のために戦っていると述べた。"
KOREAN = "대통령은 최소 155명의 중국 시민이 러시아군을 위해 싸우고 있다고 말했다."
GERMAN = "Der Präsident erklärte, dass mindestens 155 Bürger kämpfen. Größe, Übung und Maß."
POLISH = "Prezydent oświadczył, że co najmniej 155 obywateli walczy. Zażółć gęślą jaźń."
ENGLISH = "The president said that “at least 155” citizens fight – it’s more than was thought."
GREEK = "Ο πρόεδρος δήλωσε ότι τουλάχιστον 155 πολίτες πολεμούν στο πλευρό της Ρωσίας."
HEBREW = "הנשיא אמר כי לפחות 155 אזרחים נלחמים לצד רוסיה."
ARABIC = "قال الرئيس إن ما لا يقل عن 155 مواطنا يقاتلون إلى جانب روسيا."
TURKISH = "Cumhurbaşkanı, en az 155 vatandaşın Rusya tarafında savaştığını söyledi."
THAI = "ประธานาธิบดีกล่าวว่ามีพลเมืองอย่างน้อย 155 คน"
LATVIAN = "Prezidents paziņoja, ka vismaz 155 pilsoņi karo Krievijas pusē, tā ziņo aģentūra."


def codes(decoded: Decoded) -> list[str]:
    return [remark.code for remark in decoded.remarks]


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (UKRAINIAN, "cp1251", "windows-1251"),
        (UKRAINIAN, "koi8_u", "KOI8-U"),
        (UKRAINIAN, "iso8859_5", "ISO-8859-5"),
        (UKRAINIAN, "mac_cyrillic", "x-mac-cyrillic"),
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8_r", "KOI8-R"),
        (RUSSIAN, "cp866", "IBM866"),
        (CHINESE, "gb18030", "GB18030"),
        (CHINESE, "gbk", "GB18030"),
        (TAIWANESE, "big5", "Big5"),
        (JAPANESE, "shift_jis", "Shift_JIS"),
        (JAPANESE, "euc_jp", "EUC-JP"),
        (KOREAN, "euc_kr", "EUC-KR"),
        (GERMAN, "cp1252", "windows-1252"),
        (GERMAN, "mac_roman", "macintosh"),
        (GERMAN, "cp850", "IBM850"),
        (POLISH, "cp1250", "windows-1250"),
        (POLISH, "iso8859_2", "ISO-8859-2"),
        (ENGLISH, "cp1252", "windows-1252"),
        (GREEK, "cp1253", "windows-1253"),
        (HEBREW, "cp1255", "windows-1255"),
        (ARABIC, "cp1256", "windows-1256"),
        (TURKISH, "cp1254", "windows-1254"),
        (THAI, "cp874", "windows-874"),
        (LATVIAN, "cp1257", "windows-1257"),
    ],
)
def test_an_encoding_that_is_not_said_is_guessed_and_the_guess_is_told(
    text: str, codec: str, name: str
) -> None:
    decoded = decode(text.encode(codec))
    assert decoded.text == text
    assert decoded.encoding == name
    assert codes(decoded) == ["encoding.guessed"]


@pytest.mark.parametrize(
    ("mark", "codec", "name"),
    [
        (codecs.BOM_UTF8, "utf-8", "UTF-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16LE"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16BE"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32LE"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32BE"),
    ],
)
@pytest.mark.parametrize("text", [UKRAINIAN, CHINESE, "a", "line\r\nline\r\n", ""])
def test_a_byte_order_mark_decides_and_is_dropped(
    mark: bytes, codec: str, name: str, text: str
) -> None:
    assert decode(mark + text.encode(codec)) == Decoded(text, name)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [ENGLISH, UKRAINIAN, GREEK, ARABIC, "Привіт", "plain words\r\n"])
def test_wide_encodings_are_known_without_a_mark(codec: str, text: str) -> None:
    assert decode(text.encode(codec)) == Decoded(
        text, codec.upper().replace("-LE", "LE").replace("-BE", "BE")
    )


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [CHINESE, JAPANESE])
def test_east_asian_utf_16_without_a_mark_is_known_by_its_full_stops(codec: str, text: str) -> None:
    assert decode(text.encode(codec)).text == text


def test_iso_2022_jp_is_known_by_its_escapes() -> None:
    assert decode(JAPANESE.encode("iso2022_jp")) == Decoded(JAPANESE, "ISO-2022-JP")


def test_escapes_of_a_terminal_are_no_encoding() -> None:
    assert decode(b"red\x1b(B and plain") == Decoded("red\x1b(B and plain", "UTF-8")


@pytest.mark.parametrize(
    ("label", "codec", "name"),
    [
        ("windows-1251", "cp1251", "windows-1251"),
        ("KOI8-U", "koi8_u", "KOI8-U"),
        (" 'x-cp1251' ", "cp1251", "windows-1251"),
        ("iso-8859-5", "iso8859_5", "ISO-8859-5"),
    ],
)
def test_a_declared_encoding_is_taken_when_it_fits(label: str, codec: str, name: str) -> None:
    assert decode(UKRAINIAN.encode(codec), label) == Decoded(UKRAINIAN, name)


def test_declared_latin_1_is_what_browsers_read_as_windows_1252() -> None:
    assert decode("“Größe”".encode("cp1252"), "iso-8859-1") == Decoded("“Größe”", "windows-1252")


def test_text_that_is_utf_8_is_so_whatever_is_declared() -> None:
    assert decode(UKRAINIAN.encode(), "windows-1251") == Decoded(UKRAINIAN, "UTF-8")


def test_a_declaration_that_does_not_fit_is_not_believed() -> None:
    decoded = decode(UKRAINIAN.encode("cp1251"), "utf-8")
    assert (decoded.text, decoded.encoding) == (UKRAINIAN, "windows-1251")
    assert decode(UKRAINIAN.encode("cp1251"), "x-no-such-thing").text == UKRAINIAN


def test_what_is_broken_in_utf_8_is_replaced_counted_and_said() -> None:
    decoded = decode(UKRAINIAN.encode() + b"\xff and \xc3(" + UKRAINIAN.encode())
    assert decoded.text == f"{UKRAINIAN}\ufffd and \ufffd({UKRAINIAN}"
    assert decoded.encoding == "UTF-8"
    assert decoded.remarks[0].facts == {"count": 2, "encoding": "UTF-8"}


def test_a_text_cut_off_within_a_character_is_still_utf_8() -> None:
    decoded = decode("Чень".encode()[:-1])
    assert (decoded.text, decoded.encoding) == ("Чен\ufffd", "UTF-8")


def test_a_replacement_character_of_the_file_itself_is_not_counted() -> None:
    assert decode("was \ufffd before".encode()) == Decoded("was \ufffd before", "UTF-8")


def test_zero_bytes_become_visible_and_are_counted() -> None:
    decoded = decode(b"name\0surname\0\r\n")
    assert decoded.text == "name\ufffdsurname\ufffd\r\n"
    assert [(r.code, r.facts) for r in decoded.remarks] == [("text.zeros_replaced", {"count": 2})]


def test_lone_surrogates_become_visible_and_pairs_become_one_character() -> None:
    for codec in ("utf-8", "utf-16-le", "utf-16-be"):
        decoded = decode("ordinary words \ud800 more of them".encode(codec, "surrogatepass"))
        assert decoded.text == "ordinary words \ufffd more of them"
        assert codes(decoded) == ["text.replaced"]
    pair = "\ud83d\ude00".encode("utf-8", "surrogatepass")
    assert decode(b"words " + pair) == Decoded("words 😀", "UTF-8")


def test_half_a_unit_at_the_end_is_replaced() -> None:
    decoded = decode(ENGLISH.encode("utf-16-le") + b"x")
    assert decoded.text == ENGLISH + "\ufffd"
    assert codes(decoded) == ["text.replaced"]


@given(st.text())
def test_text_without_zeros_comes_back_code_point_exact_from_utf_8(text: str) -> None:
    plain = text.replace("\0", "").removeprefix("\ufeff")
    assert decode(codecs.BOM_UTF8 + plain.encode()).text == plain


@given(st.binary(max_size=400))
def test_any_bytes_give_a_text_that_can_be_kept(data: bytes) -> None:
    text = decode(data).text
    assert "\0" not in text
    text.encode("utf-8")
