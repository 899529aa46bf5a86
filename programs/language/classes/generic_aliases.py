# list[int] and its like: what they know, and what they are not.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Plain:
    pass


print(list[int], dict[str, int], tuple[int, ...], list[list[int]], set[Plain])
# expect: list[int] dict[str, int] tuple[int, ...] list[list[int]] set[__main__.Plain]
alias = list[int]
print(alias.__origin__, alias.__args__, alias((1, 2)), alias == list[int], alias is list[int])
# expect: <class 'list'> (<class 'int'>,) [1, 2] True False
print(hash(alias) == hash(list[int]))  # expect: True
print(type(alias).__name__, isinstance([], alias.__origin__), repr(tuple[()]))  # expect: GenericAlias True tuple[()]
attempt(lambda: isinstance([], list[int]))
# expect: TypeError: isinstance() argument 2 cannot be a parameterized generic
attempt(lambda: issubclass(list, list[int]))
# expect: TypeError: issubclass() argument 2 cannot be a parameterized generic
