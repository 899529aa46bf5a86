# Exception subclasses with an own __init__ or __str__.
class NoSuper(Exception):
    def __init__(self, code, text):
        self.code = code
        self.text = text


n = NoSuper(5, "text")
print(n, n.args, repr(n), n.code)  # expect: (5, 'text') (5, 'text') NoSuper(5, 'text') 5


class WithStr(Exception):
    def __str__(self):
        return f"<{self.args}>"


print(WithStr(1, 2), repr(WithStr(1, 2)))  # expect: <(1, 2)> WithStr(1, 2)


class WithFields(ValueError):
    def __init__(self, field, *, value=None):
        super().__init__(f"bad {field}: {value!r}")
        self.field, self.value = field, value


try:
    raise WithFields("age", value=-1)
except ValueError as error:
    print(error, error.field, error.value, error.args)  # expect: bad age: -1 age -1 ('bad age: -1',)
