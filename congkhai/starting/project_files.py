"""All files of a new project: the engine, what holds for the whole country, and what the department said of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from congkhai.catalogue.provinces import Provinces
from congkhai.model.family import LISTS
from congkhai.publishing.refusal import Refused
from congkhai.starting.init_answers import Answers
from congkhai.starting.national_lists import lists_for, quoted_value

HERE = Path(__file__).parents[2]
# The commands of the README work in the new folder as they do here, without anything beside it.
_ENGINE = (
    ".gitattributes", ".gitignore", ".vscode/extensions.json", ".vscode/settings.json", "build_tthc.py", "LICENSE",
    "make.cmd", "Makefile", "pyproject.toml", "docs/che-do-quay.md", "docs/huong-dan-bien-tap.md",
)  # fmt: skip
_FOLDERS = ("congkhai", "schemas", "requirements", "deploy")
_LITTER = {"__pycache__"}
# The tests are of the engine and of the records that lie beside it: they stay with it.
_CI = {
    ".github/workflows/site.yml": (("name: Records, and all tests", "name: Records"), (
        "      - run: make test\n        if: github.event_name != 'schedule'\n", "",
    )),
    ".gitlab-ci.yml": ((
        'test:\n  stage: check\n  rules:\n    - if: $CI_COMMIT_BRANCH && $CI_PIPELINE_SOURCE != "schedule"\n'
        "  script:\n    - make test\n", "",
    ),),
}  # fmt: skip
_README = "congkhai/starting/new-readme.md"
_NO_FILE = "Chưa làm gì: không có {path}, mà dự án mới cần tệp này; lấy lại cả bộ phần mềm rồi chạy lại"


def project_files(root: Path, own: Provinces, unit: str, answers: Answers, day: date) -> dict[str, bytes]:
    """Path → bytes; `root` is the project that the lists are taken from, of the unit and its province `own`."""

    def read_list(stem: str) -> str:
        return _text(root / f"{LISTS}/{stem}.yml")

    texts = {
        "mkdocs.yml": _portal(_text(root / "mkdocs.yml"), answers),
        "mkdocs.pbgdpl.yml": _education(_text(root / "mkdocs.pbgdpl.yml"), answers),
        "README.md": _readme(answers),
        f"{LISTS}/don-vi.yml": _unit(answers, day),
        "content/bieu-mau/.gitkeep": "",
        "tthc/.gitkeep": "",
        **{name: _ci(name) for name in _CI},
        **{
            f"{LISTS}/{stem}.yml": text
            for stem, text in lists_for(read_list, own, answers.unit, answers.province, answers.fields)
        },
        **dict(_pages(root, own, unit, answers)),
    }
    return {**_engine(), **{name: text.encode() for name, text in texts.items()}}


def _engine() -> dict[str, bytes]:
    return {name: _data(HERE / name) for name in (*_ENGINE, *(name for folder in _FOLDERS for name in _within(folder)))}


def _within(folder: str) -> Iterator[str]:
    """The files of a folder of the engine, without what Python left there."""
    for path in sorted((HERE / folder).rglob("*")):
        name = path.relative_to(HERE)
        if path.is_file() and not _LITTER.intersection(name.parts):
            yield name.as_posix()


def _pages(root: Path, own: Provinces, unit: str, answers: Answers) -> Iterator[tuple[str, str]]:
    """The hand-written pages, which say of whom they are."""
    named = {unit: answers.unit, **({own.own.full_name: answers.province.full_name} if own.own else {})}
    for path in sorted((root / "content").glob("*.md")):
        text = _text(path)
        for old, new in named.items():
            text = text.replace(old, new)
        yield f"content/{path.name}", text


def _portal(text: str, answers: Answers) -> str:
    name = answers.unit
    text = _with_line(text, "site_name", f"Thủ tục hành chính – {name}")
    text = _with_line(text, "site_description", f"Tra cứu thủ tục hành chính và chính sách mới của {name}")
    return _with_line(text, "site_url", answers.portal)


def _education(text: str, answers: Answers) -> str:
    place = answers.province.full_name
    told = f"Chính sách mới và thủ tục hành chính bằng lời dễ hiểu cho người dân {answers.province.name}"
    text = _with_line(text, "site_name", f"Phổ biến, giáo dục pháp luật {place}")
    return _with_line(_with_line(text, "site_description", told), "site_url", answers.education)


def _with_line(text: str, key: str, value: str) -> str:
    return re.sub(rf"^{key}:.*$", lambda _: f"{key}: {quoted_value(value)}", text, count=1, flags=re.MULTILINE)


def _unit(answers: Answers, day: date) -> str:
    said: Mapping[str, str] = {
        "ten": answers.unit,
        "co_quan_chu_quan": f"Ủy ban nhân dân {answers.province.full_name}",
        "tinh": answers.province.id,
        "duoi_ma": answers.code_suffix,
        "dia_chi": answers.address,
        "dien_thoai": answers.phone,
        "thu_dien_tu": answers.email,
        "mui_gio": "+07:00",
    }
    lines = (f"  {key}: {quoted_value(value)}\n" for key, value in said.items() if value)
    return (
        f"nguon:\n  he_thong: don-vi\n  ngay_lay: {day.isoformat()}\n"
        "  ghi_chu: Ghi khi lập dự án. Mục nào chưa có thì chưa cập nhật; lệnh check nhắc từng mục.\n"
        f"don_vi:\n{''.join(lines)}"
    )


def _readme(answers: Answers) -> str:
    return _text(HERE / _README).format(unit=answers.unit, portal=answers.portal, education=answers.education)


def _ci(name: str) -> str:
    text = _text(HERE / name)
    for old, new in _CI[name]:
        text = text.replace(old, new)
    return text


def _text(path: Path) -> str:
    return _data(path).decode("utf-8")


def _data(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise Refused(_NO_FILE.format(path=path)) from None
