"""One goal file as it is written: its front matter as values with their places, and its text."""
