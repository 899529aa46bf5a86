# Annotations are kept and change nothing at run time.
def greet(name: str, times: "int" = 1, *rest: list, loud: bool = False, **more: dict) -> str:
    local: int = 5
    unassigned: float
    return name * times


print(greet("a", 2), greet(5, "x") if False else greet("b"))  # expect: aa b
print(greet.__annotations__)
# expect: {'name': <class 'str'>, 'times': 'int', 'rest': <class 'list'>, 'loud': <class 'bool'>, 'more': <class 'dict'>, 'return': <class 'str'>}
x: int = 5
y: str
z: "quoted" = []
print(x, z, __annotations__)  # expect: 5 [] {'x': <class 'int'>, 'y': <class 'str'>, 'z': 'quoted'}
try:
    y
except NameError as error:
    print(error)  # expect: name 'y' is not defined


class Point:
    x: int
    y: int = 0
    tags: list[str]

    def move(self, dx: int) -> "Point":
        self.moved: int = dx
        return self


print(Point.__annotations__, Point().y, hasattr(Point, "x"), Point().move(3).moved)
# expect: {'x': <class 'int'>, 'y': <class 'int'>, 'tags': list[str]} 0 False 3


def loud(text):
    print("annotation evaluated:", text)
    return text


def evaluated(a: loud("a"), b: loud("b") = loud("default b")) -> loud("return"):
    c: loud("never") = 1
    return c
# expect: annotation evaluated: default b
# expect: annotation evaluated: a
# expect: annotation evaluated: b
# expect: annotation evaluated: return


print(evaluated(1))  # expect: 1
items: list = []
items[0:0]: int = [1, 2]
(parenthesised): int = 3
print(items, parenthesised, "parenthesised" in __annotations__)  # expect: [1, 2] 3 False
print(list[int], dict[str, int], int | None, (lambda: 0).__annotations__)
# expect: list[int] dict[str, int] int | None {}
