# A bracket that is never closed: nothing runs, not even the lines before it.
print("never printed")
values = [1, 2,
print("still inside the bracket")
# expect stderr: File "*syntax_error_unclosed.py", line 3
# expect error: SyntaxError: '[' was never closed
