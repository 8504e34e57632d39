"""Averages the weights of several checkpoints (Wortsman et al., "Model soups", 2022). They must go back to the same run.

Usage: average.py --output <file> <checkpoint> <checkpoint> ...
"""
import argparse
from pathlib import Path

import torch

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    arguments = parser.parse_args()
    kept = [torch.load(path) for path in arguments.checkpoints]
    weights = {name: sum(one["average"][name].float() for one in kept) / len(kept) for name in kept[0]["average"]}
    torch.save({"sizes": kept[0]["sizes"], "average": weights, "last": weights}, arguments.output)
