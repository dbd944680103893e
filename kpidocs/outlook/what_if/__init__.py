"""The arithmetic of a plan, to be worked through with other figures."""
