"""Other programs' formats: what comes in is planned before anything is written."""
