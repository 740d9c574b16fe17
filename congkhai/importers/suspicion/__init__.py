"""What is suspicious in a foreign procedure: one module per concern, `checks` calls them all."""
