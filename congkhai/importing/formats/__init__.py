"""One module per foreign format, and what formats share; `recognition` tells them apart by content."""
