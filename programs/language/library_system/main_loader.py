# The program itself has a loader, and no spec.
import os

print(__spec__, __loader__.name, __cached__, os.path.basename(__loader__.path), __loader__.get_source("__main__")[:5])
# expect: None __main__ None main_loader.py # The
