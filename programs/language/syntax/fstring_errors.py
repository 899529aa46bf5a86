# Errors inside f-strings: worded with "f-string:", shown as a text of their own with columns in it.
def tell(source):
    try:
        compile(source, "text", "exec")
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_offset, repr(error.text))


tell('f"{x y}"')  # expect: f-string: invalid syntax. Perhaps you forgot a comma? 1 2 5 '(x y)\n'
tell('\n(1,\nf"{1_}")')  # expect: invalid decimal literal 3 3 3 '(1_)'
tell('f"{d["a"]}"')  # expect: f-string: unmatched '[' 1 7 8 'f"{d["a"]}"\n'
tell('f"{"a"}" + 1')  # expect: f-string: expecting '}' 1 5 6 'f"{"a"}" + 1\n'
tell("f'{**x}'")  # expect: f-string: cannot use double starred expression here 1 2 4 '(**x)\n'
tell("f'{f\"{x y}\"}'")  # expect: f-string: invalid syntax. Perhaps you forgot a comma? 1 2 5 '(x y)\n'
tell("f'{f\"{\"}'")  # expect: f-string: f-string: expecting '}' 1 6 7 '(f"{")\n'
tell("f'{é ü}'")  # expect: f-string: invalid syntax. Perhaps you forgot a comma? 1 2 7 '(é ü)\n'
tell("f'{a\n b}'")  # expect: unterminated string literal (detected at line 1) 1 1 1 "f'{a"
eval("f'{x +}'")
# expect stderr: File "<string>", line 1
# expect stderr: (x +)
# expect stderr: ^
# expect error: SyntaxError: f-string: invalid syntax
