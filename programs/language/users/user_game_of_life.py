# Conway's game of life on an unbounded board made of sets
from collections import Counter
from itertools import islice, product


class Board(frozenset):
    """An immutable set of live (x, y) cells."""

    OFFSETS = [d for d in product((-1, 0, 1), repeat=2) if d != (0, 0)]

    @classmethod
    def parse(cls, text, alive="O"):
        return cls(
            (x, y) for y, line in enumerate(text.strip("\n").split("\n")) for x, c in enumerate(line) if c == alive
        )

    def neighbours(self, cell):
        x, y = cell
        return {(x + dx, y + dy) for dx, dy in self.OFFSETS}

    def step(self):
        counts = Counter(n for cell in self for n in self.neighbours(cell))
        return type(self)(cell for cell, n in counts.items() if n == 3 or (n == 2 and cell in self))

    def generations(self):
        board = self
        while board:
            yield board
            board = board.step()

    @property
    def bounds(self):
        if not self:
            return 0, 0, -1, -1
        xs, ys = zip(*self)
        return min(xs), min(ys), max(xs), max(ys)

    def normal(self):
        left, top, *_ = self.bounds
        return type(self)((x - left, y - top) for x, y in self)

    def moved(self, dx, dy):
        return type(self)((x + dx, y + dy) for x, y in self)

    def __add__(self, other):
        return type(self)(self | other)

    def __str__(self):
        left, top, right, bottom = self.bounds
        return "\n".join("".join(".O"[(x, y) in self] for x in range(left, right + 1)) for y in range(top, bottom + 1))

    def __repr__(self):
        return f"<{type(self).__name__} of {len(self)} cells>"


def classify(board, limit=20):
    """Say what becomes of a pattern: dies, still, oscillates or travels."""
    seen = {}
    for n, b in enumerate(islice(board.generations(), limit)):
        shape = b.normal()
        if shape in seen:
            before, where = seen[shape]
            dx, dy = b.bounds[0] - where[0], b.bounds[1] - where[1]
            period = n - before
            if dx or dy:
                return f"travels ({dx:+d}, {dy:+d}) every {period}"
            return "is still" if period == 1 else f"oscillates with period {period}"
        seen[shape] = n, b.bounds[:2]
    else:
        if n + 1 < limit:
            return f"dies after {n + 1}"
    return f"is undecided with {len(b)} cells"


PATTERNS = dict(
    block="OO\nOO",
    blinker="OOO",
    glider=".O.\n..O\nOOO",
    toad=".OOO\nOOO.",
    pulsar="OOOOOOOOOO",
    lwss=".O..O\nO....\nO...O\nOOOO.",
    diehard="......O.\nOO......\n.O...OOO",
    rpent=".OO\nOO.\n.O.",
)
for name, text in PATTERNS.items():
    board = Board.parse(text)
    print(f"{name:>8} {board!r} {classify(board)}")
# expect:    block <Board of 4 cells> is still
# expect:  blinker <Board of 3 cells> oscillates with period 2
# expect:   glider <Board of 5 cells> travels (+1, +1) every 4
# expect:     toad <Board of 6 cells> oscillates with period 2
# expect:   pulsar <Board of 10 cells> oscillates with period 15
# expect:     lwss <Board of 9 cells> travels (-2, +0) every 4
# expect:  diehard <Board of 7 cells> is undecided with 21 cells
# expect:    rpent <Board of 5 cells> is undecided with 25 cells

glider = Board.parse(PATTERNS["glider"])
for n, b in enumerate(islice(glider.generations(), 5)):
    print(f"generation {n}: {sorted(b)}")
    print(b)
# expect: generation 0: [(0, 2), (1, 0), (1, 2), (2, 1), (2, 2)]
# expect: .O.
# expect: ..O
# expect: OOO
# expect: generation 1: [(0, 1), (1, 2), (1, 3), (2, 1), (2, 2)]
# expect: O.O
# expect: .OO
# expect: .O.
# expect: generation 2: [(0, 2), (1, 3), (2, 1), (2, 2), (2, 3)]
# expect: ..O
# expect: O.O
# expect: .OO
# expect: generation 3: [(1, 1), (1, 3), (2, 2), (2, 3), (3, 2)]
# expect: O..
# expect: .OO
# expect: OO.
# expect: generation 4: [(1, 3), (2, 1), (2, 3), (3, 2), (3, 3)]
# expect: .O.
# expect: ..O
# expect: OOO
two = glider + glider.moved(10, 0) + Board.parse(PATTERNS["block"]).moved(4, 5)
print(repr(two), repr(two.step()), type(two | glider).__name__, two.step() == Board(two).step())
# expect: <Board of 14 cells> <Board of 14 cells> frozenset True
print(
    glider <= two,
    glider < glider,
    glider.isdisjoint(glider.moved(5, 5)),
    len(glider ^ glider.step()),
    hash(glider) == hash(Board(set(glider))),
)  # expect: True False True 4 True
print({glider: "a glider"}[Board(list(glider))], glider in {two, glider}, Board().bounds, repr(str(Board())))
# expect: a glider True (0, 0, -1, -1) ''
try:
    glider.add((1, 1))
except AttributeError as e:
    print(e)  # expect: 'Board' object has no attribute 'add'
history = [len(b) for b in islice(Board.parse(PATTERNS["rpent"]).generations(), 15)]
print(history)  # expect: [5, 6, 7, 9, 8, 9, 12, 11, 18, 11, 11, 10, 13, 16, 19]
print(*("".join("#" if h > level else " " for h in history) for level in range(40, 0, -8)), sep="\n")
# expect:
# expect:
# expect:
# expect:         #     #
# expect:    # ##########
