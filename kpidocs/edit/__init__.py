"""Goal files rewritten: what is to change, and the rest of each file byte for byte."""
