"""The sentence for each expected problem and remark: what happened, what was kept, what to do.

Each module holds the sentences of one room; a code stands in one of them only.
"""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, Any, Final

from app.phrases import (
    case_file,
    passphrases,
    reading_apart,
    recovery,
    safekeeping,
    the_bin,
    verification,
    versions,
    way_in,
    way_out,
    web_annotation,
    work,
)
from app.phrases.gestures import said_label
from app.showing import one_line
from app.speech import numbered, said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from app.errors import CaseProblem

PROBLEMS: Final[dict[str, str]] = {
    **the_bin.PROBLEMS,
    **case_file.PROBLEMS,
    **work.PROBLEMS,
    **passphrases.PROBLEMS,
    **web_annotation.PROBLEMS,
    **way_in.PROBLEMS,
    **way_out.PROBLEMS,
    **safekeeping.PROBLEMS,
    **recovery.PROBLEMS,
    **reading_apart.PROBLEMS,
    **versions.PROBLEMS,
    **verification.PROBLEMS,
}

REMARKS: Final[dict[str, str]] = {
    **way_in.REMARKS,
    **passphrases.REMARKS,
    **verification.REMARKS,
    **recovery.REMARKS,
}


def phrase(problem: CaseProblem) -> str:
    """Return the sentence for a problem; a code without one is named, never hidden."""
    return _fill(PROBLEMS.get(problem.code), "Problems", problem.code, problem.facts)


def phrase_remark(code: str, facts: Mapping[str, object]) -> str:
    """Return the sentence for a remark about a source."""
    return _fill(REMARKS.get(code), "Remarks", code, facts)


def _fill(sentence: str | None, context: str, code: str, facts: Mapping[str, object]) -> str:
    if sentence is None:
        listed = ", ".join(f"{name} {value}" for name, value in facts.items())
        return f"{code} ({listed})" if listed else code
    return _Sentences().vformat(said(context, sentence), (), facts)


_SAID: Final[dict[str, Callable[[str], str]]] = {
    "label": said_label,
    "field": lambda name: said("Fields", name),
}
"""Facts that are words of the program's own, which came out of the case in English."""


class _Sentences(Formatter):
    """Fills a sentence; ``{count|character|characters}`` gives "1 character" or "1,200 characters".

    A language with more forms has them all there, the one for 1 first. A fact that is missing
    leaves its name in the sentence; one of foreign words stays on its line.
    """

    def get_value(
        self,
        key: int | str,
        args: Sequence[Any],  # noqa: ARG002 - facts have names
        kwargs: Mapping[str, Any],
    ) -> object:
        name, _, forms = str(key).partition("|")
        value = kwargs.get(name, f"({name})")
        if isinstance(value, str):
            return one_line(_SAID.get(name, str)(value))
        return numbered(value, forms.split("|")) if forms and isinstance(value, int) else value
