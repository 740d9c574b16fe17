"""The pictures that messages show of pages: each drawn once for all sites, or taken over from the last run."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache

from congkhai.building.rendering import Output
from congkhai.catalogue.picture_words import PictureWords
from congkhai.publishing.share_picture import address_of, draw_picture
from congkhai.publishing.staging import Seen

Names = Mapping[str, Seen]  # name of a file → what it is known by


def write_pictures(
    outputs: Sequence[Output], words: Collection[PictureWords], before: Mapping[str, Names]
) -> dict[str, Names]:
    """Write the pictures of these words into every site, beside the site's own; what they are known by, by site.

    `before` has that of the last run.
    """
    draw = cache(draw_picture)
    return {output.name: _of_site(output, words, before.get(output.name, {}), draw) for output in outputs}


def _of_site(
    output: Output, words: Collection[PictureWords], before: Names, draw: Callable[[PictureWords], bytes]
) -> Names:
    written = {}
    for one in dict.fromkeys([output.frames.picture, *words]):
        name = address_of(one)
        seen = before.get(name)
        # A name is of the same bytes for good.
        is_kept = seen is not None and output.staging.keep(name, seen)
        written[name] = seen if seen and is_kept else output.staging.write(name, draw(one))
    return written
