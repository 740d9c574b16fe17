"""Checks that types cannot express: one module per concern, each yields findings."""
