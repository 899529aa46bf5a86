# A return outside of a function is found by the compiler, before anything runs.
print("never")
return 5
# expect stderr: File "*syntax_error_return_outside.py", line 3
# expect error: SyntaxError: 'return' outside function
