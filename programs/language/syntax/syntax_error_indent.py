# An indentation that fits no outer level.
def f():
        if True:
            return 1
    return 2
# expect stderr: File "*syntax_error_indent.py", line 5
# expect error: IndentationError: unindent does not match any outer indentation level
