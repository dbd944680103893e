"""From known figures to unknown ones, rounded so that they are enough."""
