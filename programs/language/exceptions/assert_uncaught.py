# A failed assertion that nobody catches.
def check(values):
    for value in values:
        assert value > 0, f"{value} is not positive"
        print(value)


check([3, 1])
# expect: 3
# expect: 1
check([2, -4, 5])  # expect: 2
# expect stderr: File "*assert_uncaught.py", line 11, in <module>
# expect stderr: File "*assert_uncaught.py", line 4, in check
# expect stderr: assert value > 0, f"{value} is not positive"
# expect error: AssertionError: -4 is not positive
