"""Makes a taught network narrower, so that it reads faster: it keeps the inner words of each layer that say most, and
learns to answer as the wide one does.

Nothing is learnt from labels here; what the wide network says of the same talks is all that counts.
"""

import argparse
import copy
import random
import time

import torch
from torch.nn import functional as F

from network import Network
from train import batches, finish, load, padded, scripts, talks

SAMPLE = 40  # batches from which a layer is narrowed


@torch.no_grad()
def narrow(network, inner, sample):
    """Layer by layer: the strongest inner words stay, and what they add is fitted to what all of them added."""
    texts = [padded([script["ids"] for _, script in batch]) for batch in sample]
    for layer in network.layers:
        rows = []
        for ids, mask in texts:
            x, bias = network.embedded(ids), (mask[:, None, None, :] - 1.0) * 1e4
            for before in network.layers:
                if before is layer:
                    break
                x = before(x, bias)
            rows.append(layer.attended(x, bias)[mask > 0])
        x = torch.cat(rows)
        active = F.gelu(layer.up(x))
        wanted = layer.down(active)
        strength = active.var(0) * layer.down.weight.square().sum(0)
        kept = strength.topk(inner).indices.sort().values
        some = torch.cat([active[:, kept], torch.ones(len(active), 1)], 1).double()
        square = some.T @ some
        square.diagonal().add_(1e-4 * square.diagonal().mean())
        fitted = torch.linalg.solve(square, some.T @ wanted.double()).float()
        left = (some.float() @ fitted - wanted).var() / wanted.var()
        layer.keep(kept, fitted[:-1].T, fitted[-1])
        print(f"{inner} of {active.shape[1]} inner words leave {left:.3f} of a layer unexplained", flush=True)


def imitate(network, teacher, learnt, epochs, rate, tokens):
    search = torch.optim.AdamW(network.layers.parameters(), lr=rate, weight_decay=0.01)
    steps = epochs * len(batches(scripts(talks(learnt), random.choice), tokens, False))
    step = 0
    for epoch in range(epochs):
        started, lost, rows = time.time(), 0.0, 0
        for batch in batches(scripts(talks(learnt), random.choice), tokens, True):
            for group in search.param_groups:
                group["lr"] = rate * min(1, (step + 1) / 40) * max(0.02, 1 - step / steps)
            ids, mask = padded([script["ids"] for _, script in batch])
            with torch.autocast("cpu", torch.bfloat16):
                with torch.no_grad():
                    wanted = teacher.hidden(ids, mask).float()
                given = network.hidden(ids, mask).float()
            real = mask > 0
            error = F.mse_loss(given[real], wanted[real])
            for head in (network.sentence, network.rival):
                error = error + 0.05 * F.mse_loss(head(given[real]), head(wanted[real]))
            search.zero_grad()
            error.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            search.step()
            step, lost, rows = step + 1, lost + float(error.detach()), rows + 1
        print(f"epoch {epoch}: {lost / rows:.4f} off, {time.time() - started:.0f} s", flush=True)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--base", required=True, help="the sentence model that the wide one started from, as ONNX")
    arguments.add_argument("--start", required=True, help="the wide network, analyst.pt")
    arguments.add_argument("--learn", required=True, help="exported talks to learn from")
    arguments.add_argument("--held", required=True, help="those of others, for measuring, thresholds and calibration")
    arguments.add_argument("--out", required=True, help="where analyst.onnx and analyst.json go")
    arguments.add_argument("--inner", type=int, default=768)
    arguments.add_argument("--epochs", type=int, default=3)
    arguments.add_argument("--rate", type=float, default=3e-4)
    given = arguments.parse_args()
    torch.manual_seed(1)
    random.seed(1)
    learnt, held = load([given.learn]), load([given.held])
    teacher = Network(given.base, given.start).eval()
    network = copy.deepcopy(teacher)
    narrow(network, given.inner, random.sample(batches(scripts(talks(learnt), random.choice), 2000, True), SAMPLE))
    imitate(network, teacher, learnt, given.epochs, given.rate, 2000)
    finish(network, held, [], given.out)


if __name__ == "__main__":
    main()
