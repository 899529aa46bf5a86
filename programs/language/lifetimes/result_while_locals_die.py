# What a function gives to native code survives the guest code that runs as its locals die.


class Noisy:
    def __del__(self):
        print("finalizer gives", abs(min([-5, 3], key=key_of_finalizer)))


def key_of_finalizer(x):
    return x


def key(x):
    noisy = Noisy()
    return -x


print(sorted([1, 3, 2], key=key))
# expect: finalizer gives 5
# expect: finalizer gives 5
# expect: finalizer gives 5
# expect: [3, 2, 1]


class Keyed:
    def __init__(self, x):
        self.x = x
        noisy = Noisy()

    def __lt__(self, other):
        return self.x < other.x


print([keyed.x for keyed in map(Keyed, "ab")], max("ab", key=Keyed))
# expect: finalizer gives 5
# expect: finalizer gives 5
# expect: finalizer gives 5
# expect: finalizer gives 5
# expect: ['a', 'b'] b
