"""deploy/nginx.conf, served by a real nginx: headers, caches, compressed forms, what is not there, proxies."""

from __future__ import annotations

import gzip
import mimetypes
import re
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from fixture_project import SITES
from nginx_server import DEPLOY, NAMES, Answer, Nginx, adapted, complaints, free_ports, running
from playwright.sync_api import Page

from congkhai.catalogue import addresses
from congkhai.catalogue.addresses import ASSETS, FEED, MANIFEST, OPEN_DATA, PAGE_FILE, SEARCH_INDEX, form_address
from congkhai.publishing.compressing import compressed
from congkhai.publishing.content_policy import content_policy
from congkhai.reading.hand_written import FORM_ENDINGS

OF_PAGES, OF_OTHERS = "frame-ancestors 'self'", "default-src 'none'; frame-ancestors 'self'"
KEPT, ASKED_AGAIN = "public, max-age=31536000, immutable", "no-cache"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".atom": "application/atom+xml; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
}


def files_of(host: Path, site: str) -> dict[str, bytes]:
    """The files of a site, without their compressed forms."""
    every = (path for path in (host / site).rglob("*") if path.is_file())
    files = {path.relative_to(host / site).as_posix(): path.read_bytes() for path in every}
    return {name: data for name, data in files.items() if Path(name).suffix in TYPES}


@pytest.mark.parametrize("ending", sorted(FORM_ENDINGS))
def test_forms_open_as_what_they_are(ending: str, nginx: Nginx) -> None:
    """Whatever may lie among the forms has a type of its own, and is asked after once an hour: it may be mended."""
    answer = nginx.get(f"/{form_address(f'mau{ending}')}")

    assert (answer.status, answer.body) == (200, ending.encode())
    assert answer.headers["content-type"] == mimetypes.guess_type(f"mau{ending}")[0]
    assert answer.headers["cache-control"] == "public, max-age=3600"
    assert_strict(answer)


def address_of(name: str) -> str:
    """Where a browser asks for a file: a page under the name of its folder."""
    return f"/{name.removesuffix(PAGE_FILE) if name.rpartition('/')[2] == PAGE_FILE else name}"


@pytest.mark.parametrize("site", SITES)
def test_every_file_is_served_as_what_it_is(site: str, host: Path, nginx: Nginx) -> None:
    """Its bytes, its type, and how long it may be kept: for good only what has a hashed name."""
    seen = {name: nginx.get(address_of(name), site) for name in files_of(host, site)}

    for name, data in files_of(host, site).items():
        answer = seen[name]
        kept = KEPT if name.startswith(ASSETS) else ASKED_AGAIN
        is_open = name == FEED or (name.startswith(OPEN_DATA) and name != addresses.file_of(OPEN_DATA))
        assert (answer.status, answer.body) == (200, data)
        assert answer.headers["content-type"] == TYPES[Path(name).suffix]
        assert answer.headers["cache-control"] == kept
        assert answer.headers.get("access-control-allow-origin") == ("*" if is_open else None)
        assert_strict(answer)


@pytest.mark.parametrize(("coding", "ending"), [("gzip", ".gz"), ("br", ".br"), ("gzip, deflate, br, zstd", ".br")])
def test_texts_go_out_as_they_lie_compressed(coding: str, ending: str, host: Path, nginx: Nginx) -> None:
    """The bytes of the file beside the text, of every text; caches on the way are told that there are others."""
    unpack = {".gz": gzip.decompress, ".br": brotli.decompress}[ending]
    files = files_of(host, "site")
    del files[MANIFEST]  # of those who prove a copy
    for name, data in files.items():
        answer = nginx.get(address_of(name), Accept_Encoding=coding)

        assert answer.body == (host / "site" / f"{name}{ending}").read_bytes()
        assert unpack(answer.body) == data
        assert answer.headers["content-encoding"] == {".gz": "gzip", ".br": "br"}[ending]
        assert answer.headers["content-length"] == str(len(answer.body))
        assert answer.headers["vary"] == "Accept-Encoding"
        assert answer.headers["content-type"] == TYPES[Path(name).suffix]


@pytest.mark.parametrize(("coding", "ending"), [("gzip", ".gz"), ("br", ".br")])
def test_a_proxy_that_names_itself_gets_them_too(coding: str, ending: str, host: Path, nginx: Nginx) -> None:
    """Caches and networks of delivery ask with `Via`, which nginx takes for somebody who cannot unpack."""
    answer = nginx.get("/thu-tuc/1.001193/", Accept_Encoding=coding, Via="1.1 varnish")

    assert answer.body == (host / f"site/thu-tuc/1.001193/index.html{ending}").read_bytes()


def test_what_has_not_changed_is_not_sent_again(nginx: Nginx) -> None:
    """The index of the search has one name for good, and is asked after each time: 304, without a byte of it."""
    first = nginx.get(f"/{SEARCH_INDEX}", Accept_Encoding="br")
    again = nginx.get(f"/{SEARCH_INDEX}", Accept_Encoding="br", If_None_Match=first.headers["etag"])

    assert (again.status, again.body) == (304, b"")
    assert again.headers["cache-control"] == ASKED_AGAIN
    # A browser takes over the headers of such an answer: those of a page do not forbid its own script.
    page = nginx.get("/tim-kiem/", Accept_Encoding="br")
    again = nginx.get("/tim-kiem/", Accept_Encoding="br", If_None_Match=page.headers["etag"])
    assert (again.status, again.headers["content-security-policy"]) == (304, OF_PAGES)


@pytest.mark.parametrize(
    ("method", "headers", "status"),
    [
        ("GET", {"Range": "bytes=0-9"}, 206),
        ("GET", {"Range": "bytes=99999999-"}, 416),
        ("GET", {"If_Match": '"x"'}, 412),
        ("GET", {"If_None_Match": "*"}, 304),
        ("POST", {}, 405),
    ],
)
def test_only_files_are_kept(method: str, headers: dict[str, str], status: int, host: Path, nginx: Nginx) -> None:
    """A part of one too; an error of a moment kept for a year would be one for a year."""
    style = next(name for name in files_of(host, "site") if name.startswith(ASSETS) and name.endswith(".css"))
    answer = nginx.get(f"/{style}", method=method, **headers)
    folder = nginx.get(f"/{style.rpartition('/')[0]}")

    assert answer.status == status
    assert answer.headers["cache-control"] == (KEPT if status in (206, 304) else ASKED_AGAIN)
    assert (folder.status, folder.headers["cache-control"]) == (301, ASKED_AGAIN)


@pytest.mark.parametrize(
    "path",
    [
        "/khong-co/", "/thu-tuc/9.999999/", "/assets/", "/assets/congkhai/", "/assets/congkhai/site.0000000000.css",
        "/bieu-mau/", "/khong-co.html", "/du-lieu/khong-co.json", "/thu-tuc/1.001193/khong/", "/robots.txt/",
        "/.git/config", "/assets%2f", "/assets",
    ],
)  # fmt: skip
@pytest.mark.parametrize("site", SITES)
def test_what_is_not_there_gets_the_sites_own_page(site: str, path: str, host: Path, nginx: Nginx) -> None:
    """Everywhere, folders without a page too; it may not be kept, for the address may be one tomorrow."""
    answer = nginx.get(path, site)
    if answer.status == 301:  # a folder that is there, but has no page
        answer = nginx.get(answer.headers["location"], site)

    assert (answer.status, answer.body) == (404, (host / site / "404.html").read_bytes())
    assert answer.headers["cache-control"] == ASKED_AGAIN
    assert answer.headers["content-type"] == TYPES[".html"]
    assert_strict(answer)


@pytest.mark.parametrize("site", SITES)
def test_addresses_lead_on_by_their_path_alone(site: str, nginx: Nginx) -> None:
    """A folder asked for without its slash is found, whatever name and port the citizen sees; questions stay."""
    answer = nginx.get("/tim-kiem?q=khai%20sinh", site)

    assert (answer.status, answer.headers["location"]) == (301, "/tim-kiem/?q=khai%20sinh")
    assert_strict(answer)
    for name in NAMES.values():
        plain = nginx.get_plain("/tim-kiem/?q=a", name)
        assert (plain.status, plain.headers["location"]) == (301, f"https://{name}/tim-kiem/?q=a")
    strange = nginx.get_plain("/tim-kiem/", "evil.example")
    assert strange.headers["location"] == "https://tthc.example/tim-kiem/"


def test_a_page_of_the_release_before_still_finds_its_styles(host: Path, nginx: Nginx) -> None:
    """What names the release before had, for whoever loaded a page a moment ago; only those of assets/."""
    before = host / "truoc/site"
    (before / ASSETS).mkdir(parents=True)
    for name in ("assets/cu.0123456789.css", "cu.html"):
        (before / name).write_bytes(b"cu")
        for beside, form in compressed(name, b"cu"):
            (before / beside).write_bytes(form)

    found = nginx.get("/assets/cu.0123456789.css")
    assert (found.status, found.body, found.headers["cache-control"]) == (200, b"cu", KEPT)
    assert_strict(found)
    assert nginx.get("/assets/cu.0123456789.css", Accept_Encoding="gzip").headers["content-encoding"] == "gzip"
    assert nginx.get("/cu.html").status == 404


def test_pages_work_under_the_policy_of_the_server(nginx: Nginx, open_page: Callable[..., Page]) -> None:
    """Search loads its engine, index and cards, and draws them, without a word of complaint in the browser."""
    page = open_page(ignore_https_errors=True)
    complaints_: list[str] = []
    page.on("console", lambda line: complaints_.append(line.text))
    page.on("requestfailed", lambda request: complaints_.append(request.url))
    page.goto(f"https://127.0.0.1:{nginx.tls}/tim-kiem/?q=khai%20sinh")
    page.locator("#ket-qua[data-q] > li[data-ma='1.001193']").wait_for()
    page.wait_for_load_state("networkidle")

    assert page.evaluate("Boolean(globalThis.chiTiet['1.001193'])")
    assert complaints_ == []


def assert_strict(answer: Answer) -> None:
    """A page carries its own policy and is told what needs a header; whatever is no page may load and run nothing."""
    is_page = answer.body.startswith(b"<!doctype html>")
    assert answer.headers["content-security-policy"] == (OF_PAGES if is_page else OF_OTHERS)
    assert (content_policy().encode() in answer.body) is is_page
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert answer.headers["permissions-policy"] == "camera=(), geolocation=(), microphone=()"
    assert answer.headers["strict-transport-security"] == "max-age=31536000"
    assert answer.headers["server"] == "nginx"


def test_behind_a_proxy_under_a_path_all_is_the_same(host: Path, tmp_path: Path) -> None:
    """The proxy has the certificate and the name; the site stands under /tthc/, as its `site_url` says."""
    tls, plain, inner = free_ports(3)
    lines = adapted(tmp_path, host, tls, plain)
    server = lines[lines.index("server {") : lines.index("# The legal-education page.")]
    no_tls = [line for line in server if "ssl" not in line]
    own_path = tmp_path / "nginx-trang.conf"
    own_path.write_text(_under_a_path(own_path.read_text(encoding="utf-8")), encoding="utf-8")
    maps = lines[: lines.index("server {")]
    behind = ["server {", f"listen 127.0.0.1:{inner};", *no_tls[1:]]
    with running(tmp_path, "\n".join([*maps, *behind, *_proxy(tmp_path, tls, inner)]), [tls, inner]):
        server_ = Nginx(tls, plain, tmp_path / "tthc.example.pem")
        page = server_.get("/tthc/thu-tuc/1.001193/", Accept_Encoding="br")
        with_gzip = server_.get("/tthc/thu-tuc/1.001193/", Accept_Encoding="gzip")
        style = next(name for name in files_of(host, "site") if name.endswith("main.57a0d79d.min.css"))

        assert page.body == (host / "site/thu-tuc/1.001193/index.html.br").read_bytes()
        assert with_gzip.body == (host / "site/thu-tuc/1.001193/index.html.gz").read_bytes()
        assert server_.get("/tthc/tim-kiem?q=a").headers["location"] == "/tthc/tim-kiem/?q=a"
        assert server_.get("/tthc").headers["location"] == "/tthc/"
        assert server_.get(f"/tthc/{style}").headers["cache-control"] == KEPT
        assert server_.get("/tthc/du-lieu/thu-tuc.csv").headers["access-control-allow-origin"] == "*"
        for missing in ("/tthc/khong-co/", "/tthc/assets/", "/tthc/assets/x.css"):
            answer = server_.get(missing)
            assert (answer.status, answer.body) == (404, (host / "site/404.html").read_bytes())
            assert answer.headers["cache-control"] == ASKED_AGAIN
            assert_strict(answer)
    assert complaints(tmp_path) == []


def test_behind_a_proxy_each_name_has_its_site(host: Path, tmp_path: Path) -> None:
    """By the words of deploy/README.md: `http2` without TLS, as on Debian 12, is what no proxy understands."""
    words = (DEPLOY / "README.md").read_text(encoding="utf-8")
    tls, plain, inner = free_ports(3)
    text = "\n".join(adapted(tmp_path, host, tls, plain)).partition("# By names that stand here")[0]
    for old, new in re.findall(r"`(listen 443 [^`]+)` bằng `(listen [^`]+)`", words):
        text = text.replace(old.replace("443", f"127.0.0.1:{tls}"), new.replace("8080", f"127.0.0.1:{inner}"))
    text = re.sub(r"(?m)^ +ssl_.*$", "", text)
    [name] = re.findall(r"`(proxy_set_header [^`]+)`", words)
    pass_on = f"location / {{ {name} proxy_pass http://127.0.0.1:{inner}; }}"
    with running(tmp_path, f"{text}\nserver {{ listen 127.0.0.1:{plain}; {pass_on} }}", [plain, inner]):
        for site, name in NAMES.items():
            answer = Nginx(tls, plain, tmp_path).get_plain("/", name)
            assert (answer.status, answer.body) == (200, (host / site / "index.html").read_bytes())


def test_under_a_path_of_a_name_that_has_another_site(host: Path, tmp_path: Path) -> None:
    """By the words of deploy/README.md: the other site keeps its headers, the legal-education page its own name."""
    words = (DEPLOY / "README.md").read_text(encoding="utf-8")
    tls, plain, inner = free_ports(3)
    text = "\n".join(adapted(tmp_path, host, tls, plain)).partition("# By names that stand here")[0]
    of_both = tmp_path / "nginx-trang.conf"
    [copy] = re.findall(r"`/etc/nginx/congkhai/(nginx-trang-\w+\.conf)`", words)
    (tmp_path / copy).write_text(_under_a_path(of_both.read_text(encoding="utf-8")), encoding="utf-8")
    portal, education = text.split("# The legal-education page.")
    portal = re.sub(r"(?m)^ +ssl_.*$", "", portal).replace(str(of_both), str(tmp_path / copy))
    portal = portal.replace(f"listen 127.0.0.1:{tls} ssl http2;", f"listen 127.0.0.1:{inner};")
    lines = [line.replace("8080", str(inner)) for line in re.findall(r"`(location [^`]+\})`", words)]
    other = f'server {{ listen 127.0.0.1:{plain}; {" ".join(lines)} location / {{ return 200 "other"; }} }}'
    with running(tmp_path, "\n".join([portal, education, other]), [tls, plain, inner]):
        nginx = Nginx(tls, plain, tmp_path / "tthc.example.pem")
        first, page, missing, contact = (
            nginx.get_plain(path, "tthc.example") for path in ("/", "/tthc/", "/tthc/x/", "/.well-known/security.txt")
        )

        assert (first.body, first.headers.get("content-security-policy")) == (b"other", None)
        assert page.body == (host / "site/index.html").read_bytes()
        assert (missing.status, missing.body) == (404, (host / "site/404.html").read_bytes())
        assert contact.headers["location"].endswith("/tthc/.well-known/security.txt")
        assert nginx.get("/", "site-pbgdpl").body == (host / "site-pbgdpl/index.html").read_bytes()


def _under_a_path(text: str) -> str:
    """nginx-trang.conf, with `/tthc/` for the `/` of each address that is marked."""
    return "\n".join(
        line.replace(" / ", " /tthc/ ").replace("/assets/ {", "/tthc/assets/ {").replace("/404.html", "/tthc/404.html")
        if line.endswith("# (path)")
        else line
        for line in text.splitlines()
    )


def _proxy(folder: Path, port: int, inner: int) -> list[str]:
    return [
        "server {",
        f"listen 127.0.0.1:{port} ssl;",
        f"ssl_certificate {folder}/tthc.example.pem;",
        f"ssl_certificate_key {folder}/tthc.example.key;",
        "absolute_redirect off;",
        "server_tokens off;",
        f"location /tthc/ {{ proxy_pass http://127.0.0.1:{inner}; }}",
        "}",
    ]
