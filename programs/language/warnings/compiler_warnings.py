# The compiler warns of what can hardly be meant, on standard error, before the program runs.
x = 5
print(x is 5)  # expect: True
# expect stderr: *compiler_warnings.py:3: SyntaxWarning: "is" with a literal. Did you mean "=="?
# expect stderr: print(x is 5)  # expect: True
assert (x == 6, "message")
# expect stderr: *compiler_warnings.py:6: SyntaxWarning: assertion is always true, perhaps remove parentheses?
# expect stderr: assert (x == 6, "message")


def never():
    try:
        return [1](2)
    finally:
        "a" "b"[...]


# expect stderr: *compiler_warnings.py:13: SyntaxWarning: 'list' object is not callable; perhaps you missed a comma?
# expect stderr: return [1](2)
# expect stderr: *compiler_warnings.py:15: SyntaxWarning: str indices must be integers or slices, not ellipsis; perhaps*
# expect stderr: *compiler_warnings.py:15: SyntaxWarning: str indices must be integers or slices, not ellipsis; perhaps*
# expect stderr: *compiler_warnings.py:15: SyntaxWarning: str indices must be integers or slices, not ellipsis; perhaps*
print("\d")  # expect: \d
