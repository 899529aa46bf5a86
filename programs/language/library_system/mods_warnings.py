# warnings: what is shown once, recorded, ignored or made an exception.
import warnings


def old():
    warnings.warn("old() is going away", DeprecationWarning, stacklevel=2)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old()
    warnings.warn("slow")
    warnings.warn(RuntimeWarning("odd"))
print([(warning.category.__name__, str(warning.message), warning.lineno) for warning in caught])
# expect: [('DeprecationWarning', 'old() is going away', 11), ('UserWarning', 'slow', 12), ('RuntimeWarning', 'odd', 13)]
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("fatal", FutureWarning)
    except FutureWarning as error:
        print("caught", error)  # expect: caught fatal
    warnings.filterwarnings("ignore", message="never mind")
    warnings.warn("never mind this")


def show(message, category, filename, lineno, file=None, line=None):
    print("shown:", category.__name__, message)


warnings.showwarning = show
for _ in range(3):
    warnings.warn("once for this line")
# expect: shown: UserWarning once for this line
old()  # expect: shown: DeprecationWarning old() is going away
warnings.simplefilter("ignore")
old()
try:
    warnings.warn("text", int)
except TypeError as error:
    print(error)  # expect: category must be a Warning subclass, not 'type'
print(warnings.formatwarning("text", UserWarning, "file.py", 3, "source()"), end="")
# expect: file.py:3: UserWarning: text
# expect:   source()
