from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.case import Case
from app.errors import CaseProblem
from app.interchange.web_annotation_file import read_file
from app.interchange.web_annotation_plan import plan_import
from app.jobs import JobControl
from app.phrases import PROBLEMS
from app.store.verifying.verify import verify
from tests.app.interchange.writing import at, body, joining, quote, stating, take

KEYS = [
    "id", "@id", "type", "@type", "motivation", "body", "bodyValue", "target", "source", "selector",
    "purpose", "value", "exact", "prefix", "suffix", "start", "end", "refinedBy", "scope", "layer",
    "items", "first", "next", "@graph", "redthread:record", "redthread:details", "redthread:end",
    "redthread:linkType", "redthread:kind", "redthread:name", "redthread:status",
]  # fmt: skip
WORDS = [
    "Annotation", "AnnotationPage", "TextQuoteSelector", "TextPositionSelector", "FragmentSelector",
    "linking", "classifying", "identifying", "tagging", "commenting", "claim", "person", "supports",
    "S-1", "S-2", "urn:a:1", "urn:a:2", "footage", "xywh=1,2,3,4", "page=1", "S-2#xywh=1,2,3,4",
    "person", "", "\ud83d", "annotation",
]  # fmt: skip

scalars = st.one_of(
    st.sampled_from(WORDS), st.integers(-2, 99), st.none(), st.booleans(), st.floats(0, 9)
)
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(KEYS), inner, max_size=4)
    ),
    max_leaves=12,
)
whole = [
    stating("urn:a:1", "claim", "155 citizens"),
    stating("urn:a:2", "person", "footage", "Chen"),
    joining("urn:a:3", "supports", "urn:a:1", "urn:a:2"),
]


@st.composite
def spoilt(draw: st.DrawFn) -> Any:
    """Return annotations in which some values have been exchanged for others."""
    found = json.loads(json.dumps(whole))
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.sampled_from(found))
        while draw(st.booleans()) and isinstance(place, dict):
            deeper = [value for value in place.values() if isinstance(value, dict)]
            deeper += [one for value in place.values() if isinstance(value, list) for one in value]
            deeper = [value for value in deeper if isinstance(value, dict)]
            place = draw(st.sampled_from(deeper)) if deeper else place
        place[draw(st.sampled_from(KEYS))] = draw(values)
    return found


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.one_of(values, spoilt()))
@example([{"type": "Annotation", "target": {"source": {}, "selector": [[]]}}])
@example({"type": "Annotation", "motivation": "linking", "body": [None], "target": [None]})
def test_no_json_whatever_is_more_than_refused(held: Case, value: Any) -> None:
    try:
        contents = read_file(json.dumps(value).encode())
    except CaseProblem:
        return
    with held.reading() as session:
        plan = plan_import(
            session, lambda layer: held.layer_text(layer).text, contents, JobControl()
        )
    assert {one.problem.code for one in plan.refused} <= PROBLEMS.keys()
    assert len(plan.added) + len(plan.known) + len(plan.refused) == len(contents.entries)


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(spoilt())
def test_what_is_not_refused_can_be_stored(
    templates: dict[str, Path], tmp_path: Path, value: Any
) -> None:
    path = Path(shutil.copy(templates["held"], tmp_path / "spoilt.redthread"))
    with Case.open(path, user="x") as case:
        take(case, *value)
        with case.reading() as session:
            assert verify(session.connection()).holds


def test_refusals_stand_in_the_order_of_the_file(held: Case) -> None:
    plan = take(
        held,
        joining("urn:b:1", "likes", "urn:b:3", "urn:b:3"),
        stating("urn:b:2", "claim", "nowhere"),
        {
            "id": "urn:b:3",
            "type": "Annotation",
            "target": at(quote("footage")),
            "body": body("", "x"),
        },
        "urn:b:4",
    )
    assert [one.name for one in plan.refused] == ["urn:b:1", "urn:b:2", "urn:b:4"]
    assert plan.label == "Import 1 annotation"
