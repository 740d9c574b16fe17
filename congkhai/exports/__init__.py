"""The catalogue as files for other programs: open data, tables, feeds, sitemaps, linked data."""
