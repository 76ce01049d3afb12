"""Writes web annotations the way other programs do, and takes them into a case."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from app.exchange import import_annotations
from app.queries.annotation_rows import all_marks
from app.queries.link_rows import all_links

if TYPE_CHECKING:
    from app.case import Case
    from app.interchange.web_annotation_plan import Plan
    from app.queries.annotation_rows import MarkRow
    from app.queries.link_rows import LinkRow


def quote(exact: str, **context: str) -> dict[str, Any]:
    return {"type": "TextQuoteSelector", "exact": exact, **context}


def position(start: int, end: int) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": start, "end": end}


def body(purpose: str, value: str, **further: Any) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, **further}


def at(*selectors: Any, source: str = "S-1", **further: Any) -> dict[str, Any]:
    selector = selectors[0] if len(selectors) == 1 else list(selectors)
    return {"source": source, "selector": selector, **further}


def annotation(iri: str, target: Any, *bodies: Any, **further: Any) -> dict[str, Any]:
    found = {"id": iri, "type": "Annotation", "body": list(bodies), "target": target, **further}
    return {key: value for key, value in found.items() if value != []}


def stating(iri: str, kind: str, exact: str, name: str = "", **further: Any) -> dict[str, Any]:
    """Return an annotation of a quote that states a record."""
    named = [body("identifying", name)] if name else []
    return annotation(iri, at(quote(exact, **further)), body("classifying", kind), *named)


def joining(iri: str, kind: str, origin: Any, target: Any, *bodies: Any) -> dict[str, Any]:
    said = [body("classifying", kind)] if kind else []
    return annotation(iri, target, origin, *said, *bodies, motivation="linking")


def take(case: Case, *annotations: Any) -> Plan:
    """Take annotations in, as one array."""
    return import_annotations(case, json.dumps(annotations).encode())


def refusals(plan: Plan) -> dict[str, str]:
    """Return the code of each refusal by the name of what was refused."""
    return {one.name: one.problem.code for one in plan.refused}


def refusal(case: Case, *annotations: Any) -> str:
    """Take in what must all be refused, see that nothing was written, and return the one code."""
    with case.reading() as session:
        before = len(all_marks(session)), len(all_links(session))
    plan = take(case, *annotations)
    assert plan.added == ()
    with case.reading() as session:
        assert before == (len(all_marks(session)), len(all_links(session)))
    (code,) = set(refusals(plan).values())
    return code


def marks(case: Case) -> list[MarkRow]:
    with case.reading() as session:
        return all_marks(session)


def links(case: Case) -> list[LinkRow]:
    with case.reading() as session:
        return all_links(session)
