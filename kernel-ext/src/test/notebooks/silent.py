x = 1.0
print("nothing to see")
