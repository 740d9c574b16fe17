"""The lists of a site for frames of others, written: bare pages that stand in no sitemap and no search."""

from __future__ import annotations

from congkhai.building.memo import Listed
from congkhai.building.rendering import Output
from congkhai.catalogue.whole import Catalogue
from congkhai.pages.embed_pages import embed_files
from congkhai.publishing.content_policy import EMBED_POLICY


def write_embeds(output: Output, catalogue: Catalogue, listed: Listed) -> None:
    """Write them into a site, and note them among its files about many procedures."""
    for name, data in embed_files(catalogue, output.site, EMBED_POLICY):
        listed.pages[output.name][name] = output.staging.write(name, data)
