"""Which letters and characters are frequent in the languages that old encodings were made for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The letters beyond ASCII that a language uses: the frequent ones and the others."""

    frequent: frozenset[str]
    other: frozenset[str] = frozenset()
    latin: bool = False


def _alphabet(frequent: str, other: str = "") -> Alphabet:
    return Alphabet(frozenset(frequent), frozenset(other))


def _accents(letters: str, other: str = "") -> Alphabet:
    return Alphabet(frozenset(letters), frozenset(other), latin=True)


UKRAINIAN: Final = _alphabet("оаниівтерсклду", "мпязьбгчйхжшюцщєїфґ")
RUSSIAN: Final = _alphabet("оеаинтсрвлкмд", "пуяыьгзбчйхжшюцщэфъё")
BELARUSIAN: Final = _alphabet("анірыкстелод", "цзяўвьмпугбчхйшжюфэё")
BULGARIAN: Final = _alphabet("аоиентрвсдлкъ", "пмзгубчяйцщхжшфьюё")
SERBIAN: Final = _alphabet("аоиенртсјдвкл", "мпузбгчшњљћђџцхжф")
CYRILLIC: Final = (UKRAINIAN, RUSSIAN, BELARUSIAN, BULGARIAN, SERBIAN)

WESTERN: Final = (
    *map(_accents, ("äöüß", "éèêàâçùûîïôëüœæÿ", "áéíóúñü¿¡ªº", "ãõáâàçéêíóôú", "àèéìòù")),
    *map(_accents, ("åäöæøé", "éëïöüèê", "äöõüšž")),
    _accents("áéíóúæö", "ðýþ"),
)
CENTRAL: Final = (
    *map(_accents, ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű")),
    *map(_accents, ("ăâîșțşţ", "čćđšž", "äöüß")),
)
TURKISH: Final = (_accents("çğıöşüİâîû"),)
BALTIC: Final = (_accents("āčēģīķļņšūž"), _accents("ąčęėįšųūž"), _accents("äöõüšž"))
GREEK: Final = (_alphabet("αοιετσνηυρπκλς", "μωδγχθφβξζψάέήίόύώϊϋΐΰ"),)
HEBREW: Final = (_alphabet("יוהלאתרבמשנ", "כםעדקחפסטגןצזךףץ"),)
ARABIC: Final = (_alphabet("الينمتروعبد", "هسفقكجحطشصخذضزثغظءأإآؤئىةپچژگ،؛؟ًٌٍَُِّْـ"),)
THAI: Final = (_alphabet("านรอกเงมยลวดทตสบ่้ีัิะปคไ", "แขหจพใชโผศธญณฉถซภษูุืึ็์ำๆฤฟฝฮฬฏฐฒฌฎฑฆ฿"),)

CHINESE_SIMPLIFIED: Final = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运乌兰俄罗"
)
CHINESE_TRADITIONAL: Final = frozenset(
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運烏蘭俄羅"
)
KOREAN: Final = frozenset(
    "이다는의에가을를고한하은지로기도서사인어대해리자정시부스그과들국전수나으일제했라보장여적있원구주상와었미군동비아관관명용성위게공무년중조선화러소만치"
)
