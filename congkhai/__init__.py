"""YAML records of procedures and policies become two public sites.

The rooms, in the order the data passes them: `model` says what a record is, `reading` finds files and makes
records of them, `catalogue` links everything as of one day and puts it into words; `rules` check what types
cannot; `pages`, `search` and `exports` each turn it into text; `importing` makes records of foreign forms;
`publishing` writes sites, whole or not at all; `building` has the recipes. `cli` knows the commands, `problems`
every kind of mistake.
"""
