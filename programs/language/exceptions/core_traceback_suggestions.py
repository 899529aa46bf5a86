# Only what is uncaught gets "Did you mean": the module traceback prints none in CPython 3.11.

import sys
import traceback

for text in ("prnt(1)", "[].appendd", "Tru"):
    try:
        eval(text)
    except (NameError, AttributeError) as error:
        print(traceback.format_exception_only(error))
        traceback.print_exc(limit=0, file=sys.stdout)
# expect: ["NameError: name 'prnt' is not defined\n"]
# expect: NameError: name 'prnt' is not defined
# expect: ["AttributeError: 'list' object has no attribute 'appendd'\n"]
# expect: AttributeError: 'list' object has no attribute 'appendd'
# expect: ["NameError: name 'Tru' is not defined\n"]
# expect: NameError: name 'Tru' is not defined
prnt(1)
# expect error: NameError: name 'prnt' is not defined. Did you mean: 'print'?
