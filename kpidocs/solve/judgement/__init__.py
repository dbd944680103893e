"""Whether what is written can hold, and whether meeting the children meets the parent."""
