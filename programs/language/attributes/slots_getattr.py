# An empty slot leads to __getattr__.
class Getter:
    __slots__ = ("real",)

    def __getattr__(self, name):
        return f"no {name}"


g = Getter()
print(g.real, g.anything)  # expect: no real no anything
g.real = "there"
print(g.real)  # expect: there
