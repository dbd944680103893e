"""A target by periods: what its parts are spread by, and the pace."""
