from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import psutil
import pytest

from app.store.file.disk import is_local

if TYPE_CHECKING:
    from pathlib import Path


class Partition(NamedTuple):
    mountpoint: str
    fstype: str
    opts: str = "rw"


def test_the_disk_of_this_machine_is_its_own(tmp_path: Path) -> None:
    assert is_local(tmp_path / "case.redthread")


@pytest.mark.parametrize(
    ("fstype", "opts", "local"),
    [
        ("ext4", "rw", True),
        ("exfat", "rw", True),
        ("nfs4", "rw", False),
        ("cifs", "rw", False),
        ("fuse.sshfs", "rw", False),
        ("NTFS", "rw,remote", False),
    ],
)
def test_a_disk_that_machines_share_is_told_by_its_file_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, fstype: str, opts: str, local: bool
) -> None:
    table = [Partition("/", "ext4"), Partition(str(tmp_path), fstype, opts)]
    monkeypatch.setattr(psutil, "disk_partitions", lambda *, all: table)  # noqa: A006, ARG005
    assert is_local(tmp_path / "case.redthread") is local


def test_what_is_mounted_last_on_a_place_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = [Partition(str(tmp_path), "ext4"), Partition(str(tmp_path), "nfs")]
    monkeypatch.setattr(psutil, "disk_partitions", lambda *, all: table)  # noqa: A006, ARG005
    assert not is_local(tmp_path / "case.redthread")
