# __del__ may save its object; it isn't called a second time.
saved = []


class Phoenix:
    def __init__(self):
        self.lives = 1

    def __del__(self):
        print("burning")
        saved.append(self)


Phoenix()  # expect: burning
print("risen", saved[0].lives)  # expect: risen 1
saved.clear()
print("only once")  # expect: only once
