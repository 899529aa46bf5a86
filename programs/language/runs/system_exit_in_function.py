# raise SystemExit deep in calls; generators and locals are cleaned up on the way.
class Noisy:
    def __del__(self):
        print("released")


def deep(n):
    mine = Noisy() if n == 2 else None
    if n == 0:
        raise SystemExit(3)
    try:
        deep(n - 1)
    finally:
        print("leaving", n)


deep(3)
# expect: leaving 1
# expect: leaving 2
# expect: leaving 3
# expect exit: 3
# expect: released
