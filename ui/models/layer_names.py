"""What the texts of a source are called, so that each can be told from the others."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from app.vocabulary import LayerRole
from ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.queries.source_rows import LayerRow

_IN_A_LANGUAGE = QT_TRANSLATE_NOOP("Layers", "{role} ({language})")
_NUMBERED = QT_TRANSLATE_NOOP("Layers", "{name}, {number}")


def layer_names(layers: Sequence[LayerRow]) -> dict[str, str]:
    """Return by id what each layer is: its role, with the language where several have that."""
    roles = Counter(layer.role for layer in layers)
    named = {layer.id: _named(layer, is_only=roles[layer.role] == 1) for layer in layers}
    counts, seen = Counter(named.values()), Counter[str]()
    for layer_id, name in named.items():
        if counts[name] > 1:
            seen[name] += 1
            numbered = translate("Layers", _NUMBERED)
            named[layer_id] = numbered.format(name=name, number=seen[name])
    return named


def _named(layer: LayerRow, *, is_only: bool) -> str:
    role = translate("Vocabulary", LayerRole(layer.role).label)
    if is_only or not layer.language:
        return role
    return translate("Layers", _IN_A_LANGUAGE).format(role=role, language=layer.language)
