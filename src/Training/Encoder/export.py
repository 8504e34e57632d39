"""Writes what the application takes: the changed layers in seven bits a number, and examples that the C# side is compared with.

Usage: export.py --encoder <folder> --weights <file> [--start <file>] --output encoder-reader.safetensors [--examples encoder-examples.json]
       export.py --search --encoder <folder> --weights <file> --output search-encoder.safetensors [--examples search-examples.json]

--start names the weights that a run went on from, where the weights file holds only what that run changed. --search is for what search.py trained; its examples are pairs
of texts, each with the cosine of their vectors.
"""
import argparse
import json
import struct
from pathlib import Path

import numpy as np
import torch

from examples import Examples
from network import FROZEN, mean_vectors, package_encoder, package_reader
from passages import Sentence
from train import start_from
from wordpieces import CLS, SEP, WordPieces

SEVEN_BITS, BYTE = 63, 127
"""With seven bits the sum of two products fits the sixteen that processors without VNNI instructions add in; the second inner matrix is multiplied otherwise."""


def rounded(matrix, largest):
    """A matrix in bytes with one scale a row."""
    scale = np.maximum(np.abs(matrix).max(1), 1e-12) / largest
    return np.rint(matrix / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def tensors_of(reader):
    """What ships, by name, and the reader is left with the rounded numbers."""
    found = {}
    with torch.no_grad():
        for name, weight in reader.named_parameters():
            if name.startswith(FROZEN):
                continue
            array = weight.detach().numpy().astype(np.float32)
            if name.startswith("l.") and array.ndim == 2:
                numbers, scale = rounded(array, BYTE if ".f2." in name else SEVEN_BITS)
                found[name], found[name + ".scale"] = numbers, scale
                weight.copy_(torch.from_numpy(numbers * scale[:, None]))
            else:
                found[name] = array
    return found


def write(file, tensors):
    """The safetensors format: the length of the header, the header, the bytes."""
    header, offset = {"__metadata__": {"format": "articlebot-encoder"}}, 0
    for name, array in tensors.items():
        header[name] = {"dtype": {"int8": "I8", "float32": "F32"}[array.dtype.name], "shape": list(array.shape), "data_offsets": [offset, offset + array.nbytes]}
        offset += array.nbytes
    text = json.dumps(header, separators=(",", ":")).encode()
    with file.open("wb") as output:
        output.write(struct.pack("<Q", len(text)) + text)
        for array in tensors.values():
            output.write(array.tobytes())


@torch.no_grad()
def fill(example, pieces, reader):
    """Adds the pieces and scores of one example: a question, a title, a heading and the sentences of a passage that is one window."""
    asked = Examples.encode(_Pieces(pieces), example["question"], example["title"], [Sentence(s, example["heading"]) for s in example["sentences"]],
                            (0, len(example["sentences"])), [], set())
    types = torch.tensor([asked.types])
    scores = reader(torch.tensor([asked.pieces]), types, torch.ones(1, len(asked.pieces)))[0].numpy()
    return {**example, "pieces": asked.pieces, "scores": [[round(float(x), 3) for x in row] for row in scores]}


def with_cosine(pair, pieces, encoder):
    """A pair of texts with the cosine of their vectors."""
    one, other = mean_vectors(encoder, [[CLS, *pieces.numbers(pair[side]), SEP] for side in ("one", "other")])
    return {**pair, "cosine": round(float(one @ other), 3)}


class _Pieces:
    def __init__(self, pieces):
        self._pieces = pieces


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--encoder", "--weights", "--output"):
        parser.add_argument(name, type=Path, required=True)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--examples", type=Path)
    parser.add_argument("--search", action="store_true")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    reader = package_encoder(arguments.encoder / "model.onnx") if arguments.search else package_reader(arguments.encoder / "model.onnx")
    if arguments.start:
        start_from(reader, arguments.start)
    start_from(reader, arguments.weights)
    reader.eval()
    write(arguments.output, tensors_of(reader))
    if arguments.examples:
        pieces = WordPieces(arguments.encoder / "vocab.txt")
        rows = [with_cosine(row, pieces, reader) if arguments.search else fill(row, pieces, reader) for row in json.loads(arguments.examples.read_text(encoding="utf-8"))]
        arguments.examples.write_text("[\n" + ",\n".join(json.dumps(r, ensure_ascii=False, separators=(",", ":")) for r in rows) + "\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
