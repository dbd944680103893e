"""What several rules want to know of goals: who acts for them, where their paths end, and more."""
