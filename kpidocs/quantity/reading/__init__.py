"""Texts into values, or into an error that says where and why."""
