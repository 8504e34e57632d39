"""What the reader gets right on the articles set aside: the passage is given, answers are compared as SQuAD does."""
import random
import string
from collections import Counter
from dataclasses import dataclass

import numpy as np
import torch

import text as txt
from batches import padded
from features import encode
from traps import TrapMaker

LONGEST_SPAN = 20
_GROUP = 24


def normalised(answer):
    letters = "".join(c for c in answer.lower() if c not in string.punctuation)
    return " ".join(w for w in letters.split() if w not in ("a", "an", "the"))


def overlap(answer, gold):
    """The F1 of the words of two answers."""
    one, other = normalised(answer).split(), normalised(gold).split()
    shared = sum((Counter(one) & Counter(other)).values())
    if not one or not other:
        return float(one == other)
    return 2 * shared / (len(one) + len(other))


def area_under_curve(higher, lower):
    """The chance that a value of the first kind is above one of the second."""
    values = np.concatenate([higher, lower])
    ranks = np.empty(len(values))
    ranks[np.argsort(values, kind="stable")] = np.arange(1, len(values) + 1)
    return (ranks[:len(higher)].sum() - len(higher) * (len(higher) + 1) / 2) / len(higher) / len(lower)


@dataclass
class Span:
    first: int
    last: int
    score: float
    """Log-probability of start and end minus those of no answer."""


def best_spans(start, end):
    """The best span of each row of scores."""
    length = start.shape[1] - 1
    start, end = torch.log_softmax(start, 1), torch.log_softmax(end, 1)
    allowed = torch.ones(length, length).triu().tril(LONGEST_SPAN - 1).log()
    found = []
    for begin in range(0, len(start), 64):
        rows = slice(begin, begin + 64)
        value, place = (start[rows, :length, None] + end[rows, None, :length] + allowed).flatten(1).max(1)
        none = start[rows, length] + end[rows, length]
        found += [Span(int(p) // length, int(p) % length, float(v - n)) for v, p, n in zip(value, place, none)]
    return found


class Examination:
    """A fixed sample of questions about articles set aside: answerable ones, and the three kinds of others."""

    def __init__(self, collection, vocabulary, vectors, passages, seed, titles=False):
        rng = random.Random(seed)
        chosen = rng.sample([p for p in collection.passages if p.questions], passages)
        chosen.sort(key=lambda p: len(p.encoded))
        traps = TrapMaker(vocabulary, vectors, rng)
        self._titles = collection.titles if titles else None
        self._groups = [[(p, list(self._asked(p, collection, vocabulary, traps, rng))) for p in chosen[i:i + _GROUP]]
                        for i in range(0, len(chosen), _GROUP)]

    @staticmethod
    def _asked(passage, collection, vocabulary, traps, rng):
        for question in passage.questions:
            yield "answerable", question.encoded, question
            other = rng.choice(collection.passages)
            trap = traps.trap(question.text, passage.text, other.text) if rng.random() < 0.3 else None
            if trap:
                yield "trap", encode(trap, vocabulary), None
            if rng.random() < 0.2 and other.article != passage.article and other.questions:
                yield "foreign", rng.choice(other.questions).encoded, None
        for question in passage.unanswered[:2]:
            yield "neighbour", question.encoded, None

    @torch.no_grad()
    def figures(self, model):
        """Per cent of exact answers, of words (F1) and of right sentences; and how well the score tells answerable ones apart."""
        model.eval()
        exact, words, sentence, scores = [], [], [], {}
        for group in self._groups:
            texts = [p.encoded if self._titles is None else p.encoded.after(self._titles[p.article]) for p, _ in group]
            asked = [(place, kind, encoded, question) for place, (_, items) in enumerate(group) for kind, encoded, question in items]
            of_question = torch.tensor([place for place, *_ in asked])
            found = best_spans(*model(padded(texts, txt.MAX_TOKENS), padded([e for _, _, e, _ in asked], 40), of_question))
            for (place, kind, _, question), span in zip(asked, found):
                scores.setdefault(kind, []).append(span.score)
                if question is None:
                    continue
                passage, text = group[place][0], texts[place]
                shift = len(text) - len(passage.encoded)
                first, last = max(span.first - shift, 0), max(min(span.last - shift, len(passage.encoded) - 1), 0)
                answer = passage.text[passage.encoded.start[first]:passage.encoded.end[last]] if span.first >= shift else ""
                exact.append(normalised(answer) == normalised(question.answer_text))
                words.append(overlap(answer, question.answer_text))
                numbers = passage.encoded.sentence
                sentence.append(span.first >= shift and any(numbers[first] == numbers[a] for a, _ in question.answers))
        result = {"questions": len(exact), "exact": 100 * np.mean(exact), "f1": 100 * np.mean(words), "sentence": 100 * np.mean(sentence)}
        answerable = np.array(scores.pop("answerable"))
        for kind, values in sorted(scores.items()):
            result[f"auc_{kind}"] = area_under_curve(answerable, np.array(values))
        result["auc"] = area_under_curve(answerable, np.concatenate([np.array(v) for v in scores.values()]))
        return {name: round(float(value), 3) for name, value in result.items()}
