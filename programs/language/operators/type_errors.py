# TypeError texts of operators, subscripts, iteration and calls between mismatched types.
# differs: since 3.13 find() and others name themselves in their texts.
class Thing:
    pass


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


attempt(lambda: 1 + None)  # expect: unsupported operand type(s) for +: 'int' and 'NoneType'
attempt(lambda: None + 1)  # expect: unsupported operand type(s) for +: 'NoneType' and 'int'
attempt(lambda: [] + {})  # expect: can only concatenate list (not "dict") to list
attempt(lambda: {} + [])  # expect: unsupported operand type(s) for +: 'dict' and 'list'
attempt(lambda: (1,) + [2])  # expect: can only concatenate tuple (not "list") to tuple
attempt(lambda: "a" + None)  # expect: can only concatenate str (not "NoneType") to str
attempt(lambda: 1 - "1")  # expect: unsupported operand type(s) for -: 'int' and 'str'
attempt(lambda: "a" - 1)  # expect: unsupported operand type(s) for -: 'str' and 'int'
attempt(lambda: "a" * "b")  # expect: can't multiply sequence by non-int of type 'str'
attempt(lambda: [1] * 1.5)  # expect: can't multiply sequence by non-int of type 'float'
attempt(lambda: {} * 2)  # expect: unsupported operand type(s) for *: 'dict' and 'int'
attempt(lambda: None / 2)  # expect: unsupported operand type(s) for /: 'NoneType' and 'int'
attempt(lambda: "a" // 2)  # expect: unsupported operand type(s) for //: 'str' and 'int'
attempt(lambda: [] % 2)  # expect: unsupported operand type(s) for %: 'list' and 'int'
attempt(lambda: 2 ** "3")  # expect: unsupported operand type(s) for ** or pow(): 'int' and 'str'
attempt(lambda: 1 << 1.0)  # expect: unsupported operand type(s) for <<: 'int' and 'float'
attempt(lambda: 1.0 >> 1)  # expect: unsupported operand type(s) for >>: 'float' and 'int'
attempt(lambda: 1 | "1")  # expect: unsupported operand type(s) for |: 'int' and 'str'
attempt(lambda: 1 & None)  # expect: unsupported operand type(s) for &: 'int' and 'NoneType'
attempt(lambda: [] ^ [])  # expect: unsupported operand type(s) for ^: 'list' and 'list'
attempt(lambda: 1 @ 2)  # expect: unsupported operand type(s) for @: 'int' and 'int'
attempt(lambda: -None)  # expect: bad operand type for unary -: 'NoneType'
attempt(lambda: +"1")  # expect: bad operand type for unary +: 'str'
attempt(lambda: ~1.5)  # expect: bad operand type for unary ~: 'float'
attempt(lambda: abs("x"))  # expect: bad operand type for abs(): 'str'
attempt(lambda: None < None)  # expect: '<' not supported between instances of 'NoneType' and 'NoneType'
attempt(lambda: 1 < None)  # expect: '<' not supported between instances of 'int' and 'NoneType'
attempt(lambda: "a" >= 1)  # expect: '>=' not supported between instances of 'str' and 'int'
attempt(lambda: [1] <= (1,))  # expect: '<=' not supported between instances of 'list' and 'tuple'
attempt(lambda: {} > {})  # expect: '>' not supported between instances of 'dict' and 'dict'
attempt(lambda: Thing() < Thing())  # expect: '<' not supported between instances of 'Thing' and 'Thing'
attempt(lambda: Thing() + 1)  # expect: unsupported operand type(s) for +: 'Thing' and 'int'
attempt(lambda: 1 + Thing())  # expect: unsupported operand type(s) for +: 'int' and 'Thing'
attempt(lambda: 5[0])  # expect: 'int' object is not subscriptable
attempt(lambda: None[0])  # expect: 'NoneType' object is not subscriptable
attempt(lambda: Thing()[0])  # expect: 'Thing' object is not subscriptable
attempt(lambda: len[0])  # expect: 'builtin_function_or_method' object is not subscriptable
attempt(lambda: [1]["0"])  # expect: list indices must be integers or slices, not str
attempt(lambda: [1][None])  # expect: list indices must be integers or slices, not NoneType
attempt(lambda: (1,)[1.0])  # expect: tuple indices must be integers or slices, not float
attempt(lambda: "a"[None])  # expect: string indices must be integers, not 'NoneType'
attempt(lambda: {1: 2}[[]])  # expect: unhashable type: 'list'
attempt(lambda: 1 in 5)  # expect: argument of type 'int' is not iterable
attempt(lambda: 1 in "1")  # expect: 'in <string>' requires string as left operand, not int
attempt(lambda: [] in {})  # expect: unhashable type: 'list'
attempt(lambda: list(None))  # expect: 'NoneType' object is not iterable
attempt(lambda: [x for x in 5])  # expect: 'int' object is not iterable
attempt(lambda: sum([1, "a"]))  # expect: unsupported operand type(s) for +: 'int' and 'str'
attempt(lambda: max(1, "a"))  # expect: '>' not supported between instances of 'str' and 'int'
attempt(lambda: len(None))  # expect: object of type 'NoneType' has no len()
attempt(lambda: int(None))
# expect: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
attempt(lambda: float("1") + "1")  # expect: unsupported operand type(s) for +: 'float' and 'str'
attempt(lambda: round("x"))  # expect: type str doesn't define __round__ method
attempt(lambda: ord(5))  # expect: ord() expected string of length 1, but int found
attempt(lambda: chr("a"))  # expect: 'str' object cannot be interpreted as an integer
attempt(lambda: " ".join([1]))  # expect: sequence item 0: expected str instance, int found
attempt(lambda: isinstance(1, 1))  # expect: isinstance() arg 2 must be a type, a tuple of types, or a union
attempt(lambda: range("a"))  # expect: 'str' object cannot be interpreted as an integer
attempt(lambda: "%d" % "a")  # expect: %d format: a real number is required, not str
attempt(lambda: "abc".startswith(["a"]))  # expect: startswith first arg must be str or a tuple of str, not list
attempt(lambda: "abc".find(1))  # expect: must be str, not int
attempt(lambda: pow("a", 2))  # expect: unsupported operand type(s) for ** or pow(): 'str' and 'int'
attempt(lambda: divmod("a", 2))  # expect: unsupported operand type(s) for divmod(): 'str' and 'int'
attempt(lambda: sorted([None, 1]))  # expect: '<' not supported between instances of 'int' and 'NoneType'
attempt(lambda: None())  # expect: 'NoneType' object is not callable
