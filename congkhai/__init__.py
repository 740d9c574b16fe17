"""YAML records of procedures and policies become two public sites.

One direction, no way back: `project` finds the files, `composer` and `source` turn YAML into text
values that know their `places`, `reading` makes records of the `model`, `rules` check what types
cannot, `catalogue` links everything as of one day; `pages`, `search` and `exports` each turn it
into text, poured into the theme's frames (`frame`, `framing`, `mkdocs_hook`) and written whole or
not at all (`rendering`, `site`, `writing`). `build` is the recipe, `memo` and `store` what it need not
do again.
"""
