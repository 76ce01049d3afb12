"""Worker processes in which foreign files are parsed and decoded, apart from the case."""
