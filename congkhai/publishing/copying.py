"""Copies of built sites, each with its manifest, proved on the disk before anybody is led to them."""

from __future__ import annotations

import errno
from collections.abc import Callable, Mapping
from pathlib import Path

from congkhai.catalogue.addresses import MANIFEST, SIGNATURE
from congkhai.publishing.compressing import compressed
from congkhai.publishing.durable import flush
from congkhai.publishing.manifest import Manifest, Origin, damages_of
from congkhai.publishing.plain_files import files_below
from congkhai.publishing.staging import Staging

Sign = Callable[[bytes], bytes]  # a manifest → its signature


def lay_copy(
    staging: Staging,
    sites: Mapping[str, Path],
    origin: Origin,
    sign: Sign | None,
    *,
    more: Mapping[str, bytes] | None = None,
    compress: bool = False,
) -> None:
    """Fill a staged folder with built sites, whole and proved on the disk, or leave nothing of it.

    Each site has a manifest of its own, so that it can go to a host of its own; that of the folder names these.
    `more` are other files of the folder; with `compress`, forms for web servers lie beside the texts of sites.
    """
    try:
        files = {name: staging.write(name, data)[1].hex() for name, data in (more or {}).items()}
        for name, site in sites.items():
            of_site = _copy(staging, site, f"{name}/", compress)
            files[f"{name}/{MANIFEST}"] = _write_manifest(staging, f"{name}/", Manifest(origin, of_site), sign)
        _write_manifest(staging, "", Manifest(origin, files), sign)
        _settle(staging.folder)
    except BaseException:
        staging.discard()
        raise


def _copy(staging: Staging, site: Path, inside: str, compress: bool) -> dict[str, str]:
    """The files of a built site by their path in it, each with its digest, once they are copied."""
    digests = {}
    for name, path in files_below(site):
        data = Path(path).read_bytes()
        digests[name] = staging.write(inside + name, data)[1].hex()
        for form, packed in compressed(name, data) if compress else ():
            staging.write(inside + form, packed)
    return digests


def _write_manifest(staging: Staging, inside: str, manifest: Manifest, sign: Sign | None) -> str:
    """The digest of a manifest, once it is written, and signed if there is a key."""
    data = manifest.as_bytes()
    if sign is not None:
        staging.write(inside + SIGNATURE, sign(data))
    return staging.write(inside + MANIFEST, data)[1].hex()


def _settle(folder: Path) -> None:
    """Bring a copy to the disk and read it back from there; OSError names the first file that is not as written."""
    flush(folder)
    for damaged in damages_of(folder):
        raise OSError(errno.EIO, "", damaged)
