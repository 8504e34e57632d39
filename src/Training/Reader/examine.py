"""Measures a checkpoint on the articles set aside.

Usage: examine.py --work <folder> --checkpoint <file> [--weights average|last] [--titles] [--rounded none|table|all] [--lower]
       [--passages N]
"""
import argparse
import json
import pickle
from pathlib import Path

import torch

from evaluate import Examination
from export import eight_bits, load


def rounded(model, what):
    """The model with its word table, or all its matrices, rounded to 8 bits a number with one scale per row."""
    for name, weight in model.state_dict().items():
        if weight.dim() > 1 and (what == "all" or what == "table" and name == "table.weight"):
            numbers, scale = eight_bits(weight.flatten(1).numpy())
            weight.copy_(torch.from_numpy(numbers * scale[:, None]).view_as(weight))
    return model


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--weights", choices=("average", "last"), default="average")
    parser.add_argument("--titles", action="store_true", help="with the title in front of every passage, as the application reads")
    parser.add_argument("--rounded", choices=("none", "table", "all"), default="none")
    parser.add_argument("--lower", action="store_true", help="questions in small letters without a question mark")
    parser.add_argument("--passages", type=int, help="how many passages, drawn with a fixed seed; all if not given")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    with (arguments.work / "prepared.pickle").open("rb") as file:
        vocabulary, vectors, _, aside, _ = pickle.load(file)
    if arguments.lower:
        for passage in aside.passages:
            for question in passage.questions:
                question.encoded = question.encoded.lower_cased()
    everything = sum(1 for p in aside.passages if p.questions)
    examination = Examination(aside, vocabulary, vectors, arguments.passages or everything, 1, arguments.titles)
    model = rounded(load(arguments.checkpoint, arguments.weights), arguments.rounded)
    print(json.dumps(examination.figures(model)))
