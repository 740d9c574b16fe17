"""The shared lists as an import uses and grows them, and lists of procedures beside the records."""
