"""Windows: a job object that bounds a worker, and ends it with the program."""

from __future__ import annotations

import ctypes
from typing import Any, Final

_EXTENDED_LIMITS: Final = 9
_UI_RESTRICTIONS: Final = 4
_ACTIVE_PROCESS: Final = 0x0008
_PROCESS_MEMORY: Final = 0x0100
_DIE_ON_UNHANDLED_EXCEPTION: Final = 0x0400
_KILL_ON_JOB_CLOSE: Final = 0x2000
_EVERY_UI_RESTRICTION: Final = 0x00FF


class _Basic(ctypes.Structure):
    _fields_ = (
        ("per_process_time", ctypes.c_int64),
        ("per_job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("minimum_working_set", ctypes.c_size_t),
        ("maximum_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority_class", ctypes.c_uint32),
        ("scheduling_class", ctypes.c_uint32),
    )


class _Extended(ctypes.Structure):
    _fields_ = (
        ("basic", _Basic),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


class Job:
    """Holds one process within ``memory`` bytes, without children, windows and clipboard.

    The process ends when the job is closed or the program ends, however that comes about.
    """

    def __init__(self, process: int, *, memory: int) -> None:
        """Put a process, given by its handle, into a new job; raises OSError when refused."""
        windows: Any = ctypes  # of which other systems lack a part
        self._kernel = windows.WinDLL("kernel32", use_last_error=True)
        for name in ("CreateJobObjectW", "AssignProcessToJobObject", "SetInformationJobObject"):
            getattr(self._kernel, name).restype = ctypes.c_void_p
        self._job = ctypes.c_void_p(self._kernel.CreateJobObjectW(None, None))
        limits = _Extended()
        limits.basic.flags = (
            _ACTIVE_PROCESS | _PROCESS_MEMORY | _DIE_ON_UNHANDLED_EXCEPTION | _KILL_ON_JOB_CLOSE
        )
        limits.basic.active_processes = 1
        limits.process_memory = memory
        self._set(_EXTENDED_LIMITS, limits)
        self._set(_UI_RESTRICTIONS, ctypes.c_uint32(_EVERY_UI_RESTRICTION))
        if not self._kernel.AssignProcessToJobObject(self._job, ctypes.c_void_p(process)):
            raise windows.WinError(windows.get_last_error())

    def close(self) -> None:
        """End what is in the job."""
        self._kernel.CloseHandle(self._job)

    def _set(self, kind: int, value: Any) -> None:
        size = ctypes.sizeof(value)
        self._kernel.SetInformationJobObject(self._job, kind, ctypes.byref(value), size)
