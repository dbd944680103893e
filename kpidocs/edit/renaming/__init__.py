"""A goal renamed: its id, its file, and all that refers to it."""
