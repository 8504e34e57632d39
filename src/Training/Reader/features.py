"""What the network sees of a text: numbers per token."""
from dataclasses import dataclass, fields

import numpy as np

import text as txt
from porter import stem

SHAPES = 12
"""Columns of Encoded.shape; the order is part of the contract with C#."""
STOP, SYMBOL, RARITY = 5, 4, 8
SUFFIXES = 1024
HASH_ROWS = 2048


@dataclass
class Encoded:
    """One text as arrays over its tokens."""
    word: np.ndarray
    suffix: np.ndarray
    form: np.ndarray
    stem: np.ndarray
    sentence: np.ndarray
    shape: np.ndarray
    start: np.ndarray
    end: np.ndarray

    def __len__(self):
        return len(self.word)

    def where(self, keep):
        """The tokens chosen by a mask, as if the others had never been there."""
        return Encoded(*(getattr(self, f.name)[keep] for f in fields(self)))

    def after(self, title):
        """This text with a title in front, which becomes its first sentence."""
        joined = {f.name: np.concatenate([getattr(title, f.name), getattr(self, f.name)]) for f in fields(self)}
        joined["sentence"] = np.concatenate([title.sentence * 0, self.sentence + 1])
        return Encoded(**joined)

    def lower_cased(self):
        """The same words as a hurried user types them: small letters, no question mark."""
        shape = self.shape.copy()
        shape[:, :2] = 0
        changed = Encoded(**{**self.__dict__, "shape": shape})
        ends_in_mark = len(self) > 3 and self.form[-1] == txt.fnv1a("?")
        return changed.where(slice(0, -1)) if ends_in_mark else changed


class Vocabulary:
    """Word rows of the table and how rare each word is. Row 0 is padding, then the words, then rows shared by hash."""

    def __init__(self, words, rarity):
        self.words, self.rarity = words, rarity
        self.row = {word: i + 1 for i, word in enumerate(words)}
        self.rows = len(words) + 1 + HASH_ROWS
        self.rarest = max(rarity)

    def row_of(self, word):
        row = self.row.get(word)
        return len(self.words) + 1 + txt.fnv1a(word) % HASH_ROWS if row is None else row

    def rarity_of(self, word):
        row = self.row.get(word)
        return self.rarest if row is None else self.rarity[row - 1]


def _units(word):
    return len(word.encode("utf-16-le", "surrogatepass")) // 2


def _suffix(token, word):
    ending = word[-3:] if txt.is_word(token) else "#" + str(_units(word))
    return 1 + txt.fnv1a(ending) % (SUFFIXES - 1)


def _shape(token, word, position, first_in_sentence, rarity):
    number, symbol = txt.is_number(token), not txt.is_number(token) and not txt.is_word(token)
    year = number and len(token) == 4 and token.isdigit() and 1000 <= int(token) <= 2100
    return (_is_upper(token[0]), len(token) > 1 and all(map(_is_upper, token)), number, year, symbol,
            word in txt.STOP_WORDS, word in txt.MONTHS, first_in_sentence, min(rarity, 12.0) / 10, position / 200,
            word in ",.;:", word in '"()')


def _is_upper(character):
    return txt.unicodedata.category(character) == "Lu"


def encode(text, vocabulary, borders=None):
    """Encodes a text; borders are its sentences as (start, end), one sentence if None."""
    found = txt.tokens(text, txt.MAX_TOKENS)
    words = [txt.folded(t.text) for t in found]
    borders = borders or [(0, len(text))]
    shape = np.zeros((len(found), SHAPES), np.float32)
    sentence = np.zeros(len(found), np.int16)
    current = 0
    for i, (token, word) in enumerate(zip(found, words)):
        while current + 1 < len(borders) and token.start >= borders[current + 1][0]:
            current += 1
        sentence[i] = current
        first = i == 0 or sentence[i - 1] != current
        shape[i] = _shape(token.text, word, i, first, vocabulary.rarity_of(word))
    return Encoded(
        word=np.array([vocabulary.row_of(w) for w in words], np.int32),
        suffix=np.array([_suffix(t.text, w) for t, w in zip(found, words)], np.int16),
        form=np.array([txt.fnv1a(w) for w in words], np.int32),
        stem=np.array([txt.fnv1a(_stem(w)) for w in words], np.int32),
        sentence=sentence, shape=shape,
        start=np.array([t.start for t in found], np.int32), end=np.array([t.end for t in found], np.int32))


_stem = txt.lru_cache(maxsize=1 << 19)(stem)


def answer_spans(encoded, text, answer):
    """Token spans (first, last) of every occurrence of an answer; those which start and end at token borders, if there are any."""
    exact, loose, at = [], [], text.find(answer)
    while at >= 0 and answer:
        end = at + len(answer)
        first = int(np.searchsorted(encoded.end, at, "right"))
        last = int(np.searchsorted(encoded.start, end, "left")) - 1
        if first <= last and first < len(encoded):
            (exact if encoded.start[first] == at and encoded.end[last] == end else loose).append((first, last))
        at = text.find(answer, at + 1)
    return exact or loose
