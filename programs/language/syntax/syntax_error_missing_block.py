# A compound statement without its block.
def f():
print("never")
# expect stderr: File "*syntax_error_missing_block.py", line 3
# expect error: IndentationError: expected an indented block after function definition on line 2
