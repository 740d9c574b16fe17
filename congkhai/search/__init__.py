"""Search: what can be found, and by which words; ranking runs in the browser (browser/engine/)."""
