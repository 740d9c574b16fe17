"""The Atom feed."""

from datetime import date
from xml.etree import ElementTree

from congkhai.exports.feeds import atom_feed

SITE = "https://tthc.example/so-tu-phap/"
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def feed_of(catalogue, site=SITE):
    """The feed as a reader parses it."""
    return ElementTree.fromstring(atom_feed(catalogue, "so-tu-phap", "Thủ tục & chính sách", site))


def entries_of(catalogue):
    """Of every entry: id without the site, day, title."""
    return [
        (
            entry.findtext("a:id", None, ATOM).removeprefix(SITE),
            entry.findtext("a:updated", None, ATOM)[:10],
            entry.findtext("a:title", None, ATOM),
        )
        for entry in feed_of(catalogue).iterfind("a:entry", ATOM)
    ]


def test_a_feed_has_what_rfc_4287_requires(birth, catalogue_of, policy_of):
    """Feed and entries have one id, title and updated each, an author and a link to themselves."""
    feed = feed_of(catalogue_of(birth, giay_khai_sinh=policy_of()))
    entries = feed.findall("a:entry", ATOM)

    assert feed.tag == "{http://www.w3.org/2005/Atom}feed"
    assert feed.findtext("a:title", None, ATOM) == "Thủ tục & chính sách"
    assert feed.findtext("a:author/a:name", None, ATOM) == "Sở Tư pháp tỉnh Lào Cai"
    assert feed.find("a:link[@rel='self']", ATOM).get("href") == f"{SITE}tin-moi.atom"
    assert len(entries) == 2
    for element in (feed, *entries):
        for required in ("id", "title", "updated"):
            assert len(element.findall(f"a:{required}", ATOM)) == 1
    for entry in entries:
        assert entry.findtext("a:summary", None, ATOM)
        assert entry.find("a:link[@rel='alternate']", ATOM).get("href").startswith(SITE)


def test_entries_tell_policies_changes_and_decisions(birth, catalogue_of, procedure_of, policy_of):
    """The newest comes first, each with an id that names it for good."""
    history = [
        {"ngay": "2/2/2026", "noi_dung": "Bỏ một giấy tờ"},
        {"ngay": "2/2/2026", "noi_dung": "Nộp được trực tuyến"},
    ]
    changed = procedure_of(ma_thu_tuc="1.000894", ten_thu_tuc="Đăng ký kết hôn", lich_su=history)

    assert entries_of(catalogue_of(birth, changed, giay_khai_sinh=policy_of())) == [
        ("thu-tuc/1.000894/#thay-doi-2026-02-02", "2026-02-02", "Đăng ký kết hôn"),
        ("thu-tuc/1.000894/#thay-doi-2026-02-02-2", "2026-02-02", "Đăng ký kết hôn"),
        ("thu-tuc/1.001193/#quyet-dinh", "2026-01-16", "Đăng ký khai sinh"),
        ("chinh-sach/giay-khai-sinh/", "2026-01-01", "Không phải nộp bản sao giấy khai sinh"),
    ]


def test_a_decision_that_a_change_tells_is_not_told_twice(catalogue_of, procedure_of):
    """A change that names the announcing decision stands for it."""
    procedure = procedure_of(
        quyet_dinh_cong_bo="163-qd-btp-2026-01-16",
        lich_su=[{"ngay": "20/1/2026", "noi_dung": "Bớt giấy", "quyet_dinh": "163/QĐ-BTP"}],
    )

    assert [entry[:2] for entry in entries_of(catalogue_of(procedure))] == [
        ("thu-tuc/1.001193/#thay-doi-2026-01-20", "2026-01-20")
    ]


def test_what_has_not_happened_yet_is_no_news(catalogue_of, procedure_of, policy_of):
    """Days after the catalogue's never stand in the feed; a coming policy counts from its issue."""
    future = procedure_of(lich_su=[{"ngay": "24/11/2026", "noi_dung": "Mai mới đổi"}])
    coming = policy_of(ngay_ban_hanh="1/10/2026", ngay_hieu_luc="1/3/2027")
    undated = policy_of(ngay_hieu_luc="1/3/2027")

    assert [entry[:2] for entry in entries_of(catalogue_of(future, sap_toi=coming, sap=undated))] == [
        ("chinh-sach/sap-toi/", "2026-10-01"),
        ("chinh-sach/sap/", "2025-12-01"),
    ]


def test_a_policy_is_news_again_when_it_takes_effect(catalogue_of, policy_of):
    """The latest of issue, effect and change that has come is the day of its entry."""
    policy = policy_of(ngay_ban_hanh="1/10/2025", ngay_hieu_luc="1/3/2026")

    before = entries_of(catalogue_of(day=date(2026, 2, 28), moi=policy))
    after = entries_of(catalogue_of(day=date(2026, 3, 1), moi=policy))

    assert (before[0][1], after[0][1]) == ("2025-10-01", "2026-03-01")


def test_the_feed_is_as_new_as_its_newest_entry(birth, catalogue_of):
    """Neither the clock nor the day of the build is in the feed."""
    on_monday = catalogue_of(birth, day=date(2026, 11, 23))
    on_tuesday = catalogue_of(birth, day=date(2026, 11, 24))

    feed = feed_of(on_monday)

    assert feed.findtext("a:updated", None, ATOM) == "2026-01-16T00:00:00+07:00"
    assert atom_feed(on_monday, "so-tu-phap", "x", SITE) == atom_feed(on_tuesday, "so-tu-phap", "x", SITE)


def test_a_feed_without_entries_is_valid(catalogue_of):
    """`updated` is required even then: it is the day of the catalogue."""
    feed = feed_of(catalogue_of())

    assert feed.findall("a:entry", ATOM) == []
    assert feed.findtext("a:updated", None, ATOM) == "2026-11-23T00:00:00+07:00"


def test_only_the_newest_fifty_stand_with_ids_of_their_own(catalogue_of, procedure_of):
    """Of sixty changes the ten oldest are left out; no id stands twice."""
    procedures = [
        procedure_of(
            ma_thu_tuc=f"1.0000{number:02}",
            lich_su=[{"ngay": f"{number // 5 + 1}/3/2026", "noi_dung": "Đổi"}],
        )
        for number in range(60)
    ]

    entries = entries_of(catalogue_of(*procedures))

    assert len(entries) == len({entry[0] for entry in entries}) == 50
    assert (entries[0][1], entries[-1][1]) == ("2026-03-12", "2026-03-03")


def test_texts_cannot_break_the_feed(catalogue_of, policy_of):
    """Markup is escaped, and what XML cannot carry at all is left out."""
    name = "</title><script>alert(1)</script> & \u0007\ufffe\U0001f600"

    entries = entries_of(catalogue_of(xau=policy_of(ten_chinh_sach=name)))

    assert entries[0][2] == "</title><script>alert(1)</script> & \U0001f600"


def test_a_sample_says_so_in_the_feed(catalogue_of, policy_of):
    """A reader of the feed never takes sample data for real."""
    feed = feed_of(catalogue_of(mau=policy_of(du_lieu_mau="true")))

    assert feed.findtext("a:entry/a:summary", None, ATOM) == (
        "(Dữ liệu mẫu, chưa kiểm tra.) Dữ liệu thay giấy tờ. Có hiệu lực từ 1/1/2026."
    )


def test_the_address_of_the_site_may_end_with_or_without_a_slash(birth, catalogue_of):
    """Ids stay the same when somebody tidies the configuration."""
    catalogue = catalogue_of(birth)

    assert atom_feed(catalogue, "so-tu-phap", "x", SITE) == atom_feed(catalogue, "so-tu-phap", "x", SITE.rstrip("/"))
