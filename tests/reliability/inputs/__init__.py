"""Material that is broken, lies, or was made to do harm, through the real way in."""
