"""Makes a taught network narrower, so that it reads faster: it keeps the inner words of each layer that say most, and
learns to answer as the wide one does.

Nothing is learnt from labels here; what the wide network says of the same talks is all that counts.
"""

import copy
import random

import torch
from torch.nn import functional as F

from network import Network
from train import asked, batches, finish, learn, padded, scripts, talks

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
    def step(_, batch):
        ids, mask = padded([script["ids"] for _, script in batch])
        with torch.autocast("cpu", torch.bfloat16):
            with torch.no_grad():
                wanted = teacher.hidden(ids, mask).float()
            given = network.hidden(ids, mask).float()
        real = mask > 0
        error = F.mse_loss(given[real], wanted[real])
        for head in (network.sentence, network.rival):
            error = error + 0.05 * F.mse_loss(head(given[real]), head(wanted[real]))
        return error, float(error.detach()), 1

    groups = [{"params": network.layers.parameters(), "peak": rate, "weight_decay": 0.01}]
    learn(network, groups, learnt, epochs, tokens, step)


def main():
    def also(arguments):
        arguments.add_argument("--start", required=True, help="the wide network, analyst.pt")
        arguments.add_argument("--inner", type=int, default=768)

    given, learnt, held = asked(3, 3e-4, also)
    teacher = Network(given.base, given.start).eval()
    network = copy.deepcopy(teacher)
    narrow(network, given.inner, random.sample(batches(scripts(talks(learnt), random.choice), 2000, True), SAMPLE))
    imitate(network, teacher, learnt, given.epochs, given.rate, 2000)
    finish(network, held, [], given.out)


if __name__ == "__main__":
    main()
