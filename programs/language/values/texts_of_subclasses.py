# What str, repr and format return: instances of subclasses of str as they are, nothing that is no str.
class Text(str):
    pass


class Shown:
    __repr__ = lambda self: Text("repr")
    __str__ = lambda self: Text("str")
    __format__ = lambda self, spec: Text("format")


shown = Shown()
for text in (repr(shown), str(shown), format(shown), f"{shown}", f"{shown!r}", f"{shown!s:>4}", object.__str__(shown)):
    print(type(text).__name__, text)


class Silent:
    def __repr__(self):
        pass


for function in (repr, str, print, format, ascii, lambda obj: f"{obj}", lambda obj: f"{obj!r}", lambda obj: str([obj])):
    try:
        function(Silent())
    except TypeError as error:
        print(error)
print(object.__str__(Silent()))


class Octets(bytes):
    def __repr__(self):
        return "Octets"


print(str(Octets(b"x")), repr(Octets(b"x")))


class Named(str):
    def __bytes__(self):
        return b"own"


print(bytes(Named("x")))
# expect: Text repr
# expect: Text str
# expect: Text format
# expect: Text format
# expect: str repr
# expect: str  str
# expect: Text repr
# expect: __repr__ returned non-string (type NoneType)
# expect: __str__ returned non-string (type NoneType)
# expect: __str__ returned non-string (type NoneType)
# expect: __str__ returned non-string (type NoneType)
# expect: __repr__ returned non-string (type NoneType)
# expect: __str__ returned non-string (type NoneType)
# expect: __repr__ returned non-string (type NoneType)
# expect: __repr__ returned non-string (type NoneType)
# expect: None
# expect: b'x' Octets
# expect: b'own'
