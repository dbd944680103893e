"""The order of the stages, and nothing else.

Several modules, so that a check does not load what draws and writes pages, nor what edits files.
"""
