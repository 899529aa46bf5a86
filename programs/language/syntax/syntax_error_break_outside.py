# A break outside of a loop.
for n in range(3):
    def f():
        break
# expect stderr: File "*syntax_error_break_outside.py", line 4
# expect error: SyntaxError: 'break' outside loop
