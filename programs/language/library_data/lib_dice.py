# A dice game, a shuffled deck and a random walk, the same in every run because of their seeds.
import math
import random
import statistics
from collections import Counter
from itertools import product


class Die:
    def __init__(self, sides, rng):
        self.sides = sides
        self.rng = rng

    def roll(self):
        return self.rng.randint(1, self.sides)


rng = random.Random(2024)
die = Die(6, rng)
rolls = [die.roll() for _ in range(60)]
print(rolls[:20], sum(rolls), sorted(Counter(rolls).items()))
# expect: [4, 2, 6, 5, 3, 2, 6, 4, 6, 3, 5, 2, 6, 6, 4, 3, 4, 5, 6, 5] 236 [(1, 3), (2, 11), (3, 11), (4, 12), (5, 8), (6, 15)]
print(f"{statistics.mean(rolls):.4f} {statistics.pstdev(rolls):.4f}")  # expect: 3.9333 1.5797
SUITS, RANKS = "SHDC", "23456789TJQKA"
deck = [rank + suit for rank, suit in product(RANKS, SUITS)]
rng.shuffle(deck)
hands = [deck[i::4][:5] for i in range(4)]
for hand in hands:
    print(" ".join(sorted(hand, key=lambda card: (RANKS.index(card[0]), card[1]))))
# expect: 2C 3D 8H 9D KD
# expect: 4C 6D QH QS AC
# expect: 4H 8C 8S 9S AH
# expect: 2S 3H 6H 9C AD
x = y = 0
for dx, dy in rng.choices([(0, 1), (1, 0), (0, -1), (-1, 0)], weights=[3, 3, 2, 2], k=100):
    x, y = x + dx, y + dy
print(x, y, f"{math.hypot(x, y):.3f}", math.gcd(abs(x) or 1, abs(y) or 1))  # expect: 9 9 12.728 9
inside = sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(2000))
print(inside, abs(4 * inside / 2000 - math.pi) < 0.2)  # expect: 1573 True
names = ["ann", "bob", "cid", "dee", "eve"]
print(rng.sample(names, 3), rng.choice(names), [rng.randrange(0, 100, 7) for _ in range(5)])
# expect: ['dee', 'cid', 'bob'] eve [35, 91, 21, 98, 84]
heights = [rng.gauss(170, 10) for _ in range(200)]
print(f"{statistics.fmean(heights):.6f}", [f"{q:.3f}" for q in statistics.quantiles(heights, n=4)])
# expect: 169.516588 ['160.551', '170.153', '177.670']
state = rng.getstate()
first = [rng.random() for _ in range(3)]
rng.setstate(state)
print(first == [rng.random() for _ in range(3)], random.Random("name").random() == random.Random("name").random())
# expect: True True
