# inspect: inherited documentation, named tuples, what a call gives to parameters, frames and closures.
import collections
import inspect
import types
from inspect import (
    currentframe, get_annotations, getcallargs, getclosurevars, getdoc, getframeinfo, getfullargspec,
    getgeneratorlocals, isgetsetdescriptor, ismemberdescriptor, signature,
)


def att(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


class A:
    "doc A"

    def m(self):
        "doc m"

    @property
    def p(self):
        "doc p"

    @classmethod
    def c(cls):
        "doc c"


class B(A):
    def m(self):
        pass


class C(B):
    def n(self):
        pass

    x = 5


for o in (B, B.m, B().m, C, C.n, C(), C().m):
    print(att(lambda: getdoc(o)))
# expect: doc A
# expect: doc m
# expect: doc m
# expect: doc A
# expect: None
# expect: None
# expect: doc m
Pt = collections.namedtuple("Pt", "x y z", defaults=[3])
print(signature(Pt), Pt.__new__.__defaults__, Pt.__new__.__kwdefaults__, getfullargspec(Pt.__new__).args,
      Pt.__new__.__code__.co_varnames[:4], Pt._make.__func__.__name__)
      # expect: (x, y, z=3) (3,) None ['_cls', 'x', 'y', 'z'] ('_cls', 'x', 'y', 'z') _make
print(att(lambda: Pt(1)), att(lambda: Pt(1, 2, 3, 4)), att(lambda: Pt(1, 2, q=3)), att(lambda: Pt(1, x=2)),
      Pt(1, y=2), att(lambda: Pt()))
      # expect: TypeError: Pt.__new__() missing 1 required positional argument: 'y' TypeError: Pt.__new__() takes from 3 to 4 positional arguments but 5 were given TypeError: Pt.__new__() got an unexpected keyword argument 'q' TypeError: Pt.__new__() got multiple values for argument 'x' Pt(x=1, y=2, z=3) TypeError: Pt.__new__() missing 2 required positional arguments: 'x' and 'y'


def f(a, b: int = 2, *args, c, d=4, **kw) -> str:
    v = a
    return len(str(v)) + glob + nosuch


glob = 1
print(get_annotations(f), get_annotations(A), att(lambda: get_annotations(5)))
# expect: {'b': <class 'int'>, 'return': <class 'str'>} {} TypeError: 5 is not a module, class, or callable.


class Ann:
    x: int
    y: "str" = 5


class Sub(Ann):
    pass


print(get_annotations(Ann), get_annotations(Sub), get_annotations(Ann, eval_str=True),
      get_annotations(inspect) == {}, att(lambda: get_annotations(f, eval_str=True)))
      # expect: {'x': <class 'int'>, 'y': 'str'} {} {'x': <class 'int'>, 'y': <class 'str'>} True {'b': <class 'int'>, 'return': <class 'str'>}
for args, kw in (((1,), dict(c=3)), ((1, 2, 3), dict(c=3, z=5)), ((), {}), ((1,), {}), ((1,), dict(c=1, a=2))):
    print(att(lambda: sorted(getcallargs(f, *args, **kw).items())))
# expect: [('a', 1), ('args', ()), ('b', 2), ('c', 3), ('d', 4), ('kw', {})]
# expect: [('a', 1), ('args', (3,)), ('b', 2), ('c', 3), ('d', 4), ('kw', {'z': 5})]
# expect: TypeError: f() missing 1 required positional argument: 'a'
# expect: TypeError: f() missing 1 required keyword-only argument: 'c'
# expect: TypeError: f() got multiple values for argument 'a'


def two(a, b):
    pass


for args, kw in (((1, 2, 3), {}), ((1,), {}), ((), {}), ((1, 2), dict(q=1)), ((1, 2), dict(a=1))):
    print(att(lambda: getcallargs(two, *args, **kw)))
# expect: TypeError: two() takes 2 positional arguments but 3 were given
# expect: TypeError: two() missing 1 required positional argument: 'b'
# expect: TypeError: two() missing 2 required positional arguments: 'a' and 'b'
# expect: TypeError: two() got an unexpected keyword argument 'q'
# expect: TypeError: two() got multiple values for argument 'a'
print(getcallargs(A().m)["self"] is not None)  # expect: True
print(isgetsetdescriptor(type.__dict__["__dict__"]),
      ismemberdescriptor(type("S", (), {"__slots__": ("a",)}).a), isgetsetdescriptor(5),
      ismemberdescriptor(A.p), isgetsetdescriptor(types.FunctionType.__code__))  # expect: True True False False True
fr = getframeinfo(currentframe())
print(fr.lineno > 9, fr.function, fr.code_context, fr.index, type(fr).__name__, fr._fields)
# expect: True <module> ['fr = getframeinfo(currentframe())\n'] 0 Traceback ('filename', 'lineno', 'function', 'code_context', 'index')
print(getframeinfo(currentframe(), context=3).code_context[1][:5], getframeinfo(currentframe(), 0).code_context)
# expect: print None


def outer():
    n = 1

    def inner():
        return n + len([]) + glob + nosuch

    return inner


print(getclosurevars(outer()), att(lambda: getclosurevars(5)))
# expect: ClosureVars(nonlocals={'n': 1}, globals={'glob': 1}, builtins={'len': <built-in function len>}, unbound={'nosuch'}) TypeError: 5 is not a Python function


def g():
    q = 1
    yield q


x = g()
next(x)
print(getgeneratorlocals(x))  # expect: {'q': 1}
list(x)
print(getgeneratorlocals(x), att(lambda: getgeneratorlocals(5)))  # expect: {} TypeError: 5 is not a Python generator
kind = inspect.Parameter.KEYWORD_ONLY
print(inspect._ParameterKind, repr(kind), kind.name, kind > 0, str(kind), f"{kind}")
# expect: <enum '_ParameterKind'> <_ParameterKind.KEYWORD_ONLY: 3> KEYWORD_ONLY True KEYWORD_ONLY KEYWORD_ONLY
