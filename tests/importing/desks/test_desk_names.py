"""What desks are called: abbreviations written out, the rest as it stood."""

from __future__ import annotations

import pytest

from congkhai.importing.desks.desk_names import body_and_place, commune_in, desk_slug, spelled_name, without_site
from congkhai.model.communes import Commune

Y_TY = Commune.model_validate({"ma": "02701", "loai": "Xã", "ten": "Y Tý", "trang": "y-ty"})
CENTRE = "Trung tâm Phục vụ hành chính công xã Y Tý"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("TT PVHCC xã Y Tý", CENTRE),
        ("TTPVHCC X. Y Tý", CENTRE),
        ("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ Y TÝ", CENTRE),
        ("Trung tâm Phục vụ HCC của xã Y Tý, tỉnh Lào Cai", CENTRE),
        ("TT. HCC", CENTRE),
        ("UBND xã Y Tý", "Ủy ban nhân dân xã Y Tý"),
        ("Bộ phận Một cửa xã Y Tý", "Bộ phận Một cửa xã Y Tý"),
        ("Bộ phận Một cửa", "Bộ phận Một cửa xã Y Tý"),
        ("TT PVHCC xã Y Tý (cơ sở 2)", "Trung tâm Phục vụ hành chính công xã Y Tý (cơ sở 2)"),
        ("Cơ sở 2", "Cơ sở 2, xã Y Tý"),
        ("Nhà văn hóa thôn Y Tý", "Nhà văn hóa thôn Y Tý"),
        ("Xã Y Tý", "Nơi nộp hồ sơ xã Y Tý"),
        ("", "Nơi nộp hồ sơ xã Y Tý"),
    ],
)
def test_names(written: str, name: str) -> None:
    """A name says of which commune it is; what is no body that is known stays as it stood."""
    assert spelled_name(written, Y_TY) == name


def test_what_a_name_says_of_its_place() -> None:
    """The commune behind the body, the agency without its counter."""
    assert commune_in("TT PVHCC xã Y Tý") == "xã Y Tý"
    assert commune_in("Quầy lưu động") == ""
    assert body_and_place("UBND X. Y Tý") == ("Ủy ban nhân dân", "X. Y Tý")
    assert without_site("TTPVHCC tỉnh Lào Cai (cơ sở 1)") == "Trung tâm Phục vụ hành chính công tỉnh Lào Cai"


def test_slugs() -> None:
    """Short for centres, free in the list."""
    assert desk_slug(CENTRE, ()) == "ttpvhcc-xa-y-ty"
    assert desk_slug(CENTRE, {"ttpvhcc-xa-y-ty"}) == "ttpvhcc-xa-y-ty-2"
    assert desk_slug("Cơ sở 2, xã Y Tý", ()) == "co-so-2-xa-y-ty"
