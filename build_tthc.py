"""Build the sites: `python build_tthc.py`, or `mkdocs build` with this file as a hook."""

from congkhai.cli import main
from congkhai.mkdocs_hook import on_config, on_files, on_post_build, on_post_page, on_serve

__all__ = ["main", "on_config", "on_files", "on_post_build", "on_post_page", "on_serve"]

if __name__ == "__main__":
    raise SystemExit(main())
