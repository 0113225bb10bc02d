"""Teaches the network on exported talks, measures it on vendors that it never saw, and writes what the analyst reads.

Each talk's labels say which sentence shows what; a competitor's labels hold for all places that name it. What a wish is
about is learnt as a choice among all that the vendor sells.
"""

import argparse
import itertools
import json
import math
import random
import time

import torch
from torch.nn import functional as F

from network import PLACES, SIGNS, Network

EXPANSION, INTEREST, DISPLACEMENT, THREAT = SIGNS
LOUDEST = 0.09  # of the quiet talks of vendors never seen, so many may raise something
LIKELIER, SURER = 0.5, 1.7  # log odds
MASK, WORDS = 103, 999  # ids below the second are marks and letters
# Who writes talks avoids a feature's own words, customers do not: by place, what a name counts at least.
LEAST = {"FEATURE_HERE": 4.0, "FEATURE_IN_SEGMENT": 2.0}
# What the vendor pitches tells which thing an answer is about, but a short refusal must not become a wish by it.
MOST = {"PITCH": 0.5, "ELSEWHERE": 1.0}


def talks(worlds):
    return [talk for world in worlds for talk in world["talks"]]


def load(files):
    worlds = [json.loads(line) for file in files for line in open(file, encoding="utf8")]
    for world in worlds:
        world["subjects"] = [thing["subject"] for thing in world["things"]]
        texts = [(i, ids) for i, thing in enumerate(world["things"]) for ids in thing["ids"]]
        world["descriptions"] = padded([ids for _, ids in texts])
        world["owners"] = torch.tensor([i for i, _ in texts])
        for talk in world["talks"]:
            talk["world"] = world
    return worlds


def padded(rows):
    ids = torch.zeros(len(rows), max(map(len, rows)), dtype=torch.long)
    mask = torch.zeros(ids.shape)
    for i, row in enumerate(rows):
        ids[i, : len(row)] = torch.tensor(row)
        mask[i, : len(row)] = 1
    return ids, mask


def batches(scripts, tokens, shuffle):
    """Scripts of like length together."""
    scripts = sorted(scripts, key=lambda s: len(s[1]["ids"]) + (random.random() * 12 if shuffle else 0))
    made, batch = [], []
    for script in scripts:
        if batch and (len(batch) + 1) * len(script[1]["ids"]) > tokens:
            made.append(batch)
            batch = []
        batch.append(script)
    made.append(batch)
    if shuffle:
        random.shuffle(made)
    return made


def scripts(talks, choose):
    return [(talk, script) for talk in talks for script in choose(talk["variants"])["scripts"]]


def named(marks, things):
    places = torch.zeros(len(marks), things, len(PLACES))
    for i, mark in enumerate(marks):
        for thing, place in mark["named"]:
            places[i, thing, place] = 1
    return places


def wrong(logits, truth, weights):
    return (F.binary_cross_entropy_with_logits(logits.float(), truth, reduction="none") * weights).sum()


def loss(network, batch, pools):
    ids, mask = padded([script["ids"] for _, script in batch])
    ids = ids.masked_fill((torch.rand(ids.shape) < 0.06) & (ids > WORDS), MASK)
    hidden = network.drop(network.hidden(ids, mask))
    total, rows, by_world = 0.0, 0, {}
    for i, (talk, script) in enumerate(batch):
        by_world.setdefault(talk["world"]["world"], []).extend((i, talk, mark) for mark in script["marks"])
        rows += len(script["marks"])
        places = {}
        for naming in script["namings"]:
            places.setdefault(naming["competitor"], []).append(naming["place"])
        truth = {(label["type"], label["subject"]) for label in talk["labels"]}
        for rival, at in places.items():
            signs = torch.logsumexp(network.rival(hidden[i, at]), 0)
            told = torch.tensor([float((sign, rival) in truth) for sign in (DISPLACEMENT, THREAT)])
            total = total + 1.5 * wrong(signs, told, torch.ones(2))
    for marked in by_world.values():
        if not marked:
            continue
        world = marked[0][1]["world"]
        at = hidden[[i for i, _, _ in marked], [mark["place"] for _, _, mark in marked]]
        signs = network.sentence(at)
        likely = network.likely(
            network.aims(
                hidden,
                [i for i, _, _ in marked],
                [mark["place"] for _, _, mark in marked],
                [mark["end"] for _, _, mark in marked],
            ),
            network.keys(pools[world["world"]]),
            world["owners"],
            len(world["subjects"]),
            named([mark for _, _, mark in marked], len(world["subjects"])),
        ).float()
        truth, weights = torch.zeros(len(marked), 4), torch.ones(len(marked), 4)
        about = likely.log_softmax(-1)
        for row, (_, talk, mark) in enumerate(marked):
            for label in talk["labels"]:
                sign = SIGNS.index(label["type"])
                if label["line"] == mark["line"]:
                    truth[row, sign], weights[row, sign] = 1, 1.5
                elif not truth[row, sign]:
                    weights[row, sign] = 0.25  # it may well show the same
            wanted = [
                world["subjects"].index(label["subject"])
                for label in talk["labels"]
                if label["type"] == INTEREST and label["line"] == mark["line"]
            ]
            if wanted:
                total = total - torch.logsumexp(about[row, wanted], 0)
        signs = torch.stack([signs[:, 0], network.wish(signs[:, 1], likely), signs[:, 2], signs[:, 3]], -1)
        total = total + wrong(signs, truth, weights * torch.tensor([1.0, 1.0, 0.5, 0.5]))
    return total, max(1, rows)


@torch.no_grad()
def pooled(network, worlds):
    training = network.training
    network.eval()
    pools = {world["world"]: network.pooled(*world["descriptions"]).float() for world in worlds}
    network.train(training)
    return pools


@torch.no_grad()
def findings(network, worlds):
    """For each talk the logit of each (sign, subject) at the sentence that shows it best, as the analyst does."""
    network.eval()
    pools, best = pooled(network, worlds), {}
    for batch in batches(scripts(talks(worlds), lambda variants: variants[0]), 6000, False):
        hidden = network.hidden(*padded([script["ids"] for _, script in batch]))
        for i, (talk, script) in enumerate(batch):
            if not script["marks"]:
                continue
            world, told = talk["world"], best.setdefault(id(talk), (talk, {}))[1]

            def tell(sign, subject, logit):
                told[sign, subject] = max(told.get((sign, subject), -99.0), float(logit))

            at = hidden[i, [mark["place"] for mark in script["marks"]]]
            signs = network.sentence(at)
            tell(EXPANSION, None, signs[:, 0].max())
            places = named(script["marks"], len(world["subjects"]))
            keys = network.keys(pools[world["world"]])
            ends = [mark["end"] for mark in script["marks"]]
            aims = network.aims(hidden[i : i + 1], [0] * len(ends), [mark["place"] for mark in script["marks"]], ends)
            likely = network.likely(aims, keys, world["owners"], len(world["subjects"]), places)
            wishes = torch.sigmoid(network.wish(signs[:, 1], likely))[:, None] * likely.softmax(-1)
            for thing, subject in enumerate(world["subjects"]):
                if subject not in talk["owned"]:
                    tell(INTEREST, subject, torch.logit(wishes[:, thing].clamp(1e-6, 1 - 1e-6)).max())
            for rival in {naming["competitor"] for naming in script["namings"]}:
                at = [naming["place"] for naming in script["namings"] if naming["competitor"] == rival]
                to_us, to_them = torch.logsumexp(network.rival(hidden[i, at]), 0)
                tell(*((DISPLACEMENT, rival, to_us) if to_us > to_them else (THREAT, rival, to_them)))
    return list(best.values())


class Score:
    """How what is told agrees with the labels."""

    def __init__(self, found, thresholds):
        self.counts = {sign: [0, 0, 0] for sign in SIGNS}
        self.quiet = self.disturbed = 0
        for talk, told in found:
            wanted = {(label["type"], label["subject"]) for label in talk["labels"]}
            given = {key for key, logit in told.items() if logit >= thresholds[key[0]]}
            for kind, keys in enumerate((given & wanted, given - wanted, wanted - given)):
                for sign, _ in keys:
                    self.counts[sign][kind] += 1
            if all(sign == THREAT for sign, _ in wanted):
                self.quiet += 1
                self.disturbed += any(sign != THREAT for sign, _ in given)

    def f1(self, sign):
        right, false, missed = self.counts[sign]
        return 2 * right / max(1, 2 * right + false + missed)

    def macro(self):
        return sum(self.f1(sign) for sign in SIGNS[:3]) / 3

    def __str__(self):
        signs = "; ".join(f"{sign} {self.f1(sign):.2f} {self.counts[sign]}" for sign in SIGNS)
        return f"macro F1 {self.macro():.3f}, {self.disturbed} of {self.quiet} quiet ones disturbed; {signs}"


def thresholds(found):
    """The best macro F1 that leaves the quiet ones quiet, over a grid of all signs at once.

    Everyday texts, which the talks hold few of, sound like growth more often than like anything else: an expansion mention
    has to be surer than the talks alone would ask.
    """
    grid = [-3.0 + 0.4 * i for i in range(15)]
    # A threat silences the account's signals, so it too has to be likelier than not.
    threat = max([t for t in grid if t > LIKELIER], key=lambda t: Score(found, dict.fromkeys(SIGNS, 99.0) | {THREAT: t}).f1(THREAT))
    best, chosen = -1.0, None
    for values in itertools.product([t for t in grid if t > SURER], grid, grid):
        tried = dict(zip(SIGNS, (*values, threat)))
        score = Score(found, tried)
        if score.disturbed <= LOUDEST * score.quiet and score.macro() > best:
            best, chosen = score.macro(), tried
    return chosen


def calibrated(found, sign):
    """Slope and offset from logits to the share that is right (Platt's), on vendors never seen."""
    pairs = [
        (logit, any((label["type"], label["subject"]) == key for label in talk["labels"]))
        for talk, told in found
        for key, logit in told.items()
        if key[0] == sign and logit > -5
    ]
    logits = torch.tensor([logit for logit, _ in pairs])
    right = torch.tensor([float(agrees) for _, agrees in pairs])
    line = torch.tensor([1.0, 0.0], requires_grad=True)
    search = torch.optim.LBFGS([line], max_iter=200)

    def step():
        search.zero_grad()
        error = F.binary_cross_entropy_with_logits(line[0] * logits + line[1], right)
        error.backward()
        return error

    search.step(step)
    return [round(value, 4) for value in line.tolist()]


def weigh(network, worlds):
    """Sets the few weights between likeness, names and wishes; they are too few and too slow to be learnt along the way.

    On vendors never seen, since sentences that were learnt are nearer to their things than others will be.
    """
    rows, most = [], max(len(world["subjects"]) for world in worlds)
    network.eval()
    with torch.no_grad():
        pools = pooled(network, worlds)
        for talk, script in scripts(talks(worlds), lambda variants: variants[0]):
            world, marks = talk["world"], script["marks"]
            if not marks:
                continue
            hidden = network.hidden(*padded([script["ids"]]))
            aims = network.aims(hidden, [0] * len(marks), [m["place"] for m in marks], [m["end"] for m in marks])
            likeness = network.nearest(aims, network.keys(pools[world["world"]]), world["owners"], len(world["subjects"]))
            signs = network.sentence(hidden[0, [m["place"] for m in marks]])[:, 1]
            places = named(marks, len(world["subjects"]))
            for i, mark in enumerate(marks):
                wishes = [label for label in talk["labels"] if label["type"] == INTEREST]
                here = [world["subjects"].index(w["subject"]) for w in wishes if w["line"] == mark["line"]]
                if here or not wishes:
                    rows.append((likeness[i], places[i], signs[i], here))
    likeness, places = torch.full((len(rows), most), -50.0), torch.zeros(len(rows), most, len(PLACES))
    about = torch.zeros(len(rows), most)
    for i, (near, named_at, _, here) in enumerate(rows):
        likeness[i, : len(near)], places[i, : len(near)] = near, named_at
        about[i, here] = 1
    signs, wanted = torch.stack([row[2] for row in rows]), about.sum(1) > 0
    weights = [network.scale, network.places, network.known]
    search = torch.optim.Adam(weights, lr=0.05)
    for _ in range(600):
        likely = network.scale * likeness + places @ network.places
        chosen = likely.log_softmax(-1)[wanted].masked_fill(about[wanted] == 0, -1e9)
        error = F.binary_cross_entropy_with_logits(network.wish(signs, likely), wanted.float(), reduction="sum")
        error = error - torch.logsumexp(chosen, -1).sum() + 0.05 * (network.places**2).sum()
        search.zero_grad()
        error.backward()
        search.step()
    with torch.no_grad():
        for i, place in enumerate(PLACES):
            network.places[i] = network.places[i].clamp(LEAST.get(place), MOST.get(place, math.inf))


def fit(network, worlds, held, epochs, rate, tokens):
    ours = [p for n, p in network.named_parameters() if n.split(".")[0] in ("sentence", "rival", "aim", "meaning", "places", "scale", "known")]
    matrices = [p for n, p in network.named_parameters() if n.startswith("layers") and p.ndim > 1]
    others = [p for n, p in network.named_parameters() if n.startswith(("layers", "norm")) and p.ndim == 1]
    groups = [
        {"params": matrices, "peak": rate, "weight_decay": 0.05},
        {"params": others, "peak": rate, "weight_decay": 0.0},
        {"params": ours, "peak": 6 * rate, "weight_decay": 0.01},
    ]
    pools = {}

    def step(number, batch):
        network.train()
        if number % 40 == 0:
            pools.update(pooled(network, worlds))
        with torch.autocast("cpu", torch.bfloat16):
            error, n = loss(network, batch, pools)
        return error / 40, float(error.detach()), n

    def held_out():
        return f", held out at even odds: {Score(findings(network, held), dict.fromkeys(SIGNS, 0.0))}"

    learn(network, groups, worlds, epochs, tokens, step, held_out)


def learn(network, groups, worlds, epochs, tokens, step, after=lambda: ""):
    """Goes through all talks, epoch by epoch, at rates that rise to their peaks in forty steps and fall to the end.

    A step gives what is to become less, what is to be told of it, and of how many that is the sum.
    """
    search = torch.optim.AdamW(groups, lr=0.0)
    steps = epochs * len(batches(scripts(talks(worlds), random.choice), tokens, False))
    number = 0
    for epoch in range(epochs):
        started, lost, rows = time.time(), 0.0, 0
        for batch in batches(scripts(talks(worlds), random.choice), tokens, True):
            for group in search.param_groups:
                group["lr"] = group["peak"] * min(1, (number + 1) / 40) * max(0.02, 1 - number / steps)
            error, told, n = step(number, batch)
            search.zero_grad()
            error.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            search.step()
            number, lost, rows = number + 1, lost + told, rows + n
        print(f"epoch {epoch}: {lost / rows:.4f} off, {time.time() - started:.0f} s{after()}", flush=True)


def asked(epochs, rate, also):
    """What is asked for on the command line, and the talks of those to learn from and of others."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--base", required=True, help="the sentence model to start from, as ONNX")
    arguments.add_argument("--learn", required=True, help="exported talks of the vendors to learn from")
    arguments.add_argument("--held", required=True, help="those of others, for measuring, thresholds and calibration")
    arguments.add_argument("--out", required=True, help="where analyst.onnx and analyst.json go")
    arguments.add_argument("--epochs", type=int, default=epochs)
    arguments.add_argument("--rate", type=float, default=rate)
    also(arguments)
    given = arguments.parse_args()
    torch.manual_seed(1)
    random.seed(1)
    learnt, held = load([given.learn]), load([given.held])
    print(f"{len(talks(learnt))} talks of {len(learnt)} vendors, {len(talks(held))} of {len(held)} others", flush=True)
    return given, learnt, held


def main():
    def also(arguments):
        arguments.add_argument("--check", nargs="*", default=[], help="yet others, read once at the end")
        arguments.add_argument("--start", help="what an earlier run taught, analyst.pt, to be taught further")
        arguments.add_argument("--layers", type=int, default=4)

    given, learnt, held = asked(7, 1.3e-4, also)
    network = Network(given.base, given.start, given.layers)
    fit(network, learnt, held, given.epochs, given.rate, 2000)
    finish(network, held, given.check, given.out)


def finish(network, held, check, folder):
    """Measures what was taught, sets what is set by the vendors never seen, and writes what the analyst reads."""
    torch.save(network.state_dict(), folder + "/analyst.pt")
    weigh(network, held)
    found = findings(network, held)
    chosen = thresholds(found)
    print("vendors never seen:", Score(found, chosen))
    for world in load(check):
        print(world["world"] + ":", Score(findings(network, [world]), chosen))
    write(network, found, chosen, folder)


def write(network, found, chosen, folder):
    network.save(folder + "/analyst.onnx")
    lines = {sign: calibrated(found, sign) for sign in SIGNS}
    settings = {
        "places": [round(p, 4) for p in network.places.tolist()],
        "scale": round(network.scale.item(), 4),
        "known": [round(k, 4) for k in network.known.tolist()],
        "signs": {
            sign: {
                "slope": slope,
                "offset": offset,
                "threshold": round(1 / (1 + math.exp(-(slope * chosen[sign] + offset))), 4),
            }
            for sign, (slope, offset) in lines.items()
        },
    }
    with open(folder + "/analyst.json", "w", encoding="utf8") as out:
        json.dump(settings, out, indent=2)
        out.write("\n")


if __name__ == "__main__":
    main()
