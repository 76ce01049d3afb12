"""A region is copied as a picture with its citation, and nobody protected can be seen in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QImage

from app.anchors.place import RegionAt
from app.anchors.region import Region
from app.operations import marks, records
from app.queries.custody_rows import source_custody
from tests.factory import add_picture

if TYPE_CHECKING:
    from tests.ui.workspace.conftest import Desk


def copied() -> QImage:
    data = QGuiApplication.clipboard().mimeData()
    return QImage(data.imageData()) if data.hasImage() else QImage()


def seen(image: QImage) -> set[str]:
    """Return the colours at the left and the right edge, half way down."""
    y = image.height() // 2
    return {image.pixelColor(x, y).name() for x in (2, image.width() - 3)}


def test_a_region_is_copied_with_protected_people_covered(desk: Desk) -> None:
    source_id = add_picture(desk.case, colour="green", title="Still of Chen Haoran")
    face = RegionAt(source_id, Region(100, 50, 60, 60))
    _, person_id = desk.case.do(marks.mark_person(face, name="Chen Haoran"))
    both, _ = desk.case.do(marks.mark_evidence(RegionAt(source_id, Region(100, 50, 200.5, 60))))
    desk.case.do(records.edit(person_id, status="prisoner_of_war"))
    QGuiApplication.clipboard().setText("before")
    desk.space.open_source(source_id)
    document = desk.space.document()
    assert document is not None
    document.setFocus()
    document.select_mark(both)
    desk.wait(lambda: document.selected_mark() == both)
    desk.window.actions_["edit.copy"].trigger()
    desk.wait(lambda: not copied().isNull())
    assert (copied().width(), copied().height()) == (201, 60)
    assert seen(copied()) == {"#000000", "#008000"}
    data = QGuiApplication.clipboard().mimeData()
    assert "— S-1, “Still of Prisoner A”, 201 × 60 pixels at 100, 50." in data.text()
    assert "Haoran" not in data.html()
    assert "data:image/png;base64," in data.html()
    sentence = "Copied; 1 region that shows a protected person is covered."
    assert desk.window.messages.sentence == sentence

    desk.window.messages.action.click()
    desk.wait(lambda: seen(copied()) == {"#008000"})
    with desk.case.reading() as session:
        acts = [row.kind for row in source_custody(session, source_id)]
    assert acts.count("region_copy") == 1

    document.select_mark(None)
    desk.window.actions_["edit.copy"].trigger()
    desk.wait(lambda: copied().width() == 640)
    assert copied().pixelColor(130, 80).name() == "#000000"
