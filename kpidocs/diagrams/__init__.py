"""Trees of goals as pictures and as text."""
