"""Verbs for records of any kind: make them, edit them, name them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from app.errors import CaseProblem
from app.model import (
    Claim,
    Event,
    Evidence,
    Fact,
    Item,
    Name,
    Organisation,
    Person,
    Place,
    Question,
    Tag,
)
from app.operations.fields import checked
from app.operations.tag_tree import TagTree
from app.phrases.kinds import counted_kinds
from app.store.steps import row_change
from app.store.steps.step import Step, gesture
from app.vocabulary import ItemKind, PersonStatus

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from app.store.steps.row_change import Image


def load(step: Step, item_id: str) -> Item:
    """Return a record of whatever kind, whole; CaseProblem "record.gone" when there is none."""
    return load_all(step, [item_id])[0]


def load_all(step: Step, item_ids: Iterable[str]) -> list[Item]:
    """Return records as ``load`` does, each once, in the order in which they are named first."""
    wanted = list(dict.fromkeys(item_ids))
    found = {item.id: item for item in step.session.records(wanted)}
    _check_found(wanted, found)
    return [found[item_id] for item_id in wanted]


def rows_of(step: Step, item_ids: Iterable[str]) -> list[tuple[str, Image]]:
    """Return the rows of records as ``load_all`` does, each with its entity."""
    wanted = list(dict.fromkeys(item_ids))
    found = step.session.record_rows(wanted)
    _check_found(wanted, found)
    return [found[item_id] for item_id in wanted]


def check_there(step: Step, item_ids: Iterable[str]) -> None:
    """Raise what ``load`` raises for the first record that there is not."""
    wanted = list(item_ids)
    _check_found(wanted, step.session.kinds(wanted))


def _check_found(wanted: Iterable[str], found: Container[str]) -> None:
    for item_id in wanted:
        if item_id not in found:
            raise CaseProblem("record.gone", kind="item", id=item_id)


@gesture("Edit record")
def edit(step: Step, /, item_id: str, **changes: Any) -> None:
    """Change fields of a record; raises CaseProblem when a value can not be."""
    item = load(step, item_id)
    step.label = f"Edit {ItemKind(item.kind).label.lower()}"
    if isinstance(item, Tag) and "name" in changes:
        tree = TagTree(step)
        tree.check_name(str(changes["name"]), tree.parent_of(item), but=item.id)
    apply(item, changes)


@gesture("Edit records")
def edit_all(step: Step, /, item_ids: Sequence[str], **changes: Any) -> None:
    """Change the same fields of several records of one kind; raises what ``edit`` raises."""
    found = rows_of(step, item_ids)
    values = {kind: checked(kind, changes) for kind in {row["kind"]: None for _, row in found}}
    step.session.write(
        [
            row_change.alter(entity, row, _with_what_follows(values[row["kind"]], row))
            for entity, row in found
        ]
    )
    if len(values) == 1:
        step.label = f"Edit {counted_kinds({kind: len(found) for kind in values})}"


def apply(item: Item, changes: dict[str, Any]) -> None:
    """Set checked fields of a record, with what follows from them."""
    values = checked(item.kind, changes)
    if isinstance(item, Person):
        person = {name: getattr(item, name) for name in ("kind", "name", "status", "protected")}
        values = _with_what_follows(values, person)
    for name, value in values.items():
        setattr(item, name, value)


def _with_what_follows(values: Image, row: Image) -> Image:
    """Return new values for a record with what follows from them and from what it holds.

    Prisoners, detainees and minors start protected; to lift it wants a reason.
    """
    if row["kind"] != ItemKind.PERSON:
        return values
    status = PersonStatus(values["status"] if "status" in values else row["status"])
    if status.starts_protected and "protected" not in values and "status" in values:
        return {**values, "protected": True}
    lifts = values.get("protected") is False and row["protected"]
    if lifts and status.starts_protected and not values.get("protection_reason"):
        raise CaseProblem("protection.needs_reason", name=row["name"])
    return values


@gesture("Add claim")
def add_claim(step: Step, /, statement: str, **changes: Any) -> str:
    """Add a claim that no mark states yet; return its id."""
    claim = step.new(Claim, statement=statement)
    apply(claim, {"statement": statement, **changes})
    return claim.id


@gesture("Add person")
def add_person(step: Step, /, name: str, *, aliases: Sequence[str] = (), **changes: Any) -> str:
    """Add a person by name; return the id."""
    person = step.new(Person, name=name)
    apply(person, {"name": name, **changes})
    _replace_names(step, person.id, aliases)
    return person.id


@gesture("Add organisation")
def add_organisation(
    step: Step, /, name: str, *, aliases: Sequence[str] = (), **changes: Any
) -> str:
    """Add an organisation, office or outlet; return the id."""
    organisation = step.new(Organisation, name=name)
    apply(organisation, {"name": name, **changes})
    _replace_names(step, organisation.id, aliases)
    return organisation.id


@gesture("Add place")
def add_place(step: Step, /, name: str, **changes: Any) -> str:
    """Add a place; return the id."""
    place = step.new(Place, name=name)
    apply(place, {"name": name, **changes})
    return place.id


@gesture("Add event")
def add_event(step: Step, /, name: str, **changes: Any) -> str:
    """Add an event; return the id."""
    event = step.new(Event, name=name)
    apply(event, {"name": name, **changes})
    return event.id


@gesture("Add evidence")
def add_evidence(step: Step, /, title: str, **changes: Any) -> str:
    """Add an exhibit, held or only spoken of; return the id."""
    evidence = step.new(Evidence, title=title)
    apply(evidence, {"title": title, **changes})
    return evidence.id


@gesture("Add question")
def add_question(step: Step, /, text: str, **changes: Any) -> str:
    """Add a question of the investigation; return the id."""
    question = step.new(Question, text=text)
    apply(question, {"text": text, **changes})
    return question.id


@gesture("State fact")
def state_fact(step: Step, /, about_id: str, *, property: str, value: str, **changes: Any) -> str:  # noqa: A002
    """State a fact about a record, beside any that are stated already; return the id."""
    load(step, about_id)
    fact = step.new(Fact, about_id=about_id, property=property, value=value)
    apply(fact, {"property": property, "value": value, **changes})
    return fact.id


@gesture("Edit names")
def set_names(step: Step, item_id: str, names: Sequence[str]) -> None:
    """Make ``names`` the further names of a person, organisation or place, in this order."""
    load(step, item_id)
    _replace_names(step, item_id, names)


def _replace_names(step: Step, item_id: str, names: Sequence[str]) -> None:
    step.session.flush()
    present = {
        name.full: name for name in step.session.scalars(select(Name).filter_by(item_id=item_id))
    }
    wanted = list(dict.fromkeys(filter(None, (name.strip() for name in names))))
    for full, name in present.items():
        if full not in wanted:
            step.session.delete(name)
    for ordinal, full in enumerate(wanted):
        if full in present:
            present[full].ordinal = ordinal
        else:
            step.session.add(Name(item_id=item_id, full=full, ordinal=ordinal))
