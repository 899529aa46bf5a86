# random: the same seed gives the same numbers as in CPython, for every function.
import random

random.seed(42)
print([random.random() for _ in range(3)])  # expect: [0.6394267984578837, 0.025010755222666936, 0.27502931836911926]
print(
    [random.randint(1, 100) for _ in range(10)],
    random.randrange(10),
    random.randrange(5, 50, 5),
    random.randrange(9, 0, -3),
)  # expect: [29, 18, 95, 14, 87, 95, 70, 12, 76, 55] 0 5 9
print(random.choice("abcdef"), random.choice([1, 2, 3]), random.choice(range(1000)))  # expect: b 1 517
deck = list(range(20))
random.shuffle(deck)
print(deck)  # expect: [11, 14, 10, 8, 15, 1, 12, 5, 16, 2, 18, 4, 9, 7, 3, 13, 6, 17, 0, 19]
print(random.sample(range(1000), 5), random.sample("abcdefgh", 3), random.sample(list(range(30)), 25))
# expect: [389, 99, 367, 867, 352] ['e', 'g', 'a'] [23, 14, 17, 3, 12, 2, 27, 9, 20, 19, 11, 18, 6, 24, 1, 10, 26, 25, 4, 15, 13, 28, 29, 16, 22]
print(random.sample([1, 2], counts=[3, 2], k=4), random.sample(range(10**9), 12))
# expect: [1, 1, 2, 2] [224956459, 719595113, 286665249, 753573823, 733953718, 695822698, 76667861, 654049436, 681802744, 183758720, 573528321, 782893941]
print(
    random.choices("abc", k=5),
    random.choices([1, 2, 3], weights=[1, 5, 10], k=6),
    random.choices("xy", cum_weights=[1, 4], k=4),
)  # expect: ['a', 'b', 'a', 'c', 'c'] [2, 2, 3, 1, 3, 3] ['y', 'x', 'y', 'y']
print(random.uniform(1, 10), random.triangular(0, 10, 3), random.triangular())
# expect: 7.461228436470783 2.5256279064074776 0.49961548189196325
print(random.gauss(0, 1), random.gauss(0, 1), random.normalvariate(5, 2), random.lognormvariate(0, 1))
# expect: 1.0745139218079134 -0.9511199396204596 3.5758128908340296 2.4883929240186626
print(random.expovariate(1.5), random.vonmisesvariate(0, 4), random.gammavariate(2, 3), random.gammavariate(0.5, 1))
# expect: 0.9162802555037922 5.8905227561166615 5.910817175318293 1.1120271733071583
print(random.gammavariate(1, 2), random.betavariate(2, 3), random.paretovariate(3), random.weibullvariate(1, 2))
# expect: 0.3486639217068596 0.5599372791488118 1.234173920541147 0.5381164795292018
print(random.getrandbits(10), random.getrandbits(100), random.getrandbits(0), random.randbytes(5))
# expect: 566 793191245325923171714614431469 0 b'\xb99\x81\xb8\x1d'

for seed in (0, -5, 2**100, "text", b"bytes", 1.5, True, "", bytearray(b"x")):
    r = random.Random(seed)
    print(repr(seed), r.random(), r.randrange(1000))
# expect: 0 0.8444218515250481 776
# expect: -5 0.6229016948897019 759
# expect: 1267650600228229401496703205376 0.7586581712996778 231
# expect: 'text' 0.8711565613554825 863
# expect: b'bytes' 0.37075677971469856 686
# expect: 1.5 0.551763726942059 262
# expect: True 0.13436424411240122 867
# expect: '' 0.9602256525641875 609
# expect: bytearray(b'x') 0.6307877176639078 611
r = random.Random()
r.seed("old way", version=1)
print(r.random())  # expect: 0.45451365387601395

state = random.getstate()
a = [random.random() for _ in range(3)]
random.setstate(state)
print(a == [random.random() for _ in range(3)], state[0], len(state[1]))  # expect: True 3 625
one, two = random.Random(7), random.Random(7)
print(
    [one.random() for _ in range(3)] == [two.random() for _ in range(3)],
    random.Random().random() != random.Random().random(),
)  # expect: True True


class Fixed(random.Random):
    def random(self):
        return 0.25


f = Fixed(1)
print(f.uniform(0, 8), f.choices("abcd", k=2), f.random())  # expect: 2.0 ['b', 'b'] 0.25


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(random.randrange, 0)  # expect: ValueError: empty range for randrange()
attempt(random.randrange, 5, 5)  # expect: ValueError: empty range for randrange() (5, 5, 0)
attempt(random.randint, 5, 1)  # expect: ValueError: empty range for randrange() (5, 2, -3)
attempt(random.randrange, 1, 10, 0)  # expect: ValueError: zero step for randrange()
attempt(random.choice, [])  # expect: IndexError: Cannot choose from an empty sequence
attempt(random.sample, [1, 2], 3)  # expect: ValueError: Sample larger than population or is negative
attempt(random.sample, {1, 2}, 1)
# expect: TypeError: Population must be a sequence.  For dicts or sets, use sorted(d).
attempt(random.choices, [1, 2], weights=[1])  # expect: ValueError: The number of weights does not match the population
attempt(random.choices, [1, 2], weights=[0, 0])  # expect: ValueError: Total of weights must be greater than zero
attempt(random.choices, [1, 2], [1, 2], cum_weights=[1, 2])
# expect: TypeError: Cannot specify both weights and cumulative weights
attempt(random.Random, [])
# expect: TypeError: The only supported seed types are: None,
# expect: int, float, str, bytes, and bytearray.
attempt(random.getrandbits, -1)  # expect: ValueError: number of bits must be non-negative
attempt(random.gammavariate, -1, 1)  # expect: ValueError: gammavariate: alpha and beta must be > 0.0
attempt(random.choices, [])  # expect: IndexError: list index out of range
s = random.SystemRandom()
print(0 <= s.random() < 1, 1 <= s.randint(1, 6) <= 6, len(s.randbytes(4)), s.choice("a"))  # expect: True True 4 a
random.seed(1)
print(sum(random.random() for _ in range(1000)))  # expect: 514.1370278623858
random.seed(2)
print([random.randrange(10**20) for _ in range(3)])
# expect: [1043188731678011336, 52643952532688958351, 29624441052980560728]
