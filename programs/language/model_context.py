# Context managers: order, suppression, exceptions in __enter__ and __exit__, several managers, look-up on the type.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}", "| context:", repr(error.__context__))


class Manager:
    def __init__(self, name, suppress=False, fail_enter=False, fail_exit=False):
        self.name, self.suppress = name, suppress
        self.fail_enter, self.fail_exit = fail_enter, fail_exit

    def __enter__(self):
        print("enter", self.name)
        if self.fail_enter:
            raise RuntimeError(f"enter {self.name}")
        return f"value of {self.name}"

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value, traceback is not None)
        if self.fail_exit:
            raise RuntimeError(f"exit {self.name}")
        return self.suppress


def plain():
    with Manager("a") as a, Manager("b") as b:
        return a, b


def suppressed():
    with Manager("s", suppress=True):
        raise ValueError("gone")
    return "after"


def not_suppressed():
    with Manager("n"):
        raise ValueError("stays")


def inner_enter_fails():
    with Manager("outer"), Manager("inner", fail_enter=True):
        print("never")


def exit_fails():
    with Manager("x", fail_exit=True):
        pass


def exit_fails_too():
    with Manager("x", fail_exit=True):
        raise ValueError("first")


def outer_suppresses():
    with Manager("outer", suppress=True):
        with Manager("inner", fail_exit=True):
            raise ValueError("first")
    return "calm"


def leave(how):
    for number in range(3):
        with Manager(f"loop {number}"):
            if how == "break" and number == 1:
                break
            if how == "continue":
                continue
            if how == "return":
                return "returned"
    return "end"


attempt(plain)
# expect: enter a
# expect: enter b
# expect: exit b None None False
# expect: exit a None None False
# expect: ('value of a', 'value of b')
attempt(suppressed)
# expect: enter s
# expect: exit s ValueError gone True
# expect: after
attempt(not_suppressed)
# expect: enter n
# expect: exit n ValueError stays True
# expect: ValueError: stays | context: None
attempt(inner_enter_fails)
# expect: enter outer
# expect: enter inner
# expect: exit outer RuntimeError enter inner True
# expect: RuntimeError: enter inner | context: None
attempt(exit_fails)
# expect: enter x
# expect: exit x None None False
# expect: RuntimeError: exit x | context: None
attempt(exit_fails_too)
# expect: enter x
# expect: exit x ValueError first True
# expect: RuntimeError: exit x | context: ValueError('first')
attempt(outer_suppresses)
# expect: enter outer
# expect: enter inner
# expect: exit inner ValueError first True
# expect: exit outer RuntimeError exit inner True
# expect: calm
attempt(lambda: leave("break"))
# expect: enter loop 0
# expect: exit loop 0 None None False
# expect: enter loop 1
# expect: exit loop 1 None None False
# expect: end
attempt(lambda: leave("continue"))
# expect: enter loop 0
# expect: exit loop 0 None None False
# expect: enter loop 1
# expect: exit loop 1 None None False
# expect: enter loop 2
# expect: exit loop 2 None None False
# expect: end
attempt(lambda: leave("return"))
# expect: enter loop 0
# expect: exit loop 0 None None False
# expect: returned


class OnInstance:
    pass


o = OnInstance()
o.__enter__ = lambda: "never"
o.__exit__ = lambda *a: None


def use(manager):
    with manager as value:
        return value


attempt(lambda: use(o))
# expect: TypeError: 'OnInstance' object does not support the context manager protocol | context: None
attempt(lambda: use(None))
# expect: TypeError: 'NoneType' object does not support the context manager protocol | context: None


class NoExit:
    def __enter__(self):
        pass


class NoEnter:
    def __exit__(self, *args):
        pass


attempt(lambda: use(NoExit()))
# expect: TypeError: 'NoExit' object does not support the context manager protocol (missed __exit__ method) | context: None
attempt(lambda: use(NoEnter()))
# expect: TypeError: 'NoEnter' object does not support the context manager protocol | context: None


class Descriptor:
    def __get__(self, obj, owner):
        print("looked up")
        return lambda *args: len(args)


class ByDescriptor:
    __enter__ = Descriptor()
    __exit__ = Descriptor()


attempt(lambda: use(ByDescriptor()))
# expect: looked up
# expect: looked up
# expect: 0


class Static:
    @staticmethod
    def __enter__():
        return "static enter"

    @classmethod
    def __exit__(cls, *args):
        print("class exit", cls.__name__, args)


attempt(lambda: use(Static()))
# expect: class exit Static (None, None, None)
# expect: static enter
with Manager("target") as [*letters]:
    print(letters[:5])
# expect: enter target
# expect: ['v', 'a', 'l', 'u', 'e']
# expect: exit target None None False
d = {}
with Manager("item") as d["key"]:
    print(d)
# expect: enter item
# expect: {'key': 'value of item'}
# expect: exit item None None False
o = OnInstance()
with (Manager("paren 1") as o.x, Manager("paren 2") as o.y,):
    print(o.x, o.y)
# expect: enter paren 1
# expect: enter paren 2
# expect: value of paren 1 value of paren 2
# expect: exit paren 2 None None False
# expect: exit paren 1 None None False


class TruthyFails:
    def __bool__(self):
        raise KeyError("no truth")


class ReturnsOdd:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        return TruthyFails()


def odd_result():
    with ReturnsOdd():
        raise ValueError("v")


attempt(odd_result)  # expect: KeyError: 'no truth' | context: ValueError('v')


def nested_generators():
    with Manager("g"):
        yield 1
        yield 2


g = nested_generators()
print(next(g))
# expect: enter g
# expect: 1
g.close()  # expect: exit g GeneratorExit  True
g = nested_generators()
next(g)  # expect: enter g
attempt(lambda: g.throw(ValueError("into")))
# expect: exit g ValueError into True
# expect: ValueError: into | context: None
g = nested_generators()
next(g)  # expect: enter g
del g  # expect: exit g GeneratorExit  True


def finally_and_with():
    try:
        with Manager("f"):
            return "value"
    finally:
        print("finally")


attempt(finally_and_with)
# expect: enter f
# expect: exit f None None False
# expect: finally
# expect: value


def reraise():
    with Manager("r"):
        try:
            raise KeyError("k")
        except KeyError:
            raise


attempt(reraise)
# expect: enter r
# expect: exit r KeyError 'k' True
# expect: KeyError: 'k' | context: None
try:
    with Manager("handled"):
        raise ValueError("outer")
# expect: enter handled
# expect: exit handled ValueError outer True
except ValueError as error:
    with Manager("while handling"):
        print(repr(error), error.__context__)
# expect: enter while handling
# expect: ValueError('outer') None
# expect: exit while handling None None False
