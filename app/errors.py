"""What the user is told when something expected goes wrong; everything else is a bug."""

from __future__ import annotations


class CaseProblem(Exception):  # noqa: N818 - it is a problem of the user's, not an error of ours
    """An expected problem: a code that names it and the facts that fill its sentence.

    The sentence for each code stands in ``app.phrases``: what happened, what was kept, what to do.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code}({facts})"
