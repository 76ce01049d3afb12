"""A text layer made ready to be shown: what would hold the window is done on another thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ui.documents.text.text_lines import TextLines

if TYPE_CHECKING:
    from app.queries.texts import LayerText

_HEAD: Final = 5
_LONGEST: Final = 1_000


@dataclass(frozen=True, slots=True)
class ReadyLayer:
    """A text layer with its lines; ``head`` holds the words of the first blocks of its text."""

    layer: LayerText
    lines: TextLines
    head: tuple[tuple[str, ...], ...]

    @property
    def layer_id(self) -> str:
        """The id of the layer."""
        return self.layer.layer_id

    def begins_with(self, title: str) -> bool:
        """Tell whether one of the first blocks says what the title says."""
        return tuple(title.split()) in self.head


def ready_layer(layer: LayerText) -> ReadyLayer:
    """Cut a text into lines, on any thread: a million code points take about 10 ms."""
    text = layer.text
    head = tuple(
        tuple(text[block.start : block.end].split())
        for block in layer.blocks[:_HEAD]
        if block.end - block.start <= _LONGEST
    )
    return ReadyLayer(layer, TextLines(text, layer.blocks), head)
