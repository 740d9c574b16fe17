"""Ways to hand in: what they have in common is said once, and nothing is lost."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from proving import proved_by_examples

from congkhai.building.loading import Loaded
from congkhai.catalogue.summary import summarise
from congkhai.model.channel import Channel
from congkhai.model.procedure import Procedure
from congkhai.pages.channels import ChannelTable, channel_table
from congkhai.pages.procedure_page import render_procedure
from congkhai.pages.time_and_costs import Note, Terms

DAY = date(2026, 11, 23)
LONG = "Nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo, trừ ngày nghỉ. " * 4
SAME_DAY = {"don_vi": "trong-ngay", "ghi_chu": LONG.strip()}
FREE = {"ten": "Lệ phí", "muc_thu": "0", "truong_hop_bang_loi": "Đúng hạn"}
LATE = {"ten": "Lệ phí", "muc_thu": "5000", "truong_hop_bang_loi": "Quá hạn"}
COPY = {"ten": "Phí bản sao", "muc_thu": "8000"}


def way(submission: str, time: dict[str, Any] | None, *costs: dict[str, Any], **keys: Any) -> Channel:
    """A way to hand in, in record keys."""
    values = {"hinh_thuc_nop": submission, "phi_le_phi": list(costs) or "khong-co", **keys}
    return Channel.model_validate({**values, "thoi_han_giai_quyet": [time]} if time else values)


def table(*channels: Channel) -> ChannelTable:
    """The table of ways to hand in."""
    return channel_table(channels, DAY, {})


def test_what_all_ways_say_is_said_once() -> None:
    """Time and costs that all ways have stand in a row before theirs; theirs have what is different."""
    paid = {"truc-tiep": "Tại quầy", "truc-tuyen": "Qua mạng", "buu-chinh": ""}
    made = table(
        *(
            way(
                submission,
                SAME_DAY,
                FREE,
                *({**cost, "phuong_thuc_thu": how} if how else cost for cost in (LATE, COPY)),
            )
            for submission, how in paid.items()
        )
    )

    assert made.shared is not None
    assert [line.words for line in made.shared.times] == ["Trong ngày"]
    assert [(line.case, line.amount, line.notes) for line in made.shared.costs] == [
        ("Đúng hạn", "Miễn phí", ()),
        ("Quá hạn", "5.000 đồng", ()),
        ("", "8.000 đồng", ()),
    ]
    assert [(row.terms.times, row.terms.costs, row.terms.time_notes) for row in made.rows] == [((), (), ())] * 3
    assert [row.terms.cost_notes for row in made.rows] == [
        (Note("", ("Cách nộp tiền: Tại quầy",)),),
        (Note("", ("Cách nộp tiền: Qua mạng",)),),
        (),
    ]


def test_a_note_on_some_costs_names_them() -> None:
    """Where not all that is to be paid has a note, it says which; by case where titles repeat."""
    made = table(
        way("truc-tiep", SAME_DAY, LATE, {**LATE, "truong_hop_bang_loi": "Rất muộn"}, COPY),
        way(
            "truc-tuyen",
            SAME_DAY,
            {**LATE, "giam": [{"noi_dung": "50%"}]},
            {**LATE, "truong_hop_bang_loi": "Rất muộn"},
            {**COPY, "giam": [{"noi_dung": "50%"}]},
        ),
    )

    assert made.rows[1].terms.cost_notes == (Note("Lệ phí (quá hạn); Phí bản sao", ("Giảm: 50%",)),)


def test_costs_of_one_way_stay_with_it() -> None:
    """An amount that another way has not is told in its own row."""
    made = table(way("truc-tiep", SAME_DAY, LATE, COPY), way("truc-tuyen", SAME_DAY, LATE))

    assert made.shared is not None
    assert [[line.label for line in costs] for costs in (made.shared.costs, made.rows[0].terms.costs)] == [
        ["Lệ phí"],
        ["Phí bản sao"],
    ]


def test_differing_times_are_not_mixed() -> None:
    """A limit of its own never stands beside limits "as above"."""
    costs = [{**COPY, "ghi_chu": LONG}]
    other = {"so_luong": "3", "don_vi": "ngay"}
    made = table(way("truc-tiep", SAME_DAY, *costs), way("truc-tuyen", other, *costs))

    assert made.shared is not None
    assert made.shared.times == ()
    assert [(len(row.terms.times), row.terms.times_above, row.terms.costs_above) for row in made.rows] == [
        (1, False, True),
        (1, False, True),
    ]
    [direct, _] = table(
        way("truc-tiep", SAME_DAY, *costs), way("truc-tiep", other, *costs), way("truc-tuyen", SAME_DAY, *costs)
    ).rows
    assert [line.words for line in direct.terms.times] == ["Trong ngày", "3 ngày"]


def test_costs_alike_but_for_their_notes_stay_apart() -> None:
    """Two costs with one name and amount are not taken for each other."""
    costs = [{**COPY, "ghi_chu": "Bản đầu"}, {**COPY, "ghi_chu": "Bản sau"}]
    made = table(way("truc-tiep", SAME_DAY, *costs), way("truc-tuyen", {**SAME_DAY, "tinh_tu": "hôm sau"}, *costs))

    assert made.shared is not None
    assert [line.notes for line in made.shared.costs] == [("Bản đầu",), ("Bản sau",)]


def test_little_is_not_shared() -> None:
    """A few words are read twice sooner than a further row is understood."""
    time = {"so_luong": "5", "don_vi": "ngay-lam-viec"}

    assert table(way("truc-tiep", time, LATE), way("truc-tuyen", time, COPY)).shared is None


def test_a_way_told_once_for_each_case_is_one() -> None:
    """A way whose cases differ in time alone is one row with several times; costs of cases are not mixed."""
    times = [{"so_luong": days, "don_vi": "ngay", "truong_hop_bang_loi": f"Việc {days}"} for days in ("1", "9")]

    same_costs = table(*(way("truc-tiep", time, COPY) for time in times))
    other_costs = table(*(way("truc-tiep", time, cost) for time, cost in zip(times, (LATE, COPY), strict=True)))

    assert [[line.case for line in row.terms.times] for row in same_costs.rows] == [["Việc 1", "Việc 9"]]
    assert [[line.case for line in row.terms.times] for row in other_costs.rows] == [["Việc 1"], ["Việc 9"]]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Miễn cho hộ nghèo; trẻ em", "(Miễn cho hộ nghèo;trẻ em).", True),
        ("Nộp 1,5 lần", "Nộp 15 lần", False),
        ("Nộp 1 lần", "Nộp 2 lần", False),
        ("Máy < 40kW", "Máy > 40kW", False),
        ("Nộp 2.000 đồng", "nộp 2.000 đồng.", True),
        ("Nộp 2 000 đồng", "Nộp 2.000 đồng", False),
    ],
)
def test_texts_that_differ_in_marks_are_one(first: str, second: str, same: bool) -> None:
    """Blanks, brackets and full stops do not make another text of it; marks between digits do."""
    made = table(*(way("truc-tiep", SAME_DAY, {**COPY, "ghi_chu": note}, mo_ta=note) for note in (first, second)))

    assert (len(made.rows), len(made.rows[0].ways)) == ((1, 1) if same else (2, 1))
    assert made.rows[0].ways[0].description == first


def test_a_time_that_only_the_prose_on_a_way_tells_is_not_unknown() -> None:
    """The cell of the time leads to that prose; a way whose prose tells no time has none."""
    told = way("truc-tiep", None, mo_ta="Sở kiểm tra: 20 ngày, kể từ ngày nhận.")
    untold = way("truc-tuyen", None, mo_ta="Nộp qua mạng.")

    assert [line.words for row in table(told, untold).rows for line in row.terms.times] == [
        "Ghi bằng lời ở phần cách nộp",
        "Chưa có dữ liệu",
    ]


@pytest.mark.parametrize("ways", [("truc-tiep", "truc-tuyen"), ("truc-tiep",)])
def test_the_page_refers_to_what_is_above(loaded: Loaded, ways: tuple[str, ...]) -> None:
    """A row says in words that the terms of all ways hold for it; a single way has no such row."""
    values = {
        "ma_thu_tuc": "1.009999",
        "ten_thu_tuc": "Mẫu",
        "linh_vuc": "ho-tich",
        "cach_thuc_thuc_hien": [
            {"hinh_thuc_nop": one, "thoi_han_giai_quyet": [SAME_DAY], "phi_le_phi": [{**COPY, "phuong_thuc_thu": one}]}
            for one in ways
        ],
        "nguon": {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"},
    }
    procedure = Procedure.model_validate(values)

    page = render_procedure(procedure, summarise(procedure, loaded.catalogue.day), loaded.catalogue)

    several = len(ways) > 1
    assert ("Mọi cách nộp" in page.body, page.body.count("Như mọi cách nộp")) == (several, 4 if several else 0)
    assert page.body.count(LONG.strip()) == 1
    assert page.body.count("Cách nộp tiền: truc-") == len(ways)


TEXTS = st.sampled_from(["", "Một", "Hai", LONG])
COSTS = st.builds(
    lambda name, amount, case, note: {"ten": name, "muc_thu": amount, "truong_hop_bang_loi": case, "ghi_chu": note},
    st.sampled_from(["Phí", "Lệ phí"]),
    st.sampled_from(["0", "5000", "8000"]),
    TEXTS,
    TEXTS,
)
TIMES = st.builds(
    lambda days, case, note: {"so_luong": days, "don_vi": "ngay", "truong_hop_bang_loi": case, "ghi_chu": note},
    st.sampled_from(["1", "3"]),
    TEXTS,
    TEXTS,
)


@proved_by_examples("texts of any kind")
@given(
    st.lists(st.tuples(st.sampled_from(["truc-tiep", "truc-tuyen"]), TIMES, st.lists(COSTS, max_size=3)), min_size=1)
)
def test_nothing_is_lost(given_channels: list[tuple[str, dict[str, str], list[dict[str, str]]]]) -> None:
    """What a way says, with what all ways say, is what its record says; and all ways say it indeed."""
    channels = [
        way(submission, stated(time), *(stated({**cost, "muc_thu": cost["muc_thu"]}) for cost in costs))
        for submission, time, costs in given_channels
    ]
    made = table(*channels)

    for submission in {channel.submission for channel in channels}:
        alone = [table(channel).rows[0].terms for channel in channels if channel.submission is submission]
        rows = [row.terms for row in made.rows if any(one.label == submission.label for one in row.ways)]
        told = set().union(*map(texts, [*rows, *([made.shared] if made.shared else [])]))
        assert told == set().union(*map(texts, alone))


def stated(keys: dict[str, str]) -> dict[str, Any]:
    """Those keys that have a value."""
    return {key: value.strip() for key, value in keys.items() if value}


def texts(terms: Terms) -> set[str]:
    """All words of terms but names that only refer to them."""
    lines = {text for line in (*terms.times, *terms.costs) for text in (line.title, *line.all_notes)}
    amounts = {line.amount for line in terms.costs}
    notes = {text for note in (*terms.time_notes, *terms.cost_notes) for text in note.notes}
    return (lines | amounts | notes | {terms.costs_words}) - {""}
