"""The views for closer work: overlapping marks, notes, mentions, tags, versions, two texts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.operations.marks import mark_claim
from app.sample import FOLDER
from app.vocabulary import ItemKind
from tests.screens.camera import Camera, settle, until
from ui.documents.compared.compared_view import ComparedView
from ui.documents.text_tab import TextTab
from ui.views.mentions.page import MentionsView
from ui.views.notes.page import NotesPage
from ui.views.review.page import ReviewView

ARABIC = (
    "الرئيس يذكر 155 مواطناً صينياً في صفوف القوات الروسية\n\n"
    "كييف تعرض لقطات لأسيرين وتطلب من بكين تفسيراً\n\n"
    "بقلم مارا إليسون في كييف · 9 نيسان 2025\n\n"
    "قال الرئيس فولوديمير زيلينسكي في كلمته مساء الأربعاء إن ما لا يقل عن 155 مواطناً صينياً "
    "يقاتلون في صفوف الجيش الروسي في أوكرانيا. وأضاف أنه يعتقد أن العدد الحقيقي أكبر بكثير."
)


def closely(camera: Camera) -> None:
    """Marks over each other, a note written in place, a tag found, and the menu of a mark."""
    document = camera.open_first(TextTab)
    until(lambda: document.layer_id, "the text did not load")
    words = document._layer.text
    start = words.index("155 Chinese citizens are")
    case = camera.workspace.session.case
    document.view.select(start, start + 20)
    case.do(mark_claim(document.place()))
    document.setFocus()
    settle()
    document.view.select(start + 2, start + 2)
    document.view.reveal(start, start + 2)
    settle(0.8)
    page = document.view.page
    spot = page.cursorRect().center()
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    camera.shoot("overlapping")
    camera.press(Qt.Key.Key_Return)
    camera.do("mark.note")
    settle(0.4)
    camera.type("Who counted these?")
    camera.shoot("note-in-place")
    camera.press(Qt.Key.Key_Escape)
    document.setFocus()
    document.view.select(start, start + 20)
    camera.do("mark.tag")
    camera.shoot("tag")
    camera.press(Qt.Key.Key_Escape)
    case.undo().result()


def palette(camera: Camera) -> None:
    """Finding an action, going anywhere, and how texts are set."""
    camera.open_first(TextTab)
    for action, words, name in (
        ("view.palette", "table", "palette"),
        ("view.quick_open", "chen", "quick-open"),
    ):
        camera.do(action)
        camera.type(words)
        camera.shoot(name)
        camera.press(Qt.Key.Key_Escape)
    camera.do("reading.settings")
    camera.shoot("reading-settings")
    camera.press(Qt.Key.Key_Escape)
    camera.do("reading.paragraphs")
    camera.do("reading.lines")
    camera.shoot("numbers")
    camera.do("reading.paragraphs")
    camera.do("reading.lines")


def split(camera: Camera) -> None:
    """Two tabs side by side."""
    camera.open_first(TextTab)
    camera.do("tab.split")
    camera.shoot("split")
    camera.do("tab.unsplit")


def layers(camera: Camera) -> None:
    """An original and its translation, which runs from right to left, side by side."""
    QGuiApplication.clipboard().setText(ARABIC)
    prompts = camera.program._prompts
    document = camera.open_first(TextTab)
    until(lambda: document.layer_id, "the text did not load")

    def fill(form) -> bool:
        form.language_field.setText("ar")
        form.accept()
        return bool(form.result())

    prompts.fills.append(fill)
    camera.do("source.add_layer")
    until(lambda: camera.window.tabs.is_split, "the second text did not open")
    second = camera.workspace.document()
    until(lambda: second is not document and second.layer_id, "the translation did not load")
    second.view.select(12, 30)
    case = camera.workspace.session.case
    case.do(mark_claim(second.place()))
    camera.shoot("layers")
    camera.do("text.beside")
    settle()


def pages(camera: Camera) -> None:
    """Mentions of a person, a tag with its marks, and the notes on the case."""
    person = camera.rows(ItemKind.PERSON)[0]
    camera.workspace.inspect(ItemKind.PERSON, person)
    camera.do("record.mentions")
    view = camera.page(MentionsView)
    until(lambda: not view._is_looking, "the mentions were not found")
    camera.shoot("mentions")
    tags = camera.rows(ItemKind.TAG)
    camera.workspace.inspect(ItemKind.TAG, tags[0])
    settle(0.3)
    camera.shoot("tag-inspected")
    camera.do("view.notes")
    camera.page(NotesPage).field.setFocus()
    camera.type("Ask the desk who heard the address. The ministry counts by passports.")
    camera.shoot("notes")


def versions(camera: Camera) -> None:
    """A later version of an article: compared, its marks carried over and reviewed."""
    first = camera.rows(ItemKind.SOURCE)[0]
    camera.workspace.open_source(first)
    page = next((FOLDER / "material").glob("President*.html")).read_text("utf-8")
    later = camera.out / "later.html"
    changed = page.replace("Chinese soldiers", "Two Chinese soldiers").replace("footage", "film")
    count = len(camera.rows(ItemKind.SOURCE))
    later.write_text(f"{changed}<!-- {count} -->", "utf-8")  # the other theme has one already
    camera.program._prompts.files.append(later)
    camera.do("source.later_version")
    messages = camera.window.messages
    until(lambda: "carried over" in messages.sentence, "the later version did not come in")
    camera.shoot("message")
    later.unlink()
    camera.do("source.compare")
    camera.page(ComparedView)
    settle(0.5)
    camera.shoot("comparison")
    messages.action.click()
    camera.page(ReviewView)
    settle(0.5)
    camera.shoot("review")
    camera.window.tabs.close_page(camera.window.tabs.front_page())


SCENES = (closely, palette, split, layers, pages, versions)
