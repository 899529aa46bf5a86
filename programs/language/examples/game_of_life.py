# Conway's game of life on a torus, with a set of living cells and with a grid.
def step(cells, width, height):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    place = ((x + dx) % width, (y + dy) % height)
                    counts[place] = counts.get(place, 0) + 1
    return {place for place, n in counts.items() if n == 3 or (n == 2 and place in cells)}


def draw(cells, width, height):
    return "\n".join("".join("#" if (x, y) in cells else "." for x in range(width)) for y in range(height))


def read(picture):
    return {(x, y) for y, row in enumerate(picture.split("\n")) for x, c in enumerate(row) if c == "#"}


def grid_step(grid):
    height, width = len(grid), len(grid[0])

    def neighbours(y, x):
        return sum(grid[(y + dy) % height][(x + dx) % width] for dy in (-1, 0, 1) for dx in (-1, 0, 1)) - grid[y][x]

    return [[int(neighbours(y, x) in ((2, 3) if grid[y][x] else (3,))) for x in range(width)] for y in range(height)]


glider = read(".#.\n..#\n###")
cells = glider
for generation in range(5):
    print(f"generation {generation}: {len(cells)} cells")
    if generation in (0, 4):
        print(draw(cells, 6, 5))
    cells = step(cells, 6, 5)
# expect: generation 0: 5 cells
# expect: .#....
# expect: ..#...
# expect: ###...
# expect: ......
# expect: ......
# expect: generation 1: 5 cells
# expect: generation 2: 5 cells
# expect: generation 3: 5 cells
# expect: generation 4: 5 cells
# expect: ......
# expect: ..#...
# expect: ...#..
# expect: .###..
# expect: ......
blinker = read("...\n###\n...")
print(step(blinker, 5, 5) != blinker, step(step(blinker, 5, 5), 5, 5) == blinker)  # expect: True True
block = {(1, 1), (1, 2), (2, 1), (2, 2)}
print(step(block, 6, 6) == block, step(set(), 3, 3), step({(0, 0)}, 4, 4))  # expect: True set() set()
grid = [[int((x, y) in glider) for x in range(6)] for y in range(5)]
cells = glider
for _ in range(4):
    grid, cells = grid_step(grid), step(cells, 6, 5)
print(all(bool(grid[y][x]) == ((x, y) in cells) for y in range(5) for x in range(6)))  # expect: True
