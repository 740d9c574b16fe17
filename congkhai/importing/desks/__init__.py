"""Tables of desks beside the list of desks: whose each is, what becomes of it, what is still missing."""
