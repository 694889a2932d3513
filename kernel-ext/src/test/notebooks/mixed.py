"""A training of six steps. Some fail, some have a loss that is no number, and some are pruned because they are not competitive."""

import math
import time

x = 0.1
rate = 0.01
layers = 2
activation = "tanh"

if x > 1.6:
    raise ValueError("x is too large")
for step in range(1, 7):
    loss = math.sin(5 * x) * (1 - math.tanh(x * x)) + abs(math.log10(rate) + 2) / 4 + 1 / layers + 2 / step
    print(f"step: {step}\nloss: {loss if x > -1.6 else math.nan:.5f}", flush=True)
    time.sleep(0.02)
