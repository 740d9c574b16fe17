"""What was found in a source: its shape, the same for every format, and its text as records keep it."""
