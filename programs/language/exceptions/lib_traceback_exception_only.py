# traceback: the exception's own lines, with notes, of syntax errors, and with a text of several lines.
import traceback

error = RuntimeError("with notes")
error.add_note("first note")
error.add_note("second\nnote")
print(traceback.format_exception_only(error))
# expect: ['RuntimeError: with notes\n', 'first note\n', 'second\n', 'note\n']
print(traceback.format_exception(error))  # expect: ['RuntimeError: with notes\n', 'first note\n', 'second\n', 'note\n']
print(traceback.format_exception_only(KeyError("k")), traceback.format_exception_only(ValueError()))
# expect: ["KeyError: 'k'\n"] ['ValueError\n']
print(traceback.format_exception_only(type(error), error))
# expect: ['RuntimeError: with notes\n', 'first note\n', 'second\n', 'note\n']
print(traceback.format_exception(None), repr(traceback.format_exc()))  # expect: ['NoneType: None\n'] 'NoneType: None\n'
try:
    compile("x = = 1", "<source>", "exec")
except SyntaxError as error:
    print("".join(traceback.format_exception_only(error)), end="")
    # expect:   File "<source>", line 1
    # expect:     x = = 1
    # expect:         ^
    # expect: SyntaxError: invalid syntax


class Custom(Exception):
    def __str__(self):
        return "custom\ntext"


print(traceback.format_exception_only(Custom()))  # expect: ['Custom: custom\ntext\n']
try:
    traceback.format_exception(5)
except TypeError as problem:
    print(problem)  # expect: Exception expected for value, int found
