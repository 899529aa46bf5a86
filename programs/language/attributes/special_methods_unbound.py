# A special method that can't be bound: comparisons, hash, iter and repr take it as not there, others fail.
def missing(self):
    raise ValueError("missing")


def attempt(label, function, name):
    obj = type("Odd", (), {name: property(missing)})()
    try:
        print(label, function(obj))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt("==", lambda obj: (obj == obj, obj == 1, obj != 1), "__eq__")
attempt("!=", lambda obj: (obj != obj, obj != 1), "__ne__")
attempt("<", lambda obj: obj < 1, "__lt__")
attempt("hash", hash, "__hash__")
attempt("iter", iter, "__iter__")
attempt("in", lambda obj: 1 in obj, "__iter__")
attempt("join", "".join, "__iter__")
attempt("bytes", bytes, "__iter__")
attempt("item", lambda obj: type(iter(obj)).__name__, "__getitem__")
attempt("repr", lambda obj: repr(obj).split(" at ")[0], "__repr__")
attempt("+", lambda obj: obj + 1, "__add__")
attempt("bool", bool, "__bool__")
attempt("len", len, "__len__")
attempt("hint", lambda obj: list(map(str, obj)), "__length_hint__")
attempt("contains", lambda obj: 1 in obj, "__contains__")
attempt("set_name", lambda obj: type("Owner", (), {"x": obj}), "__set_name__")
attempt("open", open, "__fspath__")
# expect: == (True, False, True)
# expect: != (False, True)
# expect: < TypeError '<' not supported between instances of 'Odd' and 'int'
# expect: hash TypeError unhashable type: 'Odd'
# expect: iter TypeError 'Odd' object is not iterable
# expect: in TypeError argument of type 'Odd' is not iterable
# expect: join TypeError can only join an iterable
# expect: bytes TypeError cannot convert 'Odd' object to bytes
# expect: item iterator
# expect: repr <Odd object
# expect: + ValueError missing
# expect: bool ValueError missing
# expect: len ValueError missing
# expect: hint TypeError 'Odd' object is not iterable
# expect: contains ValueError missing
# expect: set_name ValueError missing
# expect: open TypeError expected str, bytes or os.PathLike object, not Odd
