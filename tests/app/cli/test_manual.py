"""The examples of the manual are run, word by word."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.factory import png

if TYPE_CHECKING:
    from tests.app.cli.conftest import Shell

HELP = Path(__file__).parents[3] / "resources" / "help"

FILE = re.compile(
    r"^\*\*`(?P<name>[^`]+)`\*\*\n\n```\w*\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ANY_WORDS = "…"


def examples(page: str) -> list[tuple[str, str]]:
    """Return each command of a page with what the page says that it answers."""
    blocks = "".join(CONSOLE.findall(page))
    parts = re.split(r"^\$ (.+)\n", blocks, flags=re.MULTILINE)[1:]
    return list(zip(parts[::2], parts[1::2], strict=True))


def pattern(answer: str) -> str:
    lines = [
        ".*" if line == ANY_WORDS else re.escape(line).replace(re.escape(ANY_WORDS), "[^\n]*")
        for line in answer.split("\n")
    ]
    return "\n".join(lines)


@pytest.mark.parametrize("name", ["shell.md", "web-annotations.md"])
def test_the_examples_of_the_manual_answer_as_it_says(shell: Shell, here: Path, name: str) -> None:
    page = (HELP / name).read_text("utf-8")
    (here / "case.redthread").unlink()
    (here / "still.png").write_bytes(png(640, 480))
    for match in FILE.finditer(page):
        (here / match["name"]).write_text(match["text"], "utf-8", newline="\n")
        (here / match["name"]).chmod(0o600)
    commands = examples(page)
    assert len(commands) > 8
    status = 0
    for command, expected in commands:
        if command == "echo $?":
            assert expected == f"{status}\n"
            continue
        words, _, out = command.partition(" > ")
        program, *arguments = shlex.split(words)
        assert program == "redthread"
        answer = shell(*arguments)
        status = answer.status
        if out:
            (here / out).write_bytes(answer.out)
        else:
            said = answer.text + answer.err
            assert re.fullmatch(pattern(expected), said, re.DOTALL), f"{command}\n{said}"


def test_every_verb_and_every_page_named_is_there() -> None:
    from app.cli import VERBS  # noqa: PLC0415

    page = (HELP / "shell.md").read_text("utf-8")
    assert all(f"| `{verb}" in page for verb in VERBS)
    for text in (page, (HELP / "web-annotations.md").read_text("utf-8")):
        for link in re.findall(r"\]\(([\w-]+\.md)\)", text):
            assert (HELP / link).exists()
