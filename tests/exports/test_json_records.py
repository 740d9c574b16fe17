"""Records as JSON."""

import json
import warnings
from datetime import date

from congkhai.catalogue.state import State
from congkhai.catalogue.summary import summarise
from congkhai.exports.json_records import computed_fields, join_json, record_json
from congkhai.model.families import FAMILY, PUBLISHED
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure

DAY = date(2026, 11, 23)


def procedure_json(procedure):
    """A procedure as it stands in the open data."""
    return record_json(FAMILY["thu-tuc"], procedure.identifier, procedure, summarise(procedure, DAY).state)


def as_written(value):
    """Numbers and truth values as text, which is how the model takes them from YAML."""
    if isinstance(value, dict):
        return {key: as_written(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_written(item) for item in value]
    return str(value).lower() if isinstance(value, int) else value


def test_a_procedure_comes_back_from_its_json(birth):
    """What is written reads as the same record, once the computed keys are taken off."""
    written = json.loads(procedure_json(birth))

    assert written.pop("tinh_trang") == "dang-ap-dung"
    assert written.pop("dia_chi") == "thu-tuc/1.001193/"
    assert Procedure.model_validate(as_written(written)) == birth


def test_a_policy_comes_back_from_its_json(policy_of):
    """What is written reads as the same record, and carries the slug of its file."""
    policy = policy_of(du_lieu_mau="true", thu_tuc_lien_quan=["1.000890"])

    written = json.loads(record_json(FAMILY["chinh-sach"], "giay-khai-sinh", policy, State.IN_FORCE))

    assert written.pop("ma_chinh_sach") == "giay-khai-sinh"
    assert written.pop("tinh_trang") == "dang-ap-dung"
    assert written.pop("dia_chi") == "chinh-sach/giay-khai-sinh/"
    assert written["thu_tuc_lien_quan"] == ["1.000890"]
    assert Policy.model_validate(as_written(written)) == policy


def test_what_only_an_import_reads_stays_inside(procedure_of, policy_of):
    """The marks that an import leaves are no open data; all else of the source is."""
    source = {"he_thong": "csdl-quoc-gia", "ngay_lay": "18/7/2026", "ghi_chu": "Nhập lần đầu", "dau_nhap": "a1b2"}
    procedure = procedure_of(nguon=source)
    written = [procedure_json(procedure)]
    written.append(record_json(FAMILY["chinh-sach"], "chinh-sach", policy_of(nguon=source), State.IN_FORCE))

    shown = {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18", "ghi_chu": "Nhập lần đầu"}
    assert [json.loads(text)["nguon"] for text in written] == [shown, shown]


def test_the_three_states_stay_apart(procedure_of):
    """A value, `khong-co` and not known are three things; what is not known has no key."""
    procedure = procedure_of(
        yeu_cau_dieu_kien="khong-co",
        cach_thuc_thuc_hien=[
            {"hinh_thuc_nop": "truc-tiep", "phi_le_phi": "khong-co"},
            {"hinh_thuc_nop": "buu-chinh"},
            {
                "hinh_thuc_nop": "truc-tuyen",
                "phi_le_phi": [{"muc_thu": "0", "tu_ngay": "1/1/2026"}],
            },
        ],
    )

    assert json.loads(procedure_json(procedure)) == {
        "ma_thu_tuc": "1.001193",
        "ten_thu_tuc": "Đăng ký khai sinh",
        "linh_vuc": "ho-tich",
        "cach_thuc_thuc_hien": [
            {"hinh_thuc_nop": "truc-tiep", "phi_le_phi": "khong-co"},
            {"hinh_thuc_nop": "buu-chinh"},
            {
                "hinh_thuc_nop": "truc-tuyen",
                "phi_le_phi": [{"muc_thu": 0, "tu_ngay": "2026-01-01"}],
            },
        ],
        "yeu_cau_dieu_kien": "khong-co",
        "nguon": {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"},
        "tinh_trang": "dang-ap-dung",
        "dia_chi": "thu-tuc/1.001193/",
    }


def test_writing_khong_co_warns_of_nothing(birth):
    """pydantic's warnings of `khong-co` never reach the editor's terminal."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        text = procedure_json(birth)

    assert text.count(b'"khong-co"') == 3


def test_a_piece_is_one_line_and_always_the_same(birth):
    """A piece can be cached: no line break of a text stands in it, and it does not vary."""
    procedure = birth.model_copy(update={"description": "một\nhai\u2028ba"})

    piece = procedure_json(procedure)

    assert b"\n" not in piece
    assert piece == procedure_json(procedure)
    assert json.loads(piece)["mo_ta"] == "một\nhai\u2028ba"


def test_joined_pieces_are_one_document():
    """The file says what it holds, as of when and how many, with one record on each line."""
    data = b"".join(join_json("thu-tuc", date(2026, 11, 23), 2, [b'{"ma":"a"}', b'{"ma":"b"}'], "Các thủ tục"))

    assert data.decode() == (
        '{"loai":"thu-tuc","mo_ta":"Các thủ tục","ngay":"2026-11-23","so_luong":2,"muc":[\n'
        '{"ma":"a"},\n'
        '{"ma":"b"}\n'
        "]}\n"
    )


def test_a_file_without_records_is_a_document_too():
    """Nothing published yet still reads as JSON."""
    data = json.loads(b"".join(join_json("chinh-sach", date(2026, 11, 23), 0, iter(()), "Các chính sách")))

    assert (data["so_luong"], data["muc"]) == (0, [])


def test_computed_keys_are_none_that_editors_write():
    """A computed key never stands twice in an object."""
    taken = {
        field.key
        for family in PUBLISHED
        for field in computed_fields(family)
        if field.key in {known.alias for known in family.model.model_fields.values()}
    }

    assert taken == set()
