# A target that can't be assigned to.
def f():
    return 1


f() = 2
# expect stderr: File "*syntax_error_assignment.py", line 6
# expect error: SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='?
