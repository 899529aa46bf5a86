# nonlocal without a variable in an enclosing function.
x = 1


def f():
    nonlocal x
    x = 2
# expect stderr: File "*syntax_error_nonlocal.py", line 6
# expect error: SyntaxError: no binding for nonlocal 'x' found
