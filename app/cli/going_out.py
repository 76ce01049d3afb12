"""The verbs that hand something out: a text, a report, the sample case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.cli.opening import writing
from app.custody import copy_text
from app.errors import CaseProblem
from app.queries.source_names import source_names

if TYPE_CHECKING:
    import argparse

    from app.cli.output import Output


def run_text(arguments: argparse.Namespace, output: Output) -> int:
    """Give out the frozen text of a layer, byte for byte."""
    with writing(arguments.case, arguments.user) as case:
        with case.reading() as session:
            source = source_names(session).find(arguments.source)
        if not source.layers:
            raise CaseProblem("source.no_text", source=source.handle)
        layer = source.layer(arguments.layer) if arguments.layer else source.layers[0]
        output.raw(copy_text(case, source, layer))
    return 0
