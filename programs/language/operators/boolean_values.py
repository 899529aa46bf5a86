# `and`, `or` and `not`: they return an operand, evaluate from the left, and stop early.
print(1 and 2, 0 and 2, 1 or 2, 0 or 2, 0 or "" or [], 1 and "a" and [0])  # expect: 2 0 1 2 [] [0]
print("" or "default", None or 0, 0 or None, [] and 1 / 0, 1 or 1 / 0)  # expect: default 0 None [] 1
print(not 1, not "", not not "x", not 1 == 2, not None is None)  # expect: False True True True False
print(1 or 0 and 0, (1 or 0) and 0, not 0 and 0, not (0 and 0))  # expect: 1 0 0 True


def loud(value):
    print("see", repr(value))
    return value


print(loud(0) or loud("") or loud(3) or loud(4))
# expect: see 0
# expect: see ''
# expect: see 3
# expect: 3
print(loud(1) and loud([]) and loud(2))
# expect: see 1
# expect: see []
# expect: []
print(not loud(0))
# expect: see 0
# expect: True
if loud(1) and not loud(0) or loud("never"):
    print("taken")
# expect: see 1
# expect: see 0
# expect: taken


class Counted:
    def __init__(self, truth):
        self.truth = truth
        self.asked = 0

    def __bool__(self):
        self.asked += 1
        return self.truth


yes, no = Counted(True), Counted(False)
print((no or yes) is yes, (yes and no) is no, no.asked, yes.asked)  # expect: True True 1 1
if yes and no:
    print("never")
print(no.asked, yes.asked)  # expect: 2 2
while no or not yes:
    print("never")
print(no.asked, yes.asked, bool(no) is False)  # expect: 3 3 True


class Fails:
    def __bool__(self):
        raise ValueError("ask me not")


try:
    Fails() and 1
except ValueError as error:
    print(error)  # expect: ask me not
print(1 or Fails())  # expect: 1
