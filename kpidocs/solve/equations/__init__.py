"""What goals say of each other as equations, and the system that these make."""
