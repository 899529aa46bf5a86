# IndexError and KeyError, and errors of values: which type and which text.
# differs: since 3.12 "max() iterable argument is empty" in place of "max() arg is an empty sequence".
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


items = [1, 2]
table = {"a": 1}


def assign_item():
    items[2] = 1


def delete_item():
    del items[-3]


def delete_key():
    del table["b"]


attempt(lambda: items[2])  # expect: IndexError: list index out of range
attempt(lambda: items[-3])  # expect: IndexError: list index out of range
attempt(lambda: [][0])  # expect: IndexError: list index out of range
attempt(lambda: ()[0])  # expect: IndexError: tuple index out of range
attempt(lambda: ""[0])  # expect: IndexError: string index out of range
attempt(lambda: range(3)[3])  # expect: IndexError: range object index out of range
attempt(lambda: b"ab"[5])  # expect: IndexError: index out of range
attempt(assign_item)  # expect: IndexError: list assignment index out of range
attempt(delete_item)  # expect: IndexError: list assignment index out of range
attempt(lambda: [].pop())  # expect: IndexError: pop from empty list
attempt(lambda: items.pop(9))  # expect: IndexError: pop index out of range
attempt(lambda: table["b"])  # expect: KeyError: 'b'
attempt(lambda: table[(1, "x")])  # expect: KeyError: (1, 'x')
attempt(lambda: table[None])  # expect: KeyError: None
attempt(lambda: table.pop("zz"))  # expect: KeyError: 'zz'
attempt(delete_key)  # expect: KeyError: 'b'
attempt(lambda: {}.popitem())  # expect: KeyError: 'popitem(): dictionary is empty'
attempt(lambda: {1}.remove(2))  # expect: KeyError: 2
attempt(lambda: set().pop())  # expect: KeyError: 'pop from an empty set'
attempt(lambda: items.index(7))  # expect: ValueError: 7 is not in list
attempt(lambda: items.remove(7))  # expect: ValueError: list.remove(x): x not in list
attempt(lambda: (1,).index(2))  # expect: ValueError: tuple.index(x): x not in tuple
attempt(lambda: "abc".index("z"))  # expect: ValueError: substring not found
attempt(lambda: int("x"))  # expect: ValueError: invalid literal for int() with base 10: 'x'
attempt(lambda: float("x"))  # expect: ValueError: could not convert string to float: 'x'
attempt(lambda: max([]))  # expect: ValueError: max() arg is an empty sequence
attempt(lambda: min(()))  # expect: ValueError: min() arg is an empty sequence
attempt(lambda: range(1, 2, 0))  # expect: ValueError: range() arg 3 must not be zero
attempt(lambda: [1, 2][::0])  # expect: ValueError: slice step cannot be zero
attempt(lambda: "a".split(""))  # expect: ValueError: empty separator
attempt(lambda: chr(-1))  # expect: ValueError: chr() arg not in range(0x110000)
attempt(lambda: items[10 ** 30])  # expect: IndexError: cannot fit 'int' into an index-sized integer
attempt(lambda: items.insert(10 ** 30, 1))  # expect: OverflowError: Python int too large to convert to C ssize_t
attempt(lambda: "x" * 10 ** 30)  # expect: OverflowError: cannot fit 'int' into an index-sized integer
attempt(lambda: dict([(1, 2, 3)]))
# expect: ValueError: dictionary update sequence element #0 has length 3; 2 is required
attempt(lambda: next(iter([])))  # expect: StopIteration:
attempt(lambda: "{}".format())  # expect: IndexError: Replacement index 0 out of range for positional args tuple
attempt(lambda: "{a}".format())  # expect: KeyError: 'a'
attempt(lambda: "%(a)s" % {})  # expect: KeyError: 'a'
try:
    table["missing"]
except LookupError as error:
    print("LookupError catches", type(error).__name__, error.args)  # expect: LookupError catches KeyError ('missing',)
