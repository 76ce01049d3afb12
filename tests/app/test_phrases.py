from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter

import pytest

from app.errors import CaseProblem
from app.phrases import PROBLEMS, REMARKS, phrase

APP = Path(__file__).parents[2] / "app"


def raised() -> dict[str, set[str]]:
    """Return each code that the core raises, with the facts that are given to it."""
    found: dict[str, set[str]] = {}
    for path in APP.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "id", "")
            code = node.args[0]
            if name == "CaseProblem" and isinstance(code, ast.Constant):
                found.setdefault(code.value, set()).update(kw.arg or "**" for kw in node.keywords)
    return found


@pytest.mark.parametrize(("code", "facts"), sorted(raised().items()))
def test_each_problem_has_a_sentence_that_its_facts_fill(code: str, facts: set[str]) -> None:
    wanted = {name.partition("|")[0] for _, name, _, _ in Formatter().parse(PROBLEMS[code]) if name}
    assert wanted <= facts or "**" in facts


@pytest.mark.parametrize("sentence", [*PROBLEMS.values(), *REMARKS.values()])
def test_a_sentence_is_whole(sentence: str) -> None:
    assert sentence[0].isupper() or sentence[0] in "“{"
    assert sentence.endswith((".", "?", ")"))


def test_a_code_without_a_sentence_is_named() -> None:
    assert "strange.code" in phrase(CaseProblem("strange.code", why="x"))
