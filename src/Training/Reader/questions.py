"""The training material: passages with their questions, and which of them are set aside."""
import gzip
import json
import random
import re
from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np

import text as txt
from features import RARITY, STOP, SYMBOL, Encoded, answer_spans, encode

SET_ASIDE = 42
_OTHER_TEXTS = ("digitalgov", "medquad", "wordnet")


@dataclass
class Question:
    text: str
    encoded: Encoded
    answers: list
    """Right token spans (first, last) in its own passage."""
    answer_text: str


@dataclass
class Passage:
    text: str
    article: int
    encoded: Encoded
    questions: list = field(default_factory=list)
    unanswered: list = field(default_factory=list)
    """Questions about other passages of the article which share words with this one but are not answered by it."""


@dataclass
class Collection:
    passages: list
    titles: list
    """The title of each article, encoded as a sentence of its own."""


def rows(folder, name):
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def all_texts(folder):
    """Every text of the training sets, for the word vectors."""
    for row in rows(folder, "squad-train"):
        yield row["passage"]
        yield from (q["question"] for q in row["questions"])
    for name in _OTHER_TEXTS:
        for row in rows(folder, name):
            yield row["query"] + " . " + row["passage"]


def squad(folder, vocabulary):
    """The question set as two collections: to train on, and 42 whole articles set aside by the hash of their titles."""
    by_title = defaultdict(list)
    for row in rows(folder, "squad-train"):
        by_title[row["title"]].append(row)
    order = sorted(by_title, key=lambda title: (txt.fnv1a(title), title))
    aside, kept = order[:SET_ASIDE], order[SET_ASIDE:]
    return _collection(kept, by_title, vocabulary), _collection(aside, by_title, vocabulary)


def _collection(titles, by_title, vocabulary):
    passages = []
    for article, title in enumerate(titles):
        first = len(passages)
        passages += [_passage(row, article, vocabulary) for row in by_title[title]]
        _find_unanswered(passages[first:])
    return Collection(passages, [_title(title.replace("_", " "), vocabulary) for title in titles])


def _title(title, vocabulary):
    return encode(title + " .", vocabulary)


def _passage(row, article, vocabulary):
    encoded = encode(row["passage"], vocabulary, txt.sentences(row["passage"]))
    passage = Passage(row["passage"], article, encoded)
    for question in row["questions"]:
        spans = sorted({span for answer in question["answers"] for span in answer_spans(encoded, row["passage"], answer)})
        if spans:
            passage.questions.append(Question(question["question"], encode(question["question"], vocabulary), spans,
                                              question["answers"][0]))
    return passage


def _find_unanswered(passages):
    """Gives each passage the questions about its neighbours which look most like it: rare stems shared, answer absent."""
    stems = [set(p.encoded.stem.tolist()) for p in passages]
    lower = [p.text.lower() for p in passages]
    for passage in passages:
        for question in passage.questions:
            shape = question.encoded.shape
            content = (shape[:, STOP] == 0) & (shape[:, SYMBOL] == 0)
            worth = dict(zip(question.encoded.stem[content].tolist(), shape[content, RARITY].tolist()))
            shared = np.array([sum(w for s, w in worth.items() if s in found) for found in stems])
            nearest = [i for i in np.argsort(-shared, kind="stable")[:8]
                       if passages[i] is not passage and question.answer_text.lower() not in lower[i]]
            for i in nearest[:2]:
                passages[i].unanswered.append(question)


_NAME = re.compile(r"(?<=[a-z,] )[A-Z][A-Za-z]+(?: (?:of |the |and )?[A-Z][A-Za-z]+)*")
_NUMBER = re.compile(r"(?<=[a-z] )\$?\d+(?:[.,]\d+)*(?: percent| million| billion|%)?(?=[ .,;])")
_YEAR = re.compile(r"(?:19|20)\d\d")


def cloze(folder, vocabulary, seed):
    """Gap questions from posts of digital.gov: a sentence whose name or number is asked for, with a part of its words dropped.
    They bring the style of public announcements, which encyclopaedia articles lack."""
    rng = random.Random(seed)
    passages, titles, seen = [], [], set()
    for row in rows(folder, "digitalgov"):
        if row["passage"] in seen:
            continue
        seen.add(row["passage"])
        borders = txt.sentences(row["passage"])
        encoded = encode(row["passage"], vocabulary, borders)
        passage = Passage(row["passage"], len(titles), encoded)
        for start, end in rng.sample(borders, min(2, len(borders))):
            question = _gap_question(row["passage"][start:end], rng)
            if question and (spans := answer_spans(encoded, row["passage"], question[1])):
                passage.questions.append(Question(question[0], encode(question[0], vocabulary), spans, question[1]))
        if passage.questions:
            passages.append(passage)
            titles.append(_title(row["query"], vocabulary))
    return Collection(passages, titles)


def _gap_question(sentence, rng):
    gaps = list(_NAME.finditer(sentence)) + list(_NUMBER.finditer(sentence))
    if not gaps or not 8 <= sentence.count(" ") <= 40:
        return None
    gap = rng.choice(gaps)
    answer = gap.group()
    asked = "when" if _YEAR.fullmatch(answer) else "how many" if answer[0].isdigit() else "how much" if answer[0] == "$" else \
        rng.choice(["what", "who", "which"])
    words = sentence[:gap.start()].split() + [asked] + sentence[gap.end():].split()
    kept = [w for w in words if w == asked or rng.random() < 0.6]
    if rng.random() < 0.5:
        kept = [asked] + [w for w in kept if w != asked]
    return (" ".join(kept).rstrip(" .,;:") + "?", answer) if len(kept) > 3 else None
