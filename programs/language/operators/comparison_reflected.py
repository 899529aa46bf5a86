# Reflected comparisons, a subclass asked first, and what is left when nobody answers.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Left:
    def __eq__(self, other):
        print("Left eq")
        return NotImplemented

    def __lt__(self, other):
        print("Left lt")
        return NotImplemented


class Right:
    def __eq__(self, other):
        print("Right eq")
        return NotImplemented

    def __gt__(self, other):
        print("Right gt")
        return "greater"


class Sub(Left):
    def __eq__(self, other):
        print("Sub eq")
        return True

    def __gt__(self, other):
        print("Sub gt")
        return True


print(Left() == Right())
# expect: Left eq
# expect: Right eq
# expect: False
print(Left() != Right())
# expect: Left eq
# expect: Right eq
# expect: True
print(Left() < Right())
# expect: Left lt
# expect: Right gt
# expect: greater
print(Left() == Sub(), Left() < Sub())
# expect: Sub eq
# expect: Sub gt
# expect: True True
attempt(lambda: Left() > 1)  # expect: TypeError: '>' not supported between instances of 'Left' and 'int'
attempt(lambda: Left() < Left())
# expect: Left lt
# expect: TypeError: '<' not supported between instances of 'Left' and 'Left'
