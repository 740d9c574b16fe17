"""Foreign forms of procedures: each format has a module that yields what it found, as it stood.

`found` is what they all yield; `recognition` tells them apart by content. Nothing here writes files.
"""
