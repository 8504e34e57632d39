"""The encoder (BERT, Devlin et al. 2019; six layers of 384) and the reader's head on it."""
import math

import torch
import torch.nn.functional as F
from torch import nn

WIDTH, HEADS, INNER, LAYERS, PIECES, PLACES = 384, 12, 1536, 6, 30522, 512
FROZEN_LAYERS = 2
"""The embeddings and this many layers stay as the package has them, so that they need not be shipped again."""
FROZEN = ("w.", "p.", *(f"l.{layer}." for layer in range(FROZEN_LAYERS)))
START, END, EVIDENCE = range(3)
_MASKED = -1e4


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.n1, self.n2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.f1, self.f2 = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)

    def forward(self, x, mask, dropout):
        batch, places, _ = x.shape
        split = lambda y: y.view(batch, places, HEADS, WIDTH // HEADS).transpose(1, 2)
        weights = torch.matmul(split(self.q(x)), split(self.k(x)).transpose(2, 3)) / math.sqrt(WIDTH // HEADS) + mask
        mixed = torch.matmul(F.softmax(weights, -1), split(self.v(x))).transpose(1, 2).reshape(batch, places, WIDTH)
        x = self.n1(x + F.dropout(self.o(mixed), dropout, self.training))
        return self.n2(x + F.dropout(self.f2(F.gelu(self.f1(x))), dropout, self.training))


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.w, self.p, self.t = nn.Embedding(PIECES, WIDTH), nn.Embedding(PLACES, WIDTH), nn.Embedding(2, WIDTH)
        self.n = nn.LayerNorm(WIDTH, eps=1e-12)
        self.l = nn.ModuleList([Layer() for _ in range(LAYERS)])

    def forward(self, pieces, types, mask, dropout=0.0):
        x = self.n(self.w(pieces) + self.p.weight[:pieces.shape[1]][None] + self.t(types))
        additive = (1 - mask)[:, None, None, :] * _MASKED
        for layer in self.l:
            x = layer(x, additive, dropout)
        return x

    def freeze(self):
        """Leaves only the upper layers to be trained."""
        for part in [self.w, self.p, self.t, self.n, *self.l[:FROZEN_LAYERS]]:
            for weight in part.parameters():
                weight.requires_grad = False


class Reader(Encoder):
    """Three numbers a word piece: how well an answer starts there, ends there, and how well its sentence answers. The first place stands for no answer."""

    def __init__(self):
        super().__init__()
        self.head = nn.Linear(WIDTH, 3)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, pieces, types, mask, dropout=0.0):
        return self.head(super().forward(pieces, types, mask, dropout))


def package_weights(model_file):
    """The package's tensors under the names of Encoder, and the names that the package's own graph gives them."""
    import onnx
    from onnx import numpy_helper

    model = onnx.load(str(model_file))
    tensors = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in model.graph.initializer}
    matrices = [n.input[1] for n in model.graph.node if n.op_type == "MatMul" and n.input[1] in tensors and tensors[n.input[1]].dim() == 2]
    names = {"w.weight": "embeddings.word_embeddings.weight", "p.weight": "embeddings.position_embeddings.weight",
             "t.weight": "embeddings.token_type_embeddings.weight", "n.weight": "embeddings.LayerNorm.weight", "n.bias": "embeddings.LayerNorm.bias"}
    for layer in range(LAYERS):
        theirs, ours = f"encoder.layer.{layer}.", f"l.{layer}."
        for place, (short, long) in enumerate([("q", "attention.self.query"), ("k", "attention.self.key"), ("v", "attention.self.value"),
                                               ("o", "attention.output.dense"), ("f1", "intermediate.dense"), ("f2", "output.dense")]):
            names[f"{ours}{short}.weight"] = matrices[layer * 6 + place]
            names[f"{ours}{short}.bias"] = f"{theirs}{long}.bias"
        for short, long in (("n1", "attention.output.LayerNorm"), ("n2", "output.LayerNorm")):
            names[f"{ours}{short}.weight"], names[f"{ours}{short}.bias"] = f"{theirs}{long}.weight", f"{theirs}{long}.bias"
    transposed = {name for name in names if name.startswith("l.") and name.endswith(".weight") and ".n" not in name}
    return {name: tensors[theirs].t().contiguous() if name in transposed else tensors[theirs] for name, theirs in names.items()}, names


@torch.no_grad()
def mean_vectors(encoder, numbers):
    """The vector of length 1 of each text: the mean over its word pieces."""
    found = torch.zeros(len(numbers), WIDTH)
    order = sorted(range(len(numbers)), key=lambda i: len(numbers[i]))
    for first in range(0, len(order), 64):
        part = order[first:first + 64]
        longest = max(len(numbers[i]) for i in part)
        pieces, mask = torch.zeros(len(part), longest, dtype=torch.long), torch.zeros(len(part), longest)
        for row, i in enumerate(part):
            pieces[row, :len(numbers[i])] = torch.tensor(numbers[i])
            mask[row, :len(numbers[i])] = 1
        with torch.autocast("cpu", dtype=torch.bfloat16):
            places = Encoder.forward(encoder, pieces, torch.zeros_like(pieces), mask).float()
        found[part] = F.normalize((places * mask[:, :, None]).sum(1), dim=-1)
    return found.numpy()


def package_encoder(model_file):
    """The package's encoder."""
    encoder = Encoder()
    encoder.load_state_dict(package_weights(model_file)[0])
    return encoder


def package_reader(model_file):
    """A reader whose layers are the package's and whose head knows nothing yet."""
    reader = Reader()
    weights, _ = package_weights(model_file)
    missing, unexpected = reader.load_state_dict(weights, strict=False)
    assert not unexpected and set(missing) == {"head.weight", "head.bias"}, (missing, unexpected)
    return reader
