"""The recipes: check, render, write, preview, and what need not be done again."""
