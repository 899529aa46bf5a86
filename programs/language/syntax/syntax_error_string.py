# A string literal that its line does not end.
print("never")
text = "not closed
# expect stderr: File "*syntax_error_string.py", line 3
# expect error: SyntaxError: unterminated string literal (detected at line 3)
