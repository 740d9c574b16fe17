"""The shared lists as an import uses and grows them."""
