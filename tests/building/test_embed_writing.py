"""Lists for frames of other sites, on a built site: bare, found by nobody else, there only where a host is named."""

from __future__ import annotations

import re
from pathlib import Path

from fixture_project import SITES, built, publish, replace_in, run

from congkhai.building.embed_writing import write_embeds
from congkhai.publishing.content_policy import EMBED_POLICY, frame_ancestors

UNIT = "content/danh-muc/don-vi.yml"
HOST = "https://laocai.example.vn"


def named(project: Path, *hosts: str) -> None:
    """Names who may show the lists."""
    replace_in(project / UNIT, "don_vi:\n", f"don_vi:\n  noi_duoc_nhung: [{', '.join(hosts)}]\n")


def test_nobody_is_named_by_default(project: Path) -> None:
    """Neither bare pages nor a page about them; the page of open data leads to none."""
    files = built(project)

    assert write_embeds.__doc__
    assert [name for name in files if "/nhung/" in name] == []
    assert b"nhung/" not in files["site/du-lieu/index.html"]


def test_lists_are_bare_pages(project: Path) -> None:
    """Of each site its own; none in the sitemap, the search or the feed; all of their links lead somewhere."""
    named(project, HOST)
    files = built(project)

    for site in SITES:
        bare = {name: data.decode() for name, data in files.items() if re.match(f"{site}/nhung/.+/index.html", name)}
        assert f"{site}/nhung/linh-vuc/ho-tich/index.html" in bare
        for name, page in bare.items():
            assert f'content="{EMBED_POLICY}"'.replace("'", "&#39;") in page
            assert "<script" not in page
            folder = project / Path(name).parent
            links = [link.partition("#")[0] for link in re.findall(r'href="([^"]+)"', page)]
            targets = [folder / link / "index.html" if link.endswith("/") else folder / link for link in links]
            assert [str(target) for target in targets if not target.resolve().is_file()] == []
        elsewhere = [files[f"{site}/{name}"] for name in ("sitemap.xml", "tim-kiem/chi-muc.js", "tin-moi.atom")]
        assert not any(b"nhung/linh-vuc" in data for data in elsewhere)
        assert b"https://" in elsewhere[0]
        assert b"nhung/</loc>" in elsewhere[0]
        assert b'href="../nhung/"' in files[f"{site}/du-lieu/index.html"]


def test_the_style_is_its_own(project: Path) -> None:
    """A bare page loads one small file."""
    named(project, HOST)
    files = built(project)

    page = files["site/nhung/thay-doi/index.html"].decode()
    [style] = re.findall(r'<link rel="stylesheet" href="\.\./\.\./([^"]+)"', page)
    assert len(files[f"site/{style}"]) < 1500


def test_others_stay_as_they_were(project: Path) -> None:
    """Who may show lists changes no page but that of open data, the tree's neighbours and the map of the site."""
    before = built(project)
    named(project, HOST)
    after = built(project)

    new = {name for name in after.keys() - before.keys() if "/nhung/" not in name}
    changed = {name.partition("/")[2] for name in before if after.get(name) != before[name]}
    assert new == set()
    assert changed <= {"du-lieu/index.html", "sitemap.xml", "ngoai-tuyen.js", "tim-kiem/chi-muc.js"}


def test_a_host_is_an_origin(project: Path) -> None:
    """What goes into a header of the server is https, a name, and nothing behind it."""
    named(project, HOST, "http://a.example.vn", "https://b.example.vn/", '"https://*.vn"', '"https://a.vn; x"')
    result = run(project, command="check")

    found = [line for line in result.lines if "noi_duoc_nhung" in line]
    assert result.code == 1
    assert [re.findall(r"noi_duoc_nhung\[(\d)\]: (.*) \[", line)[0] for line in found] == [
        (
            str(number),
            "cần địa chỉ gốc như https://tinh.gov.vn: có https, chữ thường, không có gì sau tên miền, "
            f"nhưng đang là `{written}`",
        )
        for number, written in enumerate(
            ("http://a.example.vn", "https://b.example.vn/", "https://*.vn", "https://a.vn; x"), start=2
        )
    ]


def test_publish_says_the_line_of_the_server(project: Path, tmp_path: Path) -> None:
    """A page cannot say by itself who may show it: who publishes is told what the server has to."""
    named(project, HOST, "https://b.example.vn:8443")
    first = publish(project, tmp_path / "host")
    again = publish(project, tmp_path / "host", day="2026-11-24")

    line = f'"{frame_ancestors((HOST, "https://b.example.vn:8443"))}"'
    assert line == f"\"frame-ancestors 'self' {HOST} https://b.example.vn:8443\""
    assert first.lines[-1].endswith(line)
    # The day alone is no change of a list.
    assert not any("đổi nhung/" in told for told in again.lines)
