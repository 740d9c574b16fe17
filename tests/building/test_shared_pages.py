"""What a message shows of a page whose address is sent: title, description, picture, of every page of both sites."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fixture_project import built
from page_kinds import KINDS
from PIL import Image

ROOTS = {"site": "https://tthc.example/", "site-pbgdpl": "https://pbgdpl.example/"}
MARK = "Dữ liệu mẫu, chưa kiểm tra"
OWN_PICTURES = (
    "linh-vuc/ho-tich/",
    "linh-vuc/luat-su/",
    "su-kien/sinh-con/",
    "chinh-sach/giam-phi-den-het-nam-2026/",
    "",
)
CODE = re.compile(r"thu-tuc/\d\.\d{6}/")


class _Head(HTMLParser):
    """Notes what a page says of itself."""

    def __init__(self) -> None:
        super().__init__()
        self.told: dict[str, str] = {}
        self.loaded: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta" and (name := given.get("property") or given.get("name")):
            assert name not in self.told, name
            self.told[name] = given["content"]
        if tag == "link" and given.get("rel") == "canonical":
            self.told["canonical"] = given["href"]
        self.loaded += [given[name] for name in ("src", "href") if name in given]


def head_of(file: Path) -> _Head:
    """What the page in a file says of itself."""
    head = _Head()
    head.feed(file.read_text(encoding="utf-8"))
    return head


def pages_of(folder: Path) -> Iterator[tuple[str, _Head]]:
    """Address and head of every page of a site."""
    for file in sorted(folder.rglob("*.html")):
        yield file.relative_to(folder).as_posix().removesuffix("index.html"), head_of(file)


@pytest.mark.parametrize("site", ROOTS)
def test_every_page_says_what_a_message_shows(shipped: Path, site: str) -> None:
    """Title, description, address, picture and its size, language; the address is that of the public site."""
    for path, head in pages_of(shipped / site):
        told = head.told
        assert told["og:title"].strip(), path
        assert told["og:description"] == told["description"], path
        assert 12 <= len(told["description"]) <= 160, (path, told["description"])
        assert (told["og:type"], told["og:locale"]) == ("website", "vi_VN"), path
        assert told["og:site_name"], path
        if path != "404.html":  # it is at no address
            # What to take along is known by the procedure's own page.
            known = re.sub(r"/to-roi/$", "/", path)
            assert told["og:url"] == told["canonical"] == ROOTS[site] + known


def test_what_to_take_along_is_described_as_its_procedure(shipped: Path) -> None:
    """Sent on, it says what for and that it is a sample: it had its title twice."""
    told = {path: head.told["description"] for path, head in pages_of(shipped / "site")}
    sheets = [path for path in told if re.fullmatch(r"thu-tuc/[\d.]+/to-roi/", path)]

    assert sheets
    for path in sheets:
        assert told[path].startswith(f"Tờ A4 để in. {told[path.removesuffix('to-roi/')][:60]}"), path


@pytest.mark.parametrize("site", ROOTS)
def test_every_picture_is_there_and_no_page_loads_one(shipped: Path, site: str) -> None:
    """Its address is that of the public site, its size what the page says; those that no page names are not made."""
    named = set()
    for path, head in pages_of(shipped / site):
        address = head.told["og:image"]
        assert address.startswith(ROOTS[site]), path
        named.add(address.removeprefix(ROOTS[site]))
        assert [one for one in head.loaded if "hinh-gui" in one] == [], path
        size = int(head.told["og:image:width"]), int(head.told["og:image:height"])
        assert size == (1200, 630)

    files = {file.relative_to(shipped / site).as_posix() for file in (shipped / site / "hinh-gui").iterdir()}
    assert files == named
    for name in files:
        with Image.open(shipped / site / name) as drawn:
            assert drawn.size == (1200, 630)
            assert (shipped / site / name).stat().st_size <= 30_000


def test_pages_have_pictures_of_their_own_or_of_their_kind(shipped: Path) -> None:
    """Fields, events, policies and sites each have one; procedures have that of their field, the rest the site's."""
    pictures = {path: head.told["og:image"] for path, head in pages_of(shipped / "site")}

    assert len({pictures[path] for path in OWN_PICTURES}) == len(OWN_PICTURES)
    assert pictures["thu-tuc/1.001193/"] == pictures["linh-vuc/ho-tich/"]
    for path in ("404.html", "gioi-thieu/", "noi-nop/y-ty/", "thu-tuc/", "chon/khai-sinh/", "tim-kiem/", "lien-he/"):
        assert pictures[path] == pictures[""], path


def test_both_sites_show_the_same_picture_of_the_same_thing(shipped: Path) -> None:
    """Drawn once; only that of the site itself is another."""
    one, other = (
        {path: head.told["og:image"].split("/", 3)[3] for path, head in pages_of(shipped / site)} for site in ROOTS
    )

    assert {path for path in OWN_PICTURES if one[path] != other[path]} == {""}


@pytest.mark.parametrize("site", ROOTS)
def test_pages_are_told_apart(shipped: Path, site: str) -> None:
    """No two pages have the same title and description; of any kind, no two descriptions are the same."""
    every = {path: (head.told["og:title"], head.told["description"]) for path, head in pages_of(shipped / site)}
    of_kind = defaultdict(Counter)
    for path, (_, description) in every.items():
        # The same question may be asked on several ways through a guide.
        if not path.startswith("chon/") and path != "404.html":
            of_kind[path.partition("/")[0]][description] += 1

    told = Counter(words for path, words in every.items() if not path.startswith("chon/"))
    assert [words for words, times in told.items() if times > 1] == []
    assert [words for kind in of_kind.values() for words, times in kind.items() if times > 1] == []


def test_a_guide_tells_at_each_question_what_can_be_answered(shipped: Path) -> None:
    """Not the same sentence on every page of it."""
    first, later = (
        head_of(shipped / "site/chon/khai-sinh" / path / "index.html").told for path in ("", "quoc-tich/ket-hon")
    )

    assert first["og:title"] == "Khai sinh cho con"
    assert "Con" in first["description"]
    assert later["og:title"].startswith("Cha mẹ đã đăng ký kết hôn chưa?")
    assert later["description"] != first["description"]


def test_the_everyday_name_comes_first(shipped: Path) -> None:
    """A neighbour who is sent the address knows what it is about."""
    told = head_of(shipped / "site/thu-tuc/1.001193/index.html").told

    assert told["og:title"] == "Làm giấy khai sinh – Thủ tục đăng ký khai sinh"


def test_what_is_a_sample_or_over_says_so_in_the_message(shipped: Path) -> None:
    """Before anything else: who reads the message sees neither badge nor notice of the page."""
    site, samples = shipped / "site", 0

    for path, head in pages_of(site):
        page = (site / path / "index.html" if path.endswith("/") or not path else site / path).read_text("utf-8")
        is_record = CODE.fullmatch(path) or re.fullmatch(r"(chinh-sach|su-kien)/[^/]+/", path)
        if is_record and "ck-notice--sample" in page:
            assert MARK in head.told["description"], path
            samples += 1
    assert samples > 0
    ended = head_of(site / "thu-tuc/2.000488/index.html").told["description"]
    coming = head_of(site / "chinh-sach/lam-ho-tich-o-bat-ky-xa-nao/index.html").told["description"]
    assert ended.startswith("Không còn thực hiện ở đây. ")
    assert coming.startswith("Áp dụng từ 1/3/2027. ")


def test_a_picture_that_is_kept_is_not_drawn_again(project: Path) -> None:
    """A rebuild takes it over, one that was damaged is drawn anew, one that nothing shows any more is gone."""
    before, old = built(project), named_by(project, "linh-vuc/ho-tich/")
    (project / "site" / old).write_bytes(b"damaged")
    assert built(project) == before

    fields = project / "content/danh-muc/linh-vuc.yml"
    fields.write_text(fields.read_text("utf-8").replace("ten: Hộ tịch", "ten: Hộ tịch và quốc tịch"), "utf-8")
    built(project)

    assert old not in pictures_of(project)
    assert named_by(project, "linh-vuc/ho-tich/") in pictures_of(project)
    assert named_by(project, "thu-tuc/1.001193/") == named_by(project, "linh-vuc/ho-tich/")


def named_by(project: Path, path: str) -> str:
    """The file of the picture that a page of the portal names."""
    return head_of(project / "site" / path / "index.html").told["og:image"].split("/", 3)[3]


def pictures_of(project: Path) -> set[str]:
    """The pictures of the portal."""
    return {f"hinh-gui/{file.name}" for file in (project / "site/hinh-gui").iterdir()}


def test_every_kind_of_page_is_looked_at(shipped: Path) -> None:
    """The kinds that other tests know are among the pages that are looked at here."""
    paths = {path for path, _ in pages_of(shipped / "site")}

    assert {re.sub(r"\?.*", "", path) for path in KINDS.values()} - paths == {KINDS["not-found"]}
