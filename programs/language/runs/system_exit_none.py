# Statuses of other exit arguments: None and True; the last one counts.
import sys

for argument in (None, 0, True, 300, (1, 2), 2.5):
    try:
        sys.exit(argument)
    except SystemExit as error:
        print(repr(error.code), error.args)
# expect: None ()
# expect: 0 (0,)
# expect: True (True,)
# expect: 300 (300,)
# expect: (1, 2) (1, 2)
# expect: 2.5 (2.5,)
try:
    sys.exit()
except SystemExit as error:
    print(error.code, error.args)  # expect: None ()
try:
    sys.exit(1, 2)
except TypeError as error:
    print(error)  # expect: exit expected at most 1 argument, got 2
print("leaving", flush=True)  # expect: leaving
raise SystemExit(None)
