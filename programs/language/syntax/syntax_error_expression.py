# A malformed expression is a SyntaxError before the first line runs.
print("never printed")
x = 1 +
print(x)
# expect stderr: File "*syntax_error_expression.py", line 3
# expect stderr: x = 1 +
# expect error: SyntaxError: invalid syntax
