# Exception classes in detail: args, attributes of the built-in ones, subclasses, notes, chaining, mapping of errno.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


e = ValueError("a", 1)
print(e, repr(e), e.args, str(ValueError()), repr(ValueError()), repr(ValueError("x")), str(ValueError(("t",))))
# expect: ('a', 1) ValueError('a', 1) ('a', 1)  ValueError() ValueError('x') ('t',)
e.args = ["new", "list"]
print(e.args, e)  # expect: ('new', 'list') ('new', 'list')
e.args = "ab"
print(e.args)  # expect: ('a', 'b')
attempt(lambda: setattr(e, "args", 5))  # expect: TypeError: 'int' object is not iterable
attempt(lambda: delattr(e, "args"))  # expect: TypeError: args may not be deleted
attempt(lambda: ValueError(key=1))  # expect: TypeError: ValueError() takes no keyword arguments
e.anything = 3
print(e.__dict__, e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
# expect: {'anything': 3} None None False None


class NoSuper(Exception):
    def __init__(self, code, text):
        self.code = code
        self.text = text


n = NoSuper(5, "text")
print(n, n.args, repr(n), n.code)  # expect: (5, 'text') (5, 'text') NoSuper(5, 'text') 5


class WithStr(Exception):
    def __str__(self):
        return f"<{self.args}>"


print(WithStr(1, 2), repr(WithStr(1, 2)))  # expect: <(1, 2)> WithStr(1, 2)


class WithFields(ValueError):
    def __init__(self, field, *, value=None):
        super().__init__(f"bad {field}: {value!r}")
        self.field, self.value = field, value


try:
    raise WithFields("age", value=-1)
except ValueError as error:
    print(error, error.field, error.value, error.args)  # expect: bad age: -1 age -1 ('bad age: -1',)

print(str(KeyError("key")), str(KeyError("a", "b")), str(KeyError()), KeyError(5))  # expect: 'key' ('a', 'b')  5
s = StopIteration(1, 2)
print(s.value, s.args, StopIteration().value)  # expect: 1 (1, 2) None
s.value = "changed"
print(s.value, s.args)  # expect: changed (1, 2)
x = SystemExit()
print(x.code, SystemExit(3).code, SystemExit(1, 2).code)  # expect: None 3 (1, 2)
o = OSError(2, "No such file", "name.txt")
print(type(o).__name__, o, o.errno, o.strerror, o.filename, o.filename2, o.args, repr(o))
# expect: FileNotFoundError [Errno 2] No such file: 'name.txt' 2 No such file name.txt None (2, 'No such file') FileNotFoundError(2, 'No such file')
print(OSError(13, "m").__class__.__name__, OSError(17, "m").__class__.__name__, OSError("text"), OSError(9999, "odd"))
# expect: PermissionError FileExistsError text [Errno 9999] odd
print(OSError(2, "a", "f", None, "g"), OSError(2), OSError(2).errno, OSError(2, "x") == OSError(2, "x"))
# expect: [Errno 2] a: 'f' -> 'g' 2 None False
print(type(ConnectionError(32, "m")).__name__, isinstance(OSError(32, "m"), BrokenPipeError), IOError is OSError)
# expect: ConnectionError True True


class MyOSError(OSError):
    pass


print(type(MyOSError(2, "x")).__name__, MyOSError(2, "x").errno)  # expect: MyOSError 2


class InitOSError(OSError):
    def __init__(self, name):
        super().__init__(2, "missing", name)


i = InitOSError("file")
print(i, i.filename, i.args)  # expect: [Errno 2] missing: 'file' file (2, 'missing')
a = AttributeError("text", name="n", obj=5)
print(a, a.name, a.obj, AttributeError().name)  # expect: text n 5 None
print(NameError("text", name="n").name, ImportError("m", name="n", path="p").path, ImportError("m").msg)
# expect: n p m
attempt(lambda: AttributeError(nam="x"))  # expect: TypeError: 'nam' is an invalid keyword argument for AttributeError()
attempt(lambda: ImportError("m", foo=1))  # expect: TypeError: 'foo' is an invalid keyword argument for ImportError()
syntax = SyntaxError("bad", ("file.py", 3, 7, "some text"))
print(syntax, syntax.msg, syntax.filename, syntax.lineno, syntax.offset, syntax.text, syntax.end_lineno, syntax.args)
# expect: bad (file.py, line 3) bad file.py 3 7 some text None ('bad', ('file.py', 3, 7, 'some text'))
print(SyntaxError("only text"), SyntaxError().msg, SyntaxError("a", "b", "c").args)
# expect: only text None ('a', 'b', 'c')
attempt(lambda: SyntaxError("x", (1,)))  # expect: TypeError: function takes at least 4 arguments (1 given)
u = UnicodeDecodeError("utf-8", b"abc\xff", 3, 4, "invalid start byte")
print(u, u.encoding, u.object, u.start, u.end, u.reason)
# expect: 'utf-8' codec can't decode byte 0xff in position 3: invalid start byte utf-8 b'abc\xff' 3 4 invalid start byte
print(UnicodeEncodeError("ascii", "a\xe9\u1234", 1, 3, "no"), UnicodeTranslateError("\U00012345", 0, 1, "why"))
# expect: 'ascii' codec can't encode characters in position 1-2: no can't translate character '\U00012345' in position 0: why
attempt(lambda: UnicodeDecodeError("x"))  # expect: TypeError: function takes exactly 5 arguments (1 given)
attempt(lambda: UnicodeEncodeError("a", b"b", 0, 1, "c"))  # expect: TypeError: argument 2 must be str, not bytes
try:
    "\xe9".encode("ascii")
except UnicodeError as error:
    print(error, error.args, isinstance(error, ValueError))
    # expect: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128) ('ascii', 'é', 0, 1, 'ordinal not in range(128)') True

e = RuntimeError("noted")
e.add_note("first")
e.add_note("second")
print(e.__notes__)  # expect: ['first', 'second']
attempt(lambda: e.add_note(5))  # expect: TypeError: note must be a str, not 'int'
e.__notes__.append("third")
print(e.__notes__, hasattr(RuntimeError(), "__notes__"))  # expect: ['first', 'second', 'third'] False


def chain():
    try:
        try:
            raise KeyError("inner")
        except KeyError as inner:
            raise ValueError("outer") from inner
    except ValueError as outer:
        return outer


c = chain()
print(repr(c.__cause__), c.__cause__ is c.__context__, c.__suppress_context__, c.__traceback__ is not None)
# expect: KeyError('inner') True True True
c.__cause__ = None
print(c.__cause__, c.__context__, c.__suppress_context__)  # expect: None 'inner' True
attempt(lambda: setattr(c, "__cause__", 5))
# expect: TypeError: exception cause must be None or derive from BaseException
attempt(lambda: setattr(c, "__context__", "x"))
# expect: TypeError: exception context must be None or derive from BaseException
attempt(lambda: setattr(c, "__traceback__", 5))  # expect: TypeError: __traceback__ must be a traceback or None
attempt(lambda: delattr(c, "__cause__"))  # expect: TypeError: __cause__ may not be deleted
print(c.with_traceback(None) is c, c.__traceback__)  # expect: True None


def implicit():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            undefined_name
    except NameError as error:
        return error


i = implicit()
print(repr(i.__context__), i.__cause__, i.__suppress_context__, i.name)
# expect: ZeroDivisionError('division by zero') None False undefined_name


def from_none():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise LookupError("hidden") from None
    except LookupError as error:
        return error


f = from_none()
print(f.__cause__, repr(f.__context__), f.__suppress_context__)
# expect: None ZeroDivisionError('division by zero') True


class Multi(KeyError, AttributeError):
    pass


m = Multi("both")
print(m, isinstance(m, LookupError), isinstance(m, AttributeError), Multi.__mro__[1].__name__)
# expect: 'both' True True KeyError
for kind in (KeyError, AttributeError, LookupError, Exception):
    try:
        raise m
    except kind as caught:
        print(kind.__name__, caught is m)
# expect: KeyError True
# expect: AttributeError True
# expect: LookupError True
# expect: Exception True


class Meta(type):
    def __instancecheck__(cls, obj):
        return True


class Odd(Exception, metaclass=Meta):
    pass


try:
    try:
        raise ValueError("not odd")
    except Odd:
        print("never")
except ValueError as error:
    print("passed", error)  # expect: passed not odd


def bad_except(kind):
    try:
        raise ValueError("v")
    except kind:
        print("caught")


attempt(lambda: bad_except(5))
# expect: TypeError: catching classes that do not inherit from BaseException is not allowed
attempt(lambda: bad_except((ValueError, 5)))
# expect: TypeError: catching classes that do not inherit from BaseException is not allowed
attempt(lambda: bad_except(()))  # expect: ValueError: v
attempt(lambda: bad_except((TypeError, ValueError)))
# expect: caught
# expect: None
attempt(lambda: bad_except(((TypeError,), ValueError)))
# expect: TypeError: catching classes that do not inherit from BaseException is not allowed


class NewReturns(Exception):
    def __new__(cls, *args):
        return super().__new__(cls, "from new", *args)


print(NewReturns("x").args)  # expect: ('x',)


def raise_it(what):
    raise what


attempt(lambda: raise_it(NewReturns))  # expect: NewReturns:
attempt(lambda: raise_it(5))  # expect: TypeError: exceptions must derive from BaseException
attempt(lambda: raise_it(int))  # expect: TypeError: exceptions must derive from BaseException
attempt(lambda: raise_it(None))  # expect: TypeError: exceptions must derive from BaseException


class NotAnException(Exception):
    def __new__(cls):
        return 5


attempt(lambda: raise_it(NotAnException))
# expect: TypeError: calling <class '__main__.NotAnException'> should have returned an instance of BaseException, not <class 'int'>
