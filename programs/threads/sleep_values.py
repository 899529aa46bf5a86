# time.sleep: what it takes, what it returns, and its errors; the clocks never go back.
# differs: since 3.14 "cannot be interpreted as an integer or float".
import time

print(time.sleep(0))  # expect: None
before = time.monotonic()
time.sleep(0.05)
after = time.monotonic()
print(after - before >= 0.05)  # expect: True
print(time.perf_counter() <= time.perf_counter())  # expect: True
print(time.time() > 1600000000, isinstance(time.time(), float))  # expect: True True
print(time.sleep(True / 100))  # expect: None
for bad in (-1, "1", None, float("nan")):
    try:
        time.sleep(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError sleep length must be non-negative
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: ValueError Invalid value NaN (not a number)
