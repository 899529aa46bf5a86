# What calls of built-in methods and of functions in C refuse.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class C:
    def method(self, x):
        return x


c = C()
attempt(lambda: [].append())  # expect: TypeError: list.append() takes exactly one argument (0 given)
attempt(lambda: [].append(1, 2))  # expect: TypeError: list.append() takes exactly one argument (2 given)
attempt(lambda: [].append(x=1))  # expect: TypeError: list.append() takes no keyword arguments
attempt(lambda: list.append())  # expect: TypeError: unbound method list.append() needs an argument
attempt(lambda: list.append({}, 1))
# expect: TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'dict' object
attempt(lambda: {}.get())  # expect: TypeError: get expected at least 1 argument, got 0
attempt(lambda: "".join())  # expect: TypeError: str.join() takes exactly one argument (0 given)
attempt(lambda: "".join(1, 2))  # expect: TypeError: str.join() takes exactly one argument (2 given)
attempt(lambda: str.upper())  # expect: TypeError: unbound method str.upper() needs an argument
attempt(lambda: str.upper(5))  # expect: TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
attempt(lambda: len())  # expect: TypeError: len() takes exactly one argument (0 given)
attempt(lambda: len(1, 2))  # expect: TypeError: len() takes exactly one argument (2 given)
attempt(lambda: len(obj=1))  # expect: TypeError: len() takes no keyword arguments
attempt(lambda: (5).__add__())  # expect: TypeError: expected 1 argument, got 0
attempt(lambda: int.__add__(5))  # expect: TypeError: expected 1 argument, got 0
attempt(lambda: int.__add__("a", 1))
# expect: TypeError: descriptor '__add__' requires a 'int' object but received a 'str'
attempt(lambda: object.__init__())  # expect: TypeError: descriptor '__init__' of 'object' object needs an argument
attempt(lambda: object().__init__(1))
# expect: TypeError: object.__init__() takes exactly one argument (the instance to initialize)
attempt(lambda: object().__eq__())  # expect: TypeError: expected 1 argument, got 0
attempt(lambda: c.__eq__())  # expect: TypeError: expected 1 argument, got 0
attempt(lambda: c.__setattr__("x"))  # expect: TypeError:  expected 2 arguments, got 1
