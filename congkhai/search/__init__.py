"""Search: what is searchable, and how text is folded; ranking runs in the browser (browser/)."""
