"""Writing an outline as a Word document (ISO/IEC 29500, transitional)."""
