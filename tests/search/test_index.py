"""The index: siblings by name, words within a budget, scripts that are the same for the same records."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from fixture_project import REPOSITORY
from translated_policies import HEARD, READ, policy_with

from congkhai.catalogue.provenance import SAMPLE_MARK, provenance_of
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import summarise
from congkhai.model.families import FAMILY
from congkhai.model.guide import Guide
from congkhai.model.life_event import LifeEvent
from congkhai.model.lists import Agency, Field
from congkhai.model.procedure import Procedure
from congkhai.model.search_lists import Concept, Signpost
from congkhai.reading.source import parse
from congkhai.search.body_words import within_budget
from congkhai.search.compact import compact
from congkhai.search.index import (
    SHARD_SIZE,
    event_items,
    index_entries,
    index_heads,
    index_shards,
    page_item,
    record_items,
)
from congkhai.search.procedure_items import procedure_piece
from congkhai.search.question_lists import search_lists
from congkhai.search.siblings import sibling_groups


def case_of(name: str, *in_names: str) -> Concept:
    """A special case with markers."""
    return Concept.model_validate({"ten": name, "loai": "truong-hop", "trong_ten": list(in_names), "tu": ["mẫu"]})


CASES = [
    case_of("Nước ngoài", "có yếu tố nước ngoài"),
    case_of("Biên giới", "khu vực biên giới"),
    case_of("Lại", "đăng ký lại"),
]


def piece(code: str, field: str = "ho-tich") -> bytes:
    """The piece of a procedure as rendering keeps it."""
    entry = {
        "ma": code,
        "ten": f"Việc {code}",
        "goi": [],
        "tieuDe": False,
        "than": ["giay", "to"],
        "het": "",
        "thay": "",
    }
    return f"{compact({**entry, 'loc': [field, ['xa'], '', []]})}\n{compact({'cap': 'Cấp xã'})}".encode()


def test_siblings_differ_by_special_cases_alone():
    """“Thủ tục” and “cấp xã” aside, names without their markers are the same."""
    names = [
        "Thủ tục đăng ký khai sinh",
        "Đăng ký lại khai sinh",
        "Đăng ký khai sinh có yếu tố nước ngoài tại khu vực biên giới",
        "Đăng ký khai tử",
        "Thủ tục đăng ký khai tử (cấp xã)",
        "Nhập quốc tịch",
    ]

    assert sibling_groups(names, CASES) == [[0, 1, 2], [3, 4]]


def test_without_special_cases_only_equal_names_are_siblings():
    """An empty list of special cases takes nothing out."""
    assert sibling_groups(["Việc a", "Việc a lại", "Thủ tục việc A"], []) == [[0, 2]]


def test_few_records_keep_all_their_words():
    """The budget only binds where there are many records."""
    assert within_budget([["giay", "to"], []]) == ["giay to", ""]


def test_many_records_keep_their_rarest_shared_words():
    """A word of one record alone goes first, then what most have."""
    bodies = [["chung", f"rieng{number}", "hiem" if number < 2 else "thuong"] for number in range(21_000)]

    kept = within_budget(bodies)

    assert kept[:3] == ["hiem", "hiem", "thuong"]


def test_same_records_same_scripts(catalogue):
    """The order of the pieces does not matter; each shard holds so many, in the order of the head."""
    pieces = [piece(f"1.{number:06}") for number in range(SHARD_SIZE + 1)]
    others = [page_item("gioi-thieu/", "Giới  thiệu")]

    entries = index_entries(pieces)
    shards = dict(index_shards(entries))
    data = next(index_heads(catalogue(), entries, list(shards), [others]))

    assert index_entries(reversed(pieces)) == entries
    head = json.loads(data.decode().removeprefix("globalThis.chiMuc=").removesuffix(";\n"))
    assert head["tep"] == list(shards)
    assert [re.sub("[0-9a-f]{10}", "…", name) for name in shards] == [
        "assets/congkhai/chi-tiet-0.….js",
        "assets/congkhai/chi-tiet-1.….js",
    ]
    assert entries[-1].found_by["ma"] == f"1.{SHARD_SIZE:06}"
    assert f"1.{SHARD_SIZE:06}" in shards[head["tep"][1]].decode()
    assert head["linhVuc"] == [["ho-tich", SHARD_SIZE + 1]]
    assert head["khac"] == [["gioi-thieu/", "Giới thiệu", "", "", "", 7]]


def test_a_hand_written_page_shows_its_first_lines_and_is_searched_by_all():
    """Headings and points end as sentences do, so that none runs into the next."""
    item = page_item("a/", "Tên", ["Lời  đầu.", "Gửi ở đâu", "Viết, ghi:", "họ tên;"])

    assert (item.text, item.more) == ("Lời đầu.", "Gửi ở đâu. Viết, ghi. họ tên;")


def test_a_policy_is_found_by_its_name_in_another_language(catalogue):
    """Its result says it and which language it is; words of a slot without a title are not the name."""
    policy = policy_with(READ, HEARD)
    setting = replace(catalogue().setting, records={"chinh-sach": {"a": policy, "b": policy_with()}})

    items = {item.address: item for item in record_items(setting, "so-tu-phap")}

    assert items["chinh-sach/a/"].text == "Một điều mới. Tiếng Mông: Zzab thử <b>."
    assert items["chinh-sach/b/"].text == "Một điều mới."


def test_the_place_of_an_answer_is_no_abolished_office(catalogue):
    """Asked where, search does not name an office that was abolished as one to go to."""
    values = {
        "ma_thu_tuc": "1.009999",
        "ten_thu_tuc": "Mẫu",
        "linh_vuc": "ho-tich",
        "co_quan_thuc_hien": ["phong-tu-phap"],
        "nguon": {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"},
    }
    procedure = Procedure.model_validate(values)
    agency = Agency.model_validate({"ma": "phong-tu-phap", "ten": "Phòng Tư pháp"})
    setting = Setting(catalogue().day, {"co-quan": {agency.id: agency}})

    _, card = procedure_piece(procedure, summarise(procedure, setting.day), setting).splitlines()

    assert json.loads(card)["tra"]["o-dau"] == (
        "Nguồn còn ghi cơ quan cũ (Phòng Tư pháp); hãy hỏi Trung tâm Phục vụ hành chính công xã, phường"
    )


def test_text_cannot_end_the_script():
    """Line separators of old browsers are written as escapes."""
    assert compact("a\u2028b\u2029") == '"a\\u2028b\\u2029"'


def test_an_event_is_found_by_what_is_to_do():
    """The words of its steps lead to it, each once; what is shown is what its page says first."""
    stages = [
        {"khi_nao": "Sau khi sinh", "viec": "Làm giấy khai sinh", "thu_tuc": "1.001193"},
        {"khi_nao": "Sau khi sinh", "ai_can": "Khi mẹ đi làm", "viec": "Nhận  tiền", "chi_dan": "Thai sản"},
    ]
    event = LifeEvent.model_validate({"ma": "sinh", "ten": "Sinh con", "mo_ta": "Mọi việc.", "chang": stages})

    [item] = event_items(Setting(date(2026, 11, 29), {"su-kien": {"sinh": event}}))

    more = "Sau khi sinh. Làm giấy khai sinh. Khi mẹ đi làm. Nhận tiền."
    assert item.told() == ["su-kien/sinh/", "Sinh con", "Mọi việc.", "", more, 1]


@pytest.mark.parametrize(("published", "shown"), [((), True), (["khac"], True), (["tam-tru"], False)])
def test_who_has_the_procedures_needs_no_signpost(published: Sequence[str], shown: bool):
    """It sends people away from what the site itself answers: fields are known by their names in the database."""
    fields = {"tam-tru": {"ma": "tam-tru", "ten": "Đăng ký, quản lý cư trú"}, "khac": {"ma": "khac", "ten": "Khác"}}
    said = {"ten": "Tạm trú", "tu": ["tạm trú"], "noi_thuc_hien": "Công an", "huong_dan": "Hỏi ở đó."}
    signpost = Signpost.model_validate(said | {"linh_vuc": ["Nhập cảnh", "Đăng ký, quản lý cư trú"]})
    records = {
        "chi-dan": {"0": signpost},
        "linh-vuc": {key: Field.model_validate(field) for key, field in fields.items()},
    }

    lists = search_lists(Setting(date(2026, 11, 29), records), published)

    assert bool(lists["chiDan"]) is shown


def test_guidance_says_where_it_is_from():
    """Signposts carry source, day and sample mark; what has a page or is one of hundreds only the mark."""
    source = {"he_thong": "van-ban-phap-luat", "ngay_lay": "2026-11-29"}
    said = {"ten": "Thuế", "tu": ["thuế"], "nguon": source}
    signpost = Signpost.model_validate(
        said | {"noi_thuc_hien": "Cơ quan Thuế", "huong_dan": "Nộp ở đó.", "du_lieu_mau": "true"}
    )
    asked = [{"ma": "dau", "hoi": "Việc gì?", "tra_loi": [{"ten": "Khi cần", "thu_tuc": "1.001193"}]}]
    guide = Guide.model_validate(said | {"tom_tat": "Hỏi một câu.", "cau_hoi": asked})
    concepts = [
        Concept.model_validate({"ten": "b", "tu": ["a"], "du_lieu_mau": sample}) for sample in ("true", "false")
    ]
    records = {"chi-dan": {"0": signpost}, "huong-dan": {"thue": guide}, "khai-niem": dict(enumerate(concepts))}

    lists = search_lists(Setting(date(2026, 11, 29), records), ())

    assert [lists[name][0].get("mau") for name in ("chiDan", "huongDan")] == [1, None]
    [told, own_page] = [lists[name][0]["nguon"] for name in ("chiDan", "huongDan")]
    assert (told, own_page) == ("Văn bản quy phạm pháp luật, dữ liệu ngày 29/11/2026", "")
    assert lists["huongDan"][0]["tu"] == ["Thuế", "thuế"]
    assert [concept.get("mau") for concept in lists["khaiNiem"]] == [1, None]
    assert lists["dauMau"] == SAMPLE_MARK


def test_combinations_name_groups_by_their_place():
    """A combination names a group of words by its place among the groups, and words between slashes as they are."""
    keys = [
        {"ten": "Đăng ký khai tử", "gom": [["mất người", "đi khai / báo"]]},
        {"ten": "báo tử", "loai": "nhom-tu", "tu": ["báo tử"], "trong_ten": ["khai tử"]},
        {"ten": "mất người", "loai": "nhom-tu", "tu": ["qua đời", "mất"]},
        {"ten": "Nhà có tang", "loai": "trang", "trang": "su-kien/tang/", "gom": [["mất người", "làm gì / thế nào"]]},
    ]
    concepts = {str(place): Concept.model_validate(each) for place, each in enumerate(keys)}

    lists = search_lists(Setting(date(2026, 11, 29), {"khai-niem": concepts}), ())

    assert lists["khaiNiem"] == [{"ten": "Đăng ký khai tử", "gom": [[1, "đi khai / báo"]]}]
    assert lists["nhom"] == [["báo tử", "khai tử"], ["qua đời|mất"]]
    assert lists["trang"] == [["su-kien/tang/", "", [[1, "làm gì / thế nào"]]]]


@pytest.mark.parametrize("family", ["su-kien", "chi-dan", "khai-niem"])
def test_shipped_facts_of_lists_have_a_source(family: str):
    """Each entry of the repository's lists of facts says from where and since when, and that nobody checked it yet."""
    file = FAMILY[family].file
    document, problems = parse((REPOSITORY / f"content/danh-muc/{family}.yml").read_bytes(), f"{family}.yml")
    assert problems == []
    assert document is not None

    entries = [entry for _, entry in FAMILY[family].records_in(family, file.model_validate(document.value))]
    assert len(entries) > 5
    assert all(provenance_of(entry).source and provenance_of(entry).sample for entry in entries)


def test_shipped_guides_have_a_source():
    """Each says from where and since when, and that nobody checked it yet; most are asked back by the search."""
    files = sorted((REPOSITORY / "content/huong-dan").glob("*.yml"))
    guides = [Guide.model_validate(parse(file.read_bytes(), file.name)[0].value) for file in files]

    assert len(guides) > 7
    assert all(provenance_of(guide).source and provenance_of(guide).sample for guide in guides)
    assert sum(bool(guide.terms) for guide in guides) > 7
