"""Fine-tunes the package's encoder for search: a question near the passages that answer it, far from their neighbours (contrastive, InfoNCE: van den Oord et al. 2018).

Usage: search.py --data <training sets> --encoder <folder with model.onnx and vocab.txt> --work <scratch folder> --steps 300

The work folder gets a checkpoint at every measure; the same command goes on from the last one. Seed, data and number of steps fix every draw.
"""
import random
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import examples
import passages
from network import FROZEN, mean_vectors, package_encoder
from synonyms import Synonyms
from train import arguments_of_a_run, begin, is_set_aside, start_from
from wordpieces import CLS, SEP, WordPieces

QUESTION_PIECES, PASSAGE_PIECES, PASSAGE_WORDS = 50, 120, 120
FOLDERS, ASKED, HARD, NEAREST = 4, 6, 1, 12
"""Folders of one step, questions of each, and how many of the passages nearest to a question stand against it."""
TEMPERATURE, RATE, WARM_UP, LEAST, DROPOUT = 0.05, 6e-5, 30, 0.05, 0.05
PLAIN, MEDICAL = 0.2, 0.08
"""The shares of the steps on encyclopaedia articles and on advice about health; the others are on organisations' documents."""
LOWER, UNTITLED = 0.15, 0.1
MEASURE = 50


def chunks(article):
    """(first, last, title, text) of runs of sentences under one heading, as long as passages are."""
    found, at = [], 0
    heading = lambda sentence: sentence.above.split(":")[0]
    while at < len(article.sentences):
        end, count = at, 0
        while end < len(article.sentences) and heading(article.sentences[end]) == heading(article.sentences[at]):
            count += passages.words(article.sentences[end].text)
            if end > at and count > PASSAGE_WORDS:
                break
            end += 1
        above, body = article.sentences[at].above, " ".join(s.text for s in article.sentences[at:end])
        found.append((at, end, article.title, f"{above}\n{body}" if above else body))
        at = end
    return found


class Folder:
    """Passages and the questions that they answer."""

    def __init__(self, path, keep=lambda document: True):
        articles, questions = examples.office(path)
        self.name, self.passages, places = path.name, [], {}
        for key, article in articles.items():
            for first, end, title, text in chunks(article):
                places.update(((key, i), len(self.passages)) for i in range(first, end))
                self.passages.append((title, text))
        self.questions = [(q.text, sorted({places[e] for e in q.evidence})) for q in questions if q.evidence and keep(q.document)]
        self.near = []


class Material:
    """Draws steps; the same generator gives the same ones."""

    def __init__(self, data, material, pieces):
        self.pieces, self._synonyms = pieces, Synonyms()
        self.folders = [Folder(path, lambda document: not is_set_aside(document)) for path in [data / "office", *sorted((material / "reader").iterdir())]]
        self.measured = [Folder(path) for path in sorted((material / "picker").iterdir())]
        self._articles = {}
        for passage in examples.squad(data)[0]:
            if passage.questions:
                self._articles.setdefault(passage.article, []).append(passage)
        self._medical = examples.medical(data)

    def question(self, text, rng=None):
        if rng is not None:
            text = self._synonyms.reword(text, rng)
            text = text.lower().rstrip("?") if rng.random() < LOWER else text
        return [CLS, *self.pieces.numbers(text)[:QUESTION_PIECES - 2], SEP]

    def passage(self, title, text, rng=None):
        whole = text if not title or (rng is not None and rng.random() < UNTITLED) else f"{title}\n{text}"
        return [CLS, *self.pieces.numbers(whole)[:PASSAGE_PIECES - 2], SEP]

    def find_near(self, encoder):
        """For each question the passages of its folder that are nearest to it now and do not answer it."""
        for folder in self.folders:
            nearness = mean_vectors(encoder, [self.question(text) for text, _ in folder.questions]) \
                @ mean_vectors(encoder, [self.passage(*p) for p in folder.passages]).T
            folder.near = [[i for i in np.argsort(-row, kind="stable")[:NEAREST] if i not in right] for row, (_, right) in zip(nearness, folder.questions)]

    def draw(self, rng):
        """Questions, passages, and for each question which of the passages answer it."""
        kind = rng.random()
        if kind < PLAIN:
            asked, told = [], []
            for name in rng.sample(sorted(self._articles), FOLDERS):
                of_article = self._articles[name]
                for passage in rng.sample(of_article, min(2 * ASKED, len(of_article))):
                    asked.append(self.question(rng.choice(passage.questions).text, rng))
                    told.append(self.passage(passage.title, " ".join(s.text for s in passage.sentences), rng))
            return asked, told, [[i] for i in range(len(asked))]
        if kind < PLAIN + MEDICAL:
            drawn = rng.sample(range(len(self._medical)), 2 * FOLDERS * ASKED)
            return [self.question(self._medical[i][0], rng) for i in drawn], \
                [self.passage("", " ".join(s.text for s in self._medical[i][1]), rng) for i in drawn], [[i] for i in range(len(drawn))]
        asked, places = [], {}
        for folder in rng.sample(self.folders, FOLDERS):
            for number in rng.sample(range(len(folder.questions)), min(ASKED, len(folder.questions))):
                asked.append((folder, number))
                against = folder.near[number][:NEAREST - 4]
                for place in [rng.choice(folder.questions[number][1]), *rng.sample(against, min(HARD, len(against)))]:
                    places.setdefault((folder.name, place), len(places))
        by_name = {folder.name: folder for folder, _ in asked}
        return [self.question(folder.questions[number][0], rng) for folder, number in asked], \
            [self.passage(*by_name[name].passages[place], rng) for name, place in places], \
            [[at for (name, place), at in places.items() if name == folder.name and place in folder.questions[number][1]] for folder, number in asked]


def vectors(encoder, numbers, dropout):
    longest = max(map(len, numbers))
    pieces, mask = torch.zeros(len(numbers), longest, dtype=torch.long), torch.zeros(len(numbers), longest)
    for row, of_text in enumerate(numbers):
        pieces[row, :len(of_text)] = torch.tensor(of_text)
        mask[row, :len(of_text)] = 1
    with torch.autocast("cpu", dtype=torch.bfloat16):
        places = encoder(pieces, torch.zeros_like(pieces), mask, dropout)
    return F.normalize((places.float() * mask[:, :, None]).sum(1), dim=-1)


def loss_of(encoder, step):
    asked, told, right = step
    scores = vectors(encoder, asked, DROPOUT) @ vectors(encoder, told, DROPOUT).T / TEMPERATURE
    wrong = torch.ones_like(scores, dtype=torch.bool)
    for row, places in enumerate(right):
        wrong[row, places] = False
    return (torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(wrong, -1e4), 1)).mean()


def measure(encoder, material):
    """The share of questions with a right passage among the nearest 1, 4 and 10, by folder that nothing was drawn from."""
    encoder.eval()
    figures = {}
    for folder in material.measured:
        scores = mean_vectors(encoder, [material.question(text) for text, _ in folder.questions]) \
            @ mean_vectors(encoder, [material.passage(*p) for p in folder.passages]).T
        rank = np.array([(row > row[right].max()).sum() for row, (_, right) in zip(scores, folder.questions)])
        figures[folder.name] = [round(float((rank < most).mean()), 3) for most in (1, 4, 10)]
    encoder.train()
    return figures


def main():
    parser = arguments_of_a_run(__doc__, RATE)
    parser.add_argument("--steps", type=int, default=300)
    arguments = parser.parse_args()
    begin(arguments)

    encoder = package_encoder(arguments.encoder / "model.onnx")
    encoder.freeze()
    material = Material(arguments.data, arguments.material, WordPieces(arguments.encoder / "vocab.txt"))
    trained = [weight for weight in encoder.parameters() if weight.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=arguments.rate, weight_decay=0.01)
    step, checkpoint = 0, arguments.work / "checkpoint.pt"
    # What stands against a question is found with the package's own encoder, so that a run that was broken off goes on with the same.
    encoder.eval()
    material.find_near(encoder)
    if arguments.start:
        start_from(encoder, arguments.start)
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        encoder.load_state_dict(saved["weights"])
        optimizer.load_state_dict(saved["optimizer"])
        step = saved["step"]
        print(f"goes on from step {step}", flush=True)
    else:
        print("before", measure(encoder, material), flush=True)
    encoder.train()
    losses, began = [], time.process_time()
    while step < arguments.steps:
        rng = random.Random(f"{arguments.seed}:{step}")
        torch.manual_seed(arguments.seed * 1_000_003 + step)
        for group in optimizer.param_groups:
            group["lr"] = arguments.rate * min(1.0, (step + 1) / WARM_UP) * max(LEAST, 1 - step / arguments.steps)
        loss = loss_of(encoder, material.draw(rng))
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        losses.append(loss.item())
        step += 1
        if step % MEASURE == 0 or step == arguments.steps:
            print(f"{step:5} of {arguments.steps}  loss {np.mean(losses[-MEASURE:]):.3f}  {time.process_time() - began:.0f} processor seconds  "
                  f"{measure(encoder, material)}", flush=True)
            torch.save({"weights": encoder.state_dict(), "optimizer": optimizer.state_dict(), "step": step}, checkpoint.with_suffix(".new"))
            checkpoint.with_suffix(".new").replace(checkpoint)
    torch.save({n: w.detach().clone() for n, w in encoder.state_dict().items() if not n.startswith(FROZEN)}, arguments.work / "last.pt")


if __name__ == "__main__":
    main()
