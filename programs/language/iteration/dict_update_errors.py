# What dict.update refuses in place of a pair.
def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Broken:
    def __iter__(self):
        raise TypeError("not this text")


class Failing:
    def __iter__(self):
        raise ValueError("this text")


for pair in (5, [1], Broken(), Failing()):
    attempt({}.update, [pair])
# expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence
# expect: ValueError: dictionary update sequence element #0 has length 1; 2 is required
# expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence
# expect: ValueError: this text
