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
from app.showing import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
}

REMARKS: Final[dict[str, str]] = {
    **way_in.REMARKS,
    **passphrases.REMARKS,
    **verification.REMARKS,
    **recovery.REMARKS,
}


def phrase(problem: CaseProblem) -> str:
    """Return the sentence for a problem; a code without one is named, never hidden."""
    return _fill(PROBLEMS.get(problem.code), problem.code, problem.facts)


def phrase_remark(code: str, facts: Mapping[str, object]) -> str:
    """Return the sentence for a remark about a source."""
    return _fill(REMARKS.get(code), code, facts)


def _fill(sentence: str | None, code: str, facts: Mapping[str, object]) -> str:
    if sentence is None:
        listed = ", ".join(f"{name} {value}" for name, value in facts.items())
        return f"{code} ({listed})" if listed else code
    return _Sentences().vformat(sentence, (), facts)


class _Sentences(Formatter):
    """Fills a sentence; ``{count|character|characters}`` gives "1 character" or "1,200 characters".

    A fact that is missing leaves its name in the sentence; one of foreign words stays on its line.
    """

    def get_value(
        self,
        key: int | str,
        args: Sequence[Any],  # noqa: ARG002 - facts have names
        kwargs: Mapping[str, Any],
    ) -> object:
        name, _, forms = str(key).partition("|")
        value = kwargs.get(name, f"({name})")
        if not forms:
            return one_line(value) if isinstance(value, str) else value
        one, _, many = forms.partition("|")
        return f"{value:,} {one if value == 1 else many}" if isinstance(value, int) else value
