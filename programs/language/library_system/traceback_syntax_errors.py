# The module `traceback` marks syntax errors in its own way: by the columns alone, whatever the kind of the error.
import traceback


def show(source):
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as error:
        print("".join(traceback.format_exception_only(error)))


show("if x:\npass\n")
# expect:   File "<text>", line 2
# expect:     pass
# expect:     ^^^^
# expect: IndentationError: expected an indented block after 'if' statement on line 1
# expect:
show("def f():\nclass A: pass\n")
# expect:   File "<text>", line 2
# expect:     class A: pass
# expect:     ^^^^^
# expect: IndentationError: expected an indented block after function definition on line 1
# expect:
show("\tx\n")
# expect:   File "<text>", line 1
# expect:     	x
# expect:     ^
# expect: IndentationError: unexpected indent
# expect:
show("f(a b)\n")
# expect:   File "<text>", line 1
# expect:     f(a b)
# expect:       ^^^
# expect: SyntaxError: invalid syntax. Perhaps you forgot a comma?
# expect:
show("print(1\nx = 2\ny = [\n")
# expect:   File "<text>", line 1
# expect:     print(1
# expect:
# expect: SyntaxError: invalid syntax. Perhaps you forgot a comma?
# expect:
show("x = 'abc\n")
# expect:   File "<text>", line 1
# expect:     x = 'abc
# expect:         ^
# expect: SyntaxError: unterminated string literal (detected at line 1)
# expect:
show("if 1:\n\tf(é b)\n")
# expect:   File "<text>", line 2
# expect:     	f(é b)
# expect:     	  ^^^
# expect: SyntaxError: invalid syntax. Perhaps you forgot a comma?
# expect:


def show_made(error):
    print("".join(traceback.format_exception(error)), traceback.TracebackException.from_exception(error).lineno)


show_made(SyntaxError("only a message"))
# expect: SyntaxError: only a message
# expect:  None
show_made(SyntaxError("a", ("file", 1, 2, "text")))
# expect:   File "file", line 1
# expect:     text
# expect:      ^
# expect: SyntaxError: a
# expect:  1
show_made(SyntaxError("a", ("file", 1, 2, "text\n", 1, 4)))
# expect:   File "file", line 1
# expect:     text
# expect:      ^^
# expect: SyntaxError: a
# expect:  1
show_made(IndentationError("a", ("file", 1, 3, "  text\n", 1, 99)))
# expect:   File "file", line 1
# expect:     text
# expect:     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: IndentationError: a
# expect:  1
show_made(SyntaxError("before the text", ("file", 1, 1, "  text")))
# expect:   File "file", line 1
# expect:     text
# expect: SyntaxError: before the text
# expect:  1
show_made(SyntaxError("no column", ("file", 1, None, "  text")))
# expect:   File "file", line 1
# expect:     text
# expect: SyntaxError: no column
# expect:  1
show_made(SyntaxError("no text", ("file", 1, 1, None)))
# expect:   File "file", line 1
# expect: SyntaxError: no text
# expect:  1
show_made(SyntaxError("no line", ("file", None, 1, "text")))
# expect:     text
# expect:     ^
# expect: SyntaxError: no line (file)
# expect:  None
show_made(SyntaxError())
# expect: SyntaxError: <no detail available>
# expect:  None
noted = SyntaxError("noted", (None, 7, 0, "text"))
noted.add_note("two\nlines")
show_made(noted)
# expect:   File "<string>", line 7
# expect:     text
# expect: SyntaxError: noted
# expect: two
# expect: lines
# expect:  7
