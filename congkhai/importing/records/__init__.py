"""What a source says as a plain record, and the marks of its values."""
