code = 3
print("about to fail")
raise SystemExit(code)
