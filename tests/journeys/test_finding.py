from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.driver import Driver

FILLER = "The office gave no figures and answered no further questions that evening.\n\n"
CHINESE = "据报道,总统在晚间讲话中表示,至少有一百五十五名公民参加了战斗。护照的照片已经公布。"


def with_two_articles(driver: Driver, folder: Path) -> None:
    (folder / "short.txt").write_text("Nothing of note was said.\n", "utf-8")
    long = FILLER * 120 + CHINESE + "\n\n" + FILLER * 120
    (folder / "long.txt").write_text(long, "utf-8")
    driver.import_files(folder / "short.txt", folder / "long.txt")


def search(driver: Driver, words: str) -> None:
    driver.press("Ctrl+K")
    assert driver.focus is driver.window.search
    driver.type(words)
    results = driver.desk._results
    driver.until(lambda: results.isVisible() and results.model.rowCount() == 1)
    driver.press("Return")


def test_two_chinese_signs_lead_to_their_passage_and_alt_left_back(
    at_work: Driver, tmp_path: Path
) -> None:
    with_two_articles(at_work, tmp_path)
    short = at_work.open_source("short")
    search(at_work, "护照")
    at_work.until(lambda: at_work.desk.workspace.document() is not short)
    long = at_work.desk.workspace.document()
    at_work.wait_for(long)
    place = long.view.page.lines.text.index("护照")
    at_work.until(lambda: long.view.page.shows(place))
    assert long.isAncestorOf(at_work.focus)
    at_work.press("Alt+Left")
    at_work.until(lambda: at_work.desk.workspace.document() is short)
    at_work.press("Alt+Right")
    at_work.until(lambda: at_work.desk.workspace.document() is long)
    assert long.view.page.shows(place)


def test_a_source_that_is_open_behind_another_comes_to_the_front(
    at_work: Driver, tmp_path: Path
) -> None:
    with_two_articles(at_work, tmp_path)
    long = at_work.open_source("long")
    short = at_work.open_source("short")
    search(at_work, "护照")
    at_work.until(lambda: at_work.desk.workspace.document() is long)
    place = long.view.page.lines.text.index("护照")
    at_work.until(lambda: long.view.page.shows(place))
    at_work.press("Alt+Left")
    at_work.until(lambda: at_work.desk.workspace.document() is short)


def test_going_to_a_place_of_the_text_that_is_read_can_be_taken_back(
    at_work: Driver, tmp_path: Path
) -> None:
    with_two_articles(at_work, tmp_path)
    long = at_work.open_source("long")
    page = long.view.page
    at_work.select_with_mouse(long, "The office gave")
    at_work.press("C")
    at_work.until(lambda: at_work.rows("claim"))
    at_work.settle()
    search(at_work, "护照")
    at_work.until(lambda: page.shows(page.lines.text.index("护照")))
    at_work.press("Alt+Left")
    at_work.until(lambda: page.shows(0))


def test_f3_goes_round_the_mentions_of_a_name_in_any_form_and_says_when_there_is_no_other(
    at_work: Driver, tmp_path: Path
) -> None:
    text = "Volodymyr Zelenskyy came. Then Zelenskyy left; so wrote Зеленський. The hat was grey.\n"
    (tmp_path / "note.txt").write_text(text, "utf-8")
    at_work.import_files(tmp_path / "note.txt")
    note = at_work.open_source("note")
    at_work.select_with_mouse(note, "Volodymyr Zelenskyy")
    at_work.press("P", "Return")
    at_work.until(lambda: note.selected_mark() is not None)
    whole, name, abroad = "Volodymyr Zelenskyy", "Zelenskyy", "Зеленський"
    for key, reached in (("F3", name), ("F3", abroad), ("F3", whole), ("Shift+F3", abroad)):
        at_work.press(key)
        at_work.until(lambda reached=reached: note.quote() == reached)
    at_work.select_with_mouse(note, "hat")
    at_work.press("F3")
    at_work.until(lambda: at_work.sentence == "No other mention of “hat” in this text.")
    assert note.quote() == "hat"


def test_all_matches_get_a_tag_by_keys_alone_and_lose_it_in_one_undo(
    at_work: Driver, tmp_path: Path
) -> None:
    with_two_articles(at_work, tmp_path)
    at_work.open_source("long")
    before = at_work.content()
    at_work.press("Ctrl+F")
    at_work.type("The office")
    at_work.press("Return", "Ctrl+Return")
    at_work.type("office")
    at_work.press("Ctrl+Return")
    at_work.until(lambda: "have the tag" in at_work.sentence)
    assert at_work.sentence == "240 passages have the tag “office” now."
    marks = at_work.marks()
    assert {mark.passage.exact for mark in marks} == {"The office"}
    assert [mark.tags[0].name for mark in marks] == ["office"] * 240
    at_work.press("Ctrl+Return")  # the focus is in the bar again
    at_work.press("Return")  # the only tag there is
    at_work.until(lambda: "240 had it already" in at_work.sentence)
    assert at_work.case.undo_label() == "Tag 240 passages"
    at_work.press("Escape", "Ctrl+Z")
    at_work.until(lambda: not at_work.marks())
    assert at_work.content() == before
