"""A policy in another language: a slot for each, filled in by who speaks it, never by a machine."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from congkhai.model.shared import FORM_FILES
from congkhai.model.terms import Choice, Personal, Record, Says, term
from congkhai.model.values import Day, Text

# What every browser plays, or all but old ones of Apple.
RECORDING_ENDINGS = (".mp3", ".ogg")


def read_recording(value: Any) -> str:
    """The name of a file that browsers play."""
    name = value.strip() if isinstance(value, str) else ""
    if name.lower().endswith(RECORDING_ENDINGS):
        return name
    expected = "tên tệp ghi âm đuôi .mp3 hoặc .ogg"
    raise PydanticCustomError("sai-kieu", "", {"expected": expected, "kind": "recording"})


RecordingFile = Annotated[
    str,
    BeforeValidator(read_recording),
    WithJsonSchema({"type": "string", "pattern": r"\.([mM][pP]3|[oO][gG][gG])$"}),
]


class Language(Choice):
    """A language that people of a province or of its border speak, by its BCP 47 tag."""

    MONG = "hmn", "tiếng Mông"
    MONG_DO = "hmv", "tiếng Mông (Hmong Dô)"
    MONG_NJUA = "hnj", "tiếng Mông (Hmong Njua)"
    MONG_DAW = "mww", "tiếng Mông (Hmong Daw)"
    MONG_SHUA = "hmz", "tiếng Mông (Hmong Shua)"
    DAO = "ium", "tiếng Dao (Iu Mien)"
    DAO_KIM_MUN = "mji", "tiếng Dao (Kim Mun)"
    TAY = "tyz", "tiếng Tày"
    TAY_TYS = "tys", "tiếng Tày (tys)"
    GIAY = "pcc", "tiếng Giáy, Bố Y"
    NUNG = "nut", "tiếng Nùng"
    THAI_DAM = "blt", "tiếng Thái (Tai Dam)"
    THAI_DON = "twh", "tiếng Thái (Tai Dón)"
    HA_NHI = "hni", "tiếng Hà Nhì"
    PHU_LA = "phh", "tiếng Phù Lá"
    XA_PHO = "lgh", "tiếng Xá Phó"
    LA_CHI = "lbt", "tiếng La Chí"
    PA_DI = "pdi", "tiếng Pa Dí"
    MUONG = "mtq", "tiếng Mường"
    KHO_MU = "kjg", "tiếng Khơ Mú"
    CAO_LAN = "mlc", "tiếng Cao Lan"
    BRU = "brv", "tiếng Bru - Vân Kiều"
    CO_TU = "ktv", "tiếng Cơ Tu"
    XO_DANG = "sed", "tiếng Xơ Đăng"
    BA_NA = "bdq", "tiếng Ba Na"
    GIA_RAI = "jra", "tiếng Gia Rai"
    E_DE = "rad", "tiếng Ê Đê"
    MNONG = "cmo", "tiếng Mnông"
    CO_HO = "kpm", "tiếng Cơ Ho"
    HRE = "hre", "tiếng Hrê"
    RA_GLAI = "rog", "tiếng Ra Glai"
    STIENG = "sti", "tiếng Xtiêng"
    CHAM_EASTERN = "cjm", "tiếng Chăm (miền Trung)"
    CHAM_WESTERN = "cja", "tiếng Chăm (Nam Bộ)"
    KHMER = "km", "tiếng Khmer"
    LAO = "lo", "tiếng Lào"
    CHINESE = "zh", "tiếng Trung"
    CHINESE_SIMPLIFIED = "zh-Hans", "tiếng Trung (chữ giản thể)"
    MANDARIN = "cmn", "tiếng Trung phổ thông"


# What speakers call their language, where that is known for sure.
OWN_NAMES = {Language.CHINESE: "中文", Language.CHINESE_SIMPLIFIED: "简体中文", Language.MANDARIN: "普通话"}


class Translation(Record):
    """What a policy says in another language; a slot without words or recording waits to be filled."""

    language: Language = term("lang", "Ngôn ngữ", "Mã BCP 47, như hmn (Mông), ium (Dao), tyz (Tày)")
    name: Text | None = term("tieu_de", "Tiêu đề", default=None, says=Says.HISTORY)
    text: Text | None = term(
        "noi_dung",
        "Nội dung",
        "Lời người dịch viết; xuống dòng để tách đoạn, không dịch máy",
        default=None,
        says=Says.HISTORY,
        long=True,
    )
    broadcast: Text | None = term(
        "loi_phat_thanh", "Lời phát thanh", "Bài đọc loa bằng tiếng này", default=None, says=Says.HISTORY, long=True
    )
    recording: RecordingFile | None = term(
        "tep_am_thanh",
        "Tệp ghi âm",
        "Tệp .mp3 hoặc .ogg trong content/bieu-mau/",
        default=None,
        refers_to=FORM_FILES,
        says=Says.NAME,
    )
    translator: Text | None = term(
        "nguoi_dich",
        "Người dịch",
        "Chức danh hoặc đơn vị, không ghi tên người",
        default=None,
        says=Says.NAME,
        personal=Personal.NEVER,
    )
    day: Day | None = term("ngay", "Ngày dịch", "Ngày bản dịch khớp với bản tiếng Việt", default=None)
