"""N-body: the planets' motion, float arithmetic on attributes of instances."""

from math import sqrt


class Body:
    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x, self.y, self.z = x, y, z
        self.vx, self.vy, self.vz = vx, vy, vz
        self.mass = mass


def advance(bodies, dt):
    for i, a in enumerate(bodies):
        for b in bodies[i + 1 :]:
            dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
            distance = sqrt(dx * dx + dy * dy + dz * dz)
            pull = dt / (distance * distance * distance)
            a.vx -= dx * b.mass * pull
            a.vy -= dy * b.mass * pull
            a.vz -= dz * b.mass * pull
            b.vx += dx * a.mass * pull
            b.vy += dy * a.mass * pull
            b.vz += dz * a.mass * pull
    for body in bodies:
        body.x += dt * body.vx
        body.y += dt * body.vy
        body.z += dt * body.vz


def energy(bodies):
    total = 0.0
    for i, a in enumerate(bodies):
        total += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
        for b in bodies[i + 1 :]:
            total -= a.mass * b.mass / sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2)
    return total


bodies = [
    Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 40.0),
    Body(4.8, -1.2, -0.1, 0.6, 2.8, -0.02, 0.04),
    Body(8.3, 4.1, -0.4, -1.0, 1.8, 0.008, 0.01),
    Body(12.9, -15.1, -0.2, 1.1, 0.9, -0.01, 0.002),
]
before = energy(bodies)
for _ in range(5000):
    advance(bodies, 0.001)
print(f"{before:.6f} {energy(bodies):.6f}")
# expect: -0.183352 -0.183345
