"""Trains the reader on the package's encoder.

Usage: train.py --data <training sets> --encoder <folder with model.onnx and vocab.txt> --work <scratch folder> --examples 250000

The work folder gets a checkpoint every few minutes; the same command goes on from the last one. Seed, data and number of examples fix every draw.
"""
import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from evaluate import look
from examples import NONE, WINDOW_PIECES as LONGEST, Examples, padded
from network import END, EVIDENCE, FROZEN, START, mean_vectors, package_reader
from wordpieces import CLS, SEP, WordPieces

BATCH, POOL = 32, 16
RATE, HEAD_RATE, WARM_UP, LEAST = 1.5e-4, 1e-3, 60, 0.03
DROPOUT, EVIDENCE_WEIGHT = 0.1, 0.7
AVERAGE = 0.998
_OUT = -1e4


def loss_of(reader, examples, dropout=DROPOUT):
    """Cross-entropy of start, end and evidence among all places of the window and "no answer here"."""
    pieces, types, mask, sentence_of = (torch.from_numpy(a) for a in padded(examples))
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = reader(pieces, types, mask, dropout)
    scores = scores.float()
    outside = sentence_of == NONE
    outside[:, 0] = False
    spans = F.log_softmax(scores[:, :, :2].masked_fill(outside[:, :, None], _OUT), 1)
    evidence = sentence_scores(scores[:, :, EVIDENCE], sentence_of)
    evidence = F.log_softmax(evidence, 1)
    total = 0
    for row, example in enumerate(examples):
        if example.starts:
            total = total - torch.logsumexp(spans[row, example.starts, START], 0) - torch.logsumexp(spans[row, example.ends, END], 0)
        right = [1 + s for s in example.evidence] or [0]
        total = total - EVIDENCE_WEIGHT * 2 * torch.logsumexp(evidence[row, right], 0)
    return total / len(examples)


def sentence_scores(scores, sentence_of):
    """The mean of a sentence's places, behind the score of the first place; sentences that are not there score minus ten thousand."""
    batch, _ = scores.shape
    count = int(sentence_of.max()) + 1
    index = torch.where(sentence_of == NONE, count, sentence_of)
    sums = torch.zeros(batch, count + 1).scatter_add(1, index, scores)
    sizes = torch.zeros(batch, count + 1).scatter_add(1, index, torch.ones_like(scores))
    means = torch.where(sizes > 0, sums / sizes.clamp(min=1), torch.tensor(_OUT))
    return torch.cat([scores[:, :1], means[:, :count]], 1)


def batches(examples, seed, block):
    """The batches of one block: drawn, sorted by length so that little is padded, and mixed."""
    rng = random.Random(f"{seed}:{block}")
    pool = sorted((examples.draw(rng) for _ in range(BATCH * POOL)), key=lambda e: len(e.pieces))
    found = [pool[i:i + BATCH] for i in range(0, len(pool), BATCH)]
    rng.shuffle(found)
    return found


def arguments_of_a_run(description, rate):
    """A parser with what every run wants."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--material", type=Path, default=Path(__file__).parent.parent / "Material", help="folders of our own documents with questions")
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="weights to go on from with a fresh schedule, instead of the package's own")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=rate)
    parser.add_argument("--threads", type=int, default=1, help="more only on a machine of your own")
    return parser


def begin(arguments):
    """What every run does first."""
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    arguments.work.mkdir(parents=True, exist_ok=True)


def main():
    parser = arguments_of_a_run(__doc__, RATE)
    parser.add_argument("--examples", type=int, default=250_000)
    parser.add_argument("--minutes-between-checkpoints", type=float, default=5)
    arguments = parser.parse_args()
    begin(arguments)

    pieces = WordPieces(arguments.encoder / "vocab.txt")
    reader = package_reader(arguments.encoder / "model.onnx").eval()
    vectors = lambda texts: mean_vectors(reader, [[CLS, *pieces.numbers(text)[:LONGEST], SEP] for text in texts])
    material = Examples(arguments.data, pieces, reader.w.weight.detach().numpy(), aside=is_set_aside, material=arguments.material, vectors=vectors)
    if arguments.start:
        start_from(reader, arguments.start)
    reader.freeze()
    trained = {name: weight for name, weight in reader.named_parameters() if weight.requires_grad}
    optimizer = torch.optim.AdamW([
        {"params": [w for n, w in trained.items() if not n.startswith("head")], "lr": arguments.rate},
        {"params": [w for n, w in trained.items() if n.startswith("head")], "lr": HEAD_RATE}], betas=(0.9, 0.98), weight_decay=0.01)
    highest = [group["lr"] for group in optimizer.param_groups]
    average = {name: weight.detach().clone() for name, weight in trained.items()}

    step, checkpoint = 0, arguments.work / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        reader.load_state_dict(saved["weights"], strict=False)
        optimizer.load_state_dict(saved["optimizer"])
        average, step = saved["average"], saved["step"]
        print(f"goes on from step {step}", flush=True)

    def save():
        torch.save({"weights": {n: w.detach() for n, w in trained.items()}, "average": average, "optimizer": optimizer.state_dict(), "step": step},
                   checkpoint.with_suffix(".new"))
        checkpoint.with_suffix(".new").replace(checkpoint)

    steps = arguments.examples // BATCH
    losses, began, saved_at = [], time.process_time(), time.time()
    reader.train()
    while step < steps:
        for examples in batches(material, arguments.seed, step // POOL)[step % POOL:]:
            torch.manual_seed(arguments.seed * 1_000_003 + step)
            part = min(1.0, (step + 1) / WARM_UP) * max(LEAST, 1 - step / steps)
            for group, rate in zip(optimizer.param_groups, highest):
                group["lr"] = rate * part
            loss = loss_of(reader, examples)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(list(trained.values()), 1.0)
            optimizer.step()
            keep = min(AVERAGE, step / (step + 20))
            for name, weight in trained.items():
                average[name].mul_(keep).add_(weight.detach(), alpha=1 - keep)
            losses.append(loss.item())
            step += 1
            if step % 20 == 0:
                print(f"{step:6} of {steps}  loss {np.mean(losses[-100:]):.3f}  {time.process_time() - began:.0f} processor seconds", flush=True)
            if step >= steps:
                break
        if time.time() - saved_at > 60 * arguments.minutes_between_checkpoints or step >= steps:
            save()
            saved_at = time.time()
    own = {n: w.detach().clone() for n, w in trained.items()}
    for kind, weights in (("last", own), ("average", average)):
        reader.load_state_dict(weights, strict=False)
        figures = look(reader, material, pieces)
        print(kind, json.dumps(figures), flush=True)
        torch.save({n: w.detach().clone() for n, w in reader.state_dict().items() if not n.startswith(FROZEN)}, arguments.work / f"{kind}.pt")


def start_from(reader, file):
    """Weights of an earlier run, or an archive of arrays; a head of another width keeps what it has in common."""
    if file.suffix == ".npz":
        weights = {name: torch.from_numpy(array.astype(np.float32)) for name, array in np.load(file).items()}
    elif file.suffix == ".safetensors":
        weights = shipped(file)
    else:
        weights = torch.load(file)
    own = reader.state_dict()
    for name, weight in weights.items():
        if own[name].shape == weight.shape:
            own[name] = weight
        else:
            common = min(weight.shape[0], own[name].shape[0])
            own[name] = own[name].clone()
            own[name][:common] = weight[:common]
    reader.load_state_dict(own)


def shipped(file):
    """The weights of a file that export.py wrote."""
    content = file.read_bytes()
    length = int.from_bytes(content[:8], "little")
    header, data = json.loads(content[8:8 + length]), content[8 + length:]
    arrays = {name: np.frombuffer(data[slice(*entry["data_offsets"])], {"I8": np.int8, "F32": np.float32}[entry["dtype"]]).reshape(entry["shape"]).astype(np.float32)
              for name, entry in header.items() if name != "__metadata__"}
    return {name: torch.from_numpy(array * arrays[name + ".scale"][:, None] if name + ".scale" in arrays else array.copy())
            for name, array in arrays.items() if not name.endswith(".scale")}


def is_set_aside(document):
    """One office document in eight is kept for figures."""
    from examples import fnv1a

    return fnv1a(document) % 8 == 0


if __name__ == "__main__":
    main()
