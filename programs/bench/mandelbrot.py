"""Mandelbrot: the set in letters, float arithmetic in nested loops."""


def steps(cx, cy, most):
    x = y = 0.0
    for n in range(most):
        xx, yy = x * x, y * y
        if xx + yy > 4.0:
            return n
        x, y = xx - yy + cx, 2.0 * x * y + cy
    return most


def picture(width, height, most):
    rows = []
    for j in range(height):
        cy = 2.4 * j / height - 1.2
        rows.append("".join("@" if steps(3.0 * i / width - 2.1, cy, most) == most else "." for i in range(width)))
    return rows


rows = picture(90, 60, 120)
print(sum(row.count("@") for row in rows), rows[15].strip("."))
# expect: 1169 @@...@@@@@@@@@@@@@@@@
