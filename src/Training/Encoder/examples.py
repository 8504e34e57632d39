"""What one step of the training sees: questions with windows that answer them, and with windows that only look as if they did."""
import gzip
import json
import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import zip_longest

import numpy as np

import passages
from synonyms import Synonyms
from traps import TrapMaker
from wordpieces import CLS, SEP

SET_ASIDE = 42
MOST_WORDS = 105
QUESTION_PIECES, ABOVE_PIECES, WINDOW_PIECES = 48, 40, 160
MEDICAL_NEIGHBOURS = 3
OFFICE_TRAPS = 0.4
"""The share of the traps that are made of organisations' documents."""
NEAR = 12
"""So many near misses of a question are drawn from."""
NONE = -1


@dataclass
class Example:
    pieces: list
    types: list
    sentence_of: list
    """For each place its sentence in the window, from 0; NONE outside of the window."""
    starts: list
    ends: list
    """Right first and last places of an answer; [0] where the window does not answer; empty where it answers without a span."""
    evidence: list
    """Sentences that answer; empty where none does."""


@dataclass
class Question:
    text: str
    answers: list
    evidence: set = field(default_factory=set)


@dataclass
class Passage:
    title: str
    article: str
    sentences: list
    questions: list = field(default_factory=list)
    unanswered: list = field(default_factory=list)


def fnv1a(text):
    """The 32-bit FNV-1a hash (Fowler, Noll, Vo) of the UTF-16 little-endian bytes, without its top bit: the order that sets articles aside."""
    value = 2166136261
    for byte in text.encode("utf-16-le", "surrogatepass"):
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value & 0x7FFFFFFF


def rows(file):
    opened = gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8")
    with opened as lines:
        return [json.loads(line) for line in lines]


def _content(text):
    return {w for w in re.findall(r"[a-z0-9]{3,}", text.lower())}


def squad(folder):
    """Passages to train on and passages of the 42 articles set aside."""
    by_title = defaultdict(list)
    for row in rows(folder / "squad-train.jsonl.gz"):
        by_title[row["title"]].append(row)
    order = sorted(by_title, key=lambda title: (fnv1a(title), title))
    collections = []
    for titles in (order[SET_ASIDE:], order[:SET_ASIDE]):
        found = []
        for title in titles:
            first = len(found)
            for row in by_title[title]:
                passage = Passage(title.replace("_", " "), title, passages.plain(row["passage"]))
                for asked in row["questions"]:
                    answers = asked["answers"]
                    holding = {i for i, s in enumerate(passage.sentences) if any(a in s.text for a in answers)}
                    if holding:
                        passage.questions.append(Question(asked["question"], answers, holding))
                found.append(passage)
            _find_unanswered(found[first:])
        collections.append(found)
    return collections


def _find_unanswered(of_article):
    """Gives each passage the questions about its neighbours that share most rare words with it and whose answer it does not hold."""
    texts = [" ".join(s.text for s in p.sentences).lower() for p in of_article]
    have = [_content(t) for t in texts]
    frequency = defaultdict(int)
    for h in have:
        for word in h:
            frequency[word] += 1
    for own, passage in enumerate(of_article):
        for question in passage.questions:
            asked = _content(question.text)
            shared = [sum(1 / frequency[w] for w in asked & h) for h in have]
            for other in sorted(range(len(have)), key=lambda i: -shared[i])[:4]:
                if other != own and not any(a.lower() in texts[other] for a in question.answers):
                    of_article[other].unanswered.append(question)


@dataclass
class OfficeQuestion:
    document: str
    """The document that it grew from, without its ending."""
    text: str
    answers: list
    extractive: bool
    evidence: list
    """(article, sentence) that answer."""
    near: list
    """(article, sentence) that look like it by their words and do not answer."""

    def in_folder(self, folder):
        """The same with its articles named by folder and file: two folders may have files of one name."""
        placed = lambda places: [((folder, key), at) for key, at in places]
        return replace(self, evidence=placed(self.evidence), near=placed(self.near))


def _bare(text):
    return " ".join(re.findall(r"\w+", re.sub(r"<[^>]+>", " ", text).lower()))


def office(folder):
    """Documents and questions of organisations in one folder."""
    articles = {}
    for file in sorted((folder / "corpus").iterdir()):
        articles[file.name] = passages.document(file.name, file.read_text(encoding="utf-8"))
    places = [(a.key, i, _content(s.text + " " + s.above + " " + a.title)) for a in articles.values() for i, s in enumerate(a.sentences)]
    frequency = defaultdict(int)
    for _, _, content in places:
        for word in content:
            frequency[word] += 1
    kept = []
    for row in rows(folder / "questions.jsonl"):
        if row["history"]:
            continue
        evidence = set()
        for proof in row["evidence"]:
            bare = _bare(proof["text"])
            for i, s in enumerate(articles[proof["article_id"]].sentences):
                own = _bare(s.text)
                if own and (own in bare or bare in own):
                    evidence.add((proof["article_id"], i))
        if not row["unanswerable"] and not evidence:
            continue
        asked = _content(row["question"])
        stem = row["id"].rsplit("-", 1)[0]
        scored = sorted(((sum(1 / frequency[w] for w in asked & content) + (0.3 if key.startswith(stem) else 0), key, i)
                         for key, i, content in places), reverse=True)[:12]
        near = [(key, i) for _, key, i in scored if (key, i) not in evidence]
        extractive = row["type"] not in ("yesno", "reason", "how", "comparison", "list", "condition", "definition")
        kept.append(OfficeQuestion(stem, row["question"], row["answers"], extractive, sorted(evidence), near))
    return articles, kept


def _add_near_by_meaning(articles, questions, vectors):
    """Puts the places nearest by meaning between those nearest by words, turn by turn."""
    places = [(a.key, i) for a in articles.values() for i in range(len(a.sentences))]
    texts = vectors([f"{articles[key].title}\n{articles[key].sentences[i].above}\n{articles[key].sentences[i].text}" for key, i in places])
    for question, row in zip(questions, vectors([q.text for q in questions]) @ texts.T):
        nearest = [places[i] for i in np.argsort(-row, kind="stable")[:NEAR] if places[i] not in question.evidence]
        both = [place for pair in zip_longest(question.near, nearest) for place in pair if place]
        question.near = list(dict.fromkeys(both))


def medical(folder):
    """Questions and the texts that answer them, in their order: neighbours are about the same or like matters."""
    found = []
    for row in sorted(rows(folder / "medquad.jsonl.gz"), key=lambda r: re.sub(r"^.*? (?:of|for|with|by|to|are|is|diagnose|cause|causes) ", "", r["query"].lower())):
        found.append((row["query"], passages.plain(row["passage"])))
    return found


_NAME = re.compile(r"(?<=[a-z,] )[A-Z][A-Za-z]+(?: (?:of |the |and )?[A-Z][A-Za-z]+)*")
_NUMBER = re.compile(r"(?<=[a-z] )\$?\d+(?:[.,]\d+)*(?: percent| million| billion|%)?(?=[ .,;])")
_YEAR = re.compile(r"(?:19|20)\d\d")


def announcements(folder):
    """Posts of digital.gov; gap questions are drawn from them while training."""
    return [Passage(row["query"], row["query"], passages.plain(row["passage"])) for row in rows(folder / "digitalgov.jsonl.gz")]


def gap_question(sentence, rng):
    """A sentence whose name or number is asked for, with a part of its words dropped."""
    gaps = list(_NAME.finditer(sentence)) + list(_NUMBER.finditer(sentence))
    if not gaps or not 8 <= sentence.count(" ") <= 40:
        return None
    gap = rng.choice(gaps)
    answer = gap.group()
    asked = "when" if _YEAR.fullmatch(answer) else "how many" if answer[0].isdigit() else "how much" if answer[0] == "$" else \
        rng.choice(["what", "who", "which"])
    kept = [w for w in sentence[:gap.start()].split() + [asked] + sentence[gap.end():].split() if w == asked or rng.random() < 0.6]
    if rng.random() < 0.5:
        kept = [asked] + [w for w in kept if w != asked]
    return (" ".join(kept).rstrip(" .,;:") + "?", answer) if len(kept) > 3 else None


class Examples:
    """Draws examples; the same generator gives the same ones."""

    # Kinds of examples and how often each is drawn.
    RATES = (("answer", 0.28), ("elsewhere", 0.05), ("neighbour", 0.08), ("trap", 0.08), ("office", 0.26), ("office_near", 0.19),
             ("medical", 0.015), ("medical_near", 0.015), ("gap", 0.02), ("gap_near", 0.01))

    def __init__(self, folder, pieces, embeddings, aside=lambda name: False, material=None, vectors=None):
        """With vectors (texts to rows of length 1) what looks like an answer by its meaning is a near miss beside what does by its words."""
        self._pieces = pieces
        self._squad, self.set_aside = squad(folder)
        self._asked = [(p, q) for p in self._squad for q in p.questions]
        self._unanswered = [(p, q) for p in self._squad for q in p.unanswered]
        self._by_article = defaultdict(list)
        for p in self._squad:
            self._by_article[p.article].append(p)
        self._office, asked, self._office_aside = {}, [], []
        for organisations in [folder / "office", *(sorted((material / "reader").iterdir()) if material else [])]:
            articles, questions = office(organisations)
            if vectors:
                _add_near_by_meaning(articles, questions, vectors)
            self._office.update(((organisations.name, key), article) for key, article in articles.items())
            for question in questions:
                (self._office_aside if aside(question.document) else asked).append(question.in_folder(organisations.name))
        self._office_answered = [q for q in asked if q.evidence]
        self._office_near = [q for q in asked if not q.evidence] * 2 + self._office_answered
        self._medical = medical(folder)
        self._posts = announcements(folder)
        self._synonyms = Synonyms()
        self._trap_maker = TrapMaker(pieces, embeddings, self._synonyms)
        self._kinds, self._shares = zip(*self.RATES)

    def draw(self, rng):
        while True:
            kind = rng.choices(self._kinds, self._shares)[0]
            example = getattr(self, "_draw_" + kind)(rng)
            if example:
                return example

    def _draw_answer(self, rng):
        passage, question = rng.choice(self._asked)
        return self.encode(question.text, passage.title, passage.sentences, self._around(passage.sentences, rng.choice(sorted(question.evidence)), rng),
                           question.answers, question.evidence, rng)

    def _draw_elsewhere(self, rng):
        passage, question = rng.choice(self._asked)
        at = rng.randrange(len(passage.sentences))
        window = self._around(passage.sentences, at, rng)
        if any(window[0] <= i < window[1] for i in question.evidence):
            others = [i for i in range(len(passage.sentences)) if i not in question.evidence]
            if not others:
                return None
            at = rng.choice(others)
            low = max((i + 1 for i in question.evidence if i < at), default=0)
            high = min((i for i in question.evidence if i > at), default=len(passage.sentences))
            window = (max(low, window[0]) if window[0] <= at else low, high)
        return self.encode(question.text, passage.title, passage.sentences, window, [], set(), rng)

    def _draw_neighbour(self, rng):
        passage, question = rng.choice(self._unanswered)
        shared = _content(question.text)
        at = max(range(len(passage.sentences)), key=lambda i: (len(shared & _content(passage.sentences[i].text)), rng.random()))
        return self.encode(question.text, passage.title, passage.sentences, self._around(passage.sentences, at, rng), [], set(), rng)

    def _draw_trap(self, rng):
        if rng.random() < OFFICE_TRAPS:
            asked = rng.choice(self._office_answered)
            key, at = rng.choice(asked.evidence)
            article = self._office[key]
            changed = self._trap_maker.trap(asked.text, article.sentences[at].text, rng.choice(article.sentences).text, rng)
            return changed and self.encode(changed, article.title, article.sentences, self._around(article.sentences, at, rng), [], set(), rng)
        passage, question = rng.choice(self._asked)
        text = " ".join(s.text for s in passage.sentences)
        other = " ".join(s.text for s in rng.choice(self._by_article[passage.article]).sentences)
        changed = self._trap_maker.trap(question.text, text, other, rng)
        return changed and self.encode(changed, passage.title, passage.sentences,
                                       self._around(passage.sentences, rng.choice(sorted(question.evidence)), rng), [], set(), rng)

    def _office_window(self, asked, place, rng):
        key, at = place
        article = self._office[key]
        window = self._around(article.sentences, at, rng)
        evidence = {i for k, i in asked.evidence if k == key}
        return article, window, evidence

    def _medical_window(self, at, rng):
        sentence_list = self._medical[at][1]
        return sentence_list, self._around(sentence_list, rng.randrange(min(3, len(sentence_list))), rng)

    def _draw_medical_near(self, rng):
        at = rng.randrange(len(self._medical))
        other = at + rng.choice([d for d in range(-MEDICAL_NEIGHBOURS, MEDICAL_NEIGHBOURS + 1) if d and 0 <= at + d < len(self._medical)])
        kind = lambda query: " ".join(query.lower().split()[:4])
        if kind(self._medical[at][0]) == kind(self._medical[other][0]):
            return None
        sentence_list, window = self._medical_window(other, rng)
        return self.encode(self._medical[at][0], "", sentence_list, window, [], set(), rng)

    def _draw_gap(self, rng):
        return self._gap_in(rng, near=False)

    def _draw_gap_near(self, rng):
        return self._gap_in(rng, near=True)

    def _gap_in(self, rng, near):
        passage = rng.choice(self._posts)
        at = rng.randrange(len(passage.sentences))
        asked = gap_question(passage.sentences[at].text, rng)
        if not asked:
            return None
        if not near:
            return self.encode(asked[0], passage.title, passage.sentences, self._around(passage.sentences, at, rng), [asked[1]], {at}, rng)
        others = [i for i in range(len(passage.sentences)) if asked[1] not in passage.sentences[i].text]
        if not others:
            return None
        window = self._around(passage.sentences, rng.choice(others), rng)
        return None if window[0] <= at < window[1] else self.encode(asked[0], passage.title, passage.sentences, window, [], set(), rng)

    @staticmethod
    def _around(sentence_list, at, rng):
        """A window of whole sentences with a given one at a random place."""
        count = [passages.words(s.text) for s in sentence_list]
        first = last = at
        total, most = count[at], MOST_WORDS if rng.random() < 0.8 else rng.randrange(30, MOST_WORDS)
        while True:
            sides = [s for s in (first - 1, last + 1) if 0 <= s < len(count) and total + count[s] <= most]
            if not sides:
                return first, last + 1
            side = rng.choice(sides)
            total += count[side]
            first, last = min(first, side), max(last, side)

    def encode(self, question, title, sentence_list, window, answers, evidence, rng=None, extractive=True):
        """One example. Where the evidence lies outside of the window, the window does not answer."""
        if rng is not None:
            question = self._synonyms.reword(question, rng)
        if rng is not None and rng.random() < 0.15:
            question = question.lower().rstrip("?")
        asked = self._pieces.numbers(question)[:QUESTION_PIECES]
        above = sentence_list[window[0]].above
        if rng is not None and rng.random() < 0.15:
            title = ""
        context = self._pieces.numbers(title + (": " + above if above and title else above))[:ABOVE_PIECES]
        pieces = [CLS, *asked, SEP, *context, SEP]
        types = [0] * (len(asked) + 2) + [1] * (len(context) + 1)
        sentence_of = [NONE] * len(pieces)
        starts, ends, right = [], [], []
        room = WINDOW_PIECES
        for index in range(*window):
            text = sentence_list[index].text
            numbers, spans = self._pieces.encode(text)
            numbers, spans = numbers[:room], spans[:room]
            room -= len(numbers)
            offset = len(pieces)
            if index in evidence and numbers:
                right.append(index - window[0])
                for answer in answers:
                    for found in re.finditer(re.escape(answer), text, re.IGNORECASE):
                        first = [i for i, s in enumerate(spans) if s[0] <= found.start() < s[1]]
                        last = [i for i, s in enumerate(spans) if s[0] < found.end() <= s[1]]
                        if first and last:
                            starts.append(offset + first[0])
                            ends.append(offset + last[-1])
            pieces += numbers
            sentence_of += [index - window[0]] * len(numbers)
            types += [1] * len(numbers)
        pieces.append(SEP)
        types.append(1)
        sentence_of.append(NONE)
        if not right:
            if evidence and any(window[0] <= i < window[1] for i in evidence):
                return None
            starts, ends = [0], [0]
        return Example(pieces, types, sentence_of, sorted(set(starts)), sorted(set(ends)), right)

    def office_set_aside(self):
        """Title, sentences, question and evidence of the questions set aside, each with the document that answers it or looks most as if it did."""
        found = []
        for asked in self._office_aside:
            key = (asked.evidence or asked.near)[0][0]
            found.append((self._office[key].title, self._office[key].sentences, asked.text, {i for k, i in asked.evidence if k == key}))
        return found

    def _draw_office(self, rng):
        asked = rng.choice(self._office_answered)
        article, window, evidence = self._office_window(asked, rng.choice(asked.evidence), rng)
        answers = asked.answers if asked.extractive else []
        return self.encode(asked.text, article.title, article.sentences, window, answers, evidence, rng)

    def _draw_office_near(self, rng):
        asked = rng.choice(self._office_near)
        article, window, evidence = self._office_window(asked, rng.choice(asked.near[:NEAR]), rng)
        return None if any(window[0] <= i < window[1] for i in evidence) else \
            self.encode(asked.text, article.title, article.sentences, window, [], set(), rng)

    def _draw_medical(self, rng):
        at = rng.randrange(len(self._medical))
        sentence_list, window = self._medical_window(at, rng)
        return self.encode(self._medical[at][0], "", sentence_list, window, [], set(range(*window)), rng)


def padded(examples):
    """Arrays of one batch."""
    longest = max(len(e.pieces) for e in examples)
    shape = (len(examples), longest)
    pieces, types, mask, sentence_of = np.zeros(shape, np.int64), np.zeros(shape, np.int64), np.zeros(shape, np.float32), np.full(shape, NONE, np.int64)
    for row, example in enumerate(examples):
        length = len(example.pieces)
        pieces[row, :length], types[row, :length], mask[row, :length] = example.pieces, example.types, 1
        sentence_of[row, :length] = example.sentence_of
    return pieces, types, mask, sentence_of
