# Exception classes: own hierarchies, attributes, texts, args and the built-in tree.
class ShopError(Exception):
    """The base of the shop's errors."""


class OutOfStock(ShopError):
    def __init__(self, item, left=0):
        super().__init__(item, left)
        self.item, self.left = item, left

    def __str__(self):
        return f"only {self.left} of {self.item} left"


class Unpaid(ShopError):
    pass


for error in (OutOfStock("tea", 2), Unpaid(), Unpaid("bill", 5), ShopError("plain")):
    try:
        raise error
    except OutOfStock as caught:
        print(caught, caught.args, caught.item, repr(caught))
    except ShopError as caught:
        print(type(caught).__name__, str(caught), caught.args, repr(caught), caught is error)
# expect: only 2 of tea left ('tea', 2) tea OutOfStock('tea', 2)
# expect: Unpaid  () Unpaid() True
# expect: Unpaid ('bill', 5) ('bill', 5) Unpaid('bill', 5) True
# expect: ShopError plain ('plain',) ShopError('plain') True
print(str(Exception()), str(Exception(1)), str(Exception(1, 2)), repr(Exception("a")), repr(Exception()))
# expect:  1 (1, 2) Exception('a') Exception()
print(str(KeyError("k")), str(KeyError(1, 2)), str(KeyError()), repr(IndexError("i")), str(OSError(2, "no file")))
# expect: 'k' (1, 2)  IndexError('i') [Errno 2] no file
print([c.__name__ for c in ZeroDivisionError.__mro__], issubclass(KeyError, LookupError), UnicodeDecodeError.__base__)
# expect: ['ZeroDivisionError', 'ArithmeticError', 'Exception', 'BaseException', 'object'] True <class 'UnicodeError'>
print(issubclass(KeyboardInterrupt, Exception), issubclass(SystemExit, BaseException), IOError is OSError)
# expect: False True True
print(issubclass(IndentationError, SyntaxError), issubclass(FileNotFoundError, OSError))  # expect: True True
print(RecursionError.__base__.__name__)  # expect: RuntimeError
error = ValueError("a")
error.note = "own attribute"
error.args = ("changed", 1)
print(error, error.note, error.args, error == ValueError("changed", 1))
# expect: ('changed', 1) own attribute ('changed', 1) False
stop = StopIteration(5)
print(stop.value, SystemExit(3).code, SystemExit().code)  # expect: 5 3 None
print(AttributeError("m", name="n").name, ImportError("m", name="mod").name)  # expect: n mod
try:
    [].nope
except AttributeError as missing:
    print(missing.name, missing.obj)  # expect: nope []
try:
    unknown_name
except NameError as missing:
    print(missing.name)  # expect: unknown_name


class Weird(ValueError, KeyError):
    pass


for kind in (ValueError, KeyError, LookupError):
    try:
        raise Weird("both")
    except kind as caught:
        print(kind.__name__, caught)
# expect: ValueError 'both'
# expect: KeyError 'both'
# expect: LookupError 'both'


class Quiet(Exception):
    def __init__(self, message):
        self.message = message


print(Quiet("kept by __new__").args, str(Quiet("shown")))  # expect: ('kept by __new__',) shown
error = ValueError("noted")
error.add_note("first note")
print(error.__notes__, error.with_traceback(None) is error)  # expect: ['first note'] True
