"""N queens: all placements on a board, by a recursive generator over sets."""


def placements(size, row, columns, rising, falling):
    if row == size:
        yield ()
        return
    for column in range(size):
        if column in columns or row + column in rising or row - column in falling:
            continue
        columns.add(column)
        rising.add(row + column)
        falling.add(row - column)
        for rest in placements(size, row + 1, columns, rising, falling):
            yield (column, *rest)
        columns.remove(column)
        rising.remove(row + column)
        falling.remove(row - column)


found = list(placements(9, 0, set(), set(), set()))
print(len(found), found[0])
# expect: 352 (0, 2, 5, 7, 1, 3, 8, 6, 4)
