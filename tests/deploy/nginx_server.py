"""A real nginx with the configuration of deploy/, adapted in folders and ports alone, and what asks it."""

from __future__ import annotations

import http.client
import re
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

DEPLOY = Path(__file__).parents[2] / "deploy"
_CERTIFICATE = "tthc.example.pem"
NAMES = {"site": "tthc.example", "site-pbgdpl": "pbgdpl.example"}


def _second_address() -> str:
    """That of IPv6; where this machine has none, another of its own stands in."""
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        return "127.0.0.2"
    return "[::1]"


SECOND = _second_address()

# What Debian's own nginx.conf has and a site has to live with; all that is written goes into the folder of the test.
_AROUND = """\
daemon off;
{user}worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
include /etc/nginx/modules-enabled/*.conf;
events {{ worker_connections 512; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    gzip on;
    default_type application/octet-stream;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
{inside}
}}
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered; names of headers are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Nginx:
    """A server of both sites that runs: its ports, and the certificate that it shows."""

    tls: int
    plain: int
    certificate: Path

    def get(self, path: str, site: str = "site", *, method: str = "GET", **headers: str) -> Answer:
        """Ask for an address of a site, by TLS, under the name that it has in public."""
        with closing(self.connected(site)) as client:
            return ask(client, path, method, headers)

    def connected(self, site: str, address: str = "127.0.0.1") -> http.client.HTTPConnection:
        """A connection to a site, by TLS."""
        context = ssl.create_default_context(cafile=str(self.certificate))
        plain = socket.create_connection((address.strip("[]"), self.tls), timeout=20)
        return _client(context.wrap_socket(plain, server_hostname=NAMES[site]), NAMES[site])

    def get_plain(self, path: str, name: str, address: str = "127.0.0.1") -> Answer:
        """Ask without TLS, as a browser that was typed an address does first, or a proxy."""
        plain = socket.create_connection((address.strip("[]"), self.plain), timeout=20)
        with closing(_client(plain, name)) as client:
            return ask(client, path)


def ask(
    client: http.client.HTTPConnection, path: str, method: str = "GET", headers: Mapping[str, str] | None = None
) -> Answer:
    """One question on a connection that is open, and stays so."""
    client.request(method, path, headers={key.replace("_", "-"): value for key, value in (headers or {}).items()})
    answer = client.getresponse()
    return Answer(answer.status, {key.lower(): value for key, value in answer.getheaders()}, answer.read())


@contextmanager
def served_by_nginx(folder: Path, host: Path) -> Iterator[Nginx]:
    """Both sites of a host's folder, as deploy/ has them served."""
    tls, plain = free_ports(2)
    with running(folder, "\n".join(adapted(folder, host, tls, plain)), [tls, plain]):
        yield Nginx(tls, plain, folder / _CERTIFICATE)


def adapted(folder: Path, host: Path, tls: int, plain: int) -> list[str]:
    """The lines of deploy/nginx.conf, with the folders and ports of a test."""
    _make_certificate(folder)
    inside = replaced(DEPLOY / "nginx-trang.conf", {"/srv/congkhai/": f"{host}/"})
    (folder / "nginx-trang.conf").write_text(inside, encoding="utf-8")
    places = {
        "/etc/nginx/congkhai/": f"{folder}/",
        "/etc/ssl/congkhai/": f"{folder}/",
        "listen 443 ": f"listen 127.0.0.1:{tls} ",
        "listen 80;": f"listen 127.0.0.1:{plain};",
        "listen [::]:443 ": f"listen {SECOND}:{tls} ",
        "listen [::]:80;": f"listen {SECOND}:{plain};",
    }
    return replaced(DEPLOY / "nginx.conf", places).splitlines()


def replaced(file: Path, places: Mapping[str, str]) -> str:
    """A file of deploy/ adapted; what is to be adapted must be there."""
    text = file.read_text(encoding="utf-8")
    for old, new in places.items():
        assert old in text, f"{file} has no `{old}`"
        text = text.replace(old, new)
    return text


@contextmanager
def running(folder: Path, inside: str, ports: list[int]) -> Iterator[None]:
    """An nginx with these lines in http { … }, until the block ends."""
    file = folder / "around.conf"
    # Folders of tests are closed to the user that Debian's workers are.
    user = "user root;\n" if Path("/proc/self").owner() == "root" else ""
    file.write_text(_AROUND.format(folder=folder, inside=inside, user=user), encoding="utf-8")
    with subprocess.Popen([_program(), "-c", str(file), "-e", str(folder / "error.log")]) as process:
        try:
            _wait_for(process, ports, folder / "error.log")
            yield
        finally:
            process.terminate()


def free_ports(number: int) -> list[int]:
    """Ports that nobody listens on."""
    with_sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(number)]
    ports = [one.getsockname()[1] for one in with_sockets]
    for one in with_sockets:
        one.close()
    return ports


def complaints(folder: Path) -> list[str]:
    """What nginx noted that is no plain `not found`."""
    lines = (folder / "error.log").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not re.search(r"\[notice\]|No such file|is forbidden|Not a directory", line)]


def _client(connection: socket.socket, name: str) -> http.client.HTTPConnection:
    client = http.client.HTTPConnection(name)
    client.sock = connection
    return client


def _program() -> str:
    # Debian has it where only root looks by itself.
    return shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin") or "nginx"


def _wait_for(process: subprocess.Popen[bytes], ports: list[int], log: Path) -> None:
    for port in ports:
        for _ in range(200):
            assert process.poll() is None, log.read_text(encoding="utf-8")
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.05)


def _make_certificate(folder: Path) -> None:
    """One of both names, signed by itself, where each site looks for its own."""
    new = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc"]
    names = ",".join(f"DNS:{name}" for name in NAMES.values())
    of = ["-subj", "/CN=tthc.example", "-addext", f"subjectAltName={names}"]
    key = _CERTIFICATE.replace(".pem", ".key")
    subprocess.run([*new, *of, "-out", _CERTIFICATE, "-keyout", key], cwd=folder, check=True, capture_output=True)
    shutil.copy(folder / _CERTIFICATE, folder / "pbgdpl.example.pem")
    shutil.copy(folder / key, folder / "pbgdpl.example.key")
