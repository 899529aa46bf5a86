# A parameter without a default after one with a default.
# differs: since 3.12 the text is "parameter without a default follows parameter with a default".
def f(a=1, b):
    pass
# expect stderr: File "*syntax_error_default_order.py", line 3
# expect error: SyntaxError: non-default argument follows default argument
