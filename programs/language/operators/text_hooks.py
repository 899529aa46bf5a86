# __str__, __repr__ and __format__: who asks which, and what stands in for one that is missing.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Text:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"

    def __format__(self, spec):
        return f"format<{spec}>"


class OnlyRepr:
    def __repr__(self):
        return "only repr"


class OnlyStr:
    def __str__(self):
        return "only str"


t = Text()
print(t, repr(t), [t], f"{t}", f"{t!r}", f"{t!s}", f"{t:>10}", format(t), format(t, "x"), "%s %r" % (t, t))
# expect: str repr [repr] format<> repr str format<>10> format<> format<x> str repr
print("{:abc}".format(t))  # expect: format<abc>
print(OnlyRepr(), str(OnlyRepr()), f"{OnlyRepr()}", repr(OnlyStr()).startswith("<__main__.OnlyStr object at 0x"))
# expect: only repr only repr only repr True
attempt(lambda: f"{OnlyRepr():>10}")  # expect: TypeError: unsupported format string passed to OnlyRepr.__format__
attempt(lambda: format(object(), "x"))  # expect: TypeError: unsupported format string passed to object.__format__
