# The fields of a SyntaxError.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


syntax = SyntaxError("bad", ("file.py", 3, 7, "some text"))
print(syntax, syntax.msg, syntax.filename, syntax.lineno, syntax.offset, syntax.text, syntax.end_lineno, syntax.args)
# expect: bad (file.py, line 3) bad file.py 3 7 some text None ('bad', ('file.py', 3, 7, 'some text'))
print(SyntaxError("only text"), SyntaxError().msg, SyntaxError("a", "b", "c").args)
# expect: only text None ('a', 'b', 'c')
attempt(lambda: SyntaxError("x", (1,)))  # expect: TypeError: function takes at least 4 arguments (1 given)
