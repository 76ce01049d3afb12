"""How every command of this folder begins and ends: the right Python, sentences, exit codes."""

# No annotations import here, and this module is imported before the others of this folder: a Python
# that is too old has to come as far as the sentence below instead of stumbling over syntax.
import os
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, NamedTuple, NoReturn

MINIMUM = (3, 11)

if sys.version_info < MINIMUM:
    sys.exit(
        f"Redthread needs Python {MINIMUM[0]}.{MINIMUM[1]} or newer, and this is Python "
        f"{sys.version_info[0]}.{sys.version_info[1]}. Install a newer one from python.org or with "
        f"your system's packages, and start with it, for example: python3.11 {sys.argv[0]}"
    )


class SetupError(Exception):
    """An expected end: one sentence that says what happened, what was kept and what to do."""


class Options(NamedTuple):
    """What a command line says to the command itself, and the rest, which it hands on."""

    source: Path | None
    install: bool
    help: bool
    rest: tuple[str, ...]

    @classmethod
    def split(cls, arguments: Sequence[str]) -> "Options":
        """Take our own options off the front; the first foreign word ends them."""
        rest = list(arguments)
        source: Path | None = None
        install = wants_help = False
        while rest and rest[0] in {"--from", "--install", "--help", "-h"}:
            option = rest.pop(0)
            if option == "--from":
                if not rest:
                    raise SetupError("--from needs the folder that packaging/fetch filled.")
                source = Path(rest.pop(0)).expanduser().absolute()
            elif option == "--install":
                install = True
            else:
                wants_help = True
        return cls(source=source, install=install, help=wants_help, rest=tuple(rest))


def say(sentence: str) -> None:
    """Tell the user something without touching standard output, which belongs to the program."""
    print(sentence, file=sys.stderr, flush=True)


def child_environment(**changes: str) -> dict[str, str]:
    """Promise the variables of this process without those that lead Python to foreign packages."""
    foreign = {"PYTHONPATH", "PYTHONHOME", "__PYVENV_LAUNCHER__"}
    return {name: text for name, text in os.environ.items() if name not in foreign} | changes


def call(
    command: Sequence[str | Path],
    *,
    variables: Mapping[str, str] | None = None,
    folder: Path | None = None,
    stdout: IO[str] | None = None,
) -> int:
    """Run a command to its end and answer its exit code as a shell would (128 + n for a signal)."""
    code = subprocess.run(command, check=False, env=variables, cwd=folder, stdout=stdout).returncode
    return code if code >= 0 else 128 - code


def hand_over(command: Sequence[str | Path], variables: Mapping[str, str]) -> int:
    """Become the command where the system can do that, else run it and answer its exit code."""
    if os.name == "posix":
        os.execve(command[0], [str(word) for word in command], dict(variables))  # noqa: S606
    return call(command, variables=variables)


def run(main: Callable[[Sequence[str]], int]) -> NoReturn:
    """Run a command and end the process; whatever goes wrong, the user reads a sentence."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        code = main(sys.argv[1:])
    except SetupError as stop:
        say(str(stop))
        code = 1
    except KeyboardInterrupt:
        say("\nStopped. What was half done is put right at the next start.")
        code = 130
    except OSError as error:
        say(f"Stopped: {error.strerror or error} ({error.filename or 'no file named'}).")
        code = 1
    except Exception:  # noqa: BLE001  # the last floor: nothing below it could say anything
        log = Path(tempfile.gettempdir(), "redthread-start.log")
        log.write_text(traceback.format_exc(), encoding="utf-8")
        say(f"Something unexpected went wrong; no case was touched. The details are in {log}.")
        code = 1
    sys.exit(code)
