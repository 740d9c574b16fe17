"""Everything the records say as of one day: linked, in words, with the state of each thing."""
