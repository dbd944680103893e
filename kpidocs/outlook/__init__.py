"""What a solved plan lets one ask: by period, by capacity, by lever, by chance, and what if."""
