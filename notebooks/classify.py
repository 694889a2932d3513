"""Trains a small network to tell two interleaved half-moons apart, and prints its loss on points it has not seen."""

import math
import random

lr = 0.1
decay = 0.001
hidden = 4
activation = "tanh"
epochs = 15


def moons(count, seed):
    draw = random.Random(seed)
    points = []
    for i in range(count):
        angle = math.pi * draw.random()
        upper = i % 2
        x = math.cos(angle) if upper else 1 - math.cos(angle)
        y = math.sin(angle) if upper else 0.5 - math.sin(angle)
        points.append((x + draw.gauss(0, 0.15), y + draw.gauss(0, 0.15), upper))
    return points


def act(value):
    return math.tanh(value) if activation == "tanh" else max(0.0, value)


def slope(out):
    return 1 - out * out if activation == "tanh" else float(out > 0)


draw = random.Random(1)
inner = [[draw.gauss(0, 0.8) for _ in range(3)] for _ in range(hidden)]
outer = [draw.gauss(0, 0.8) for _ in range(hidden + 1)]


def forward(x, y):
    outs = [act(w[0] * x + w[1] * y + w[2]) for w in inner]
    score = outer[-1] + sum(w * out for w, out in zip(outer, outs))
    return outs, 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def loss(points):
    total = 0.0
    for x, y, upper in points:
        chance = forward(x, y)[1]
        total -= math.log(max(1e-12, chance if upper else 1 - chance))
    return total / len(points)


train, unseen = moons(120, 2), moons(120, 3)
for epoch in range(epochs):
    draw.shuffle(train)
    for x, y, upper in train:
        outs, chance = forward(x, y)
        error = chance - upper
        for i, out in enumerate(outs):
            back = error * outer[i] * slope(out)
            outer[i] -= lr * (error * out + decay * outer[i])
            for j, value in enumerate((x, y, 1.0)):
                inner[i][j] -= lr * (back * value + decay * inner[i][j])
        outer[-1] -= lr * error
    print(f"step: {epoch + 1}")
    print(f"loss: {loss(unseen):.5f}")
