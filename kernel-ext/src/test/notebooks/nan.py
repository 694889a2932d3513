x = 1.0
print("loss: nan")
