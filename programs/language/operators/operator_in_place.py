# In-place operators: their own method, NotImplemented, and the plain operator instead.
class InPlace:
    def __init__(self):
        self.log = []

    def __iadd__(self, other):
        self.log.append(("iadd", other))
        return self

    def __isub__(self, other):
        return "replaced"

    def __imul__(self, other):
        return NotImplemented

    def __mul__(self, other):
        return "plain mul"

    def __or__(self, other):
        return ("or", other)


i = keep = InPlace()
i += 1
i += 2
print(i is keep, i.log)  # expect: True [('iadd', 1), ('iadd', 2)]
i -= 1
print(i)  # expect: replaced
i = keep
i *= 3
print(i)  # expect: plain mul
i = keep
i |= 3
print(i)  # expect: ('or', 3)
