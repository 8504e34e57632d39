"""The reader: recurrent layers, attention between passage and question, start and end scores, and a score for "no answer here".

The first passage layer does not see the question. The features which compare words (same word, same stem, rarity of what the
sentence covers) are computed inside the network, so the application supplies only identities, shapes and sentence numbers.
"""
from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F
from torch import nn

from features import RARITY, SHAPES, STOP, SUFFIXES, SYMBOL
from gru import BiGru

MATCHES = 11
SENTENCES = 32
FAR = 1e4


@dataclass
class Sizes:
    """Widths of the layers; units are per direction."""
    rows: int
    vector: int = 100
    suffix: int = 16
    reading: int = 64
    answering: int = 80
    mixing: int = 128
    aligning: int = 64
    dropout: float = 0.25


class Reader(nn.Module):
    def __init__(self, sizes, vectors=None):
        super().__init__()
        self.sizes = sizes
        s, both, out = sizes, 2 * sizes.reading, 2 * sizes.answering
        self.table = nn.Embedding(s.rows, s.vector)
        nn.init.normal_(self.table.weight, std=0.1)
        if vectors is not None:
            with torch.no_grad():
                self.table.weight[1:1 + len(vectors)] = torch.from_numpy(vectors) * 2
        self.suffix = nn.Embedding(SUFFIXES, s.suffix)
        nn.init.normal_(self.suffix.weight, std=0.1)
        self.read_passage = BiGru(s.vector + s.suffix + SHAPES, s.reading)
        self.read_question = BiGru(s.vector + s.suffix + SHAPES + 3, s.reading)
        self.align_words = nn.Linear(s.vector, s.aligning)
        self.align_passage = nn.Linear(both, s.aligning)
        self.align_question = nn.Linear(both, s.aligning)
        self.match_bonus = nn.Parameter(torch.tensor([2.0, 2.0, 1.0]))
        self.question_weight = nn.Linear(both, 1)
        self.mix_passage = nn.Linear(both, s.mixing)
        self.mix_attention = nn.Linear(2 * both + s.vector + MATCHES, s.mixing, bias=False)
        self.mix_question = nn.Linear(both, s.mixing, bias=False)
        self.read_both = BiGru(s.mixing, s.answering)
        self.span_hidden = nn.Linear(out + MATCHES, 128)
        self.span_question = nn.Linear(both, 128, bias=False)
        self.span = nn.Linear(128, 2)
        self.pointer_question = nn.Linear(both, 2 * 64)
        self.pointer_passage = nn.Linear(out, 2 * 64)
        self.none_hidden = nn.Linear(2 * out + 2 * both + 3, 64)
        self.none = nn.Linear(64, 1)

    def config(self):
        return asdict(self.sizes)

    def forward(self, passages, questions, of_question):
        """Passages, questions: dictionaries of padded arrays; of_question: the passage of each question. Returns start and end
        scores (questions, tokens + 1); the last column says that the passage has no answer."""
        return self.answer({**passages, "vector": self.table(passages["word"])},
                           {**questions, "vector": self.table(questions["word"])}, lambda x: x[of_question])

    def answer(self, p, q, spread):
        """As forward, with the word vectors given; spread repeats what depends on the passage alone for each of its questions."""
        read = self._encode(self.read_passage, p)
        mixed, aligned, read = spread(self.mix_passage(read)), spread(self.align_passage(read)), spread(read)
        soft_words = spread(F.relu(self.align_words(self._dropped(p["vector"]))))
        p = {name: spread(p[name]) for name in ("vector", "form", "stem", "sentence", "mask")}
        with torch.no_grad():
            match = compare(p, q)
        hidden_padding = (q["mask"][:, None, :] - 1) * FAR
        flags = torch.stack([match.covered, match.same_word.max(1)[0], match.alike.max(1)[0]], 2)
        question = self._encode(self.read_question, q, flags)
        weight = torch.softmax(self.question_weight(question)[:, :, 0] + hidden_padding[:, 0], 1)
        summary = torch.bmm(weight[:, None], question)[:, 0]

        question_words = self._dropped(q["vector"])
        by_words = torch.bmm(soft_words, F.relu(self.align_words(question_words)).transpose(1, 2)) + hidden_padding
        by_context = (torch.bmm(aligned, self.align_question(question).transpose(1, 2)) / 8 + hidden_padding
                      + self.match_bonus[0] * match.same_word + self.match_bonus[1] * match.same_stem
                      + self.match_bonus[2] * match.alike)
        attended_words = torch.bmm(torch.softmax(by_words, 2), question_words)
        attended = torch.bmm(torch.softmax(by_context, 2), question)
        mixed = F.relu(mixed + self.mix_question(summary)[:, None]
                       + self.mix_attention(torch.cat([attended, attended * read, attended_words, match.features], 2)))
        state = self._run(self.read_both, self._dropped(mixed), p["mask"])
        return self._scores(state, summary, question, match, (p["mask"] - 1) * FAR)

    def _scores(self, state, summary, question, match, padding):
        span = self.span(F.relu(self.span_hidden(torch.cat([state, match.features], 2)) + self.span_question(summary)[:, None]))
        asked, told = self.pointer_question(summary)[:, :, None], self.pointer_passage(state)
        start = span[:, :, 0] + torch.bmm(told[:, :, :64], asked[:, :64])[:, :, 0] / 8 + padding
        end = span[:, :, 1] + torch.bmm(told[:, :, 64:], asked[:, 64:])[:, :, 0] / 8 + padding
        strongest = (state + padding[:, :, None]).max(1)[0]
        likeliest = torch.bmm(torch.softmax(start, 1)[:, None], state)[:, 0]
        unmatched = torch.bmm((match.rarity * (1 - match.covered))[:, None], question)[:, 0]
        none = self.none(F.relu(self.none_hidden(torch.cat([strongest, likeliest, summary, unmatched, match.coverage], 1))))
        return torch.cat([start, none], 1), torch.cat([end, none], 1)

    def _encode(self, layer, tokens, more=None):
        parts = [self._dropped(tokens["vector"]), self.suffix(tokens["suffix"]), tokens["shape"]]
        return self._run(layer, torch.cat(parts + ([] if more is None else [more]), 2), tokens["mask"])

    def _run(self, layer, x, mask):
        return self._dropped(layer(x.transpose(0, 1), mask.t().contiguous()).transpose(0, 1))

    def _dropped(self, x):
        """Dropout with one mask for all tokens of a row."""
        if not self.training or self.sizes.dropout == 0:
            return x
        keep = 1 - self.sizes.dropout
        return x * (torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(keep) / keep)


class Comparison:
    """How the words of a passage meet those of its question (rows: pairs)."""

    def __init__(self, **parts):
        self.__dict__.update(parts)


def compare(p, q):
    """Word-by-word matches and the features made of them. p, q: padded arrays of as many passages as questions."""
    content = q["mask"] * (1 - q["shape"][:, :, STOP]) * (1 - q["shape"][:, :, SYMBOL])
    rarity = q["shape"][:, :, RARITY] * content
    total = rarity.sum(1, keepdim=True) + 1e-3
    both = p["mask"][:, :, None] * q["mask"][:, None, :]
    same_word = (p["form"][:, :, None] == q["form"][:, None, :]).float() * both
    same_stem = (p["stem"][:, :, None] == q["stem"][:, None, :]).float() * both * content[:, None, :]
    alike = torch.bmm(F.normalize(p["vector"], dim=2), F.normalize(q["vector"], dim=2).transpose(1, 2)) * content[:, None, :]
    matched, worth = same_stem.max(2)[0], (same_stem * rarity[:, None, :]).max(2)[0]

    sentence = p["sentence"].clamp(max=SENTENCES - 1)
    in_sentence = F.one_hot(sentence, SENTENCES).float() * p["mask"][:, :, None]
    words_of = torch.bmm(in_sentence.transpose(1, 2), same_stem).clamp(max=1)
    with_previous = torch.maximum(words_of, torch.cat([torch.zeros_like(words_of[:, :1]), words_of[:, :-1]], 1))
    alone = ((words_of * rarity[:, None, :]).sum(2) / total).gather(1, sentence) * p["mask"]
    joined = ((with_previous * rarity[:, None, :]).sum(2) / total).gather(1, sentence) * p["mask"]
    best = alone.max(1, keepdim=True)[0]
    pairs = F.pad((same_word[:, :-1, :-1] * same_word[:, 1:, 1:]).max(2)[0], (0, 1))
    covered = same_stem.max(1)[0]
    features = torch.stack([
        (same_word * content[:, None, :]).max(2)[0], matched, worth, (same_word * (1 - content)[:, None, :]).max(2)[0],
        _around(worth, 5) / total, _around(worth, 15) / total, alone, joined, alike.max(2)[0] * p["mask"], pairs,
        (alone >= best - 1e-4).float() * p["mask"]], 2)
    coverage = torch.cat([(covered * rarity).sum(1, keepdim=True) / total,
                          (alike.max(1)[0] * rarity).sum(1, keepdim=True) / total, best], 1)
    return Comparison(features=features, same_word=same_word, same_stem=same_stem, alike=alike, covered=covered, rarity=rarity,
                      coverage=coverage)


def _around(values, reach):
    """The sum over the tokens at most so far away."""
    sums = torch.cat([values[:, :1] * 0, values.cumsum(1)], 1)
    length = values.shape[1]
    place = torch.arange(length)
    return sums[:, (place + reach + 1).clamp(max=length)] - sums[:, (place - reach).clamp(min=0)]


def loss(start, end, right_start, right_end):
    """Minus the log-likelihood of the right starts and ends, summed over every occurrence of the answer."""
    def part(scores, right):
        return torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~right, -1e5), 1)
    return (part(start, right_start) + part(end, right_end)).mean()
