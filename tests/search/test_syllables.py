"""Syllables that Vietnamese has, and that nobody's word is taken for another one."""

from __future__ import annotations

from pathlib import Path

from benchmarks.node_engine import ENGINE, answers_to, results_of
from congkhai.catalogue.fold import fold

# What people talk about and procedures do not, with every onset and the rarer rimes.
REAL = """
con gái út bụng bò mèo chó gà vịt trâu ngựa lợn dê bướm chuồn kiến muỗi voi hươu khỉ rùa rắn ếch nhái cua tôm mực
xoài chuối ổi mít dừa bưởi quýt khế nhãn vải na chanh gừng nghệ tỏi hành ớt tiêu muối đường bột phở bún xôi chè
nồi chảo bát đĩa thìa dao kéo búa cưa đinh khoan rổ rá chổi giẻ gối chăn chiếu màn tủ ghế giường đèn quạt phích
trời mưa nắng gió bão lũ sấm chớp sương tuyết mây trăng sao núi rừng suối ruộng nương bản làng ngõ hẻm thuyền
mũ giày dép khuyên nhẫn vòng khăn tất quần áo váy yếm len lụa buồn vui giận hờn ghen tuông khuya muộn sớm nghiêng
quăng quấn quét quẹo khoét loắt choắt ngoằn ngoèo khuỷu khuynh huých tuýt luýnh xoong boong moóc giếng gìn gì
yếu yêu yểng uể oải oang oác nguệch ngoạc thuở quở huơ xuề xòa loè loẹt ngoao rướn lướt mượt cướp kẽo kẹt nghịch
ngưỡng nghĩa kềnh kếch gầy gượng ghét ghim phễu phiếm tiu nghỉu xíu líu lo chíp bíp pin pao sa pa mống tèo teo
giếc giẻo giỏi giũa giụi coóc choòng loong gen lô gích ka ki pú pờ pủng páo quoắt
"""
FOREIGN = "xyzabc snih thưcj dangky kxo ghong ngin ceo kang quu brk gấiy giyấ giiả giín pép pường pướng"


def test_every_real_syllable_is_one():
    """Everyday words of all shapes are syllables, written with diacritics or without."""
    words = REAL.split()

    assert [word for word, is_one in zip(words, syllables(words), strict=True) if not is_one] == []


def test_what_vietnamese_cannot_write_is_none():
    """Slips, keys of a keyboard, glued and foreign words are no syllables."""
    words = FOREIGN.split()

    assert [word for word, is_one in zip(words, syllables(words), strict=True) if is_one] == []


def test_real_syllables_are_never_repaired(index: Path):
    """Whoever says “con gái” means no “con lại”: beside words of names too, at the end and in the middle."""
    words = REAL.split()
    forms = ("con {} khai sinh", "đăng ký {}", "con {} tử ")
    questions = [typed(form.format(word)) for word in words for form in forms for typed in (str, fold)]

    repaired = {q: a["repairs"] for q, a in zip(questions, answers_to(questions, index), strict=True) if a["repairs"]}
    assert repaired == {}


def test_real_syllables_get_no_nearest_spelling(index: Path):
    """Where nothing is found, no other word is offered for a real one."""
    answers = answers_to(["bụng", "phở", "quýt"], index)

    assert [(answer["procedures"], answer["nearest"]) for answer in answers] == [([], "")] * 3


def syllables(words: list[str]) -> list[bool]:
    """What syllables.js says of words."""
    return results_of(ENGINE / "syllables.js", "isSyllable", [fold(word) for word in words])
