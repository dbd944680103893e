"""Files into goals and plans: named, related to one another, and given what they inherit."""
