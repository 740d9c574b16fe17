"""Visitors who read both sites while they are published, and remember every answer."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random
from typing import NamedTuple

import brotli
from nginx_server import Answer, Nginx, ask

from congkhai.catalogue.addresses import SEARCH_INDEX

_UNPACK: dict[str, Callable[[bytes], bytes]] = {"": bytes, "gzip": gzip.decompress, "br": brotli.decompress}
_ASSETS = re.compile(rb'(?:href|src|data-tim-kiem)="([^"]*assets/[^"]+)"')
_MOST_SECONDS = 300


class Visit(NamedTuple):
    """An answer: which site was asked for what and when, and the digest of what came, unpacked."""

    site: str
    path: str
    asked: float
    answered: float
    status: int
    digest: str


@contextmanager
def visitors(nginx: Nginx, sites: dict[str, list[str]], number: int) -> Iterator[list[Visit]]:
    """Visitors read pages of sites until the block ends, as fast as they get answers; what broke is raised there."""
    visits: list[Visit] = []
    broken: list[BaseException] = []
    is_over = threading.Event()

    def read(seed: int) -> None:
        try:
            _Visitor(nginx, Random(seed), visits).read(sites, is_over)
        except BaseException as error:
            broken.append(error)

    threads = [threading.Thread(target=read, args=[seed]) for seed in range(number)]
    for thread in threads:
        thread.start()
    try:
        yield visits
    finally:
        is_over.set()
        for thread in threads:
            thread.join(timeout=30)
    assert broken == []


class _Visitor:
    """One who opens a page, takes what it names, and sometimes searches."""

    def __init__(self, nginx: Nginx, random: Random, visits: list[Visit]) -> None:
        self._nginx, self._random, self._visits = nginx, random, visits
        self._connections: dict[str, object] = {}

    def read(self, sites: dict[str, list[str]], is_over: threading.Event) -> None:
        """Read pages at random, for a bounded time."""
        until = time.monotonic() + _MOST_SECONDS
        while not is_over.is_set() and time.monotonic() < until:
            site = self._random.choice(sorted(sites))
            page = self._get(site, self._random.choice(sites[site]))
            named = sorted({found.decode().rpartition("../")[2].lstrip("/") for found in _ASSETS.findall(page)})
            for name in named and self._random.sample(named, 2):
                self._get(site, f"/{name}")
            if self._random.random() < 0.3:
                self._search(site)

    def _search(self, site: str) -> None:
        head = self._get(site, f"/{SEARCH_INDEX}")
        index = json.loads(head.decode().removeprefix("globalThis.chiMuc=").removesuffix(";\n"))
        for shard in index["tep"]:
            self._get(site, f"/{shard}")

    def _get(self, site: str, path: str) -> bytes:
        coding = self._random.choice(sorted(_UNPACK))
        asked = time.monotonic()
        answer = self._ask(site, path, coding)
        answered = time.monotonic()
        assert answer.headers.get("content-encoding", "") == coding, (path, answer)
        assert int(answer.headers["content-length"]) == len(answer.body)
        body = _UNPACK[coding](answer.body)
        digest = hashlib.sha256(body).hexdigest()
        self._visits.append(Visit(site, path, asked, answered, answer.status, digest))
        return body

    def _ask(self, site: str, path: str, coding: str) -> Answer:
        client = self._connections.pop(site, None) or self._nginx.connected(site)
        answer = ask(client, path, headers={"Accept-Encoding": coding})
        if answer.headers.get("connection") == "close":
            client.close()
        else:
            self._connections[site] = client
        return answer
