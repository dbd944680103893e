"""Findings and figures as text, one file a format."""
