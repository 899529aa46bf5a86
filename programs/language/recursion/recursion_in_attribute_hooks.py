# Attribute hooks and properties that call themselves end in RecursionError.
def attempt(action):
    try:
        print(action())
    except RecursionError as error:
        print("RecursionError", str(error).split(" while")[0].split(" in ")[0])
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class GetAttr:
    def __getattr__(self, name):
        return self.missing_too


class GetAttribute:
    def __getattribute__(self, name):
        return self.x


class SetAttr:
    def __setattr__(self, name, value):
        self.x = value


class Property:
    @property
    def p(self):
        return self.p


for action in (
    lambda: GetAttr().x,
    lambda: GetAttribute().y,
    lambda: setattr(SetAttr(), "y", 1),
    lambda: Property().p,
):
    attempt(action)
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
