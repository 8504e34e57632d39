"""Questions which look answerable and are not: one word of a real question exchanged by rule."""
import random
import re
from pathlib import Path

import numpy as np

_CONTRASTS = Path(__file__).parents[2] / "Answering" / "Checking" / "contrasts.txt"

_OPPOSITES = """first/last before/after largest/smallest highest/lowest north/south east/west northern/southern eastern/western more/less
most/least increase/decrease increased/decreased early/late earlier/later oldest/youngest older/younger male/female men/women
son/daughter father/mother king/queen minimum/maximum start/end began/ended open/close opened/closed won/lost win/lose born/died
buy/sell old/new long/short longest/shortest major/minor public/private internal/external positive/negative above/below left/right
large/small larger/smaller high/low higher/lower best/worst rich/poor same/different true/false strong/weak import/export
majority/minority allowed/banned legal/illegal support/oppose supported/opposed accept/reject accepted/rejected include/exclude
included/excluded common/rare modern/ancient fast/slow primary/secondary create/destroy created/destroyed arrive/leave hot/cold
summer/winter enter/leave joined/left success/failure successful/unsuccessful possible/impossible upper/lower inside/outside
teacher/student husband/wife brother/sister attack/defend appointed/dismissed day/night hired/fired married/divorced gain/lose
gained/lost rise/fall rose/fell urban/rural""".split()
_OPPOSITE = {}
for _pair in _OPPOSITES:
    _one, _other = _pair.split("/")
    _OPPOSITE.setdefault(_one, _other)
    _OPPOSITE.setdefault(_other, _one)

_NAME = re.compile(r"(?<=[a-z,'] )[A-Z][A-Za-z]+(?: (?:of |the )?[A-Z][A-Za-z]+)*")
_NUMBER = re.compile(r"\b\d[\d,.]*\d\b|\b\d+\b")
_WORD = re.compile(r"[A-Za-z]+")
_CONTENT = re.compile(r"(?<= )[a-z]{4,}")
_VERB = re.compile(r"\b(?:is|are|was|were|did|does|do|can|could|has|have|had|will|would)\b")
_FIRST_WORD, _COMMON = 1996, 20_000
"""Where whole words begin in the vocabulary, and how many rows are looked at; frequent words come first."""


_STOP_WORDS = frozenset("""a about above after again against all am an and any are as at be because been before being below between both
but by can could did do does doing down during each few for from further had has have having he her here hers him himself his how i if
in into is it its itself just me more most my no nor not now of off on once only or other our out over own same she should so some
such than that the their them then there these they this those through to too under until up very was we were what when where which
while who whom why will with would you your""".split())


def _contrasts():
    """For each word those that exclude it: of another member of its group, in the same place among the forms where there is one."""
    found = {}
    for line in _CONTRASTS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            members = [member.split() for member in line.split("|")]
            for member in members:
                for at, word in enumerate(member):
                    found.setdefault(word, []).extend(m[min(at, len(m) - 1)] for m in members if m is not member)
    return found


class TrapMaker:
    """Turns a question about a passage into one that the passage does not answer."""

    def __init__(self, pieces, embeddings, synonyms):
        rows = [r for r in range(_FIRST_WORD, _FIRST_WORD + _COMMON) if pieces.pieces[r].isalpha() and len(pieces.pieces[r]) > 2]
        self._words = [pieces.pieces[r] for r in rows]
        self._row = {word: row for row, word in enumerate(self._words)}
        vectors = embeddings[rows]
        self._vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        self._siblings, self._synonyms = {}, synonyms
        self._contrasts = _contrasts()
        self._rules = ((self._another_name, 4), (self._another_number, 3), (self._opposite, 4), (self._contrast, 4), (self._sibling, 3), (self._negation, 1))

    def trap(self, question, passage, other_passage, rng):
        """The changed question, or None where no rule applies. The other passage is of the same article."""
        order = [rule for rule, weight in self._rules for _ in range(weight)]
        rng.shuffle(order)
        for rule in dict.fromkeys(order):
            changed = rule(question, passage, other_passage, rng)
            if changed:
                return changed
        return None

    def _another_name(self, question, passage, other, rng):
        found = list(_NAME.finditer(question))
        if not found:
            return None
        old = rng.choice(found)
        pool = [n for n in _NAME.findall(passage if rng.random() < 0.5 else other)
                if n.lower() not in question.lower() and old.group().lower() not in n.lower()]
        return self._exchange(question, old, pool, rng)

    def _another_number(self, question, passage, other, rng):
        found = list(_NUMBER.finditer(question))
        if not found:
            return None
        old = rng.choice(found)
        pool = [n for n in _NUMBER.findall(passage + " " + other) if n != old.group() and abs(len(n) - len(old.group())) < 2]
        if old.group().isdecimal() and rng.random() < 0.5:
            pool.append(str(max(1, int(old.group()) + rng.choice([-30, -12, -5, -2, -1, 1, 2, 5, 12, 30]))))
        return self._exchange(question, old, pool, rng)

    def _opposite(self, question, passage, other, rng):
        found = [m for m in _WORD.finditer(question) if m.group().lower() in _OPPOSITE]
        if not found:
            return None
        old = rng.choice(found)
        return self._exchange(question, old, [_OPPOSITE[old.group().lower()]], rng)

    def _contrast(self, question, passage, other, rng):
        words = {m.group().lower() for m in _WORD.finditer(passage)}
        found = [(m, pool) for m in _WORD.finditer(question)
                 if (pool := [word for word in self._contrasts.get(m.group().lower(), ()) if word not in words])]
        return self._exchange(question, *rng.choice(found), rng) if found else None

    def _sibling(self, question, passage, other, rng):
        lower = passage.lower()
        found = [m for m in _CONTENT.finditer(question) if m.group() not in _STOP_WORDS and m.group() in lower]
        if not found:
            return None
        old = rng.choice(found)
        return self._exchange(question, old, self._siblings_of(old.group()), rng)

    def _negation(self, question, passage, other, rng):
        verb = _VERB.search(question)
        return verb and question[:verb.end()] + rng.choice([" not", " not", " never"]) + question[verb.end():]

    @staticmethod
    def _exchange(question, old, pool, rng):
        return question[:old.start()] + rng.choice(pool) + question[old.end():] if pool else None

    def _siblings_of(self, word):
        """Words used in the same places, such as "painter" for "sculptor"."""
        if word not in self._siblings:
            found = []
            if word in self._row:
                closeness = self._vectors @ self._vectors[self._row[word]]
                near = np.argpartition(-closeness, 16)[:16]
                found = [self._words[i] for i in sorted(near) if closeness[i] > 0.45 and self._words[i] not in _STOP_WORDS
                         and self._words[i][:4] != word[:4] and self._words[i] not in self._synonyms.of(word)]
            self._siblings[word] = found
        return self._siblings[word]
