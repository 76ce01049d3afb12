"""What the program remembers survives everything but being asked to forget."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.settings import (
    RECENT_KEPT,
    Folders,
    OpenTab,
    OpenTabs,
    RecentCase,
    Settings,
    SettingsFile,
    ThemeChoice,
    VeilChoice,
    WindowLayout,
)

if TYPE_CHECKING:
    from pathlib import Path

FULL = Settings(
    user_name="Олена 陈",
    theme=ThemeChoice.DARK,
    text_size=130,
    veil=VeilChoice.BLUR,
    recent=(RecentCase("/a/b.redthread", "B", "2025-04-09T10:00:00Z"),),
    window=WindowLayout("AbC=", 200, 300, left_folded=True),
    tabs=(
        OpenTabs(
            "case-1",
            (OpenTab("source", "1", "layer 20 3"), OpenTab("board")),
            1,
            right=(OpenTab("source", "1"),),
            right_front=0,
            share=620,
            side=1,
        ),
    ),
    keys={"mark.claim": ("X", "Ctrl+7"), "mark.note": ()},
    recent_actions=("case.report",),
)


def test_what_was_kept_is_there_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    SettingsFile(path).update(lambda _before: FULL)
    assert SettingsFile(path).settings == FULL
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_tabs_that_an_older_version_kept_are_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"tabs": [{"case": "a", "tabs": [["source", "1"]], "front": 0}]}')
    kept = SettingsFile(path).settings.tabs_of("a")
    assert kept == OpenTabs("a", (OpenTab("source", "1"),), 0)


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    assert file.settings == Settings()
    assert file.put_aside is None
    assert not file.path.exists()


def test_what_another_version_wrote_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"from_the_future": {"a": [1]}, "user_name": "A"}')
    SettingsFile(path).change(text_size=115)
    kept = json.loads(path.read_text())
    assert kept["from_the_future"] == {"a": [1]}
    assert kept["user_name"] == "A"
    assert kept["text_size"] == 115


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe\x00", b"[1]", b"null", b"[" * 100_000])
def test_a_damaged_file_is_put_aside(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(damage)
    first = SettingsFile(path)
    assert first.settings == Settings()
    assert first.put_aside is not None
    assert first.put_aside.read_bytes() == damage
    first.change(user_name="A")
    path.write_bytes(damage)
    second = SettingsFile(path)
    assert second.put_aside not in {None, first.put_aside}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("user_name", 7),
        ("theme", "mauve"),
        ("text_size", 9000),
        ("text_size", True),
        ("text_size", [100]),
        ("recent", [{"path": 3}]),
        ("recent", 5),
        ("window", {"left": "wide"}),
        ("tabs", [{"case": "a", "tabs": [["only one"]], "front": 0}]),
        ("tabs", [{"tabs": []}]),
    ],
)
def test_a_value_without_sense_gives_way_to_the_default(
    tmp_path: Path, name: str, value: object
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"veil": "grey", name: value}))
    assert SettingsFile(path).settings == Settings(veil=VeilChoice.GREY)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
NAMES = ("user_name", "theme", "text_size", "veil", "recent", "window", "tabs", "other")


@given(st.dictionaries(st.sampled_from(NAMES), json_values))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_json_object_stops_the_start(tmp_path: Path, data: dict[str, object]) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(data))
    file = SettingsFile(path)
    file.change(user_name=file.settings.user_name + "x")
    assert SettingsFile(path).settings == file.settings


def test_settings_that_can_not_be_kept_hold_for_this_run(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    file = SettingsFile(tmp_path / "file" / "settings.json")
    with pytest.raises(OSError):
        file.change(user_name="A")
    assert file.settings.user_name == "A"


def test_two_windows_do_not_undo_each_others_settings(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    one, other = SettingsFile(path), SettingsFile(path)
    one.update(lambda settings: settings.with_recent(RecentCase("/a")))
    other.update(lambda settings: settings.with_recent(RecentCase("/b")))
    one.change(text_size=130)
    kept = SettingsFile(path).settings
    assert [case.path for case in kept.recent] == ["/b", "/a"]
    assert kept.text_size == 130


def test_a_file_that_is_damaged_meanwhile_is_put_aside_and_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    file = SettingsFile(path)
    file.change(user_name="A")
    path.write_bytes(b"{")
    file.change(text_size=130)
    assert file.put_aside is not None
    kept = SettingsFile(path).settings
    assert (kept.user_name, kept.text_size) == ("A", 130)


def test_recent_cases_are_few_and_the_last_comes_first() -> None:
    kept = Settings()
    for number in range(RECENT_KEPT + 3):
        kept = kept.with_recent(RecentCase(f"/{number}", str(number)))
    kept = kept.with_recent(RecentCase("/5", "renamed"))
    assert len(kept.recent) == RECENT_KEPT
    assert kept.recent[0] == RecentCase("/5", "renamed")
    assert [one.path for one in kept.recent].count("/5") == 1
    assert "/5" not in {one.path for one in kept.without_recent("/5").recent}


def test_tabs_are_remembered_per_case() -> None:
    one, other = OpenTabs("a", (OpenTab("source", "1"),), 0), OpenTabs("b")
    kept = Settings().with_tabs(one).with_tabs(other).with_tabs(replace(one, front=-1))
    assert kept.tabs_of("a").front == -1
    assert kept.tabs_of("b") == other
    assert kept.tabs_of("c") == OpenTabs("c")
    assert len(kept.tabs) == 2


def test_the_folders_can_be_carried_along(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("REDTHREAD_HOME", str(tmp_path))
    found = Folders.find()
    assert {found.config.parent, found.log.parent, found.cache.parent} == {tmp_path}
    monkeypatch.delenv("REDTHREAD_HOME")
    assert "redthread" in str(Folders.find().config)
