"""From files to typed records: which files, their bytes, plain values with places, records."""
