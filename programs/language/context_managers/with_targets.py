# What may stand after `as`: patterns, items, attributes, in parentheses too.
class Manager:
    def __init__(self, name, suppress=False, fail_enter=False, fail_exit=False):
        self.name, self.suppress = name, suppress
        self.fail_enter, self.fail_exit = fail_enter, fail_exit

    def __enter__(self):
        print("enter", self.name)
        if self.fail_enter:
            raise RuntimeError(f"enter {self.name}")
        return f"value of {self.name}"

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value, traceback is not None)
        if self.fail_exit:
            raise RuntimeError(f"exit {self.name}")
        return self.suppress


class OnInstance:
    pass


with Manager("target") as [*letters]:
    print(letters[:5])
# expect: enter target
# expect: ['v', 'a', 'l', 'u', 'e']
# expect: exit target None None False
d = {}
with Manager("item") as d["key"]:
    print(d)
# expect: enter item
# expect: {'key': 'value of item'}
# expect: exit item None None False
o = OnInstance()
with (Manager("paren 1") as o.x, Manager("paren 2") as o.y,):
    print(o.x, o.y)
# expect: enter paren 1
# expect: enter paren 2
# expect: value of paren 1 value of paren 2
# expect: exit paren 2 None None False
# expect: exit paren 1 None None False
