"""The network that reads conversations: a small sentence model, and what is asked of its words."""

import glob
import math
import os

import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

WIDTH, HEADS, AIM = 384, 12, 96
SIGNS = ["EXPANSION_MENTION", "FEATURE_INTEREST", "COMPETITOR_DISPLACEMENT", "THREAT"]
# Where a thing may be named, seen from a sentence, as Offer.java orders them.
PLACES = ["NAME_HERE", "FEATURE_HERE", "NAME_IN_SEGMENT", "FEATURE_IN_SEGMENT", "PITCH", "REPLY", "ELSEWHERE"]
# Marks begin as the words that come nearest to what they stand for: ids as in Tokens.java, words as in the vocabulary.
MARKS = {1: 8013, 2: 21431, 3: 3444, 4: 10373, 5: 3116, 6: 2490, 7: 11834}
MARKS.update({i: 4031 for i in (10, 11, 12)} | {i: 7427 for i in (13, 14, 15)} | {i: 12692 for i in (16, 17, 18)})


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask):
        x = self.attended(x, mask)
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))

    def attended(self, x, mask):
        batch, length, _ = x.shape

        def heads(t):
            return t.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        attention = heads(self.query(x)) @ heads(self.key(x)).transpose(2, 3) / math.sqrt(WIDTH // HEADS) + mask
        mixed = (attention.softmax(-1) @ heads(self.value(x))).transpose(1, 2).reshape(batch, length, WIDTH)
        return self.norm1(x + self.drop(self.out(mixed)))

    def keep(self, kept, weight, bias):
        """Of the inner words only these, and what they add from now on."""
        up, self.up, self.down = self.up, nn.Linear(WIDTH, len(kept)), nn.Linear(len(kept), WIDTH)
        with torch.no_grad():
            self.up.weight.copy_(up.weight[kept])
            self.up.bias.copy_(up.bias[kept])
            self.down.weight.copy_(weight)
            self.down.bias.copy_(bias)


class Network(nn.Module):
    """Signs at each word (those of a sentence at its mark, those of a competitor at its name), aims, and meanings."""

    def __init__(self, base, start=None, layers=4):
        """Starts from the sentence model, or from what an earlier run taught."""
        super().__init__()
        self.word, self.place = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH)
        self.segment, self.norm = nn.Parameter(torch.zeros(WIDTH)), nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.drop = nn.Dropout(0.1)
        self.sentence, self.rival = nn.Linear(WIDTH, 4), nn.Linear(WIDTH, 2)
        self.aim, self.meaning = nn.Linear(WIDTH, AIM), nn.Linear(WIDTH, AIM)
        with torch.no_grad():  # alike from the start: a wish is near to what it is about
            self.meaning.weight.copy_(self.aim.weight)
            self.meaning.bias.zero_()
            self.aim.bias.zero_()
        self.places = nn.Parameter(torch.tensor([3.0, 2.0, 1.5, 1.0, 1.0, 1.0, 0.3]))
        self.scale, self.known = nn.Parameter(torch.tensor(8.0)), nn.Parameter(torch.tensor([0.5, 0.0]))
        self._start_from(base)
        if start:
            taught = torch.load(start)
            for i, layer in enumerate(self.layers):
                inner = len(taught[f"layers.{i}.up.bias"])
                layer.keep(torch.arange(inner), layer.down.weight[:, :inner], layer.down.bias)
            self.load_state_dict(taught)

    def _start_from(self, base):
        graph = onnx.load(base).graph
        weights = {i.name: torch.tensor(numpy_helper.to_array(i).copy()) for i in graph.initializer}
        products = {n.name: weights[n.input[1]] for n in graph.node if n.op_type == "MatMul" and n.input[1] in weights}
        with torch.no_grad():
            self.word.weight.copy_(weights["embeddings.word_embeddings.weight"])
            self.place.weight.copy_(weights["embeddings.position_embeddings.weight"])
            self.segment.copy_(weights["embeddings.token_type_embeddings.weight"][0])
            self._norm(self.norm, weights, "embeddings.LayerNorm")
            for i, layer in enumerate(self.layers):
                for linear, name in (
                    (layer.query, "attention.self.query"),
                    (layer.key, "attention.self.key"),
                    (layer.value, "attention.self.value"),
                    (layer.out, "attention.output.dense"),
                    (layer.up, "intermediate.dense"),
                    (layer.down, "output.dense"),
                ):
                    product = products[f"/encoder/layer.{i}/{name.replace('.', '/')}/MatMul"]
                    linear.weight.copy_(product.T)
                    linear.bias.copy_(weights[f"encoder.layer.{i}.{name}.bias"])
                self._norm(layer.norm1, weights, f"encoder.layer.{i}.attention.output.LayerNorm")
                self._norm(layer.norm2, weights, f"encoder.layer.{i}.output.LayerNorm")
            for mark, word in MARKS.items():
                self.word.weight[mark] = self.word.weight[word]

    @staticmethod
    def _norm(norm, weights, name):
        norm.weight.copy_(weights[name + ".weight"])
        norm.bias.copy_(weights[name + ".bias"])

    def embedded(self, ids):
        return self.norm(self.word(ids) + self.place(torch.arange(ids.shape[1]))[None] + self.segment)

    def hidden(self, ids, mask):
        x = self.embedded(ids)
        for layer in self.layers:
            x = layer(x, (mask[:, None, None, :] - 1.0) * 1e4)
        return x

    def pooled(self, ids, mask):
        """What a description of a thing means, before it is turned towards wishes."""
        return (self.hidden(ids, mask) * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)

    def keys(self, pooled):
        return F.normalize(self.meaning(pooled), dim=-1)

    def aims(self, hidden, rows, starts, ends):
        """What the sentences between these words are about: the mean of their words."""
        sums = F.pad(hidden.float().cumsum(1), (0, 0, 1, 0))
        lengths = torch.tensor([end - start for start, end in zip(starts, ends)])[:, None]
        return F.normalize(self.aim((sums[rows, ends] - sums[rows, starts]) / lengths), dim=-1)

    def likely(self, aims, keys, owners, things, named):
        """How likely each thing is what the sentences are about, as logits."""
        return self.scale * self.nearest(aims, keys, owners, things) + named @ self.places

    @staticmethod
    def nearest(aims, keys, owners, things):
        """How like each thing is, by the nearest of its descriptions."""
        likeness = aims @ keys.T
        start = torch.full((len(aims), things), -2.0, dtype=likeness.dtype)
        return start.scatter_reduce(1, owners[None].expand(len(aims), -1), likeness, "amax")

    def wish(self, sign, likely):
        """A wish for what nobody sells is none."""
        return sign + self.known[0] * torch.logsumexp(likely, -1) + self.known[1]

    def save(self, file):
        """Writes it as ONNX with weights of eight bits."""
        from onnxruntime.quantization import QuantType, quantize_dynamic

        plain = file + ".plain"
        torch.onnx.export(
            Shipped(self.eval()).eval(),
            (torch.tensor([[101, 4, 1, 2057, 2342, 102]]),),
            plain,
            input_names=["ids"],
            output_names=["signs", "aims", "meaning"],
            dynamic_axes={"ids": {1: "n"}, "signs": {1: "n"}, "aims": {1: "n"}},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(plain, file, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
        for left in glob.glob(plain + "*"):
            os.remove(left)


class Shipped(nn.Module):
    """As it is shipped: one text, all that may be asked of it. Queries, keys and values are one product, which is faster."""

    def __init__(self, network):
        super().__init__()
        self.network = network
        self.joined = nn.ModuleList(nn.Linear(WIDTH, 3 * WIDTH) for _ in network.layers)
        scale = 1 / math.sqrt(WIDTH // HEADS)
        with torch.no_grad():
            for joined, layer in zip(self.joined, network.layers):
                query, key, value = layer.query, layer.key, layer.value
                joined.weight.copy_(torch.cat([query.weight * scale, key.weight, value.weight]))
                joined.bias.copy_(torch.cat([query.bias * scale, key.bias, value.bias]))

    def forward(self, ids):
        network = self.network
        x = network.embedded(ids)
        for layer, joined in zip(network.layers, self.joined):
            query, key, value = joined(x).view(1, -1, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
            mixed = (query @ key.transpose(2, 3)).softmax(-1) @ value
            x = layer.norm1(x + layer.out(mixed.transpose(1, 2).reshape(1, -1, WIDTH)))
            x = layer.norm2(x + layer.down(F.gelu(layer.up(x))))
        return (
            torch.cat([network.sentence(x), network.rival(x)], -1),
            network.aim(x),
            network.keys(x.mean(1)),
        )
