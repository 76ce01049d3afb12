"""The Word report: what goes into it, who is masked in it, and how it is written."""
