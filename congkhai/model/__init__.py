"""What a record is: one pydantic model is validation, JSON Schema and documentation at once."""
