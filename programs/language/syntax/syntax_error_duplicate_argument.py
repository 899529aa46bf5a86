# Two parameters of the same name.
def f(a, b, a):
    pass
# expect stderr: File "*syntax_error_duplicate_argument.py", line 2
# expect error: SyntaxError: duplicate argument 'a' in function definition
