import time
seconds = 60.0
print("loss: 0.5", flush=True)
time.sleep(seconds)
