"""deploy/nginx.conf where the site is not alone: behind a proxy, under a path, beside another site of its name."""

from __future__ import annotations

import re
from pathlib import Path

from expected_answers import ASKED_AGAIN, KEPT, assert_strict, files_of
from nginx_server import DEPLOY, NAMES, SECOND, Nginx, adapted, complaints, free_ports, running


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
        style = next(name for name in files_of(host, "site") if re.fullmatch(r"assets/congkhai/site\..+\.css", name))

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
    text = _without_tls(text)
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
    portal = _without_tls(portal).replace(str(of_both), str(tmp_path / copy))
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


def test_a_site_that_was_fetched_is_compressed_too(host: Path, tmp_path: Path) -> None:
    """By the words of deploy/README.md: what was built has no compressed forms beside it: `publish` makes them."""
    words = (DEPLOY / "README.md").read_text(encoding="utf-8")
    [(old, new)] = re.findall(r"thay `(gzip off;)` bằng\n`(gzip on; [^`]+)`", words)
    for name, data in files_of(host, "site-pbgdpl").items():
        file = tmp_path / "host/site-pbgdpl" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    tls, plain = free_ports(2)
    text = "\n".join(adapted(tmp_path, tmp_path / "host", tls, plain))
    of_both = tmp_path / "nginx-trang.conf"
    of_both.write_text(of_both.read_text(encoding="utf-8").replace(f"{old}\n", f"{new}\n"), encoding="utf-8")
    with running(tmp_path, text, [tls, plain]):
        nginx = Nginx(tls, plain, tmp_path / "tthc.example.pem")
        for name in files_of(host, "site-pbgdpl"):
            answer = nginx.get(f"/{name}", "site-pbgdpl", Accept_Encoding="gzip")
            assert answer.headers.get("content-encoding") == "gzip" or name.endswith(".txt"), name


def _without_tls(text: str) -> str:
    """Without the lines that the guide has taken out behind a proxy, by its own words."""
    assert "bỏ các dòng\n`listen [::]…`, `ssl_…` và hai khối" in (DEPLOY / "README.md").read_text(encoding="utf-8")
    return re.sub(rf"(?m)^ +(ssl_|listen {re.escape(SECOND)}:).*$", "", text)


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
