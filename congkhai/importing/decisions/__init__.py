"""Announcing decisions: the file of each, as it is made or completed, and the proof that no code is lost."""
