"""The core of Redthread: cases, sources, marks, links, judgments and reports, without a window."""
