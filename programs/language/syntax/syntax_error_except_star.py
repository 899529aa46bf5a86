# What the syntax of `except*` refuses.

SOURCES = (
    "try: pass\nexcept* A: pass\nexcept B: pass",
    "try: pass\nexcept A: pass\nexcept* B as b: pass",
    "try: pass\nexcept*: pass",
    "try: pass\nexcept* A, B: pass",
    "try: pass\nexcept* A:\npass",
    "for x in y:\n try: pass\n except* A: break",
    "def f():\n try: pass\n except* A: return 1",
)
for source in SOURCES:
    try:
        compile(source, "f", "exec")
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_offset)
# expect: cannot have both 'except' and 'except*' on the same 'try' 3 1 7
# expect: cannot have both 'except' and 'except*' on the same 'try' 3 1 8
# expect: expected one or more exception types 2 8 9
# expect: multiple exception types must be parenthesized 2 9 13
# expect: expected an indented block after 'except*' statement on line 2 3 1 5
# expect: 'break', 'continue' and 'return' cannot appear in an except* block 3 13 18
# expect: 'break', 'continue' and 'return' cannot appear in an except* block 3 20 21
