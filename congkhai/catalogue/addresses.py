"""Where everything is, from the root of the site: pages, their sections, files. Addresses are permanent.

They are spelled here alone: templates know this module as `addresses`, the theme's own as `config.extra.dia_chi`.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from urllib.parse import quote

from congkhai.catalogue.anchors import ANSWERED_IN as ANSWERED_IN
from congkhai.catalogue.anchors import Anchor as Anchor
from congkhai.model.families import FAMILY, GUIDES, LATE, LETTERS, SURVEYS
from congkhai.model.shared import FORM_FILES

HOME = ""
PROCEDURES = "thu-tuc/"
FIELDS = "linh-vuc/"
LIFE_EVENTS = "su-kien/"
AGENCIES = "co-quan/"
PLACES = "noi-nop/"
POLICIES = "chinh-sach/"
SEARCH = "tim-kiem/"
CHANGES = "thay-doi/"
TREE = "so-do-trang/"
CONTACT = "lien-he/"
OPEN_DATA = "du-lieu/"
OFFLINE = "ngoai-tuyen/"
# Lists that other sites show in a frame, and how they do.
EMBEDS = "nhung/"
# Pages of content/, each where its file says.
ABOUT = "gioi-thieu/"
COMPLAINTS = "khieu-nai-to-cao/"
INFORMATION = "tiep-can-thong-tin/"
PRIVACY = "quyen-rieng-tu/"
ACCESSIBILITY = "tro-nang/"

# What a server adds to the address of a page, and a copied folder does not.
PAGE_FILE = "index.html"

FEED = "tin-moi.atom"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
SECURITY = ".well-known/security.txt"
LICENCES = "giay-phep.txt"
MANIFEST = "ke-khai.txt"
# The service worker: at the root, as it answers for what is below it.
WORKER = "ngoai-tuyen.js"
SIGNATURE = f"{MANIFEST}.sig"
DESCRIPTIONS = f"{OPEN_DATA}mo-ta.json"
SEARCH_INDEX = f"{SEARCH}chi-muc.js"
# Names of places, loaded by who looks for one.
PLACE_NAMES = f"{PLACES}ten-goi.js"
# The sheets that are handed out in villages, as one print.
PACK = f"{PLACES}bo-to-roi/"

# Names of files in there change with their bytes, so that who has one need never ask again.
ASSETS = "assets/"
_OWN_ASSETS = "congkhai"

# Loaded by no page, but by who is sent the address of one: Zalo, Facebook.
SHARE_PICTURES = "hinh-gui/"

# Where to go on with what these sites do not have.
NATIONAL_PORTAL = "https://dichvucong.gov.vn/"

# Anchors: where the contact page takes reports of mistakes, and where a procedure's page names its decision.
REPORT = "bao-sai"
DECISION = "quyet-dinh"
# What the addresses of two pages may ask: `tim-kiem/?q=…` for a question, `lien-he/?ve=…` to report on a procedure.
ASKED = "q"
REPORTED = "ve"
# …`thu-tuc/1.001193/?truong-hop=qua-han,bi-bo-roi` for the case of these answers.
CASE = "truong-hop"
# …`noi-nop/bo-to-roi/?xa=y-ty` for the sheets of a commune.
COMMUNE = "xa"
# …`?quay=1` of any page for the screen at a desk, `?quay=in` for one that prints, `?quay=0` to leave that.
KIOSK = "quay"
# …and data, for which state of the scripts: only what was made for that may be answered.
ASKED_FOR = "ban"
# Below the page of a procedure: the sheet to take along.
SHEET = "to-roi/"
# Notice boards: their list, and below it those of a field, of a level, of a place.
BOARDS = "niem-yet/"

_NO_STEP = "trang-chu"


def list_address(family: str) -> str:
    """The list of a family of records."""
    return f"{FAMILY[family].section or family}/"


def record_address(family: str, key: str) -> str:
    """The page of a record; `key` is its code, or the name of its file."""
    return f"{list_address(family)}{key}/"


def calendar_file(page: str) -> str:
    """The days of a list or of a record as a calendar, beside its page."""
    return f"{page}lich.ics"


def letter_file(slug: str) -> str:
    """A model letter as a file for a word processor."""
    return f"{record_address(LETTERS, slug)}{slug}.docx"


def procedure_address(code: str) -> str:
    """The page of a procedure."""
    return f"{PROCEDURES}{code}/"


def sheet_address(code: str, answers: Iterable[str] = ()) -> str:
    """What to take along for a procedure, on a sheet to print; of the case of these answers."""
    return f"{procedure_address(code)}{SHEET}{_asking(answers)}"


def case_address(code: str, answers: Iterable[str]) -> str:
    """The page of a procedure, which shows the case of these answers."""
    return procedure_address(code) + _asking(answers)


def _asking(answers: Iterable[str]) -> str:
    return f"?{CASE}={asked}" if (asked := ",".join(answers)) else ""


def guide_address(slug: str, way: Iterable[str]) -> str:
    """A question of a guide; `way` are the codes of the questions after the first, down to this one."""
    return "/".join([record_address(GUIDES, slug).rstrip("/"), *way, ""])


def filtered_address(value: str) -> str:
    """The procedures that fit a value of a filter."""
    return f"{PROCEDURES}{value}/"


def field_address(slug: str) -> str:
    """The procedures of a field."""
    return f"{FIELDS}{slug}/"


def event_address(slug: str) -> str:
    """What to do at an event of life."""
    return f"{LIFE_EVENTS}{slug}/"


def event_file(slug: str) -> str:
    """What to do at an event of life, as a file for a word processor."""
    return f"{event_address(slug)}{slug}.docx"


def survey_form_address(slug: str) -> str:
    """The form of a survey, to print."""
    return f"{record_address(SURVEYS, slug)}phieu/"


def survey_file(slug: str) -> str:
    """The form of a survey as a file for a word processor."""
    return f"{record_address(SURVEYS, slug)}phieu.docx"


def apology_address() -> str:
    """The slip that says sorry for a late dossier."""
    return f"{list_address(LATE)}phieu-xin-loi/"


def apology_file() -> str:
    """The slip as a file for a word processor."""
    return f"{apology_address()}phieu-xin-loi.docx"


def register_file(family: str, form: str) -> str:
    """A register in the columns of an official form (`06a`), as a table."""
    return f"{list_address(family)}bieu-{form}.csv"


def agency_address(slug: str) -> str:
    """An agency, and what it does."""
    return f"{AGENCIES}{slug}/"


def place_address(slug: str) -> str:
    """Where papers are handed in: a commune, or a desk of an agency."""
    return f"{PLACES}{slug}/"


def pack_address(slug: str) -> str:
    """The sheets that are handed out in the villages of a commune."""
    return f"{PACK}?{COMMUNE}={slug}"


def desks_address(slug: str) -> str:
    """What scripts are told of the desks of a place: loaded by the device that has chosen it."""
    return f"{PLACES}{slug}/noi-nhan.js"


def board_address(kind: str, slug: str) -> str:
    """A notice board: of a field (`linh-vuc`), of a level (`cap`), of a place (`noi-nop`)."""
    return f"{BOARDS}{kind}/{slug}/"


def board_file(kind: str, slug: str, ending: str) -> str:
    """A notice board as a file for an office program."""
    return f"{board_address(kind, slug)}bang-{slug}.{ending}"


def policy_address(slug: str) -> str:
    """The page of a policy."""
    return f"{POLICIES}{slug}/"


def leaflet_address(slug: str) -> str:
    """A policy as a folded leaflet."""
    return f"{policy_address(slug)}to-gap/"


def poster_address(slug: str) -> str:
    """A policy as a poster."""
    return f"{policy_address(slug)}ap-phich/"


def embed_address(page: str) -> str:
    """What a page lists, for other sites to show in a frame."""
    return f"{EMBEDS}{page}"


def later_address(address: str, number: int) -> str:
    """The second and further pages of a list."""
    return f"{address}trang-{number}/"


def heading_anchor(heading: str, separator: str = "-") -> str:
    """Where a heading of a hand-written page stands in it: its words without diacritics."""
    plain = unicodedata.normalize("NFD", heading.replace("đ", "d").replace("Đ", "D"))
    return separator.join(re.findall("[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower()))


def report_address(code: str) -> str:
    """Where to report a mistake on the page of a procedure."""
    return f"{CONTACT}?{REPORTED}={code}#{REPORT}"


def change_anchor(day: date, number: int) -> str:
    """Where the page of a procedure tells of a change: the first, second, … of a day."""
    return f"thay-doi-{day.isoformat()}" + (f"-{number}" if number > 1 else "")


def form_address(file: str) -> str:
    """A file of content/bieu-mau/; its name may have signs that mean something else in an address."""
    return f"bieu-mau/{quote(file)}"


def page_about(family: str, key: str) -> str:
    """The page about a record, or the file of a form, by the family that refers to it; "" where there is none."""
    own = {"linh-vuc": field_address, "su-kien": event_address, "co-quan": agency_address, FORM_FILES: form_address}
    if family in own:
        return own[family](key)
    return record_address(family, key) if FAMILY[family].sites else ""


def asset_address(name: str, ending: str, data: bytes) -> str:
    """A file with these bytes, and no others ever."""
    return f"{ASSETS}{_OWN_ASSETS}/{name}.{hashlib.blake2b(data, digest_size=5).hexdigest()}.{ending}"


def picture_address(digest: str) -> str:
    """A picture that messages show of a page, by the digest of what it says and of how it is drawn."""
    return f"{SHARE_PICTURES}{digest}.png"


def sitemap_part(number: int) -> str:
    """A part of a sitemap that is too long for one file."""
    return f"sitemap-{number}.xml"


def file_of(address: str) -> str:
    """The file of a page."""
    return f"{address}{PAGE_FILE}"


def section_of(address: str) -> str:
    """The section of the site that a page is in, as frames and styles know it."""
    return address.partition("/")[0] or _NO_STEP
