"""How much of one thing is read. Each message about a limit names it."""

FILE_BYTES = 1_048_576
FRONT_MATTER_BYTES = 65_536
DEPTH = 32  # of lists and mappings within each other
LABEL = 500  # characters of a title, an owner, a source
ID = 100  # characters
