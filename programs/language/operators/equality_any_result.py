# == may return anything; containers compare by identity first.
class OnlyEq:
    def __eq__(self, other):
        print("eq called")
        return "truthy"


x = OnlyEq()
print(x == 1, x != 1, 1 == x, x in [1], [x] == [1], (x,) != (2,))
# expect: eq called
# expect: eq called
# expect: eq called
# expect: eq called
# expect: eq called
# expect: eq called
# expect: truthy False truthy True True False
print(x in [x], [x] == [x], x == x)
# expect: eq called
# expect: True True truthy
