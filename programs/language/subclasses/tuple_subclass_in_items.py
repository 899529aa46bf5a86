# An instance of a tuple subclass is found in a dict's items().
class Pair(tuple):
    pass


print(Pair((1, 2)) in {1: 2}.items(), Pair((1, 3)) in {1: 2}.items())  # expect: True False
