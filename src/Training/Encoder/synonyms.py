"""Questions in other words: some of a question's words exchanged for others of the same meaning.

People seldom ask in the words of the article, while the public questions to train on were mostly written with the article in view. A line of the list is a word and
those that may stand for it nearly everywhere; a hyphen stands for a space.
"""
import re
from pathlib import Path

SHARE, MOST = 0.4, 2
"""How often a question is changed, and how many of its words at most."""

_WORD = re.compile(r"(?<![A-Za-z'-])[a-z]{3,}(?![A-Za-z'-])")


class Synonyms:
    """Words that may stand for each other."""

    def __init__(self):
        self._of = {}
        for line in Path(__file__).with_name("synonyms.txt").read_text(encoding="utf-8").splitlines():
            word, *others = line.split()
            self._of[word.replace("-", " ")] = [other.replace("-", " ") for other in others]

    def of(self, word):
        """The words that may stand for a word."""
        return self._of.get(word, [])

    def reword(self, question, rng):
        """The question with up to two of its words exchanged, or as it is."""
        if rng.random() >= SHARE:
            return question
        found = [m for m in _WORD.finditer(question) if self.of(m.group())]
        rng.shuffle(found)
        for word in sorted(found[:rng.randint(1, MOST)], key=lambda m: -m.start()):
            question = question[:word.start()] + rng.choice(self.of(word.group())) + question[word.end():]
        return question
