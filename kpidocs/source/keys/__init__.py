"""The keys of goal files: which there are, what shape their values have, and what was meant."""
