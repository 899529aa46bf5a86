# re warns of sets that may mean something else some day, and of group names that are no plain numbers.
import re
import warnings


def messages(function, *args):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        function(*args)
    print([(warning.category.__name__, str(warning.message)) for warning in caught])


re.match("[[a]", "a")
# expect stderr: *regex_warnings.py:13: FutureWarning: Possible nested set at position 1
# expect stderr: re.match("[[a]", "a")
messages(re.compile, "[a||b]")  # expect: [('FutureWarning', 'Possible set union at position 2')]
messages(re.split, b"[a~~b]", b"")  # expect: [('FutureWarning', 'Possible set symmetric difference at position 2')]
messages(re.search, "(.)(?(+1)b|c)", "")
# expect: [('DeprecationWarning', "bad character in group name '+1' at position 6")]
messages(re.sub, "(.)", r"\g<+1>", "abc")
# expect: [('DeprecationWarning', "bad character in group name '+1' at position 3")]
messages(re.compile, "[a|b]", re.TEMPLATE)
# expect: [('DeprecationWarning', "The re.TEMPLATE/re.T flag is deprecated as it is an undocumented flag without an obvious purpose. Don't use it.")]
messages(re.compile, "[a||b]")  # expect: []
warnings.simplefilter("error")
for _ in range(2):
    try:
        re.compile("[c&&d]")
    except FutureWarning as warning:
        print(warning)  # expect: Possible set intersection at position 2
        # expect: Possible set intersection at position 2
