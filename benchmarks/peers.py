"""The same records as a plain project of MkDocs with Material, and of Hugo."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from benchmarks.markdown import render_markdown
from benchmarks.records import Plain
from benchmarks.words import Words

SECTION = "thu-tuc"
_TITLE = "Thủ tục hành chính"

# What both Material's pages and Hugo's have: the text within `<article>`. Nothing of Vietnamese is stemmed.
PAGEFIND_OPTIONS = ("--root-selector", "article", "--force-language", "vi")

# The navigation names two pages: with all of them in it every page would hold 5,000 links.
_MKDOCS = {
    "site_name": _TITLE,
    "site_url": "https://tthc.example/",
    "theme": {"name": "material", "language": "vi", "font": False},
    "nav": [{"Trang chủ": "index.md"}, {_TITLE: f"{SECTION}/index.md"}],
    "validation": {"nav": {"omitted_files": "ignore"}},
}
_HUGO = {
    "title": _TITLE,
    "baseURL": "https://tthc.example/",
    "locale": "vi",
    "disableKinds": ["taxonomy", "term"],
}
_BASE = """\
<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ site.Title }}</title>
<meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}">
<link rel="stylesheet" href="{{ "site.css" | relURL }}">
</head>
<body>
<header><a href="{{ "/" | relURL }}">{{ site.Title }}</a></header>
<nav aria-label="Đường dẫn"><ol>
{{ range .Ancestors.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}
</ol></nav>
<main>{{ block "main" . }}{{ end }}</main>
<footer>{{ site.Title }}</footer>
</body>
</html>
"""
_SINGLE = """\
{{ define "main" }}
<h1>{{ .Title }}</h1>
<aside>{{ .TableOfContents }}</aside>
<article>{{ .Content }}</article>
{{ end }}
"""
_LIST = """\
{{ define "main" }}
<h1>{{ .Title }}</h1>
{{ .Content }}
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
{{ end }}
"""
_STYLE = "body { max-width: 48rem; margin: auto; padding: 1rem; font: 1rem/1.5 sans-serif; }\n"


def write_mkdocs(folder: Path, records: Iterable[Plain], words: Words, *, search: bool = True) -> None:
    """A project of MkDocs with Material, and its built-in search unless told otherwise."""
    plugins = [{"search": {"lang": "vi"}}] if search else []
    _write(folder / "mkdocs.yml", yaml.safe_dump({**_MKDOCS, "plugins": plugins}, allow_unicode=True))
    links = []
    for record in records:
        write_mkdocs_page(folder, record, words)
        links.append(f"- [{_escaped(record['ten_thu_tuc'])}]({record['ma_thu_tuc']}.md)")
    _write(folder / "docs" / SECTION / "index.md", f"# {_TITLE}\n\n" + "\n".join(links) + "\n")
    _write(folder / "docs" / "index.md", f"# Trang chủ\n\n[{_TITLE}]({SECTION}/index.md)\n")


def write_mkdocs_page(folder: Path, record: Plain, words: Words) -> None:
    """The page of one record."""
    text = f"# {_escaped(record['ten_thu_tuc'])}\n\n{render_markdown(record, words)}"
    _write(folder / "docs" / SECTION / f"{record['ma_thu_tuc']}.md", text)


def write_hugo(folder: Path, records: Iterable[Plain], words: Words) -> None:
    """A project of Hugo with a layout of its own."""
    _write(folder / "hugo.json", _as_json(_HUGO))
    for name, text in (("baseof", _BASE), ("single", _SINGLE), ("list", _LIST)):
        _write(folder / "layouts" / "_default" / f"{name}.html", text)
    _write(folder / "static" / "site.css", _STYLE)
    _write(folder / "content" / "_index.md", _front_matter("Trang chủ"))
    _write(folder / "content" / SECTION / "_index.md", _front_matter(_TITLE))
    for record in records:
        write_hugo_page(folder, record, words)


def write_hugo_page(folder: Path, record: Plain, words: Words) -> None:
    """The page of one record."""
    name = record["ten_thu_tuc"]
    summary = record.get("huong_dan", {}).get("tom_tat", name)
    text = _front_matter(name, summary) + render_markdown(record, words)
    _write(folder / "content" / SECTION / f"{record['ma_thu_tuc']}.md", text)


def _front_matter(title: str, description: str = "") -> str:
    return _as_json({"title": title, "description": description}) + "\n\n"


def _as_json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
