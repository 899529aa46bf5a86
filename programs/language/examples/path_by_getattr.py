# A path built from attribute names.
class Chain:
    def __init__(self, path=""):
        self.path = path

    def __getattr__(self, name):
        return Chain(f"{self.path}/{name}")

    def __call__(self, **query):
        return self.path + "?" + "&".join(f"{k}={v}" for k, v in query.items())


print(Chain().users.list(page=1, size=2))  # expect: /users/list?page=1&size=2
