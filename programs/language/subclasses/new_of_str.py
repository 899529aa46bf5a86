# A str subclass whose __new__ changes the text.
class Name(str):
    def __new__(cls, text):
        return super().__new__(cls, text.title())

    def greet(self):
        return f"hello {self}"


n = Name("ada lovelace")
print(n, n.greet(), len(n), n.upper(), type(n.upper()), n[0], {n: 1}["Ada Lovelace"])
# expect: Ada Lovelace hello Ada Lovelace 12 ADA LOVELACE <class 'str'> A 1
