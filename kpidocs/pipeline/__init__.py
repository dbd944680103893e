"""The order of the stages, and nothing else.

Two modules, so that a check does not load what draws and writes pages.
"""
