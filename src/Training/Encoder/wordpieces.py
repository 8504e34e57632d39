"""Words and word pieces.

The contract with C# (src/Answering/Reading/Encoder): a word is a run of letters, marks and digits, every other visible character stands alone; a word's
pieces are BERT's (greedy longest match in the vocabulary, lower case, accents stripped). Offsets are those of whole words, so that a span never cuts one.
"""
import re
import unicodedata
from functools import lru_cache

CLS, SEP, UNKNOWN = 101, 102, 100
_LONGEST_WORD = 100


def _characters(wanted):
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


_WORD = re.compile(f"[{_characters('LMN')}]+|[^{_characters('ZC')}]")


class WordPieces:
    """Cuts text into word pieces by a vocabulary file with one piece a line."""

    def __init__(self, vocabulary):
        lines = vocabulary.read_text(encoding="utf-8").split("\n")
        self._row = {piece: row for row, piece in enumerate(lines) if piece or row == 0}
        self.pieces = lines
        self._of = lru_cache(maxsize=1 << 20)(self._cut)

    def encode(self, text):
        """Piece numbers, and the (start, end) of the word that each comes from."""
        numbers, spans = [], []
        for word in _WORD.finditer(text):
            for number in self._of(word.group()):
                numbers.append(number)
                spans.append(word.span())
        return numbers, spans

    def numbers(self, text):
        return self.encode(text)[0]

    def _cut(self, word):
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        if not plain:
            return ()
        if len(plain) > _LONGEST_WORD:
            return (UNKNOWN,)
        found, start = [], 0
        while start < len(plain):
            for end in range(len(plain), start, -1):
                row = self._row.get(plain[start:end] if start == 0 else "##" + plain[start:end])
                if row is not None:
                    break
            else:
                return (UNKNOWN,)
            found.append(row)
            start = end
        return tuple(found)
