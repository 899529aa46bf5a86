# A str subclass with an attribute, an own length and an own equality.
class Text(str):
    extra = "class"

    def shout(self):
        return self.upper() + "!"

    def __len__(self):
        return 99

    def __eq__(self, other):
        return "always"

    __hash__ = str.__hash__


t = Text("abc")
t.note = "noted"
print(t.shout(), len(t), t == 1, t.note, t + "d", type(t + "d").__name__, f"{t:>5}", t[1], {"abc": 1}[str(t)])
# expect: ABC! 99 always noted abcd str   abc b 1
print("abc" == t, str.__len__(t), "%s" % t, t.join(["x", "y"]), "-".join([t, t]), isinstance(t, str))
# expect: always 3 abc xabcy abc-abc True
