"""What is known of words in names: endings, particles, titles, and names that are words too.

All of it is folded as ``app.names.folding`` does, so "й" stands here as "и" and "ї" as "і".
"""

from __future__ import annotations

from typing import Final


def _each(words: str) -> frozenset[str]:
    return frozenset(words.split())


CYRILLIC_ENDINGS: Final = _each(
    "а я у ю о е є и і ы ь ъ ом ем єм им ім ым ою ею єю ои еи ии ыи іи ого его ому ему ові еві єві"
    " ими ыми ами ями ах ях ая яя ую юю ее ое"
) | {""}
LATIN_ENDINGS: Final = ("s", "a", "u", "em", "om", "owi", "ego", "emu", "ym", "im")
"""The English, German and Slavic endings that a name takes without an apostrophe."""

SEMITIC_PREFIX_LETTERS: Final = "وفبلكساושהבלמכ"
"""Letters of the Arabic and Hebrew words that are written as one with the name that follows."""

COMPOUND_SURNAMES: Final = _each(
    "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 宇文 长孙 長孫"
    " 司徒 夏侯"
)

SURNAMES: Final = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蕭蔡潘田董袁于余叶葉蒋蔣"
    "杜苏蘇魏程吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚廖范汪陆陸金石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白江阎閻薛尹段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬"
)
"""Common Chinese family names: one of them before a given name makes it a name of its own."""

PARTICLES: Final = _each(
    "van von der den de del della di da dos das do du la le el al bin ibn bint abu ben bar san ter"
    " ten mac the and und y e af av zu zum zur mr mrs ms miss sir dr prof jr sr st sgt cpl cpt capt"
    " captain col colonel gen general lt lieutenant maj major pvt private sergeant corporal soldier"
    " officer commander president minister prisoner detainee minor person group unnamed ال"
)
"""Words in names that say nothing of whose name it is: particles, titles, ranks."""

MONTHS: Final = _each(
    "january february march april may june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday"
)
"""Names that dates hold: alone they are taken for a date."""

EVERYDAY: Final = _each(
    "will mark bill rose grace hope faith joy art rob sue pat dawn frank grant chase hunter young"
    " long king white black brown green gray grey hill wood woods stone field west north day good"
    " best rich hall church bush bell ball fisher baker cook page price ward guy dean son song sun"
    " chin min can men man den fan pan sang hung hang gang ding ping ling bin bang win own she her"
    " you our out one two ran run tan ban ton tong dong hong jack max miles ray rick rusty star"
    " christian angel crystal sky lee wolf fox small strong sharp swift power love lord earl duke"
    " prince bishop pope abbot monk knight noble savage early late summer winter autumn tiger bear"
    " роман вера надежда любовь лев мир слава марк маи рада воля сила дар клим мила лан ван он она"
    " тан ким сон чин лин мин хан пан син"
)
"""Everyday words that are names as well: they count where they are written with a capital."""

ABBREVIATIONS: Final = _each("us uk un eu dc pm am ad bc ps ce usa uae usaf ussr id tv")
"""Letters with full stops that are seldom somebody's initials."""
