# Conversion hooks that call themselves end in RecursionError.
def attempt(action):
    try:
        print(action())
    except RecursionError as error:
        print("RecursionError", str(error).split(" while")[0].split(" in ")[0])
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Repr:
    def __repr__(self):
        return f"<{self!r}>"


class Str:
    def __str__(self):
        return str(self)


class Hash:
    def __hash__(self):
        return hash(self)


class Len:
    def __len__(self):
        return len(self)


class Bool:
    def __bool__(self):
        return bool(self)


class Format:
    def __format__(self, spec):
        return f"{self:{spec}}"


for action in (
    lambda: repr(Repr()),
    lambda: str(Str()),
    lambda: hash(Hash()),
    lambda: len(Len()),
    lambda: bool(Bool()),
    lambda: f"{Format():x}",
):
    attempt(action)
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
