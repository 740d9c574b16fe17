"""New data meet the file of a record."""
