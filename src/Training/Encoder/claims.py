"""Trains the claim check on the reader's encoder: do these quotes support this sentence?

Usage: claims.py --data <training sets> --claims <file.jsonl> [<file.jsonl> ...] --encoder <folder> --start <weights> --output claim-check.safetensors [--examples claim-examples.json]
       claims.py --measure <file.jsonl> --encoder <folder> --start <claim-check.safetensors>

A claim is {"quotes": [{"text", "title", "date"}], "question", "sentence", "label": "supported" | "unsupported"}. One about a passage of a training set names the passage
instead of quoting it, {"source", "row", "start", "length"}, and its sentence is a list of words of its own and of [start, length] in that passage. One in eight, drawn by
its quotes so that no quote stands on both sides, is set aside for the figures, for the number of passes and for the probability. Every seed is one run from the same start; the runs' weights are averaged.
"""
import argparse
import json
import math
import random
import re
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from examples import fnv1a, rows
from export import tensors_of, write
from network import WIDTH, Encoder, package_weights
from train import start_from
from wordpieces import CLS, SEP, WordPieces

SENTENCE_PIECES, QUESTION_PIECES, QUOTE_PIECES, ALL_PIECES = 70, 30, 220, 300
BATCH, POOL, WARM_UP, LEAST = 32, 16, 40, 0.03
RATE, HEAD_RATE, DROPOUT = 1e-4, 1e-3, 0.1
WITHOUT_QUESTION = 0.15
SET_ASIDE, CHECKPOINT = 8, 100


class ClaimCheck(Encoder):
    """Two numbers a word piece: the first counts at the first place, the second as a mean over sentence and question."""

    def __init__(self):
        super().__init__()
        self.head = nn.Linear(WIDTH, 2)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, pieces, types, mask, dropout=0.0):
        scores = self.head(super().forward(pieces, types, mask, dropout).float())
        front = (1 - types) * mask
        return scores[:, 0, 0] + (scores[:, :, 1] * front).sum(1) / front.sum(1)


class Sources:
    """Passages of the training sets."""

    def __init__(self, data):
        self._data, self._rows = data, {}

    def resolve(self, claim):
        """The claim with its quote and its sentence in full."""
        if "source" not in claim:
            return claim
        source = claim["source"]
        if source not in self._rows:
            self._rows[source] = rows(self._data / f"{source}.jsonl.gz")
        row = self._rows[source][claim["row"]]
        text = row["passage"][claim["start"]:claim["start"] + claim["length"]]
        sentence = "".join(part if isinstance(part, str) else text[part[0]:part[0] + part[1]] for part in claim["sentence"])
        return {**claim, "quotes": [{"text": text, "title": row.get("query") or row["title"].replace("_", " ")}], "sentence": sentence}


def quoted(quote):
    date = f" ({quote['date']})" if quote.get("date") else ""
    return f"{quote['title']}{date}: {quote['text']}" if quote.get("title") else quote["text"]


def encode(claim, words, with_question=True):
    """Pieces, and how many of them stand in front: sentence and question."""
    front = [CLS, *words.numbers(claim["sentence"])[:SENTENCE_PIECES], SEP]
    if claim.get("question") and with_question:
        front += [*words.numbers(claim["question"])[:QUESTION_PIECES], SEP]
    pieces = front + words.numbers(" ".join(quoted(q) for q in claim["quotes"]))[:QUOTE_PIECES]
    return pieces[:ALL_PIECES - 1] + [SEP], len(front)


def padded(rows):
    longest = max(len(pieces) for pieces, _ in rows)
    pieces, types, mask = torch.zeros(len(rows), longest, dtype=torch.long), torch.zeros(len(rows), longest, dtype=torch.long), torch.zeros(len(rows), longest)
    for at, (own, front) in enumerate(rows):
        pieces[at, :len(own)], types[at, front:len(own)], mask[at, :len(own)] = torch.tensor(own), 1, 1
    return pieces, types, mask


@torch.no_grad()
def scores(network, claims, words):
    network.eval()
    rows = [encode(c, words) for c in claims]
    found = np.zeros(len(rows))
    order = sorted(range(len(rows)), key=lambda i: len(rows[i][0]))
    for at in range(0, len(order), BATCH):
        part = order[at:at + BATCH]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found[part] = network(*padded([rows[i] for i in part])).numpy()
    return found


def figures(values, labels):
    """The area under the curve, and how many supported sentences are shown where so many of the others are."""
    order = np.argsort(values)
    ranks = np.empty(len(values))
    ranks[order] = np.arange(1, len(values) + 1)
    true, false = labels.sum(), (1 - labels).sum()
    area = (ranks[labels == 1].sum() - true * (true + 1) / 2) / (true * false)
    lies = np.sort(values[labels == 0])[::-1]
    shown = {f"shown at {share:.0%} of the false": round(float((values[labels == 1] > lies[int(share * len(lies))]).mean()), 3) for share in (0.05, 0.12, 0.2)}
    return {"area": round(float(area), 3), **shown}


def calibrated(values, labels):
    """Platt's slope and offset by Newton's method (Platt 1999), with his targets; a step that goes too far is halved."""
    fit = np.array([0.3, 0.0])
    true, false = labels.sum(), (1 - labels).sum()
    target = np.where(labels == 1, (true + 1) / (true + 2), 1 / (false + 2))
    loss = lambda fit: np.logaddexp(0, fit[0] * values + fit[1]).sum() - (target * (fit[0] * values + fit[1])).sum()
    for _ in range(50):
        p = 1 / (1 + np.exp(-(fit[0] * values + fit[1])))
        gradient = np.array([((p - target) * values).sum(), (p - target).sum()])
        weight = p * (1 - p)
        hessian = np.array([[(weight * values * values).sum(), (weight * values).sum()], [(weight * values).sum(), weight.sum()]]) + 1e-6 * np.eye(2)
        step = np.linalg.solve(hessian, gradient)
        while loss(fit - step) > loss(fit) and np.abs(step).max() > 1e-9:
            step /= 2
        fit -= step
    return float(fit[0]), float(fit[1])


def batches(claims, rng):
    """All claims in batches of like lengths, so that little is padded, in random order."""
    length = lambda c: len(c["sentence"]) + sum(len(quoted(q)) for q in c["quotes"])
    rng.shuffle(claims)
    found = []
    for first in range(0, len(claims), BATCH * POOL):
        pool = sorted(claims[first:first + BATCH * POOL], key=length)
        found += [pool[at:at + BATCH] for at in range(0, len(pool) - BATCH + 1, BATCH)]
    rng.shuffle(found)
    return found


_SENTENCE = re.compile(r"[^.!?]+[.!?]+[”\"')]*(?= |$)")


def verbatim(claims, count, rng):
    """Claims in a quote's own words, all of them true: among the written ones most that share many words with their quotes are false, and the network would learn just that."""
    found = []
    for claim in rng.sample(claims, min(count, len(claims))):
        sentences = [s.strip() for s in _SENTENCE.findall(rng.choice(claim["quotes"])["text"]) if 4 <= s.count(" ") <= 40]
        if sentences:
            found.append({**claim, "sentence": rng.choice(sentences), "label": "supported"})
    return found


def fresh(arguments):
    network = ClaimCheck()
    weights, _ = package_weights(arguments.encoder / "model.onnx")
    network.load_state_dict(weights, strict=False)
    return network


def run(arguments, words, claims, aside, seed):
    """One run; its trained weights."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    network = fresh(arguments)
    head = {n: w.detach().clone() for n, w in network.head.named_parameters()}
    start_from(network, arguments.start)
    if not arguments.go_on:
        network.head.load_state_dict(head)
    network.freeze()
    trained = {n: w for n, w in network.named_parameters() if w.requires_grad}
    optimizer = torch.optim.AdamW([{"params": [w for n, w in trained.items() if not n.startswith("head")], "lr": arguments.rate},
                                   {"params": [w for n, w in trained.items() if n.startswith("head")], "lr": HEAD_RATE}], betas=(0.9, 0.98), weight_decay=0.01)
    highest = [group["lr"] for group in optimizer.param_groups]
    steps, step, losses = arguments.passes * len(claims) // BATCH, 0, []
    labels = np.array([c["label"] == "supported" for c in aside], float)
    for turn in range(arguments.passes):
        network.train()
        for part in batches(claims, rng):
            rows = [encode(c, words, rng.random() >= WITHOUT_QUESTION) for c in part]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                found = network(*padded(rows), DROPOUT)
            loss = F.binary_cross_entropy_with_logits(found, torch.tensor([float(c["label"] == "supported") for c in part]))
            share = min(1, (step + 1) / WARM_UP) * max(LEAST, 1 - step / steps)
            for group, rate in zip(optimizer.param_groups, highest):
                group["lr"] = rate * share
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(list(trained.values()), 1.0)
            optimizer.step()
            step += 1
            losses.append(loss.item())
            if step % CHECKPOINT == 0:
                if arguments.work:
                    torch.save(network.state_dict(), arguments.work / f"seed-{seed}.pt")
                print(f"seed {seed} step {step} of {steps} loss {np.mean(losses[-CHECKPOINT:]):.3f}", flush=True)
        print(f"seed {seed} pass {turn + 1} loss {np.mean(losses[-60:]):.3f}", figures(scores(network, aside, words), labels), flush=True)
    return {n: w.detach().clone() for n, w in network.named_parameters()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=Path, nargs="+", default=[])
    parser.add_argument("--data", type=Path, help="the folder with the training sets, for claims about their passages")
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--start", type=Path, required=True)
    parser.add_argument("--output", type=Path)
    parser.add_argument("--work", type=Path, help="a scratch folder for the weights so far, from which --start --go-on goes on with a fresh schedule")
    parser.add_argument("--examples", type=Path)
    parser.add_argument("--measure", type=Path, nargs="*", default=[])
    parser.add_argument("--go-on", action="store_true", help="the start is a claim check already, and keeps its head")
    parser.add_argument("--verbatim", type=int, default=1500, help="how many claims in a quote's own words are added")
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--passes", type=int, default=2)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    words = WordPieces(arguments.encoder / "vocab.txt")
    network = fresh(arguments)
    if arguments.claims:
        sources = Sources(arguments.data)
        read = [sources.resolve(json.loads(line)) for file in arguments.claims for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        group = lambda c: fnv1a(c["quotes"][0]["text"]) % SET_ASIDE == 0
        aside, claims = [c for c in read if group(c)], [c for c in read if not group(c)]
        print(len(claims), "claims,", len(aside), "set aside", flush=True)
        claims += verbatim(claims, arguments.verbatim, random.Random(1))
        runs = [run(arguments, words, claims, aside, seed) for seed in arguments.seeds]
        network.load_state_dict({n: sum(r[n] for r in runs) / len(runs) for n in runs[0]})
        tensors = tensors_of(network)
        labels = np.array([c["label"] == "supported" for c in aside], float)
        values = scores(network, aside, words)
        slope, offset = calibrated(values, labels)
        print("averaged, rounded", figures(values, labels), f"slope {slope:.4f} offset {offset:.4f}", flush=True)
        if arguments.output:
            write(arguments.output, tensors)
            arguments.output.with_suffix(".json").write_text(json.dumps({"slope": round(slope, 4), "offset": round(offset, 4)}) + "\n")
        if arguments.examples:
            rows = []
            for claim in json.loads(arguments.examples.read_text(encoding="utf-8")):
                pieces, front = encode(claim, words)
                with torch.no_grad():
                    score = network.eval()(*padded([(pieces, front)]))[0]
                rows.append({**claim, "pieces": pieces, "front": front, "score": round(float(score), 3)})
            arguments.examples.write_text("[\n" + ",\n".join(json.dumps(r, ensure_ascii=False, separators=(",", ":")) for r in rows) + "\n]\n", encoding="utf-8")
    else:
        start_from(network, arguments.start)
    for file in arguments.measure:
        measured = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        print(file.name, figures(scores(network, measured, words), np.array([c["label"] == "supported" for c in measured], float)), flush=True)


if __name__ == "__main__":
    main()
