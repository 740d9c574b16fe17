"""Answers of the API drawn as the 2026 portal draws them, so that every dirt in them passes through the markup."""

from __future__ import annotations

from html import escape
from typing import Any

CHANNELS = "Hình thức nộp|Thời gian|Phí, lệ phí|Mô tả"
UNITS = {"WORKING_DAY": "Ngày làm việc", "DAY": "Ngày", "HOUR": "Giờ", "MONTH": "Tháng", "YEAR": "Năm", "OTHER": ""}
SUBMISSIONS = {"DIRECT": "Trực tiếp", "ONLINE": "Trực tuyến", "POSTAL": "Dịch vụ bưu chính"}


def page_of_record(record: dict[str, Any]) -> bytes:
    """The page of a procedure: labelled cells and sections, without what is around them."""
    cells = {
        "Tên thủ tục": record["name"],
        "Mã thủ tục": record["code"],
        "Số quyết định": record["procedureProposal"]["proposalNumber"],
        "Đối tượng thực hiện": ", ".join(subject["name"] for subject in record["subjectTypesDetails"]),
        "Địa chỉ tiếp nhận HS": record["dossierReceivingAddresses"] or "",
    }
    sections = {
        "Trình Tự Thực Hiện": f"<ul>{''.join(map(step, record['executionSteps']))}</ul>",
        "Cách Thức Thực Hiện": table(
            "Hình thức nộp|Thời gian|Phí, lệ phí|Mô tả", map(channel, record["executionMethods"])
        ),
        "Thành phần hồ sơ": "".join(map(group, record["executionCases"])),
        "Căn cứ pháp lý": table("Tên văn bản pháp lý|Mã văn bản", map(legal_text, record["legalBasisesDetails"])),
        "Yêu cầu, điều kiện thực hiện": f"<div>{text(record['requirementsAndConditions'])}</div>",
        "Kết quả xử lý": "".join(map(result, record["resultsDetails"])),
    }
    head = "".join(
        f'<div style="font-weight: bold;">{label}</div><div>{text(value)}</div>' for label, value in cells.items()
    )
    body = "".join(f'<div><h4 class="text-[#903938]">{label}</h4>{markup}</div>' for label, markup in sections.items())
    return f"<!DOCTYPE html><html><body>{head}{body}</body></html>".encode()


def text(value: object) -> str:
    """A value as markup; None is nothing."""
    return "" if value is None else escape(str(value))


def table(headings: str, rows: Any) -> str:
    """A table; rows are sequences of markup."""
    head = "".join(f"<th><div>{heading}</div></th>" for heading in headings.split("|"))
    body = "".join(f"<tr>{''.join(f'<td><div>{cell}</div></td>' for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def step(item: dict[str, Any]) -> str:
    """A step: its name, then its text."""
    name, description = text(item["name"]), text(item["description"])
    return f'<li><p class="font-semibold"> {name}</p><p class="whitespace-pre-wrap">{description}</p></li>'


def channel(item: dict[str, Any]) -> tuple[str, ...]:
    """A row of the channels: the unit OTHER is not shown."""
    time = f"{text(item['processingTime'])} {UNITS[item['processingTimeUnit']]}"
    fees = "<br>".join(filter(None, map(fee, item["fees"])))
    return SUBMISSIONS[item["submissionMethod"]], time, fees, text(item.get("description"))


def fee(item: dict[str, Any]) -> str:
    """An amount, "Miễn phí" for 0, and the text in brackets on the next line."""
    value, description = item.get("value"), item.get("description")
    amount = "Miễn phí" if value == 0 else f"{value:,} {item.get('currencyName') or 'VNĐ'}" if value else ""
    parts = (amount, f"({description})" if description else "")
    return "<br>".join(f"<span>{text(part)}</span>" for part in parts if part)


def group(item: dict[str, Any]) -> str:
    """The papers under a heading, "--" for none."""
    papers = table("Tên giấy tờ|Mẫu đơn, tờ khai|Số lượng", map(paper, item["profileComponents"]))
    return f"<h5>{text(item['name'] or '--')}</h5>{papers}"


def paper(item: dict[str, Any]) -> tuple[str, ...]:
    """A paper: copies are shown only where there are any."""
    copies = f",<br>{item['copyQty']} bản sao" if item["copyQty"] else ""
    forms = "<br>".join(f"<span>{text(form['fileName'])}</span>" for form in item["attachments"])
    return f"<span>{text(item['name'])}</span>", forms, f"{item['originalQty']} bản chính{copies}"


def legal_text(item: dict[str, Any]) -> tuple[str, ...]:
    """Title and number."""
    return text(item["name"]), text(item["code"])


def result(item: dict[str, Any]) -> str:
    """A name, and its code where it has one."""
    code = f"<div>Mã: {text(item['code'])}</div>" if item["code"] else ""
    return f"<div><div>{text(item['name'])}</div>{code}</div>"
