# AttributeError: the texts for instances, classes, modules, built-in values, and __getattr__.
# differs: since 3.13 "and no __dict__ for setting new attributes" follows some of the texts.
import sys


class Plain:
    pass


class Fallback:
    def __getattr__(self, name):
        if name.startswith("auto_"):
            return name[5:]
        raise AttributeError(f"nothing called {name}")


class Everything:
    def __getattribute__(self, name):
        return f"<{name}>"


class Checked:
    def __setattr__(self, name, value):
        if name != "allowed":
            raise AttributeError(f"can't set {name}")
        object.__setattr__(self, name, value)


class Slots:
    __slots__ = ("x",)


def attempt(action):
    try:
        print(action())
    except AttributeError as error:
        print(error)


attempt(lambda: Plain().qqq)  # expect: 'Plain' object has no attribute 'qqq'
attempt(lambda: Plain.qqq)  # expect: type object 'Plain' has no attribute 'qqq'
attempt(lambda: None.qqq)  # expect: 'NoneType' object has no attribute 'qqq'
attempt(lambda: (5).qqq)  # expect: 'int' object has no attribute 'qqq'
attempt(lambda: "s".qqq)  # expect: 'str' object has no attribute 'qqq'
attempt(lambda: [].qqq)  # expect: 'list' object has no attribute 'qqq'
attempt(lambda: {}.qqq)  # expect: 'dict' object has no attribute 'qqq'
attempt(lambda: (lambda: 0).qqq)  # expect: 'function' object has no attribute 'qqq'
attempt(lambda: attempt.qqq)  # expect: 'function' object has no attribute 'qqq'
attempt(lambda: len.qqq)  # expect: 'builtin_function_or_method' object has no attribute 'qqq'
attempt(lambda: int.qqq)  # expect: type object 'int' has no attribute 'qqq'
attempt(lambda: sys.qqq)  # expect: module 'sys' has no attribute 'qqq'
attempt(lambda: type.qqq)  # expect: type object 'type' has no attribute 'qqq'
attempt(lambda: range(3).qqq)  # expect: 'range' object has no attribute 'qqq'
attempt(lambda: Plain().__init__.qqq)  # expect: 'method-wrapper' object has no attribute 'qqq'
attempt(lambda: super(Plain, Plain()).qqq)  # expect: 'super' object has no attribute 'qqq'
attempt(lambda: Fallback().auto_made)  # expect: made
attempt(lambda: Fallback().other)  # expect: nothing called other
attempt(lambda: Everything().anything)  # expect: <anything>
attempt(lambda: setattr(5, "x", 1))  # expect: 'int' object has no attribute 'x'
attempt(lambda: setattr([], "x", 1))  # expect: 'list' object has no attribute 'x'
attempt(lambda: setattr("s", "upper", 1))  # expect: 'str' object attribute 'upper' is read-only
attempt(lambda: setattr(None, "x", 1))  # expect: 'NoneType' object has no attribute 'x'
attempt(lambda: setattr(Checked(), "other", 1))  # expect: can't set other
attempt(lambda: setattr(Slots(), "y", 1))  # expect: 'Slots' object has no attribute 'y'
attempt(lambda: Slots().x)  # expect: 'Slots' object has no attribute 'x'
attempt(lambda: delattr(Plain(), "gone"))  # expect: 'Plain' object has no attribute 'gone'
attempt(lambda: delattr(Plain, "gone"))  # expect: type object 'Plain' has no attribute 'gone'
attempt(lambda: getattr(Plain(), "a", "default"))  # expect: default
attempt(lambda: getattr(Plain(), "a"))  # expect: 'Plain' object has no attribute 'a'
attempt(lambda: hasattr(Fallback(), "auto_x") and not hasattr(Fallback(), "x"))  # expect: True
checked = Checked()
checked.allowed = 7
print(checked.allowed, vars(checked))  # expect: 7 {'allowed': 7}
try:
    int.new_attribute = 1
except TypeError as error:
    print(error)  # expect: cannot set 'new_attribute' attribute of immutable type 'int'
try:
    getattr(Plain(), 5)
except TypeError as error:
    print(error)  # expect: attribute name must be string, not 'int'
