# An ExceptionGroup that nobody catches.
def raised(exc):
    try:
        raise exc
    except Exception as caught:
        return caught


print("nobody catches it")  # expect: nobody catches it
raise ExceptionGroup("several", [raised(ValueError(1)), ExceptionGroup("inner", [KeyError(2)])])
# expect stderr: + Exception Group Traceback (most recent call last):
# expect stderr: |   File "*exception_group_uncaught.py", line 10, in <module>
# expect stderr: | ExceptionGroup: several (2 sub-exceptions)
# expect stderr: +-+---------------- 1 ----------------
# expect stderr: | Traceback (most recent call last):
# expect stderr: |     raise exc
# expect stderr: | ValueError: 1
# expect stderr: +---------------- 2 ----------------
# expect stderr: | ExceptionGroup: inner (1 sub-exception)
# expect stderr: +-+---------------- 1 ----------------
# expect stderr: | KeyError: 2
# expect exit: 1
# expect stderr: +------------------------------------
