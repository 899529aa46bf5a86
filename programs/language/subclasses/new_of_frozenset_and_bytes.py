# Subclasses of frozenset and bytes with their own __new__.
class Tags(frozenset):
    def __new__(cls, *names):
        return super().__new__(cls, names)


print(sorted(Tags("a", "b") | {"c"}), len(Tags("x", "x")), "x" in Tags("x"))  # expect: ['a', 'b', 'c'] 1 True


class Blob(bytes):
    def __new__(cls, text):
        return super().__new__(cls, text.encode())


print(Blob("hi"), Blob("hi")[0], Blob("hi") == b"hi")  # expect: b'hi' 104 True
