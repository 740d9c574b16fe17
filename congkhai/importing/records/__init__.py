"""What a source says, as found and as a plain record."""
