# A generator that is dropped runs its finally clauses.
def dropped(name):
    try:
        yield name
    finally:
        print("cleanup", name)


next(dropped("at once"))  # expect: cleanup at once
g = dropped("rebound")
next(g)
g = None  # expect: cleanup rebound
for value in dropped("break"):
    break
# expect: cleanup break
print("after the loop")  # expect: after the loop


def uses():
    inner = dropped("local")
    next(inner)
    return "returned"


print(uses())
# expect: cleanup local
# expect: returned
gens = [dropped(1), dropped(2)]
for each in gens:
    next(each)
del each
gens = None
# expect: cleanup 2
# expect: cleanup 1
