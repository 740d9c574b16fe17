"""Build the sites: `python build_tthc.py`, or `mkdocs build` with this file as a hook."""

if __name__ == "__main__":
    try:
        from congkhai.cli import main
    except KeyboardInterrupt:  # before anything began
        raise SystemExit(1) from None
    raise SystemExit(main())

# Only for MkDocs, which takes longer to load than many a command takes.
from congkhai.building.frames import (
    on_build_error,
    on_config,
    on_files,
    on_page_content,
    on_page_markdown,
    on_post_build,
    on_post_page,
    on_serve,
)

__all__ = [
    "on_build_error",
    "on_config",
    "on_files",
    "on_page_content",
    "on_page_markdown",
    "on_post_build",
    "on_post_page",
    "on_serve",
]
