"""Padded batches of passages with all their questions, answerable ones and others."""
import random
from dataclasses import dataclass

import numpy as np
import torch

import features
from questions import Collection
from traps import TrapMaker

PASSAGE_TOKENS, QUESTION_TOKENS = 300, 40


@dataclass
class Rates:
    """How often each kind of question or change occurs; per question unless said otherwise."""
    trap: float = 0.22
    neighbour: float = 0.25
    """Questions about another passage of the article."""
    without_sentence: float = 0.25
    """Per passage: the sentence which answers one of its questions is left out."""
    foreign: float = 0.15
    """Per passage: a question about any other article."""
    title: float = 0.5
    """Per passage: the title stands in front."""
    lower_case: float = 0.15
    lost_answer: float = 0.7
    """Of the questions whose answer lies beyond the longest passage, those kept as unanswerable."""
    hidden_word: float = 0.06
    """Per word of the vocabulary and batch: its vector is replaced by one of the rows shared by hash."""


def padded(texts, limit):
    """The arrays of several texts as tensors (texts, tokens)."""
    length = min(limit, max(len(t) for t in texts))
    count = len(texts)
    out = {name: np.full((count, length), fill, np.int64) for name, fill in
           (("word", 0), ("suffix", 0), ("form", -1), ("stem", -1), ("sentence", 0))}
    out["shape"] = np.zeros((count, length, features.SHAPES), np.float32)
    out["mask"] = np.zeros((count, length), np.float32)
    for i, text in enumerate(texts):
        n = min(length, len(text))
        for name in ("word", "suffix", "form", "stem", "sentence", "shape"):
            out[name][i, :n] = getattr(text, name)[:n]
        out["mask"][i, :n] = 1
    return {name: torch.from_numpy(array) for name, array in out.items()}


def targets(spans, length):
    """Right starts and ends as masks (questions, tokens + 1); no span means the last column."""
    start = torch.zeros(len(spans), length + 1, dtype=torch.bool)
    end = torch.zeros(len(spans), length + 1, dtype=torch.bool)
    for i, right in enumerate(spans):
        for first, last in right or [(length, length)]:
            start[i, first] = end[i, last] = True
    return start, end


class BatchMaker:
    """Makes training batches; all chance comes from one seed."""

    def __init__(self, collections: list[Collection], vocabulary, vectors, rates: Rates, seed):
        self._rng = random.Random(seed)
        self._vocabulary, self._rates = vocabulary, rates
        self._traps = TrapMaker(vocabulary, vectors, self._rng)
        self._passages, self._titles, self._of_article = [], [], {}
        for collection in collections:
            for passage in collection.passages:
                article = len(self._titles) + passage.article
                self._of_article.setdefault(article, []).append(passage)
                if passage.questions:
                    self._passages.append((passage, article))
            self._titles += collection.titles

    def epoch(self, size):
        """One pass over all passages in random batches of similar length."""
        order = sorted(range(len(self._passages)), key=lambda i: len(self._passages[i][0].encoded) + self._rng.random() * 12)
        groups = [order[i:i + size] for i in range(0, len(order), size)]
        self._rng.shuffle(groups)
        for group in groups:
            yield self._batch([self._passages[i] for i in group])

    def _batch(self, chosen):
        texts, asked, of_question, spans = [], [], [], []
        for place, (passage, article) in enumerate(chosen):
            text, right_spans = self._changed(passage, article)
            texts.append(text)
            for question, right in self._questions(passage, article, right_spans, min(len(text), PASSAGE_TOKENS)):
                asked.append(question.lower_cased() if self._happens(self._rates.lower_case) else question)
                of_question.append(place)
                spans.append(right)
        passages, questions = padded(texts, PASSAGE_TOKENS), padded(asked, QUESTION_TOKENS)
        self._hide_words(passages, questions)
        start, end = targets(spans, passages["word"].shape[1])
        return passages, questions, torch.tensor(of_question), start, end

    def _changed(self, passage, article):
        """The passage as it is read this time, and a function from its first spans to those of this form."""
        text, places = passage.encoded, np.arange(len(passage.encoded))
        if self._happens(self._rates.without_sentence):
            first = self._rng.choice(self._rng.choice(passage.questions).answers)[0]
            kept = text.sentence != text.sentence[first]
            if kept.sum() > 20:
                text, places = text.where(kept), np.where(kept, np.cumsum(kept) - 1, -1)
        shift = 0
        if self._happens(self._rates.title):
            title = self._titles[article]
            text, shift = text.after(title), len(title)

        def moved(right):
            return [(places[first] + shift, places[last] + shift) for first, last in right if places[first] >= 0 and places[last] >= 0]
        return text, moved

    def _questions(self, passage, article, moved, length):
        rates = self._rates
        for question in passage.questions:
            right = [(first, last) for first, last in moved(question.answers) if last < length]
            if right or self._happens(rates.lost_answer):
                yield question.encoded, right
            if self._happens(rates.trap):
                other = self._rng.choice(self._of_article[article])
                trap = self._traps.trap(question.text, passage.text, other.text)
                if trap:
                    yield features.encode(trap, self._vocabulary), []
        share = rates.neighbour * max(1, len(passage.questions)) / max(1, len(passage.unanswered))
        for question in passage.unanswered:
            if self._happens(share):
                yield question.encoded, []
        if self._happens(rates.foreign):
            stranger, home = self._rng.choice(self._passages)
            if home != article:
                yield self._rng.choice(stranger.questions).encoded, []

    def _hide_words(self, passages, questions):
        known = len(self._vocabulary.words)
        rows = torch.arange(self._vocabulary.rows)
        hidden = torch.rand(len(rows)) < self._rates.hidden_word
        hidden[:800] = False
        rows[hidden] = known + 1 + (rows[hidden] * 7919) % features.HASH_ROWS
        passages["word"], questions["word"] = rows[passages["word"]], rows[questions["word"]]

    def _happens(self, chance):
        return self._rng.random() < chance
