# Class bodies: scopes, private names, nested classes, conditional definitions, annotations, __class__ cell.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


x = "global"


class Scope:
    y = x
    x = "class"
    z = x

    def method(self):
        return x

    both = [x for x in [x]]
    items = [1, 2]
    pairs = [(i, j) for i in items for j in (i, i + 1)]
    total = sum(items)

    for loop in range(3):
        if loop == 1:
            found = loop

    if x == "class":

        def conditional(self):
            return "yes"

    else:

        def conditional(self):
            return "no"

    del items
    exec_like = locals().get("total")
    name = __name__
    qualified = __qualname__


print(Scope.y, Scope.x, Scope.z, Scope().method(), Scope.both, Scope.pairs, Scope.total, Scope.loop, Scope.found)
# expect: global class class global ['class'] [(1, 1), (1, 2), (2, 2), (2, 3)] 3 2 1
print(Scope().conditional(), hasattr(Scope, "items"), Scope.exec_like, Scope.name, Scope.qualified)
# expect: yes False 3 __main__ Scope


def make():
    x = "enclosing"

    class Inside:
        def get(self):
            return x

        value = x

    return Inside


print(make()().get(), make().value, make().__qualname__)  # expect: enclosing enclosing make.<locals>.Inside


def shadowing():
    x = "function"

    class Shadow:
        x = x + " in class"

        def get(self):
            return x

    return Shadow.x, Shadow().get()


attempt(shadowing)  # expect: ('global in class', 'function')


class Private:
    __secret = "s"
    __dunder__ = "d"
    _single = "_"

    def __init__(self):
        self.__value = 5

    def get(self):
        return self.__value, self.__secret

    def __hidden(self):
        return "hidden"

    def call(self):
        return self.__hidden()

    class __Inner:
        __deep = 1

    def local(self):
        __variable = 3
        return __variable, sorted(locals())

    def arguments(self, __arg=1):
        return __arg


p = Private()
print(p.get(), p.call(), p.local(), p._Private__value, Private._Private__secret, p.arguments(_Private__arg=2))
# expect: (5, 's') hidden (3, ['_Private__variable', 'self']) 5 s 2
print(sorted(n for n in Private.__dict__ if "Private" in n or n.startswith("__d")), Private._Private__Inner.__name__)
# expect: ['_Private__Inner', '_Private__hidden', '_Private__secret', '__dict__', '__doc__', '__dunder__'] __Inner
attempt(lambda: p.__value)  # expect: AttributeError: 'Private' object has no attribute '__value'


class _Leading:
    __x = 1


class __Mangle:
    __x = 2


print(_Leading._Leading__x, __Mangle._Mangle__x)  # expect: 1 2


class Sub(Private):
    __secret = "sub"


print(Sub().get(), Sub._Sub__secret)  # expect: (5, 's') sub


class Annotated:
    a: int
    b: "str" = "text"
    c: list[int] = []
    (d): int = 4
    print("annotations so far:", __annotations__)
# expect: annotations so far: {'a': <class 'int'>, 'b': 'str', 'c': list[int]}


print(Annotated.__annotations__, hasattr(Annotated, "a"), Annotated.b, Annotated.d)
# expect: {'a': <class 'int'>, 'b': 'str', 'c': list[int]} False text 4


class Empty:
    pass


print(Empty.__annotations__, Empty.__doc__, Empty.__dict__.get("__annotations__"))  # expect: {} None {}


class Cells:
    def get_class(self):
        return __class__

    @classmethod
    def class_too(cls):
        return __class__ is cls

    @staticmethod
    def static():
        return __class__.__name__


class SubCells(Cells):
    pass


print(SubCells().get_class().__name__, SubCells.class_too(), SubCells.static())  # expect: Cells False Cells


class Outer:
    attribute = "outer"

    class Middle:
        class Inner:
            def path(self):
                return type(self).__qualname__

        def make(self):
            return self.Inner()

    def visible(self):
        return self.Middle().make().path()


print(Outer().visible(), Outer.Middle.Inner.__module__)  # expect: Outer.Middle.Inner __main__
try:

    class Broken:
        before = 1
        raise ValueError("in the body")

except ValueError as error:
    print(error)  # expect: in the body
attempt(lambda: Broken)  # expect: NameError: name 'Broken' is not defined


class Redefined:
    def f(self):
        return 1

    g = f

    def f(self):
        return 2


print(Redefined().f(), Redefined().g(), Redefined.g.__name__)  # expect: 2 1 f


class Wrapped:
    def decorator(function):
        def wrapper(self):
            return f"<{function(self)}>"

        return wrapper

    @decorator
    def text(self):
        return "text"

    alias = property(text)


print(Wrapped().text(), Wrapped().alias)  # expect: <text> <text>
glob = 1


class Globals:
    global glob
    glob = 2
    own = glob


print(glob, hasattr(Globals, "glob"), Globals.own)  # expect: 2 False 2


def counter():
    count = 0

    class Counts:
        nonlocal count
        count += 5

    return count, hasattr(Counts, "count")


print(counter())  # expect: (5, False)


class Base:
    registry = []

    def __init_subclass__(cls):
        cls.registry.append(cls.__name__)


for letter in "AB":
    type(f"Made{letter}", (Base,), {})


class WithStar(*[Base], **{}):
    pass


print(Base.registry)  # expect: ['MadeA', 'MadeB', 'WithStar']


class Lambda:
    values = [1, 2, 3]
    double = lambda self: [v * 2 for v in self.values]
    key = staticmethod(lambda v: -v)

    def ordered(self):
        return sorted(self.values, key=self.key)


print(Lambda().double(), Lambda().ordered())  # expect: [2, 4, 6] [3, 2, 1]
