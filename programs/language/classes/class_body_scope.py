# A class body is a scope of its own that its methods don't see; what it binds becomes the attributes.
x = "global"


class Scope:
    y = x
    x = "class"
    z = x

    def method(self):
        return x

    both = [x for x in [x]]
    items = [1, 2]
    pairs = [(i, j) for i in items for j in (i, i + 1)]
    total = sum(items)

    for loop in range(3):
        if loop == 1:
            found = loop

    if x == "class":

        def conditional(self):
            return "yes"

    else:

        def conditional(self):
            return "no"

    del items
    exec_like = locals().get("total")
    name = __name__
    qualified = __qualname__


print(Scope.y, Scope.x, Scope.z, Scope().method(), Scope.both, Scope.pairs, Scope.total, Scope.loop, Scope.found)
# expect: global class class global ['class'] [(1, 1), (1, 2), (2, 2), (2, 3)] 3 2 1
print(Scope().conditional(), hasattr(Scope, "items"), Scope.exec_like, Scope.name, Scope.qualified)
# expect: yes False 3 __main__ Scope
