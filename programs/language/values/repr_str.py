# __repr__ and __str__: who calls which, and what is shown without them.
class Both:
    def __repr__(self):
        return "Both()"

    def __str__(self):
        return "both"


class OnlyRepr:
    def __repr__(self):
        return "OnlyRepr()"


class OnlyStr:
    def __str__(self):
        return "only str"


class Neither:
    pass


print(Both(), [Both()], (Both(),), {"k": Both()}, {Both(): 1}, f"{Both()}", "%s %r" % (Both(), Both()))
# expect: both [Both()] (Both(),) {'k': Both()} {Both(): 1} both both Both()
print(OnlyRepr(), [OnlyRepr()], str(OnlyRepr()), f"{OnlyRepr()}")
# expect: OnlyRepr() [OnlyRepr()] OnlyRepr() OnlyRepr()
print(OnlyStr(), repr(OnlyStr()).startswith("<__main__.OnlyStr object at 0x"))  # expect: only str True
print(repr(Neither()).startswith("<__main__.Neither object at 0x"), str(Neither())[:9])  # expect: True <__main__
print(repr("a'b"), str("a'b"), ["a'b"], repr([1, [2.0, None]]), str({"k": ["v"]}), str(()))
# expect: "a'b" a'b ["a'b"] [1, [2.0, None]] {'k': ['v']} ()
print(Neither, [Neither], print, len, repr(int), str(Neither.__init__)[:13])
# expect: <class '__main__.Neither'> [<class '__main__.Neither'>] <built-in function print> <built-in function len> <class 'int'> <slot wrapper


class WrongRepr:
    def __repr__(self):
        return 5


class WrongStr:
    def __str__(self):
        return None


for action in (lambda: repr(WrongRepr()), lambda: str(WrongStr()), lambda: str([WrongRepr()])):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: __repr__ returned non-string (type int)
# expect: __str__ returned non-string (type NoneType)
# expect: __repr__ returned non-string (type int)


class Node:
    def __init__(self, value, children=()):
        self.value, self.children = value, list(children)

    def __repr__(self):
        if not self.children:
            return f"Node({repr(self.value)})"
        return f"Node({repr(self.value)}, {self.children})"


print(Node("a", [Node(1), Node("b", [Node(None)])]))  # expect: Node('a', [Node(1), Node('b', [Node(None)])])
recursive = [1]
recursive.append((recursive, {"me": recursive}))
print(recursive)  # expect: [1, ([...], {'me': [...]})]


class Derived(Both):
    pass


class Raises:
    def __repr__(self):
        raise ValueError("no text for me")


print(Derived(), repr(Derived()))  # expect: both Both()
try:
    print([Raises()])
except ValueError as error:
    print(error)  # expect: no text for me
print(repr(Both().__repr__)[:23], str(ValueError("v")), repr(ValueError("v", 1)))
# expect: <bound method Both.__re v ValueError('v', 1)
print(repr(KeyError("k")), str(KeyError("k")))  # expect: KeyError('k') 'k'
