# __name__, __qualname__ and __module__ of classes, nested and renamed.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Outer:
    class Inner:
        def method(self):
            pass

    def method(self):
        class Local:
            pass

        return Local


print(Outer.Inner.__qualname__, Outer.Inner.method.__qualname__, Outer().method().__qualname__, Outer.Inner)
# expect: Outer.Inner Outer.Inner.method Outer.method.<locals>.Local <class '__main__.Outer.Inner'>
print(Outer.__name__, Outer.__module__, type(Outer()).__name__)  # expect: Outer __main__ Outer
Outer.__name__ = "Renamed"
Outer.__qualname__ = "Else.Where"
Outer.__module__ = "elsewhere"
print(Outer, Outer.__name__, Outer.__module__)  # expect: <class 'elsewhere.Else.Where'> Renamed elsewhere
attempt(lambda: setattr(Outer, "__name__", 5))
# expect: TypeError: can only assign string to Renamed.__name__, not 'int'
attempt(lambda: delattr(Outer, "__name__"))
# expect: TypeError: cannot delete '__name__' attribute of immutable type 'Renamed'
