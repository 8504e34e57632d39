"""Tokens, hashes and sentences.

Everything the network sees is defined by rules that C# repeats exactly (src/Answering/Reading): Unicode categories of single
characters, ASCII digits, single-character lower-casing, FNV-1a hashes. Only the sentence borders are not part of that contract:
they are an input, and the application brings its own.
"""
import re
import sys
import unicodedata
from functools import lru_cache
from typing import NamedTuple

MAX_TOKENS = 400

STOP_WORDS = frozenset("""a about above after again against all am an and any are as at be because been before being below between both
but by can could did do does doing down during each few for from further had has have having he her here hers him himself his how i if
in into is it its itself just me more most my no nor not now of off on once only or other our out over own s same she should so some
such t than that the their them then there these they this those through to too under until up very was we were what when where which
while who whom why will with would you your""".split())
MONTHS = frozenset("january february march april may june july august september october november december".split())

_FOLDED = {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-"}


class Token(NamedTuple):
    """A word, a number or a single symbol; start and end are offsets in its text."""
    text: str
    start: int
    end: int


def _character_class(wanted):
    """A regular-expression class of the characters of the basic plane whose Unicode category starts with one of the letters."""
    ranges, first = [], None
    for code in range(0x10000 + 1):
        inside = code < 0x10000 and unicodedata.category(chr(code))[0] in wanted
        if inside and first is None:
            first = code
        elif not inside and first is not None:
            ranges.append(f"\\u{first:04x}-\\u{code - 1:04x}")
            first = None
    return "".join(ranges)


_LETTERS = _character_class("LM")
_SKIPPED = _character_class("ZC")
_TOKEN = re.compile(rf"[{_LETTERS}]+|[0-9]+(?:[.,][0-9]+)*|[^{_SKIPPED}]")


def tokens(text, limit=sys.maxsize):
    """Runs of letters and marks, numbers with inner points or commas, and every other visible character alone."""
    found = []
    for match in _TOKEN.finditer(text):
        if len(found) == limit:
            break
        found.append(Token(match.group(), match.start(), match.end()))
    return found


@lru_cache(maxsize=1 << 19)
def folded(word):
    """Lower case, one character of the basic plane at a time; typographic quotes and dashes become the plain ones."""
    return "".join(_FOLDED.get(c) or (c.lower() if len(c.lower()) == 1 and c < "\U00010000" else c) for c in word)


def is_word(token_text):
    return unicodedata.category(token_text[0])[0] in "LM" and ord(token_text[0]) < 0x10000


def is_number(token_text):
    return "0" <= token_text[0] <= "9"


@lru_cache(maxsize=1 << 19)
def fnv1a(text):
    """The 32-bit FNV-1a hash (Fowler, Noll, Vo) of the UTF-16 little-endian bytes, without its top bit."""
    value = 2166136261
    for byte in text.encode("utf-16-le", "surrogatepass"):
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value & 0x7FFFFFFF


_BORDER = re.compile(r"(?<=[.!?])[\"')\]\u201d\u2019]*\s+(?=[\"'(\[\u201c\u2018]?[A-Z0-9])|\n+")
_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|vs|No|Gen|Col|Lt|Prof|Sen|Rep|Gov|Inc|Ltd|Co|Corp|Mt|ca|cf|e\.g|i\.e|al|U\.S|[A-Z])\.\s*$")


def sentences(text):
    """The (start, end) of each sentence, good enough for training text."""
    found, start = [], 0
    for border in _BORDER.finditer(text):
        if "\n" not in border.group() and _ABBREVIATION.search(text[max(start, border.start() - 12):border.start()]):
            continue
        if text[start:border.start()].strip():
            found.append((start, border.start()))
        start = border.end()
    if text[start:].strip():
        found.append((start, len(text)))
    return found or [(0, len(text))]
