from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import CaseProblem
from app.phrases import phrase
from app.phrases.gestures import said_label
from app.phrases.kinds import counted_kinds
from app.settings import LanguageChoice
from app.speech import ENGLISH, speaking
from app.vocabulary import ItemKind
from ui.language import language
from ui.translation import counted, figures

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

TOOL = Path(__file__).parents[2] / "packaging" / "translations" / "refresh.py"


def test_the_catalogues_are_compiled_and_fill_what_the_texts_fill() -> None:
    done = subprocess.run(
        [sys.executable, TOOL, "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_ukrainian_has_its_forms_and_is_told_to_none_but_who_shows(qapp: QCoreApplication) -> None:
    language().speak(LanguageChoice.UKRAINIAN)
    try:
        said = [counted("Paper", n, "{} name", "{} names") for n in (1, 2)]
        assert said == ["1 name", "2 names"]  # nobody has translated this one
        many = "{} names of protected people are masked, in square brackets."
        forms = [counted("Paper", n, "", many).split()[1] for n in (1, 3, 5, 11, 21)]
        assert forms == ["ім’я", "імені", "імен", "імен", "ім’я"]
        assert figures(1234.5).replace("\N{NO-BREAK SPACE}", " ") == "1 234,5"
        kinds = {ItemKind.SOURCE: 1, ItemKind.ANNOTATION: 14, ItemKind.CLAIM: 22}
        assert counted_kinds(kinds) == "1 джерело, 14 позначок і 22 твердження"
        assert said_label("Mark 3 mentions of P-4") == "Позначення: 3 згадки P-4"
        assert said_label("Go back to before “Edit 12 sources”") == (
            "Повернення до стану перед «Редагування: 12 джерел»"
        )
        assert said_label("Whatever a later version does") == "Whatever a later version does"
        gone = CaseProblem("undo.gone", label="Add tag", record="{odd}")
        assert phrase(gone).startswith("«Додавання мітки» не можна відкликати: {odd} більше")
        with speaking(ENGLISH):
            assert phrase(gone).startswith("“Add tag” can not be reversed")
            assert counted_kinds(kinds) == "1 source, 14 marks and 22 claims"
    finally:
        language().speak(LanguageChoice.ENGLISH)
