"""Files of editors, changed in place."""
