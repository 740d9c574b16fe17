"""deploy/nginx.conf with the line that `publish` says: who may show lists of the sites in a frame."""

from __future__ import annotations

import shutil
from pathlib import Path

from expected_answers import OF_PAGES
from fixture_project import publish, replace_in
from nginx_server import Nginx, adapted, complaints, free_ports, running

HOST = "https://laocai.example.vn"
LINE = """~^(/[^/]+)?/nhung/[^/]+/        "frame-ancestors 'self'";"""


def test_lists_may_be_shown_by_who_is_named(prepared: Path, tmp_path: Path) -> None:
    """They alone: all other pages, the page about them too, keep what they had; so do all before the line is there."""
    project, host = Path(shutil.copytree(prepared, tmp_path / "project")), tmp_path / "host"
    replace_in(project / "content/danh-muc/don-vi.yml", "don_vi:\n", f"don_vi:\n  noi_duoc_nhung: [{HOST}]\n")
    told = publish(project, host).lines[-1]
    said = told[told.index('"frame-ancestors') :]
    for folder, wanted in (("before", OF_PAGES), ("after", f"frame-ancestors 'self' {HOST}")):
        (tmp_path / folder).mkdir()
        tls, plain = free_ports(2)
        lines = "\n".join(adapted(tmp_path / folder, host, tls, plain))
        assert LINE in lines
        if folder == "after":
            lines = lines.replace(LINE, LINE.replace(f'"{OF_PAGES}"', said))
        with running(tmp_path / folder, lines, [tls, plain]):
            nginx = Nginx(tls, plain, tmp_path / folder / "tthc.example.pem")
            for path in ("/nhung/thay-doi/", "/nhung/linh-vuc/ho-tich/"):
                answer = nginx.get(path)
                assert (answer.status, answer.headers["content-security-policy"]) == (200, wanted)
            for path in ("/nhung/", "/", "/thu-tuc/1.001193/", "/nhung/khong-co/"):
                assert nginx.get(path).headers["content-security-policy"] == OF_PAGES
        assert complaints(tmp_path / folder) == []


def test_open_data_are_open(prepared: Path, tmp_path: Path) -> None:
    """Single records and public services too may be read by pages of other sites, each as what it is."""
    host = tmp_path / "host"
    publish(Path(shutil.copytree(prepared, tmp_path / "project")), host)
    tls, plain = free_ports(2)
    with running(tmp_path, "\n".join(adapted(tmp_path, host, tls, plain)), [tls, plain]):
        nginx = Nginx(tls, plain, tmp_path / "tthc.example.pem")
        for path, kind in (
            ("/du-lieu/thu-tuc.jsonld", "application/ld+json; charset=utf-8"),
            ("/du-lieu/thu-tuc/1.001193.json", "application/json; charset=utf-8"),
        ):
            answer = nginx.get(path, Accept_Encoding="br")
            assert (answer.headers["content-type"], answer.headers["content-encoding"]) == (kind, "br")
            assert answer.headers["access-control-allow-origin"] == "*"
