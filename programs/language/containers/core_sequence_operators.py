# A guest-made number right of a built-in sequence is asked before the sequence; a list subclass's += is not.


class Items(list):
    pass


class Number:
    def __radd__(self, other):
        print("radd")
        return 1

    def __rmul__(self, other):
        print("rmul")
        return 2

    def __index__(self):
        print("index")
        return 3


class Shy:
    def __radd__(self, other):
        print("asked once")
        return NotImplemented


def show(function):
    try:
        print(function())
    except TypeError as error:
        print(error)


def extend(sequence, value):
    sequence += value
    return sequence


def repeat(sequence, value):
    sequence *= value
    return sequence


for sequence in ([1], (1,), "a", b"a", bytearray(b"a"), Items()):
    print(sequence + Number(), sequence * Number(), repeat(sequence, Number()))
# expect: radd
# expect: rmul
# expect: rmul
# expect: 1 2 2
# expect: radd
# expect: rmul
# expect: rmul
# expect: 1 2 2
# expect: radd
# expect: rmul
# expect: rmul
# expect: 1 2 2
# expect: radd
# expect: rmul
# expect: rmul
# expect: 1 2 2
# expect: radd
# expect: rmul
# expect: rmul
# expect: 1 2 2
# expect: radd
# expect: rmul
# expect: rmul
# expect: 1 2 2
show(lambda: extend([1], Number()))
# expect: radd
# expect: 1
show(lambda: extend(Items(), Number()))  # expect: 'Number' object is not iterable
show(lambda: extend("s", Shy()))
# expect: asked once
# expect: can only concatenate str (not "Shy") to str
show(lambda: [1] + Shy())
# expect: asked once
# expect: can only concatenate list (not "Shy") to list
show(lambda: Items() + 5)  # expect: can only concatenate list (not "int") to list
show(lambda: Items() * 1.5)  # expect: can't multiply sequence by non-int of type 'float'
show(lambda: 1.5 * Items())  # expect: can't multiply sequence by non-int of type 'float'
show(lambda: type("Text", (str,), {})() + 5)  # expect: can only concatenate str (not "int") to str
show(lambda: type("Data", (bytes,), {})() + "a")  # expect: can't concat str to Data
show(lambda: [].__add__(5))  # expect: can only concatenate list (not "int") to list
show(lambda: "abc".__mul__("x"))  # expect: 'str' object cannot be interpreted as an integer
show(lambda: b"abc".__add__(5))  # expect: can't concat int to bytes
show(lambda: [].__mul__())  # expect:  expected 1 argument, got 0
show(lambda: (5).__add__("x"))  # expect: NotImplemented
show(lambda: [1].__eq__(5))  # expect: NotImplemented
