"""A new project for another department: what is asked, and what goes along."""
