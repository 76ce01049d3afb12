"""Does one verb: understands the command line, runs it, says what went wrong."""

from __future__ import annotations

import logging
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from app.cli.arguments import VERBS, UsageError, read_arguments
from app.cli.output import Output
from app.errors import CaseProblem
from app.logging_setup import start_logging, stop_logging

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

log = logging.getLogger(__name__)

DONE, FAILED, NOT_UNDERSTOOD = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Do what a command line says and return its exit status: 0, 1 or 2."""
    argv = sys.argv[1:] if argv is None else argv
    output = Output(as_json="--json" in argv)
    try:
        arguments = read_arguments(argv)
    except UsageError as problem:
        return _not_understood(output, problem)
    except SystemExit:  # help was asked for and given
        return DONE
    log_path = start_logging()
    try:
        return _run(arguments, output)
    except CaseProblem as problem:
        output.problem(problem)
    except KeyboardInterrupt:
        output.error("stopped", "Stopped. What was finished until then is kept.")
    except Exception:
        log.exception("The verb %s failed", arguments.verb)
        sentence = f"Something went wrong that was not foreseen. The log tells where: {log_path}."
        output.error("unexpected", sentence)
    finally:
        stop_logging()
    return FAILED


def _run(arguments: argparse.Namespace, output: Output) -> int:
    from app.cli.unlocking import passphrases_of  # noqa: PLC0415 - imports the core

    module = import_module(f"app.cli.{VERBS[arguments.verb]}")
    with passphrases_of(arguments, output):
        status: int = getattr(module, f"run_{arguments.verb.replace('-', '_')}")(arguments, output)
    output.finish()
    return status


def _not_understood(output: Output, problem: UsageError) -> int:
    if output.as_json:
        output.error("usage", f"{problem}. {problem.usage}")
    else:
        output.error("usage", f"{problem}.")
        output.hint(problem.usage)
    return NOT_UNDERSTOOD
