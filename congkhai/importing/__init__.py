"""Foreign forms of procedures become records, again and again."""
