# An uncaught exception of an own class; the finally blocks on the way out still run.
class Shop:
    class ClosedError(Exception):
        def __str__(self):
            return f"closed since {self.args[0]}"

    def enter(self, hour):
        try:
            if hour > 18:
                raise Shop.ClosedError(18)
            return "welcome"
        finally:
            print("door", hour)


shop = Shop()
print(shop.enter(10))
# expect: door 10
# expect: welcome
try:
    shop.enter(20)  # expect: door 20
finally:
    print("last words")  # expect: last words
print("never")
# expect error: Shop.ClosedError: closed since 18
