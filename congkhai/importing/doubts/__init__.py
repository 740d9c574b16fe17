"""What is doubtful in a foreign procedure: one module per concern, `doubting` calls them all."""
