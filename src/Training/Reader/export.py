"""Writes what the application loads: the network as ONNX (fp32), the word table as 8-bit numbers.

Usage: export.py --work <folder> --checkpoint <file> [--weights average|last]
"""
import argparse
import pickle
import struct
from pathlib import Path

import numpy as np
import torch
from torch import nn

from features import HASH_ROWS, SHAPES
from gru import ExportedGru
from model import Reader, Sizes

MAGIC = b"ABREAD01"
PASSAGE_INPUTS = ("vector", "suffix", "shape", "form", "stem", "sentence", "mask")
QUESTION_INPUTS = ("vector", "suffix", "shape", "form", "stem", "mask")
INPUTS = [f"passage_{n}" for n in PASSAGE_INPUTS] + [f"question_{n}" for n in QUESTION_INPUTS]


class OneQuestion(nn.Module):
    """The network for one question and any number of passages, with word vectors as inputs."""

    def __init__(self, model):
        super().__init__()
        self.model = model
        for name in ("read_passage", "read_question", "read_both"):
            setattr(self.model, name, ExportedGru(getattr(self.model, name)))

    def forward(self, *inputs):
        passages = dict(zip(PASSAGE_INPUTS, inputs))
        question = dict(zip(QUESTION_INPUTS, inputs[len(PASSAGE_INPUTS):]))
        whole = passages["suffix"][:, :1] * 0
        for name, tensor in question.items():
            more = whole[:, :, None] if tensor.dim() == 3 else whole
            question[name] = tensor + (more.float() if tensor.is_floating_point() else more)
        return self.model.answer(passages, question, lambda x: x)


def eight_bits(table):
    """Rows as whole numbers from -127 to 127, and the scale of each row."""
    scale = (np.abs(table).max(1) / 127 + 1e-9).astype(np.float32)
    return np.clip(np.round(table / scale[:, None]), -127, 127).astype(np.int8), scale


def write_table(path, vocabulary, table):
    """Little-endian: magic; counts of words, hash rows, dimensions; the words (length, UTF-8) in the order of their rows; rarity per
    word (fp32); scale per row (fp32); the rows. Row 0, padding, is left out."""
    numbers, scale = eight_bits(table[1:])
    with path.open("wb") as file:
        file.write(MAGIC + struct.pack("<iii", len(vocabulary.words), HASH_ROWS, table.shape[1]))
        for word in vocabulary.words:
            text = word.encode("utf-8")
            file.write(struct.pack("<B", len(text)) + text)
        file.write(np.asarray(vocabulary.rarity, "<f4").tobytes() + scale.astype("<f4").tobytes() + numbers.tobytes())
    return np.concatenate([np.zeros((1, table.shape[1]), np.float32), numbers * scale[:, None]]).astype(np.float32)


def export(model, vocabulary, folder):
    """Writes reader.onnx and reader-table.bin, and checks the network as exported against the one trained.
    Returns a function that gives the outputs of the exported network for encoded texts."""
    folder.mkdir(parents=True, exist_ok=True)
    table = write_table(folder / "reader-table.bin", vocabulary, model.table.weight.detach().numpy())
    trained = Reader(model.sizes)
    trained.load_state_dict(model.state_dict())
    trained.table.weight.data = torch.from_numpy(table)
    trained.eval()
    network = Reader(model.sizes)
    network.load_state_dict(model.state_dict())
    network = OneQuestion(network).eval()
    torch.manual_seed(0)
    sample = _sample(table)
    with torch.no_grad():
        expected = trained.answer(dict(zip(PASSAGE_INPUTS, sample)),
                                  {n: t.expand(2, *t.shape[1:]) for n, t in zip(QUESTION_INPUTS, sample[len(PASSAGE_INPUTS):])},
                                  lambda x: x)
        worst = max(float((a - b).abs().max()) for a, b in zip(expected, network(*sample)))
    if worst > 1e-2:   # scores at padding are about -10,000, where single precision keeps three decimals
        raise RuntimeError(f"The exported network differs from the trained one by {worst}.")
    del network.model.table
    axes = {n: {0: "passages", 1: "tokens"} for n in INPUTS[:len(PASSAGE_INPUTS)]}
    axes.update({n: {1: "words"} for n in INPUTS[len(PASSAGE_INPUTS):]})
    axes.update({"start": {0: "passages", 1: "places"}, "end": {0: "passages", 1: "places"}})
    torch.onnx.export(network, sample, str(folder / "reader.onnx"), opset_version=16, input_names=INPUTS,
                      output_names=["start", "end"], dynamic_axes=axes)
    print(f"exported to {folder}: reader.onnx {(folder / 'reader.onnx').stat().st_size} bytes, "
          f"reader-table.bin {(folder / 'reader-table.bin').stat().st_size} bytes, difference {worst:.1e}")
    return trained


def _sample(table):
    """Two passages of which the second is padded, and a question; only to trace and to compare."""
    def text(rows, length, real):
        words = torch.randint(1, len(table), (rows, length))
        mask = torch.zeros(rows, length)
        for row, n in enumerate(real):
            mask[row, :n] = 1
        ids = words * mask.long() - (1 - mask.long())
        return {"vector": torch.from_numpy(table)[words] * mask[:, :, None], "suffix": words % 1024,
                "shape": torch.rand(rows, length, SHAPES) * mask[:, :, None], "form": ids % 50, "stem": ids % 40,
                "sentence": torch.arange(length).repeat(rows, 1) // 7, "mask": mask}
    passages, question = text(2, 30, (30, 20)), text(1, 9, (9,))
    return tuple(passages[n] for n in PASSAGE_INPUTS) + tuple(question[n] for n in QUESTION_INPUTS)


def load(path, weights):
    kept = torch.load(path)
    model = Reader(Sizes(**kept["sizes"]))
    model.load_state_dict(kept[weights])
    return model.eval()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--weights", choices=("average", "last"), default="average")
    arguments = parser.parse_args()
    with (arguments.work / "prepared.pickle").open("rb") as file:
        known = pickle.load(file)[0]
    export(load(arguments.checkpoint, arguments.weights), known, arguments.work / "export")
