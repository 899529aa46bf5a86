# Cooperative __init__ with keywords along the method resolution order.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Base:
    def __init__(self, **kwargs):
        print("Base", kwargs)


class Left(Base):
    def __init__(self, left, **kwargs):
        print("Left", left)
        super().__init__(**kwargs)


class Right(Base):
    def __init__(self, right, **kwargs):
        print("Right", right)
        super().__init__(**kwargs)


class Both(Left, Right):
    def __init__(self, **kwargs):
        print("Both")
        super().__init__(**kwargs)


Both(left=1, right=2, other=3)
# expect: Both
# expect: Left 1
# expect: Right 2
# expect: Base {'other': 3}
attempt(lambda: Both(left=1))
# expect: Both
# expect: Left 1
# expect: TypeError: Right.__init__() missing 1 required positional argument: 'right'
print(issubclass(Both, Left), issubclass(Both, Right), isinstance(Both(left=0, right=0), Base))
# expect: Both
# expect: Left 0
# expect: Right 0
# expect: Base {}
# expect: True True True
