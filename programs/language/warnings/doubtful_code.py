# Each doubtful expression gives its warning by way of the module warnings, or a SyntaxError where a filter says so.
import warnings


def tell(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        compile(source, "text", "exec")
    print([f"{warning.category.__name__} {warning.lineno}: {warning.message}" for warning in caught])


tell("a < 5 is x is 3")  # expect: ['SyntaxWarning 1: "is" with a literal. Did you mean "=="?']
tell("x is not ()")  # expect: ['SyntaxWarning 1: "is not" with a literal. Did you mean "!="?']
tell("x is None is ...; x is f''; x is True")  # expect: []
tell("assert (), 'm'")  # expect: []
tell("assert (1, 2), 'm'")  # expect: ['SyntaxWarning 1: assertion is always true, perhaps remove parentheses?']
tell("{}()")  # expect: ["SyntaxWarning 1: 'dict' object is not callable; perhaps you missed a comma?"]
tell("(lambda: 0)()")  # expect: []
tell("(lambda: 0)[1]")  # expect: ["SyntaxWarning 1: 'function' object is not subscriptable; perhaps you missed a comma?"]
tell("[1][True]; [1][1:2]; [1][a]; [1]['a'] = 2")  # expect: []
tell("(a, b)[1, 2]")
# expect: ['SyntaxWarning 1: tuple indices must be integers or slices, not tuple; perhaps you missed a comma?']
tell("if 0:\n    None[1]")
# expect: ["SyntaxWarning 2: 'NoneType' object is not subscriptable; perhaps you missed a comma?"]
tell("while x is 5: pass")
# expect: ['SyntaxWarning 1: "is" with a literal. Did you mean "=="?', 'SyntaxWarning 1: "is" with a literal. Did you mean "=="?']
tell("0x1for x in y")  # expect: ['SyntaxWarning 1: invalid hexadecimal literal']
tell("[1or 2]")  # expect: ['SyntaxWarning 1: invalid decimal literal']
tell(r"'\d\q', b'\N', '\777'")
# expect: ["DeprecationWarning 1: invalid escape sequence '\\d'", "DeprecationWarning 1: invalid escape sequence '\\N'", "DeprecationWarning 1: invalid octal escape sequence '\\777'"]
tell(r"f'\d{1if x else 2}\{y}' r'\d' '\é'")
# expect: ["DeprecationWarning 1: invalid escape sequence '\\d'", 'SyntaxWarning 1: invalid decimal literal', "DeprecationWarning 1: invalid escape sequence '\\{'"]

warnings.simplefilter("error")
try:
    compile("y = 1\nx is 5", "text", "exec")
except SyntaxError as error:
    print(error.args)  # expect: ('"is" with a literal. Did you mean "=="?', ('text', 2, 1, None, 2, 7))
try:
    eval(r"(1,  '\d')")
except SyntaxError as error:
    print(error.args)  # expect: ("invalid escape sequence '\\d'", ('<string>', 1, 6, "(1,  '\\d')", 1, 10))
