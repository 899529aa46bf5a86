# The traceback of what `except*` clauses raised and left.
print("one clause")  # expect: one clause
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except* ValueError:
    raise KeyError("new")
# expect stderr: | ExceptionGroup:  (2 sub-exceptions)
# expect stderr: +-+---------------- 1 ----------------
# expect stderr: | Exception Group Traceback (most recent call last):
# expect stderr: |   File "*except_star_uncaught.py", line 4, in <module>
# expect stderr: | ExceptionGroup: g (1 sub-exception)
# expect stderr: +-+---------------- 1 ----------------
# expect stderr: | ValueError: 1
# expect stderr: | During handling of the above exception, another exception occurred:
# expect stderr: | Traceback (most recent call last):
# expect stderr: |   File "*except_star_uncaught.py", line 6, in <module>
# expect stderr: | KeyError: 'new'
# expect stderr: +---------------- 2 ----------------
# expect stderr: | Exception Group Traceback (most recent call last):
# expect stderr: |   File "*except_star_uncaught.py", line 4, in <module>
# expect stderr: | ExceptionGroup: g (1 sub-exception)
# expect stderr: +-+---------------- 1 ----------------
# expect stderr: | TypeError: 2
# expect exit: 1
# expect stderr: +------------------------------------
