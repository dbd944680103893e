"""How likely a goal is reached, by rates and counts that are drawn."""
