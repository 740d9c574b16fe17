"""The catalogue as files for other programs, a module for each format; `building.sites` calls them."""
