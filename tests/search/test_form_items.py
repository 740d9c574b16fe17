"""Forms in the index: by name and number, with the procedures that they are filled in for."""

from __future__ import annotations

from dataclasses import replace

from valid_records import TODAY, catalogue_of

from congkhai.model.form_sheet import FormSheet
from congkhai.search.form_items import form_items


def test_forms_are_found_with_their_procedures() -> None:
    """What people ask for by the name of its form leads to both; nobody asks by the name of a file."""
    catalogue = catalogue_of(TODAY)
    sheets = [
        {"ma": "to-khai-khai-sinh", "ten": "Tờ khai đăng ký khai sinh", "ban_mau": [{"so_hieu": "Mẫu 1"}]},
        {"ma": "mau", "ten": "Mau so 24.docx"},
    ]
    forms = {sheet["ma"]: FormSheet.model_validate(sheet) for sheet in sheets}
    setting = replace(catalogue.setting, records={**catalogue.setting.records, "bieu-mau": forms})

    [item] = form_items(replace(catalogue, setting=setting))

    heading = catalogue.procedures["1.001193"].heading
    assert item.more == "tờ khai; mẫu; biểu mẫu; Mẫu 1"
    assert item[:3] == (
        "bieu-mau/to-khai-khai-sinh/", "Tờ khai đăng ký khai sinh", f"Mẫu 1. Dùng cho: {heading}."
    )  # fmt: skip
