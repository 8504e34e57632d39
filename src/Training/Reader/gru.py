"""The recurrent layer: gru.c behind torch's autograd, and its twin of plain torch modules for the export."""
import ctypes
import subprocess
import tempfile
from pathlib import Path

import torch
from torch import nn


def _compiled():
    source = Path(__file__).with_name("gru.c")
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "gru.so"
        subprocess.run(["gcc", "-O3", "-march=native", "-ffast-math", "-shared", "-fPIC", str(source), "-o", str(library),
                        "-lopenblas", "-lm"], check=True)
        return ctypes.CDLL(str(library))


_LIBRARY = _compiled()


def _address(tensor):
    return ctypes.c_void_p(tensor.data_ptr())


class _Recurrence(torch.autograd.Function):
    @staticmethod
    def forward(context, gates, weight, bias, mask, reverse):
        gates, weight = gates.contiguous(), weight.contiguous()
        steps, rows, width = gates.shape
        units = width // 3
        state, saved, work = torch.empty(steps, rows, units), torch.empty(steps, rows, 4 * units), torch.empty(rows * 4 * units)
        _LIBRARY.gru_forward(steps, rows, units, _address(gates), _address(weight), _address(bias), _address(mask), int(reverse),
                             _address(state), _address(saved), _address(work))
        context.save_for_backward(weight, mask, state, saved)
        context.reverse = reverse
        return state

    @staticmethod
    def backward(context, error):
        weight, mask, state, saved = context.saved_tensors
        error = error.contiguous()
        steps, rows, units = state.shape
        input_error, hidden_error = torch.empty(steps, rows, 3 * units), torch.empty(steps, rows, 3 * units)
        before, work = torch.empty(steps, rows, units), torch.empty(rows, units)
        _LIBRARY.gru_backward(steps, rows, units, _address(error), _address(weight), _address(mask), int(context.reverse),
                              _address(state), _address(saved), _address(input_error), _address(hidden_error), _address(before),
                              _address(work))
        flat = hidden_error.view(-1, 3 * units)
        return input_error, flat.t() @ before.view(-1, units), flat.sum(0), None, None


class BiGru(nn.Module):
    """Both directions over (steps, rows, inputs) with a mask (steps, rows): returns (steps, rows, 2 * units)."""

    def __init__(self, inputs, units):
        super().__init__()
        self.inputs, self.units = inputs, units
        for direction in ("forward", "backward"):
            hidden, entry = torch.empty(3 * units, units), torch.empty(3 * units, inputs)
            for gate in range(3):
                nn.init.orthogonal_(hidden[gate * units:(gate + 1) * units])
                nn.init.xavier_uniform_(entry[gate * units:(gate + 1) * units])
            self.register_parameter(f"hidden_{direction}", nn.Parameter(hidden))
            self.register_parameter(f"hidden_bias_{direction}", nn.Parameter(torch.zeros(3 * units)))
            self.register_parameter(f"entry_{direction}", nn.Parameter(entry))
            self.register_parameter(f"entry_bias_{direction}", nn.Parameter(torch.zeros(3 * units)))

    def forward(self, x, mask):
        gates = nn.functional.linear(x, torch.cat([self.entry_forward, self.entry_backward]),
                                     torch.cat([self.entry_bias_forward, self.entry_bias_backward]))
        ahead, back = gates.split(3 * self.units, 2)
        return torch.cat([_Recurrence.apply(ahead, self.hidden_forward, self.hidden_bias_forward, mask, False),
                          _Recurrence.apply(back, self.hidden_backward, self.hidden_bias_backward, mask, True)], 2)


class ExportedGru(nn.Module):
    """A BiGru as torch.nn.GRU. One more input column opens the update gate at padding, so that the state passes through unchanged."""

    OPEN = 60.0

    def __init__(self, layer):
        super().__init__()
        self.gru = nn.GRU(layer.inputs + 1, layer.units, bidirectional=True)
        with torch.no_grad():
            for direction, ending in (("forward", ""), ("backward", "_reverse")):
                entry = torch.zeros(3 * layer.units, layer.inputs + 1)
                entry[:, :layer.inputs] = getattr(layer, f"entry_{direction}")
                entry[layer.units:2 * layer.units, layer.inputs] = self.OPEN
                getattr(self.gru, "weight_ih_l0" + ending).copy_(entry)
                getattr(self.gru, "weight_hh_l0" + ending).copy_(getattr(layer, f"hidden_{direction}"))
                getattr(self.gru, "bias_ih_l0" + ending).copy_(getattr(layer, f"entry_bias_{direction}"))
                getattr(self.gru, "bias_hh_l0" + ending).copy_(getattr(layer, f"hidden_bias_{direction}"))

    def forward(self, x, mask):
        return self.gru(torch.cat([x, 1 - mask[:, :, None]], 2))[0]
