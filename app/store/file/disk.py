"""What kind of disk a file lies on: a write-ahead log needs one of this machine's own."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_SHARED: Final = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "ncpfs", "9p"),
        *("webdav", "davfs", "fuse.davfs2", "fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse"),
        *("afs", "ceph", "glusterfs", "fuse.glusterfs", "lustre", "fuse.s3fs", "beegfs"),
        *("vboxsf", "vmhgfs", "fuse.vmhgfs-fuse", "prl_fs", "drvfs", "virtiofs"),
    }
)
"""Kinds of file system that two machines can use at the same time."""


def is_local(path: Path) -> bool:
    """Tell whether a file lies on a disk that only this machine uses, as far as it can be told."""
    import psutil  # noqa: PLC0415 - only needed when a case is opened

    real = path.resolve()
    if real.as_posix().startswith("//"):  # \\server\share
        return False
    inside = [
        partition
        for partition in psutil.disk_partitions(all=True)
        if real.is_relative_to(Path(partition.mountpoint))
    ]
    if not inside:
        return True
    # Of two on the same mount point, the later one covers the other.
    disk = max(reversed(inside), key=lambda partition: len(Path(partition.mountpoint).parts))
    return disk.fstype.lower() not in _SHARED and "remote" not in disk.opts.split(",")
