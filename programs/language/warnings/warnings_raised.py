# A warning that the filters raise comes from the line that warned: what decides is no frame of the program.

import traceback
import warnings

warnings.simplefilter("error")
try:
    warnings.warn("now an error")
except UserWarning as error:
    print([entry.name for entry in traceback.extract_tb(error.__traceback__)], error)
# expect: ['<module>'] now an error
print(type(warnings.warn).__name__)
# expect: builtin_function_or_method
for arguments in (("foo",), ("error", 5), ("error", "", 5), ("error", "", Warning, "", -1)):
    try:
        warnings.filterwarnings(*arguments)
    except AssertionError as error:
        print(error)
# expect: invalid action: 'foo'
# expect: message must be a string
# expect: category must be a class
# expect: lineno must be an int >= 0
