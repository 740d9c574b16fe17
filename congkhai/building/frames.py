"""MkDocs, the only module that knows it: renders frames and hand-written pages.

`render_frames` runs it for the command line. The `on_…` functions are its hook events, so that
`mkdocs build` and `mkdocs serve` give the same sites.
"""

from __future__ import annotations

import importlib.util
import logging
import os
import re
import sys
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

# ProperDocs goes on where MkDocs 1.6 ends. Where it is installed instead, it answers to the name of MkDocs.
if importlib.util.find_spec("mkdocs") is None:
    importlib.import_module("properdocs.replacement")

from markupsafe import Markup
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError, MkDocsException
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.yaml import yaml_load

from congkhai.building.build import alone, publish
from congkhai.building.checking import Checked, check_project
from congkhai.building.held_report import held_in_short
from congkhai.building.page_cleaning import clean
from congkhai.building.page_prose import is_sentence, prose_of
from congkhai.building.problem_report import report_lines
from congkhai.catalogue import addresses
from congkhai.catalogue.picture_words import words_of_site
from congkhai.catalogue.surroundings import Surroundings, surroundings_of
from congkhai.catalogue.wording import shortened
from congkhai.model.families import BOTH, PORTAL
from congkhai.pages.phone_links import phone_links
from congkhai.pages.slots import as_of
from congkhai.problems import errors_in, quoted
from congkhai.publishing.assets import asset_names, early_script
from congkhai.publishing.content_policy import content_policy
from congkhai.publishing.frame import FrameError, FrameSet, cut_frame, frame_sources
from congkhai.publishing.offline_worker import scripts_code
from congkhai.publishing.plain_files import files_below
from congkhai.publishing.refusal import Refused
from congkhai.publishing.share_picture import PICTURE_SIZE, address_of
from congkhai.publishing.writing import remove
from congkhai.reading.project import CACHE, find_project
from congkhai.reading.source import parse
from congkhai.reading.unit_day import day_at

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

HERE = Path(__file__).parents[1]
_STATE = "congkhai"
_AUDIENCE = "trang"
_KEEPS = "ngoai_tuyen"
_NO_FRAMES = "MkDocs không dựng được khung trang: {why}"
_NOT_UTF8 = "một trang .md không phải UTF-8; mở bằng VS Code, chọn “Save with Encoding” → UTF-8"
# Of sitemap, feed, QR codes and data for machines, which are read elsewhere.
_ADDRESS = re.compile(r"https?://[^\s/?#@]+(/[^\s?#]*)?")
_NO_ADDRESS = (
    "site_url: cần địa chỉ đầy đủ như https://tthc.example.gov.vn/, không có `?` và `#`, nhưng đang là {found}"
)

_ENGINE = HERE.parent / "build_tthc.py"
_WORDS_OF_PAGE = ("title", "description")
# What MkDocs writes and the site does not use: the exports write the whole sitemap.
_LEAVINGS = (addresses.SITEMAP, f"{addresses.SITEMAP}.gz")
# The locks of the build that runs: MkDocs hands nothing to those who hear of its errors.
_HOLDING = ExitStack()


class _State:
    """What the events of one run hand to each other."""

    def __init__(self, site_dir: Path | None = None, checked: Checked | None = None) -> None:
        self.site_dir = site_dir
        self.checked = checked
        self.frames: dict[str, str] = {}
        self.titles: list[tuple[str, str]] = []
        self.prose: dict[str, tuple[str, ...]] = {}


def render_frames(config_file: Path, folder: Path, around: Surroundings) -> FrameSet:
    """Run MkDocs into `folder` and return the frames it rendered."""
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    try:
        with config_file.open("rb") as file:
            given = yaml_load(file)
        if isinstance(given, dict):
            _check_address(given.get("site_url"))
        # A relative folder would be one beside the configuration.
        config = load_config(str(config_file), hooks=[str(_ENGINE)], site_dir=os.path.abspath(folder))
        _prepare(config, around, _State())
        mkdocs_build(config)
    except UnicodeDecodeError as error:
        raise FrameError(_NO_FRAMES.format(why=_NOT_UTF8)) from error
    except (MkDocsException, SystemExit) as error:
        slip = _slip_in(config_file) if "parsing the configuration" in str(error) else ""
        why = slip or f"{config_file.name}: {error}"
        raise FrameError(_NO_FRAMES.format(why=why)) from error
    return _frame_set(config, folder)


def _slip_in(config_file: Path) -> str:
    """What keeps the configuration from being read, told as of records: MkDocs says it in English, without a remedy."""
    _, problems = parse(config_file.read_bytes(), config_file.name)
    return next(map(str, errors_in(problems)), "")


def serve_preview(config_file: Path, address: str) -> bool:
    """Serve a site with live reload until it is stopped; whether the records let it start."""
    try:
        mkdocs_serve(str(config_file), dev_addr=address, livereload=True)
    except Abort:
        return False
    except MkDocsException as error:
        raise FrameError(str(error)) from error
    return True


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check all records before MkDocs empties anything; write beside the published site.

    Warnings are only counted: at each save they would push the errors out of sight.
    """
    if _STATE in config.extra:
        return config
    file = Path(config.config_file_path)
    _hold(file.parent, Path(config.site_dir))
    checked = check_project(file.parent, day_at(datetime.now(UTC), file.parent))
    for line in (*report_lines(checked.problems, most_warnings=0), *held_in_short(checked.loaded)):
        print(line, flush=True)
    if checked.has_errors:
        raise BuildError("Bản ghi còn lỗi, chưa dựng trang mới; trang cũ được giữ nguyên.")
    state = _State(Path(config.site_dir), checked)
    _prepare(config, surroundings_of(checked.loaded.catalogue.setting), state)
    rendered = file.parent / CACHE / "mkdocs" / file.stem
    remove(rendered)  # MkDocs would leave hidden files in it
    config.site_dir = str(rendered)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that frames are rendered from; leave out what is not to be published or not used."""
    project = find_project(Path(config.config_file_path).parent)
    published = project.published - {page.name for page in project.pages if config.extra[_AUDIENCE] not in page.sites}
    for file in list(files):
        is_ours = file.src_dir is not None and Path(file.src_dir) == Path(config.docs_dir)
        # Of the theme no scripts, pictures and styles: what pages need of these is in our own.
        is_theirs = not is_ours and not file.src_uri.startswith(addresses.ASSETS)
        if not is_theirs and f"content/{file.src_uri}" not in published:
            files.remove(file)
    for source, (name, section) in frame_sources().items():
        content = f"---\ntitle: ⟦tieu-de⟧\nkhung: {name}\nmuc: {section}\n---\n"
        files.append(File.generated(config, source, content=content))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Of what a hand-written page says of itself take its words alone: it is no frame, and has no template."""
    if page.file.src_uri not in frame_sources():
        page.meta = {name: str(page.meta[name]) for name in _WORDS_OF_PAGE if page.meta.get(name)}
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Clean what was written by hand; where it does not say what it is about, its first sentences do."""
    if "khung" in page.meta:
        return html
    cleaned = clean(html, page.url, config.extra["thong_bao"].held)
    if first := shortened(next(filter(is_sentence, prose_of(cleaned)), "")):
        page.meta.setdefault("description", first)
    return cleaned


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Keep a rendered frame and leave nothing for MkDocs to write; pass other pages on."""
    state: _State = config.extra[_STATE]
    name = page.meta.get("khung")
    if name is None:
        # MkDocs has the words of a heading as HTML.
        state.titles.append((page.url, Markup(page.title).striptags()))
        state.prose[page.url] = prose_of(page.content or "")
        return output
    state.frames[str(name)] = output
    return ""


def on_post_build(config: MkDocsConfig) -> None:
    """Pour the records and put the site in its place."""
    state: _State = config.extra[_STATE]
    if state.checked is None or state.site_dir is None:
        return
    publish(state.checked, [(_frame_set(config, Path(config.site_dir)), state.site_dir)])
    config.site_dir = str(state.site_dir)
    _HOLDING.close()


def on_build_error(error: Exception) -> None:
    """Let other builds go on."""
    _HOLDING.close()


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:
    """Go on showing the last good site while something is wrong: a build that raises makes every request wait."""

    def build_or_keep() -> None:
        try:
            builder()
        except (MkDocsException, UnicodeDecodeError) as error:
            if not isinstance(error, Abort):  # what made MkDocs stop has been told
                print(_NOT_UTF8 if isinstance(error, UnicodeDecodeError) else error)
            print("Trang xem thử vẫn là bản cũ; sửa các lỗi trên rồi lưu, trang sẽ tự tải lại.", flush=True)

    server.builder = build_or_keep
    return server


def _hold(root: Path, target: Path) -> None:
    """Keep other builds away until this one has ended."""
    try:
        _HOLDING.enter_context(alone(root, [target], lambda line: print(line, file=sys.stderr, flush=True)))
    except Refused as error:
        raise BuildError(str(error)) from error


def _prepare(config: MkDocsConfig, around: Surroundings, state: _State) -> None:
    """Give the theme its templates and what header and footer say."""
    audience = config.extra.setdefault(_AUDIENCE, PORTAL)
    if audience not in sorted(BOTH):
        raise ConfigurationError(f"extra.trang: cần {' hoặc '.join(sorted(BOTH))}, thấy {quoted(audience)}")
    _check_address(config.site_url)
    config.theme.dirs.insert(0, str(HERE / "publishing/theme"))
    config.mdx_configs["toc"] = {"slugify": addresses.heading_anchor}
    as_of_day = as_of(around.day, around.change) if around.day else ""
    words = {"don_vi": around.unit, "thong_bao": around, "ngay_dung": as_of_day}
    words |= {"tai_san": asset_names(), "dia_chi": addresses, "goi_so": phone_links}
    words |= {"khoi_dau": early_script(), "chinh_sach": content_policy(preview=_is_preview(config))}
    # Who writes would be shown old pages.
    words["ma_ban"] = scripts_code() if _keeps(config) else ""
    words |= {"hinh": address_of(words_of_site(config.site_name, around.unit)), "kich_thuoc_hinh": PICTURE_SIZE}
    config.extra.update({**words, _STATE: state})


def _keeps(config: MkDocsConfig) -> bool:
    """Whether devices keep pages of the site: as its configuration says, but in no preview."""
    said = config.extra.get(_KEEPS, False)
    if not isinstance(said, bool):
        raise ConfigurationError(f"extra.{_KEEPS}: cần true hoặc false, thấy {quoted(said)}")
    return said and not _is_preview(config)


def _check_address(address: object) -> None:
    """MkDocs does without, and speaks English of one that is wrong."""
    if not _ADDRESS.fullmatch(str(address or "")):
        raise ConfigurationError(_NO_ADDRESS.format(found=quoted(address or "")))


def _is_preview(config: MkDocsConfig) -> bool:
    """Whether `mkdocs serve` runs: it sets the address, and reloads pages by a script within them."""
    host, port = config.dev_addr
    return (config.site_url or "").startswith(f"http://{host}:{port}/")


def _frame_set(config: MkDocsConfig, folder: Path) -> FrameSet:
    """What a finished run of MkDocs left: frames in its state, files in `folder`."""
    for name in _LEAVINGS:
        (folder / name).unlink(missing_ok=True)
    state: _State = config.extra[_STATE]
    return FrameSet(
        name=config.site_name,
        address=config.site_url or "",
        audience=config.extra[_AUDIENCE],
        picture=words_of_site(config.site_name, config.extra["don_vi"]),
        frames={name: cut_frame(output) for name, output in state.frames.items()},
        folder=folder,
        files=tuple(sorted(name for name, _ in files_below(folder))),
        hand_written=tuple(sorted(state.titles)),
        prose=state.prose,
        keeps=_keeps(config),
        change=config.extra["thong_bao"].change,
    )
