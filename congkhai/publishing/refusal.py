"""What cannot be done, or would mislead readers."""

from __future__ import annotations


class Refused(Exception):
    """A command ends with this, and has changed nothing that is public; the message says why, and what to do."""
