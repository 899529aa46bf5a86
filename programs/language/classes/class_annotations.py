# Annotations in a class body: collected in __annotations__, with and without a value.
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
