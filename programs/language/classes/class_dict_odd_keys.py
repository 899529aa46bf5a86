# A class's dictionary may have keys that are no strings.
X = type("X", (), {(1, 2): 3, 4: 5})
print(X.__dict__[(1, 2)], X.__dict__[4])  # expect: 3 5
