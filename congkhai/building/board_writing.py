"""The notice boards of a site, written: their pages, and their files for office programs."""

from __future__ import annotations

from congkhai.building.memo import Listed
from congkhai.building.rendering import Output, pour_page
from congkhai.catalogue.whole import Catalogue
from congkhai.pages.board_pages import board_files, render_boards
from congkhai.sheets.word_file import sheet_docx
from congkhai.sheets.workbook_file import sheet_xlsx


def write_boards(output: Output, catalogue: Catalogue, listed: Listed) -> None:
    """Write them into a site, whose pages their codes lead to, and note them among its pages about many procedures."""
    pages = listed.pages[output.name]
    for page in render_boards(catalogue, output.site):
        pages[page.file] = output.staging.write(page.file, pour_page(page, output))
        listed.addresses.setdefault(output.name, []).append((page.path, page.changed))
    for name, sheet in board_files(catalogue, output.frames.address):
        write = sheet_docx if name.endswith(".docx") else sheet_xlsx
        pages[name] = output.staging.write(name, write(sheet))
