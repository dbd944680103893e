"""Values into texts of a locale, which read as the same values."""
