"""What is doubted in the whole national database, kind by kind, or in a sample of it."""

from __future__ import annotations

import gzip
import json
import random

import pytest
from place_lists import shipped_places

from congkhai.importing.doubts.doubt_kinds import KINDS
from congkhai.importing.doubts.doubting import doubts_across, doubts_in
from congkhai.importing.formats.portal_answer import read_answer

PROVINCES = shipped_places().provinces

SAMPLE = 300
# Kind → procedures of the sample, and of all 5,652, in which it is raised; some kinds only other formats have.
COUNTS = {
    "ma-la": (1, 3),
    "so-quyet-dinh-la": (16, 268),
    "ten-chu-hoa": (4, 77),
    "ten-chu-thuong-dau": (0, 7),
    "ten-so-dau": (0, 2),
    "ten-cham-cuoi": (16, 279),
    "ten-qua-dai": (25, 578),
    "ten-trung": (6, 470),
    "ma-trung": (0, 0),
    "linh-vuc-nhieu-cach-viet": (2, 37),
    "ten-qua-255-byte": (30, 670),
    "ten-xuong-dong": (3, 38),
    "ten-co-gach-cheo": (12, 267),
    "ten-co-dau": (6, 87),
    "trong-linh-vuc": (0, 0),
    "trong-cap-thuc-hien": (0, 39),
    "trong-trinh-tu": (0, 0),
    "trong-cach-thuc": (0, 0),
    "trong-ho-so": (2, 91),
    "trong-doi-tuong": (0, 0),
    "trong-co-quan": (3, 81),
    "trong-dia-chi": (222, 4466),
    "trong-ket-qua": (1, 19),
    "trong-yeu-cau": (149, 2936),
    "trong-can-cu": (7, 200),
    "trong-tu-khoa": (287, 5502),
    "trong-mo-ta": (150, 2944),
    "lien-quan-chi-co-ten": (0, 0),
    "truong-hop-lap-ten": (11, 146),
    "cach-nop-la": (0, 0),
    "cach-nop-lap": (16, 346),
    "thoi-han-khac-nhau": (33, 511),
    "thoi-han-khac-truong-hop": (11, 187),
    "thoi-han-khong-don-vi": (20, 390),
    "thoi-han-bang-chu": (7, 89),
    "thoi-han-trong": (11, 196),
    "thoi-han-bang-khong": (0, 11),
    "thoi-han-qua-dai": (0, 4),
    "muc-thu-qua-nho": (6, 142),
    "muc-thu-qua-lon": (1, 7),
    "muc-thu-do-la": (2, 17),
    "khong-dong-hdnd": (6, 125),
    "khong-dong-co-so-tien": (10, 93),
    "khong-dong-chua-ro": (173, 3130),
    "khoan-thu-trong": (0, 10),
    "muc-thu-co-han": (18, 219),
    "muc-thu-o-mo-ta": (4, 12),
    "khoan-thu-bang-chu": (7, 127),
    "giay-to-khong-so-luong": (18, 249),
    "giay-to-nhieu-ban": (0, 13),
    "giay-to-khong-ten": (1, 31),
    "giay-to-lap": (3, 62),
    "giay-to-qua-dai": (13, 334),
    "dong-la-tieu-de": (16, 237),
    "dong-la-ghi-chu": (1, 38),
    "dong-nhu-ghi-chu": (7, 123),
    "nhom-la-ghi-chu": (1, 41),
    "mau-khong-co-tep": (103, 1802),
    "ban-sao-ghi-ban-chinh": (15, 294),
    "ten-giay-to-dinh-tep": (0, 0),
    "ten-mau-la-ten-tep": (82, 1452),
    "ten-tep-bi-cat": (47, 947),
    "giay-to-lap-truong-hop": (15, 362),
    "so-ky-hieu-la": (101, 1769),
    "trich-yeu-chi-la-so": (18, 371),
    "van-ban-lap": (7, 81),
    "trich-yeu-xuong-dong": (6, 182),
    "can-cu-chua-tach": (0, 0),
    "co-quan-cu": (2, 76),
    "co-quan-noi-khac": (42, 782),
    "ten-co-quan-cu": (7, 247),
    "tu-ngu-cu": (14, 178),
    "trinh-tu-qua-ngan": (0, 7),
    "trinh-tu-bi-cut": (21, 330),
    "yeu-cau-la-khong": (43, 596),
    "xem-noi-khac": (2, 47),
    "mo-ta-chep-yeu-cau": (149, 2705),
    "ban-ghi-qua-dai": (0, 21),
    "cham-dien": (1, 25),
    "dia-chi-web": (34, 574),
    "thu-dien-tu": (0, 10),
    "so-dien-thoai": (6, 60),
    "chu-giua-hai-sao": (0, 0),
    "dong-dau-cong": (115, 2015),
    "dong-dau-sao": (23, 621),
    "dong-hai-gach": (2, 22),
    "dong-so-dau": (51, 807),
    "dau-nho-hon": (1, 2),
    "chu-cai-la": (1, 10),
    "chu-eth": (0, 3),
    "bang-ma-cu": (0, 4),
    "ky-tu-rieng": (1, 23),
    "ky-tu-hong": (0, 0),
    "thieu-cach-sau-phay": (8, 108),
    "chu-dinh-nhau": (1, 32),
    "chua-chuan-unicode": (68, 1205),
    "dau-huong-viet": (0, 30),
    "gach-noi-mem": (0, 2),
    "ky-tu-vo-hinh": (0, 0),
    "cach-cung": (2, 67),
    "dau-tab": (29, 488),
    "nhieu-dau-cach": (126, 2397),
    "cach-truoc-dau-cau": (15, 301),
    "nhay-cong": (15, 312),
    "gach-ngang-dai": (7, 136),
    "dau-dau-dong": (0, 13),
    "dau-thanh-kieu-cu": (55, 1085),
}


def procedures_by_kind(lines):
    """Kind → in how many procedures it is raised."""
    found = [read_answer(json.loads(line)) for line in lines]
    doubts = [*(doubt for one in found for doubt in doubts_in(one, PROVINCES)), *doubts_across(found)]
    codes = {kind: set() for kind in KINDS}
    for doubt in doubts:
        codes[doubt.kind].add(doubt.code)
    return {kind: len(raised) for kind, raised in codes.items()}


@pytest.mark.proof("doubts of the national database")
def test_every_kind_has_its_number_of_hits(corpus, is_whole, tried):
    """A kind that begins to see more, or less, is seen; so is one that is new."""
    with gzip.open(corpus / "portal-api/national.jsonl.gz", "rt", encoding="utf-8") as answers:
        lines = list(answers)
    counted = procedures_by_kind(lines if is_whole else random.Random(20261128).sample(lines, SAMPLE))
    tried(len(lines) if is_whole else SAMPLE, "procedures doubted")

    assert counted == {kind: COUNTS[kind][is_whole] for kind in KINDS}
    assert COUNTS.keys() == KINDS.keys()
