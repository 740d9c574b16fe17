"""Proof that a record has all that was found."""
