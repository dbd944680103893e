"""``python -m kpidocs`` is the command ``kpidocs``."""

from kpidocs.cli import main

main()
