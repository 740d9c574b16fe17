"""What the office reports of its own work: figures from the records, as one sheet."""
