# A line that is indented for no reason.
x = 1
    y = 2
# expect stderr: File "*syntax_error_unexpected_indent.py", line 3
# expect error: IndentationError: unexpected indent
