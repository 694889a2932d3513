import math
import random

x = 0.1
noise = 0.1
epochs = 3

for step in range(epochs):
    loss = math.sin(5 * x) * (1 - math.tanh(x**2)) + random.gauss(0, 1) * noise
    print("step: %i" % step)
    print("loss: %f" % loss)
    print("lr_used: %g" % (0.1 / (step + 1)))
