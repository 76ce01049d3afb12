"""The views that one sees every day."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.operations import binning, records
from app.vocabulary import ItemKind
from tests.screens.camera import Camera, settle, until
from ui.documents.picture_tab import PictureTab
from ui.documents.text_tab import TextTab
from ui.panels.inspector.edits import Destination


def text(camera: Camera) -> None:
    """A text, and one of its marks chosen."""
    document = camera.open_first(TextTab)
    until(lambda: document.layer_id, "the text did not load")
    camera.shoot("text")
    workspace, claim = camera.workspace, camera.rows(ItemKind.CLAIM)[0]
    workspace.inspect(ItemKind.CLAIM, claim)
    workspace.go(Destination(ItemKind.ANNOTATION, workspace._inspection.marks_of(claim)[0]))
    camera.shoot("claim")


def popups(camera: Camera) -> None:
    """Finding a person, linking, and finding in the text."""
    document = camera.open_first(TextTab)
    until(lambda: document.layer_id, "the text did not load")
    words = document._layer.text
    start = words.index("Chen") if "Chen" in words else 40
    document.view.select(start, start + 11)
    document.setFocus()
    handlers = camera.workspace.handlers()
    handlers["mark.person"]()
    camera.shoot("person")
    camera.press(Qt.Key.Key_Escape)
    document.step(1)
    handlers["mark.link"]()
    camera.shoot("link")
    camera.press(Qt.Key.Key_Return)
    camera.shoot("link-type")
    camera.press(Qt.Key.Key_Escape)
    document.view.open_find()
    camera.type("155")
    camera.shoot("find")
    camera.press(Qt.Key.Key_Escape)


def picture(camera: Camera) -> None:
    """A picture with a region chosen."""
    document = camera.open_first(PictureTab)
    until(lambda: document.view._canvas.has_pixels, "the picture did not load")
    document.step(1)
    camera.shoot("picture")


def search(camera: Camera) -> None:
    """What is found in the whole case."""
    field = camera.window.search
    camera.window.focus_search()
    QTest.keyClicks(field, "passport")
    settle(0.4)
    camera.shoot("search")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.mouseClick(camera.window, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def inspected(camera: Camera) -> None:
    """Records of each kind in the inspector."""
    for kind in (ItemKind.PERSON, ItemKind.EVIDENCE, ItemKind.QUESTION, ItemKind.SOURCE):
        rows = camera.rows(kind)
        if rows:
            camera.workspace.inspect(kind, rows[0])
            camera.shoot(str(kind))


def history(camera: Camera) -> None:
    """The history as it opens, with a gesture opened, and that of one claim."""
    workspace, claim = camera.workspace, camera.rows(ItemKind.CLAIM)[0]
    workspace.session.case.do(records.edit(claim, statement="Reworded in the history"))
    workspace.session.case.undo().result()
    handlers = workspace.handlers()
    handlers["view.history"]()
    view = camera.window.tabs.front_page()
    until(lambda: view.model.rows, "the history did not load")
    camera.shoot("history")
    view.toggle(view.model.rows[1].seq)
    settle(0.4)
    camera.shoot("history-open")
    workspace.inspect(ItemKind.CLAIM, claim)
    handlers["record.history"]()
    settle(0.4)
    view.toggle(view.model.rows[-1].seq)
    settle(0.4)
    camera.shoot("history-claim")


def bin_(camera: Camera) -> None:
    """The bin while it is empty, and with what went in by three acts."""
    camera.do("view.bin")
    settle(0.4)
    camera.shoot("bin-empty")
    case = camera.workspace.session.case
    people, claims = camera.rows(ItemKind.PERSON), camera.rows(ItemKind.CLAIM)
    case.do(binning.bin_items([people[0]]))
    case.do(binning.bin_items([claims[1], camera.rows(ItemKind.EVIDENCE)[0]]))
    case.do(binning.bin_items([camera.rows(ItemKind.SOURCE)[0]]))
    view = camera.window.tabs.front_page()
    until(lambda: len(view.model.all) == 4, "the bin did not load")
    until(lambda: view.preview.shown_id, "the preview did not load")
    camera.shoot("bin")
    for _ in range(4):
        case.undo().result()


def tables(camera: Camera) -> None:
    """The tables of sources and marks, some rows of one chosen."""
    for name in ("sources", "marks"):
        camera.do(f"view.{name}")
        page = camera.window.tabs.front_page()
        until(lambda page=page: page.model.ids, "the table did not load")
        page.table.choose(page.model.ids[1:3])
        settle(0.4)
        camera.shoot(f"table-{name}")


SCENES = (text, popups, picture, search, inspected, history, bin_, tables)
