"""What can be said of reports and of the shell."""

from __future__ import annotations

from typing import Final

PROBLEMS: Final[dict[str, str]] = {
    # The report
    "print.not_written": (
        "The PDF file could not be written to {path}: {reason}. Nothing was kept of it; choose "
        "another place."
    ),
    "print.no_device": (
        "The printer takes no pages now. Nothing was printed; choose another one, or save a PDF."
    ),
    "report.not_written": (
        "The report could not be written to {path}: {reason}. What was there before was kept; "
        "close it in Word, or choose another place."
    ),
    # The shell
    "verify.stopped": "Stopped before the check was complete; nothing was put on record.",
    "report.stopped": "Stopped before the report was complete; no report was written.",
    "report.over_case": "{path} is the name of a case. No report was written; choose another name.",
    "seal.not_found": (
        "There is no seal in this text: a seal names a step and its SHA-256 of 64 digits. Nothing "
        "was checked; choose the file of a seal, or type both as they were printed."
    ),
    "seal.no_access": (
        "The seal {path} can not be read: {reason}. Nothing was checked; choose the file again."
    ),
    "seal.not_written": (
        "The seal could not be written to {path}: {reason}. What was there before was kept; "
        "choose another place."
    ),
    "seal.over_case": "{path} is the name of a case. No seal was written; choose another name.",
    "original.none": (
        "There is no original to save: the source is only described. Import its file first."
    ),
    "original.stopped": "Stopped before the copy was complete; no copy was made.",
    "layer.no_file": (
        "There is no file of this text: it came with its source or was pasted. Save the original "
        "of the source, or give out the text."
    ),
    "source.no_text": "{source} has no text; it is a picture, or only described.",
    "annotation.stopped": (
        "Stopped. What was imported until then is kept; the same file again adds the rest."
    ),
    "output.failed": "The answer could not be written: {reason}.",
}
