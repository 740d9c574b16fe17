"""What others made goes out with its licence."""

from __future__ import annotations

import re
from importlib.metadata import distribution
from pathlib import Path

import material

from congkhai.catalogue.addresses import LICENCES
from congkhai.publishing.assets import asset_files, asset_names

THEME = Path(material.__path__[0], "templates")
ICONS = {"material": "Material Design Icons", "octicons": "Octicons", "fontawesome": "Font Awesome Free"}


def test_the_licence_of_the_stylesheet_is_published() -> None:
    """Copyright and permission stand there as the theme that is installed has them."""
    licence = distribution("mkdocs-material").read_text("licenses/LICENSE")

    assert licence is not None
    assert licence.strip() in asset_files()[LICENCES].decode()


def test_the_makers_of_icons_are_named() -> None:
    """Every icon in the stylesheet comes from a set that the licences name, each with its terms."""
    stylesheet = asset_files()[asset_names()["style"]].decode()
    pictures = re.findall(r"url\(\"data:image/svg\+xml.*?\"\)", stylesheet)
    shapes = {shape for picture in pictures for shape in re.findall(r" d='([^']+)'", picture)}

    sets: dict[str, set[str]] = {}
    for file in (THEME / ".icons").rglob("*.svg"):
        for shape in shapes.intersection(re.findall(r' d="([^"]+)"', file.read_text("utf-8"))):
            sets.setdefault(file.relative_to(THEME / ".icons").parts[0], set()).add(shape)

    licences = asset_files()[LICENCES].decode()
    assert shapes == set().union(*sets.values())
    assert {name for name in sets if ICONS.get(name, "?") not in licences} == set()
    assert "Apache License" in licences
    assert "https://creativecommons.org/licenses/by/4.0/" in licences
