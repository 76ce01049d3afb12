"""In which language the window speaks, and what follows from it: numbers, dates, Qt's own texts."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from app import speech
from app.settings import LanguageChoice
from ui.pseudo import PseudoTranslator
from ui.resources import resource
from ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

PSEUDO_VARIABLE: Final = "REDTHREAD_PSEUDO"
"""Offers the pseudo-languages too where it is set."""

_LOCALES: Final = {
    LanguageChoice.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    LanguageChoice.UKRAINIAN: QLocale(QLocale.Language.Ukrainian, QLocale.Country.Ukraine),
}
_PSEUDO: Final = frozenset({LanguageChoice.PSEUDO, LanguageChoice.MIRRORED})


_NAMES: Final = {
    LanguageChoice.ENGLISH: "English",
    LanguageChoice.UKRAINIAN: "Українська",
    LanguageChoice.PSEUDO: "⟦Pseudo⟧",
    LanguageChoice.MIRRORED: "⟦Pseudo ←⟧",
}
"""What languages call themselves, so that whoever speaks one finds it."""


def offered(chosen: LanguageChoice | None = None) -> list[LanguageChoice]:
    """Return the languages that the user can choose from, with the one that is chosen."""
    hidden = frozenset() if os.environ.get(PSEUDO_VARIABLE) else _PSEUDO - {chosen}
    return [choice for choice in LanguageChoice if choice not in hidden]


def name_of(choice: LanguageChoice) -> str:
    """Return what a choice is called."""
    return _NAMES.get(choice) or translate("Language", "As the system")


def meant(choice: LanguageChoice) -> LanguageChoice:
    """Return the language that a choice comes to; English where the system's is not there."""
    if choice is not LanguageChoice.SYSTEM:
        return choice
    for name in QLocale.system().uiLanguages():
        for language in _LOCALES:
            if name.partition("-")[0] == language.value:
                return language
    return LanguageChoice.ENGLISH


class Language:
    """The language of the window; there is one for the whole program."""

    def __init__(self) -> None:
        self.spoken = LanguageChoice.ENGLISH
        self._translators: list[QTranslator] = []
        self._settle()

    def speak(self, choice: LanguageChoice) -> None:
        """Speak a language from now on; what is shown already has to be made anew."""
        language = meant(choice)
        if language is self.spoken:
            return
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self.spoken = language
        self._translators = list(_translators(language))
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)
        self._settle()

    def _settle(self) -> None:
        locale = _locale(self.spoken)
        QLocale.setDefault(locale)
        speech.speak(_Tongue(locale, self.spoken))
        mirrored = self.spoken is LanguageChoice.MIRRORED
        direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        QGuiApplication.setLayoutDirection(direction)


@cache
def language() -> Language:
    """Return the language of the window."""
    return Language()


def _locale(spoken: LanguageChoice) -> QLocale:
    """Return how numbers and dates are written: as the system does if that speaks the language."""
    usual = _LOCALES.get(spoken, _LOCALES[LanguageChoice.ENGLISH])
    system = QLocale.system()
    return system if system.language() == usual.language() else usual


def _translators(spoken: LanguageChoice) -> list[QTranslator]:
    """Return what translates Qt's texts and ours; ours is asked first."""
    if spoken in _PSEUDO:
        return [PseudoTranslator()]
    if spoken is LanguageChoice.ENGLISH:
        return []
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    places = (
        (f"qtbase_{spoken.value}", folder),
        (f"redthread_{spoken.value}", str(resource("translations"))),
    )
    loaded = []
    for name, place in places:
        translator = QTranslator()
        if translator.load(name, place):
            loaded.append(translator)
    return loaded


class _Tongue:
    """Says the words of the core in the language of the window; on any thread."""

    def __init__(self, locale: QLocale, spoken: LanguageChoice) -> None:
        self._locale = locale
        self._form = _slavic if spoken is LanguageChoice.UKRAINIAN else _germanic

    def say(self, context: str, text: str) -> str:
        """Return an English text of a context in this language, or as it is."""
        return QCoreApplication.translate(context, text)

    def form(self, count: int) -> int:
        """Return which of the forms of a noun goes with a count."""
        return self._form(count)

    def number(self, number: float) -> str:
        """Return a number with the signs that part its digits."""
        if isinstance(number, int):
            return self._locale.toString(number)
        return self._locale.toString(number, "g", 10)

    def listed(self, parts: Sequence[str]) -> str:
        """Return parts as a list in a sentence."""
        return self._locale.createSeparatedList(list(parts))


def _germanic(count: int) -> int:
    return int(count != 1)


def _slavic(count: int) -> int:
    """Follow the rule of CLDR for Ukrainian: one, few, many."""
    if count % 10 == 1 and count % 100 != 11:
        return 0
    return 1 if 2 <= count % 10 <= 4 and not 12 <= count % 100 <= 14 else 2
