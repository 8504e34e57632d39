"""Fills in what the trained network makes of the examples that the C# tests check.

Usage: examples.py --work <folder> --checkpoint <file> [--weights average|last] --examples <json file>

The file lists examples with a title, a text, the sentences of the text as [start, end], and a question. This adds the numbers per token
and the scores of the trained network, the word table rounded to 8 bits as it is shipped.
"""
import argparse
import json
import pickle
from pathlib import Path

import torch

from batches import padded
from export import eight_bits, load
from features import encode


def _numbers(encoded):
    return {"rows": encoded.word.tolist(), "suffixes": encoded.suffix.tolist(), "forms": encoded.form.tolist(),
            "stems": encoded.stem.tolist(), "sentences": encoded.sentence.tolist(),
            "shapes": [round(float(x), 5) for x in encoded.shape.ravel()]}


@torch.no_grad()
def fill(example, vocabulary, model):
    text = example["text"]
    title = encode(example["title"] + " .", vocabulary)
    passage = encode(text, vocabulary, [tuple(s) for s in example["sentences"]]).after(title)
    question = encode(example["question"], vocabulary)
    start, end = model(padded([passage], 440), padded([question], 64), torch.tensor([0]))
    return {**example, "passageNumbers": _numbers(passage), "questionNumbers": _numbers(question),
            "start": [round(float(x), 4) for x in start[0]], "end": [round(float(x), 4) for x in end[0]]}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--weights", choices=("average", "last"), default="average")
    parser.add_argument("--examples", type=Path, required=True)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    with (arguments.work / "prepared.pickle").open("rb") as file:
        known = pickle.load(file)[0]
    reader = load(arguments.checkpoint, arguments.weights)
    numbers, scale = eight_bits(reader.table.weight.detach().numpy()[1:])
    reader.table.weight.data[1:] = torch.from_numpy(numbers * scale[:, None])
    rows = json.loads(arguments.examples.read_text(encoding="utf-8"))
    filled = [json.dumps(fill(row, known, reader), ensure_ascii=False, separators=(",", ":")) for row in rows]
    arguments.examples.write_text("[\n" + ",\n".join(filled) + "\n]\n", encoding="utf-8")
