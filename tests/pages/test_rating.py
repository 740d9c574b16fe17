"""What people think of a page: asked where the unit says, and nowhere else."""

from __future__ import annotations

import re
from dataclasses import replace

from valid_records import TODAY, catalogue_of, procedures_on

from congkhai.catalogue.whole import Catalogue
from congkhai.model.lists import UnitFile
from congkhai.pages.policy_page import render_policy
from congkhai.pages.procedure_page import render_procedure

LINK = (
    '<a href="https://a.example/danh-gia?x=1&amp;y=2" rel="noopener" referrerpolicy="no-referrer">'
    "Trang này có giúp được bạn không?</a>"
)


def asked_by(catalogue: Catalogue, **keys: str) -> list[str]:
    """The page of a procedure and of a policy, of a unit with these keys."""
    unit = UnitFile.model_validate({"don_vi": {"ten": "Đơn vị thử", **keys}})
    records = {**catalogue.setting.records, "don-vi": {"don-vi": unit}}
    whole = replace(catalogue, setting=replace(catalogue.setting, records=records))
    procedure = procedures_on(TODAY)("1.001193")
    [(slug, policy)] = catalogue.policies.items()
    assert procedure is not None
    summary = catalogue.procedures[procedure.identifier]
    return [render_procedure(procedure, summary, whole).body, render_policy(slug, policy, whole).body]


def test_the_link_leads_out_with_nothing_of_the_page() -> None:
    """The address as the unit wrote it, last on the page, telling nobody from where; not on paper."""
    for body in asked_by(catalogue_of(TODAY), danh_gia="https://a.example/danh-gia?x=1&y=2"):
        assert body.count(LINK) == 1
        assert re.sub("<[^>]+>|\\s", "", body.split(LINK)[1]) == ""
        assert f'<p class="ck-screen">{LINK}' in body


def test_nothing_is_asked_where_there_is_nowhere_to_answer() -> None:
    """Most units have no such address."""
    assert not [body for body in asked_by(catalogue_of(TODAY)) if "giúp được bạn" in body]
