"""Characters that no reader sees, that only look like others, or that no file may hold."""

from __future__ import annotations

import re

# What stands between the brackets of a regular expression.
HARD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
LOOK_ALIKES = "\u00d0\u00f0\u0370-\u03ff\u0400-\u052f"  # Eth, Greek, Cyrillic
DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
PRIVATE = "\ue000-\uf8ff"
BLANKS = "\u115f\u1160\u2800\u3164\uffa0"  # letters that are drawn as nothing
UNSEEN = "\u034f\u17b4\u17b5\u180b-\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"

# What stands for "nothing" where a value is expected.
NOTHING = frozenset(("~", "null", "Null", "NULL", "-", "–", "—"))
LONGEST_NOTHING = max(map(len, NOTHING))

# No page, feed or file of YAML can carry these; by an escape in quotes they come into a value all the same.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
INVISIBLE = re.compile(f"[\u00ad{DIRECTIONS}{PRIVATE}{BLANKS}{UNSEEN}]")
LOOK_ALIKE = re.compile(f"[{LOOK_ALIKES}]")
HARD_SPACE = re.compile(f"[{HARD_SPACES}]")
# Letters that a wrong encoding left: a sign of lost ones, UTF-8 or TCVN3 (ABC) taken for Latin letters, VNI with marks
# that are letters. Each has a character that Vietnamese hardly has: only where there is one, the words are looked at.
_DAMAGE = "\ufffd\u00a8\u00ae\u00b5\u00b8\u00b9\u00ba\u00bb\u00ac\u00c3\u00c4\u00c6\u00e4\u00ef\u00f8\u00fb"
DAMAGED = re.compile(
    "\ufffd"
    "|\u00e1[\u00ba\u00bb]|\u00c3[\u0080-\u00bf]|\u00c4[\u0080-\u00bf\u2018\u0192]|\u00c6[\u00a0\u00a1\u00af\u00b0]"
    "|(?<=[A-Za-z])[\u00a8\u00ac\u00ae\u00b5\u00b8\u00b9][a-z]|[\u00ae][\u00a8\u00b5\u00b8\u00b9\u00aca-z]"
    "|[aeiouy\u01a1\u01b0][\u00e4\u00ef\u00f8\u00fb]"
)
# A question mark in the place of a letter, with its word, as an encoding without that letter leaves it. No sentence has
# one before a small letter, only the parts of addresses have.
LOST = re.compile(r"(?<!\S)[^\s/=?]*\?+[a-z\u00e0-\u1ef9]\w*")
# The part of it that most texts lack already: LOST itself looks at each word.
_SIGN_OF_LOST = re.compile(r"\?[a-z\u00e0-\u1ef9]")
_BLANK = re.compile(f"[{BLANKS}]")
# The letters that are meant, where only ASCII can be: in keys and codes.
_MEANT = str.maketrans(
    "асеіјорѕхуһԁ" + "АВСЕНІЈКМОРЅТХ" + "αονικ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aceijopsxyhd" + "ABCEHIJKMOPSTX" + "aovik" + "ABEZHIKMNOPTYX",
)


def is_nothing(value: str) -> bool:
    """Whether a value only says that there is none."""
    return not value or (len(value) <= LONGEST_NOTHING and value.strip() in NOTHING)


def is_odd(text: str) -> bool:
    """Whether there is any character that is told in a text."""
    return not text.isascii() and bool(_ODD.search(text))


def has_lost(text: str) -> bool:
    """Whether a letter of a text may have been lost."""
    return _SIGN_OF_LOST.search(text) is not None and LOST.search(text) is not None


def closing_quote_alone(value: str) -> str:
    """The quotation mark, straight or curly, that a value ends with and none began; empty if there is none."""
    sign = value[-1:]
    is_alone = value.count(sign) % 2 if sign == '"' else value.count("”") > value.count("“")
    return sign if sign in ('"', "”") and is_alone else ""


def without_invisible(text: str) -> str:
    """A text without what nobody sees; between words a letter drawn as nothing was a blank."""
    return INVISIBLE.sub("", _BLANK.sub(" ", text) if " " in text else text)


def as_ascii(word: str) -> str:
    """A key or code with the letters that are meant by those that only look like them; other words as they are."""
    meant = word.translate(_MEANT)
    return meant if meant.isascii() and " " not in meant else word


_ODD = re.compile(f"{INVISIBLE.pattern[:-1]}{LOOK_ALIKES}{HARD_SPACES}{_DAMAGE}]")
