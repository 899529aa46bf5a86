# A positional argument after a keyword argument.
print(sep="", 1)
# expect stderr: File "*syntax_error_keyword.py", line 2
# expect error: SyntaxError: positional argument follows keyword argument
