"""The recipes of `publish`: build, lay what was built beside what is public, switch; go back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from congkhai.building.build import FramesFor, Tell, alone, build_alone
from congkhai.building.checking import Checked
from congkhai.building.git import commit_of, lacks
from congkhai.building.kept_frames import configurations
from congkhai.building.memo import source_digest
from congkhai.catalogue.addresses import SIGNATURE
from congkhai.catalogue.surroundings import surroundings_of
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import spell_day
from congkhai.pages.stick_page import render_stick_page
from congkhai.publishing.assets import asset_names, early_script
from congkhai.publishing.content_policy import content_policy
from congkhai.publishing.copying import Sign
from congkhai.publishing.durable import readable_by_all
from congkhai.publishing.locking import locked
from congkhai.publishing.manifest import Manifest, Origin, damages_of, manifest_in
from congkhai.publishing.page_changes import Changes, page_changes
from congkhai.publishing.refusal import Refused
from congkhai.publishing.releases import (
    Release,
    check_host,
    lay_release,
    place_of_lock,
    prepare_host,
    prune_releases,
    release_before,
    releases_in,
    serve_release,
    served_release,
)
from congkhai.publishing.staging import recover
from congkhai.publishing.stick import check_stick, copied_before, lay_stick
from congkhai.publishing.targets import check_owner

VERSION = "0.1.0"  # as in pyproject.toml
_PLACEHOLDER = re.compile(r"https?://([^/:]+\.)?(example(\.(com|net|org))?|localhost|127\.0\.0\.1)(:|/|$)")
_COMMIT = re.compile("[0-9a-f]{40,}")
_MIXED = (
    "Chưa công khai hay chép gì: bản ghi hoặc chương trình vừa đổi trong lúc dựng (như khi `git pull` hay có người "
    "lưu tệp), nên trang có thể nửa cũ nửa mới; đợi xong việc ấy rồi chạy lại lệnh"
)


@dataclass(frozen=True, slots=True)
class Making:
    """How sites are made that are to be published: of what, as of which day."""

    root: Path
    day: date
    frames_for: FramesFor
    tell: Tell
    use_cache: bool
    sign: Sign | None = None

    @property
    def sites(self) -> dict[str, Path]:
        """The folders that the sites are built in, by their names."""
        return {folder: self.root / folder for folder in configurations(self.root).values()}

    @property
    def origin(self) -> Origin:
        """What manifests say of these sites."""
        engine = f"congkhai {VERSION}, mã nguồn {source_digest().hex()[:16]}"
        return Origin(
            self.day, engine, commit_of(self.root, ["content", "tthc", *(c.name for c in configurations(self.root))])
        )

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else builds these sites meanwhile, and everybody may read what is written."""
        with readable_by_all(), alone(self.root, list(self.sites.values()), self.tell):
            yield

    def build(self) -> tuple[Checked, Origin]:
        """Build the sites, while nobody else does; `Refused` if what they were made of is another afterwards."""
        before, folders = self.origin, list(self.sites.values())
        checked = build_alone(self.root, self.day, folders, self.frames_for, use_cache=self.use_cache)
        if not checked.has_errors and before != self.origin:
            raise Refused(_MIXED)
        return checked, before


@dataclass(frozen=True, slots=True)
class Switched:
    """From which release to which, what is otherwise on the pages of each site, and what could not be removed."""

    before: Release | None
    now: Release
    changes: Mapping[str, Changes]
    left: OSError | None = None


def publish_release(making: Making, host: Path, *, allow_older: bool) -> tuple[Checked, Switched | None]:
    """Build both sites and make them public as a new release; with errors in the records nothing is published."""
    sites = making.sites
    check_owner(making.root, host)
    check_host(host, sites)
    with making.alone(), locked([place_of_lock(host)], making.tell):
        check_host(host, sites)
        prepare_host(host)
        before = served_release(host)
        if before and not before.manifest:
            making.tell(f"Chú ý: bản {before.number} đang công khai có bản kê hỏng nên không so được ngày với nó.")
        elif before and not allow_older:
            _check_day("Chưa công khai gì: bản đang công khai", before.manifest, making.day)
        checked, origin = making.build()
        if checked.has_errors:
            return checked, None
        if before is not None:
            _tell_lost(making, origin, before.folder, f"bản {before.number} đang công khai")
        _tell_placeholders(making, checked.loaded.catalogue)
        return checked, _switch(host, lay_release(host, sites, origin, making.sign))


def copy_to_stick(making: Making, folder: Path, *, allow_older: bool) -> Checked:
    """Build both sites and copy them to where no web server is; with errors in the records nothing is copied."""
    sites = making.sites
    check_owner(making.root)
    check_stick(folder)
    with making.alone(), locked([folder], making.tell):
        recover(folder)  # sticks exchange nothing in one step: a killed run may have left the old copy beside
        if not allow_older:
            _check_day(f"Chưa chép gì: bản cũ trong {folder}", copied_before(folder), making.day)
        checked, origin = making.build()
        if not checked.has_errors:
            _tell_lost(making, origin, folder, f"bản cũ trong {folder}")
            _tell_placeholders(making, checked.loaded.catalogue)
            lay_stick(folder, sites, origin, making.sign, _start_page(making, checked.loaded.catalogue))
    return checked


def go_back(host: Path, number: int | None, tell: Tell) -> Switched:
    """Make a release public that was so before: the one that the public one took the place of, or that of a number."""
    if not releases_in(host):
        raise Refused(f"Chưa đổi gì: {host} chưa có bản nào do `publish` công khai; xem lại tên thư mục")
    check_owner(host)
    # Before waiting: who goes back means what is public now, and not what another process is about to publish.
    wanted = _wanted(host, number)
    with readable_by_all(), locked([place_of_lock(host)], tell):
        check_host(host, wanted.sites)
        damaged = damages_of(wanted.folder)
        if damaged:
            raise Refused(
                f"Chưa đổi gì: bản {wanted.number} không còn nguyên vẹn ({damaged[0]}); "
                "chọn bản khác trong `--danh-sach`, hoặc công khai lại bằng `publish`"
            )
        return _switch(host, wanted)


def _check_day(what: str, before: Manifest | None, day: date) -> None:
    if before is not None and day < before.origin.day:
        raise Refused(
            f"{what} là của ngày {spell_day(before.origin.day)}, mới hơn ngày {spell_day(day)}; bỏ `--date`, xem lại "
            "ngày giờ của máy, hoặc thêm `--ngay-cu` nếu đúng là muốn ngày cũ"
        )


def _tell_lost(making: Making, origin: Origin, before: Path, what: str) -> None:
    """What goes with the copy that a new one takes the place of: newer records, a signature.

    From a clone that nobody brought up to date old records would go out as those of today, without a word. What was
    signed and is not any more looks like a forgery to whoever proves signatures.
    """
    former = manifest_in(before)
    newer = _COMMIT.match(former.origin.records) if former else None
    if newer and _COMMIT.match(origin.records) and lacks(making.root, newer[0]):
        making.tell(
            f"Chú ý: {what} có bản ghi {newer[0][:10]} mà ở đây chưa có, nên bản ghi ở đây ({origin.records[:10]}) có "
            "thể cũ hơn; lấy bản ghi mới về (`git pull`, hoặc Pull trong GitHub Desktop) rồi làm lại."
        )
    if making.sign is None and (before / SIGNATURE).is_file():
        making.tell(f"Chú ý: {what} có chữ ký, bản mới thì không; cần chữ ký thì chạy lại, thêm `--khoa TỆP`.")


def _tell_placeholders(making: Making, catalogue: Catalogue) -> None:
    """A code on paper leads to the address of its site: what is printed meanwhile leads nowhere for good."""
    frames = making.frames_for(surroundings_of(catalogue.setting))
    for one, config in zip(frames, configurations(making.root), strict=True):
        if _PLACEHOLDER.match(one.address):
            making.tell(
                f"Chú ý: `site_url` trong {config.name} còn là địa chỉ mẫu {one.address}, nên mã QR trên bản in "
                "không dẫn tới trang nào; sửa thành địa chỉ thật rồi làm lại."
            )


def _wanted(host: Path, number: int | None) -> Release:
    every, public = releases_in(host), served_release(host)
    if number is None:
        before = release_before(host, public) if public is not None else None
        if before is None:
            raise Refused(
                "Chưa đổi gì: không có bản nào trước bản đang công khai; chọn một bản theo số, như `--quay-lai 7`, "
                "xem các bản: `publish --danh-sach`"
            )
        return before
    found = next((one for one in every if one.number == number), None)
    if found is None:
        numbers = ", ".join(str(one.number) for one in every)
        raise Refused(f"Chưa đổi gì: không có bản {number}; đang giữ các bản {numbers}")
    return found


def _start_page(making: Making, catalogue: Catalogue) -> bytes:
    frames = making.frames_for(surroundings_of(catalogue.setting))
    named = [(one.name, site, one.address) for one, site in zip(frames, making.sites, strict=True)]
    return render_stick_page(catalogue, named, asset_names(), early_script(), content_policy())


def _switch(host: Path, release: Release) -> Switched:
    """Make a release the public one, then remove those that are too many."""
    before = served_release(host)
    serve_release(host, release)
    sites = dict.fromkeys([*release.sites, *(before.sites if before else ())])  # one that is no more is told, too
    changes = {site: page_changes(before.folder / site if before else None, release.folder / site) for site in sites}
    left = None
    try:
        prune_releases(host)
    except OSError as error:  # what is public is so all the same
        left = error
    return Switched(before, release, changes, left)
