"""Figures on what was set aside: articles of SQuAD that no example came from, and office documents."""
import random

import numpy as np
import torch

import passages
from examples import MOST_WORDS, NONE, padded
from network import END, EVIDENCE, START

_QUESTIONS = 600


@torch.no_grad()
def scores_of(reader, examples):
    """Start, end and evidence scores of every place, window by window."""
    found = []
    for first in range(0, len(examples), 32):
        part = examples[first:first + 32]
        pieces, types, mask, _ = (torch.from_numpy(a) for a in padded(part))
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = reader(pieces, types, mask).float().numpy()
        found += [scores[i, :len(e.pieces)] for i, e in enumerate(part)]
    return found


def sentence_log_odds(example, scores):
    """For each sentence of the window: log-odds by spans, by evidence, against no answer in the window."""
    sentence_of = np.array(example.sentence_of)
    log_sum = lambda x: x.max() + np.log(np.exp(x - x.max()).sum())
    found = {}
    for sentence in range(sentence_of.max() + 1):
        places = np.flatnonzero(sentence_of == sentence)
        if len(places):
            by_span = log_sum(scores[places, START]) + log_sum(scores[places, END]) - scores[0, START] - scores[0, END]
            found[sentence] = (by_span, scores[places, EVIDENCE].mean() - scores[0, EVIDENCE])
    return found


def look(reader, material, pieces):
    """
    Share of questions whose best sentence answers (passage given), by spans, by evidence and by both; area under the curve against neighbours' questions. Of the
    organisations' documents set aside: the best sentence of the document in question, and the area under the curve of answerable and unanswerable questions.
    """
    was = reader.training
    reader.eval()
    rng = random.Random(5)
    asked = [(p.title, p.sentences, q.text, q.evidence) for p in material.set_aside for q in p.questions]
    rng.shuffle(asked)
    unanswered = [(p.title, p.sentences, q.text, set()) for p in material.set_aside for q in p.unanswered]
    rng.shuffle(unanswered)
    figures = _figures(reader, material, asked[:_QUESTIONS] + unanswered[:_QUESTIONS // 2], "neighbours")
    figures.update({f"office {name}": value for name, value in _figures(reader, material, material.office_set_aside(), "near misses").items()})
    reader.train(was)
    return figures


def _figures(reader, material, rows, beside):
    right, best = [0, 0, 0], {True: [], False: []}
    for title, sentences, question, evidence in rows:
        windows = list(passages.windows(sentences, MOST_WORDS))
        examples = [material.encode(question, title, sentences, window, [], set()) for window in windows]
        found = {}
        for example, window, scores in zip(examples, windows, scores_of(reader, examples)):
            for sentence, odds in sentence_log_odds(example, scores).items():
                known = found.get(window[0] + sentence)
                found[window[0] + sentence] = odds if known is None else tuple(map(max, known, odds))
        if evidence:
            for i, score in enumerate((lambda o: o[0], lambda o: o[1], lambda o: (o[0] + o[1]) / 2)):
                right[i] += max(found, key=lambda s: score(found[s])) in evidence
        best[bool(evidence)].append(max((o[0] + o[1]) / 2 for o in found.values()))
    above = np.mean([[a > b for b in best[False]] for a in best[True]])
    count = len(best[True])
    return {"sentence by spans": right[0] / count, "by evidence": right[1] / count, "by both": right[2] / count, f"AUC {beside}": float(above)}
