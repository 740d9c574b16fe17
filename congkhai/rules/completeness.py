"""Which of the parts that a procedure must have (NĐ 63/2010 Điều 8 khoản 2) are missing or undecided."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from congkhai.catalogue.days import holding
from congkhai.catalogue.setting import Setting
from congkhai.model.channel import TimeLimit
from congkhai.model.choices import TimeUnit
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.model.terms import is_known
from congkhai.model.walking import AttributePath
from congkhai.rules.finding import Finding, finding
from congkhai.rules.parts import evidence_in

_FORM = re.compile(
    r"^\W*(?:\d+\W+)?(?:tờ khai|đơn(?! vị)|giấy đề nghị|phiếu yêu cầu|phiếu đăng ký|văn bản đề nghị)(?!\w)"
    r"|(?<!\w)(?:theo mẫu|mẫu số|mẫu tp)",
    re.IGNORECASE,
)


_PAPERS = "Thành phần, số lượng hồ sơ"


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a procedure: its heading, the key that holds it, and whether it is there."""

    label: str
    path: AttributePath
    key: str
    is_there: bool


def check_policy_completeness(policy: Policy, setting: Setting) -> Iterator[Finding]:
    """A policy without the number of its legal text."""
    if policy.number is None:
        yield finding("thieu-so-ky-hieu", "number")


def check_completeness(procedure: Procedure, setting: Setting) -> Iterator[Finding]:
    """Each part that is missing or undecided on the day, and a missing plain summary."""
    for part in _mandatory_parts(procedure, setting.day):
        if not part.is_there:
            yield finding("thieu-bo-phan", *part.path, label=part.label, name=part.key)
    for part in _conditional_parts(procedure, setting.day):
        if not part.is_there:
            yield finding("chua-ro", *part.path, label=part.label, name=part.key)
    if procedure.guidance.summary is None:
        yield finding("thieu-tom-tat", "guidance", "summary")


def _mandatory_parts(procedure: Procedure, day: date) -> list[_Part]:
    papers = any(holding(group.evidence, day) for group in holding(procedure.evidence, day))
    has_time = any(
        map(_says_something, (limit for channel in procedure.channels for limit in channel.processing_times))
    )
    return [
        _Part("Tên thủ tục", ("name",), "ten_thu_tuc", bool(procedure.name)),
        _Part("Trình tự thực hiện", ("steps",), "trinh_tu_thuc_hien", bool(holding(procedure.steps, day))),
        _Part("Cách thức thực hiện", ("channels",), "cach_thuc_thuc_hien", bool(procedure.channels)),
        # Papers and their number are one part of the seven, and two things to write.
        _Part(_PAPERS, ("evidence",), "thanh_phan_ho_so", papers),
        _Part(_PAPERS, ("sets",), "so_bo_ho_so", procedure.sets is not None),
        _Part("Thời hạn giải quyết", ("channels",), "thoi_han_giai_quyet", has_time),
        _Part("Đối tượng thực hiện", ("audiences",), "doi_tuong_thuc_hien", bool(procedure.audiences)),
        _Part("Cơ quan thực hiện", ("competent_authority",), "co_quan_thuc_hien", bool(procedure.competent_authority)),
    ]


def _conditional_parts(procedure: Procedure, day: date) -> list[_Part]:
    unnamed = _paper_without_form(procedure)
    outputs = procedure.outputs and holding(procedure.outputs, day)
    requirements = procedure.requirements and holding(procedure.requirements, day)
    costs = [is_known(channel.costs) for channel in procedure.channels]
    first_unknown = costs.index(False) if False in costs else 0
    channel = ("channels", first_unknown) if costs else ("channels",)
    return [
        _Part("Mẫu đơn, tờ khai", unnamed or (), "mau_don_to_khai", unnamed is None),
        _Part("Kết quả thực hiện", ("outputs",), "ket_qua_thuc_hien", is_known(outputs)),
        _Part("Yêu cầu, điều kiện thực hiện", ("requirements",), "yeu_cau_dieu_kien", is_known(requirements)),
        _Part("Phí, lệ phí", channel, "phi_le_phi", bool(costs) and all(costs)),
    ]


def _paper_without_form(procedure: Procedure) -> AttributePath | None:
    """The first paper whose name speaks of a form while no form is given.

    There is no place to say "no form": papers that do not sound like one need none.
    """
    for path, evidence in evidence_in(procedure):
        if evidence.is_paper and not evidence.forms and _FORM.search(evidence.name):
            return path
    return None


def _says_something(limit: TimeLimit) -> bool:
    if limit.unit is TimeUnit.SAME_DAY or limit.verified is not None or limit.note is not None:
        return True
    return limit.amount is not None and limit.unit not in (None, TimeUnit.UNSTATED)
