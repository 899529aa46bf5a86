# An exception that nothing catches in an interpreter is described to who started the code; it does not cross itself.
import concurrent.interpreters as interpreters

interp = interpreters.create()


def attempt(code):
    try:
        interp.exec(code)
    except interpreters.ExecutionFailed as error:
        return error


error = attempt("def f():\n    raise ValueError('a', 2)\nf()")
print(error)
# expect: ValueError: ('a', 2)
# expect:
# expect: Uncaught in the interpreter:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "<script>", line 3, in <module>
# expect:   File "<script>", line 2, in f
# expect: ValueError: ('a', 2)
print(repr(error), isinstance(error, interpreters.InterpreterError))  # expect: ExecutionFailed("ValueError: ('a', 2)") True
print(error.excinfo.type.__name__, error.excinfo.msg, error.excinfo.type.__module__)  # expect: ValueError ('a', 2) builtins
print(repr(attempt("raise SystemExit(3)")))  # expect: ExecutionFailed('SystemExit: 3')
print(repr(attempt("import sys; sys.exit('bye')")))  # expect: ExecutionFailed('SystemExit: bye')
print(repr(attempt("raise KeyboardInterrupt")))  # expect: ExecutionFailed('KeyboardInterrupt: ')
print(repr(attempt("class Own(Exception): pass\nraise Own(1)")))  # expect: ExecutionFailed('Own: 1')
print(repr(attempt("import json; json.loads('?')")))
# expect: ExecutionFailed('json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)')
print(attempt("try:\n    1 / 0\nexcept Exception as error:\n    raise KeyError('k') from error"))
# expect: KeyError: 'k'
# expect:
# expect: Uncaught in the interpreter:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "<script>", line 2, in <module>
# expect: ZeroDivisionError: division by zero
# expect:
# expect: The above exception was the direct cause of the following exception:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "<script>", line 4, in <module>
# expect: KeyError: 'k'
error = attempt("def deep(n): return n and 1 + deep(n - 1)\ndeep(10 ** 6)")
print(error.excinfo.formatted)  # expect: RecursionError: maximum recursion depth exceeded
try:
    interp.exec("x = =")
except SyntaxError as error:  # compiled by who asks
    print(error)  # expect: invalid syntax (<script>, line 1)
for script in (5, lambda a: None, lambda: 1):
    try:
        interp.exec(script)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError unsupported script 5
# expect: ValueError code with args not supported
# expect: ValueError code that returns a value is not a script
interp.exec("print('still there')")  # expect: still there
interp.close()
