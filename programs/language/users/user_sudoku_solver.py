# Sudoku by constraint propagation and search; every unit is a bit mask or a set
from functools import cached_property
from itertools import product
import sys

ROWS, COLS = "ABCDEFGHI", "123456789"
cross = lambda a, b: [x + y for x, y in product(a, b)]
SQUARES = cross(ROWS, COLS)
UNITS = ([cross(ROWS, c) for c in COLS] + [cross(r, COLS) for r in ROWS]
         + [cross(rs, cs) for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")])
OF = {s: [u for u in UNITS if s in u] for s in SQUARES}
PEERS = {s: set().union(*OF[s]) - {s} for s in SQUARES}


class Contradiction(Exception):
    pass


class Sudoku:
    def __init__(self, text):
        cells = [c for c in text if c in "0123456789."]
        if len(cells) != 81:
            raise ValueError(f"need 81 cells, got {len(cells)}")
        self.given = dict(zip(SQUARES, cells))
        self.guesses = 0

    @cached_property
    def solution(self):
        grid = {s: COLS for s in SQUARES}
        for s, d in self.given.items():
            if d in COLS:
                self.assign(grid, s, d)
        return self.search(grid)

    def assign(self, grid, square, digit):
        for other in grid[square].replace(digit, ""):
            self.eliminate(grid, square, other)
        return grid

    def eliminate(self, grid, square, digit):
        if digit not in grid[square]:
            return
        grid[square] = grid[square].replace(digit, "")
        if not grid[square]:
            raise Contradiction(f"nothing fits in {square}")
        if len(grid[square]) == 1:
            for peer in PEERS[square]:
                self.eliminate(grid, peer, grid[square])
        for unit in OF[square]:
            places = [s for s in unit if digit in grid[s]]
            if not places:
                raise Contradiction(f"no place for {digit} in the unit of {unit[0]}")
            if len(places) == 1 and len(grid[places[0]]) > 1:
                self.assign(grid, places[0], digit)

    def search(self, grid):
        open_squares = [s for s in SQUARES if len(grid[s]) > 1]
        if not open_squares:
            return grid
        square = min(open_squares, key=lambda s: (len(grid[s]), s))
        for digit in grid[square]:
            self.guesses += 1
            try:
                return self.search(self.assign(grid.copy(), square, digit))
            except Contradiction:
                continue
        raise Contradiction(f"{square} cannot be {grid[square]}")

    def check(self):
        return all(sorted(self.solution[s] for s in u) == list(COLS) for u in UNITS)


def display(grid, file=sys.stdout):
    for r in ROWS:
        if r in "DG":
            print("------+-------+------", file=file)
        print("".join(grid[r + c] + (" |" if c in "36" else "") + " " for c in COLS).rstrip(), file=file)


EASY = """
. . 3 | . 2 . | 6 . .
9 . . | 3 . 5 | . . 1
. . 1 | 8 . 6 | 4 . .
. . 8 | 1 . 2 | 9 . .
7 . . | . . . | . . 8
. . 6 | 7 . 8 | 2 . .
. . 2 | 6 . 9 | 5 . .
8 . . | 2 . 3 | . . 9
. . 5 | . 1 . | 3 . .
"""
HARD = "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......"

easy = Sudoku(EASY)
display(easy.solution)
# expect: 4 8 3 | 9 2 1 | 6 5 7
# expect: 9 6 7 | 3 4 5 | 8 2 1
# expect: 2 5 1 | 8 7 6 | 4 9 3
# expect: ------+-------+------
# expect: 5 4 8 | 1 3 2 | 9 7 6
# expect: 7 2 9 | 5 6 4 | 1 3 8
# expect: 1 3 6 | 7 9 8 | 2 4 5
# expect: ------+-------+------
# expect: 3 7 2 | 6 8 9 | 5 1 4
# expect: 8 1 4 | 2 5 3 | 7 6 9
# expect: 6 9 5 | 4 1 7 | 3 8 2
print("guesses:", easy.guesses, "correct:", easy.check(), "cached:", "solution" in vars(easy))
# expect: guesses: 0 correct: True cached: True
hard = Sudoku(HARD)
print("".join(hard.solution[s] for s in SQUARES), hard.check(), hard.guesses > 0)
# expect: 417369825632158947958724316825437169791586432346912758289643571573291684164875293 True True
assert all(hard.solution[s] == d for s, d in hard.given.items() if d != ".")
print(len(SQUARES), len(UNITS), {len(p) for p in PEERS.values()}, sorted(PEERS["E5"])[:6])
# expect: 81 27 {20} ['A5', 'B5', 'C5', 'D4', 'D5', 'D6']
for text in ("11" + "." * 79, "123", "." * 72 + "12345678" + "."):
    try:
        puzzle = Sudoku(text)
        print(puzzle.solution["I9"])
    except Contradiction as e:
        print("contradiction")
    except ValueError as e:
        print(e)
# expect: contradiction
# expect: need 81 cells, got 3
# expect: 9
