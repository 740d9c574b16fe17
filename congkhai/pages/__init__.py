"""Pages: one module per kind, each with the variables of its template and its render function."""
