"""Trains the reader. One command, see README.md."""
import argparse
import json
import math
import pickle
import time
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import torch

import questions
import vocabulary as words
from batches import BatchMaker, Rates
from evaluate import Examination
from export import export
from model import Reader, Sizes, loss

SEED = 1
LEARNING_RATE, TABLE_SHARE, LAST_SHARE, WARM_UP = 2e-3, 0.5, 0.02, 100
AVERAGE = 0.998
EXAMINED_PASSAGES = 320


def prepared(folder, work):
    """Vocabulary, vectors and encoded questions; kept in the work folder, because they take a few minutes."""
    kept = work / "prepared.pickle"
    if not kept.exists():
        vocabulary, vectors = words.learn(questions.all_texts(folder), SEED)
        train, aside = questions.squad(folder, vocabulary)
        gaps = questions.cloze(folder, vocabulary, SEED)
        with kept.open("wb") as file:
            pickle.dump((vocabulary, vectors, train, aside, gaps), file, protocol=5)
    with kept.open("rb") as file:
        return pickle.load(file)


class Clock:
    """How far the run is: by its own processor time, or by the clock on the wall where that ends sooner.
    The schedule always completes, even on a machine shared with others."""

    def __init__(self, minutes, deadline):
        self._budget, self._deadline = minutes * 60, deadline
        self._started, self._processor, self._examining = datetime.now(), time.process_time(), 0.0

    def minutes(self):
        return (time.process_time() - self._processor - self._examining) / 60

    def progress(self):
        done = self.minutes() * 60 / self._budget
        if self._deadline:
            done = max(done, (datetime.now() - self._started) / (self._deadline - self._started))
        return min(1.0, done)

    def outside(self, work):
        """Runs work which is not training."""
        before = time.process_time()
        result = work()
        self._examining += time.process_time() - before
        return result


class Average:
    """An exponential average of the weights: it generalises better than the last step, above all before the schedule ends."""

    def __init__(self, model):
        self._model = model
        self.weights = {name: value.detach().clone() for name, value in model.state_dict().items()}
        self._steps = 0

    @torch.no_grad()
    def follow(self):
        self._steps += 1
        share = 1 - min(AVERAGE, (1 + self._steps) / (10 + self._steps))
        for name, value in self._model.state_dict().items():
            self.weights[name].lerp_(value, share)

    def model(self):
        copy = Reader(self._model.sizes)
        copy.load_state_dict(self.weights)
        return copy


def train(args):
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    vocabulary, vectors, data, aside, gaps = prepared(args.data, args.work)
    maker = BatchMaker([data, gaps], vocabulary, vectors, Rates(neighbour=args.neighbours), args.seed)
    examination = Examination(aside, vocabulary, vectors, EXAMINED_PASSAGES, SEED)
    model = Reader(Sizes(rows=vocabulary.rows), vectors)
    if args.start:
        model.load_state_dict(torch.load(args.start)["last"])
    average = Average(model)
    table = [model.table.weight]
    others = [p for name, p in model.named_parameters() if name != "table.weight"]
    optimiser = torch.optim.Adam([{"params": others}, {"params": table}], lr=LEARNING_RATE, betas=(0.9, 0.98), eps=1e-7)
    print(f"{sum(p.numel() for p in others)} parameters beside the table, {len(data.passages)} passages, "
          f"{len(gaps.passages)} with gap questions", flush=True)
    clock = Clock(args.minutes, args.deadline)
    losses, pairs, step, next_look = [], 0, 0, args.every
    curve = args.work / "learning-curve.jsonl"
    curve.write_text("")

    def look():
        """A checkpoint and a line of the learning curve, for the weights as they are and for their average."""
        entry = {"minutes": round(clock.minutes(), 1), "clock": datetime.now().strftime("%H:%M"), "steps": step, "pairs": pairs,
                 "loss": round(float(np.mean(losses[-500:])), 3), "average": examination.figures(average.model())}
        if clock.progress() >= 1:
            entry["last"] = examination.figures(model)
        name = f"checkpoint-{round(clock.minutes()):03d}.pt"
        torch.save({"sizes": model.config(), "average": average.weights, "last": model.state_dict()}, args.work / name)
        with curve.open("a") as file:
            file.write(json.dumps(entry) + "\n")
        print(entry, flush=True)

    while clock.progress() < 1:
        for passages, asked, of_question, start, end in maker.epoch(args.batch):
            rate = args.rate * min(1, (step + 1) / WARM_UP)
            rate *= LAST_SHARE + (1 - LAST_SHARE) * 0.5 * (1 + math.cos(math.pi * clock.progress()))
            for group, share in zip(optimiser.param_groups, (1, TABLE_SHARE)):
                group["lr"] = rate * share
            model.train()
            error = loss(*model(passages, asked, of_question), start, end)
            optimiser.zero_grad()
            error.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimiser.step()
            average.follow()
            losses.append(error.item())
            step, pairs = step + 1, pairs + len(of_question)
            if step in (1, 10, 50) or step % 200 == 0:
                print(f"step {step} loss {np.mean(losses[-200:]):.3f} minutes {clock.minutes():.2f} progress {clock.progress():.3f} "
                      f"pairs {pairs}", flush=True)
            if clock.minutes() >= next_look or clock.progress() >= 1:
                next_look += args.every
                clock.outside(look)
            if clock.progress() >= 1:
                break
    final = average.model()
    export(final, vocabulary, args.work / "export")


def _deadline(text):
    hour, minute = map(int, text.split(":"))
    found = datetime.now().replace(hour=hour, minute=minute, second=0, microsecond=0)
    return found if found > datetime.now() else found + timedelta(days=1)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the training sets (*.jsonl.gz)")
    parser.add_argument("--work", type=Path, required=True, help="folder for prepared data, checkpoints, curve and export")
    parser.add_argument("--minutes", type=float, default=90, help="processor minutes to train")
    parser.add_argument("--every", type=float, default=15, help="processor minutes between checkpoints")
    parser.add_argument("--deadline", type=_deadline, help="local time (HH:MM) by which the schedule must be complete")
    parser.add_argument("--start", type=Path, help="checkpoint whose last weights a further round goes on from")
    parser.add_argument("--rate", type=float, default=LEARNING_RATE, help="highest learning rate of the schedule")
    parser.add_argument("--seed", type=int, default=SEED, help="seed of the order and of every rule that makes questions; another one for each round")
    parser.add_argument("--neighbours", type=float, default=Rates.neighbour, help="questions about another passage of the article, per question")
    parser.add_argument("--batch", type=int, default=16, help="passages per step, each with all its questions")
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    train(arguments)
