# __class_getitem__ makes a class subscriptable.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Stack:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item.__name__ if isinstance(item, type) else item!r}]"


class Special(Stack):
    pass


print(Stack[int], Special["x"], Stack[1, 2])  # expect: Stack['int'] Special['x'] Stack[(1, 2)]
attempt(lambda: Stack()[0])  # expect: TypeError: 'Stack' object is not subscriptable


class Plain:
    pass


attempt(lambda: Plain[int])  # expect: TypeError: type 'Plain' is not subscriptable
attempt(lambda: int[5])  # expect: TypeError: type 'int' is not subscriptable
