# What a module knows of where it came from: __spec__, __loader__, __cached__; and modules made from a file.
import collections.abc
import importlib.machinery
import importlib.util
import json
import math
import sys
import types

spec = json.__spec__
print(spec.name, spec.parent, spec.origin == json.__file__, spec.loader is json.__loader__, spec.has_location)
# expect: json json True True True
print(spec.submodule_search_locations == json.__path__, json.__cached__ == spec.cached, json.__package__)
# expect: True True json
print(json.__loader__.name, json.__loader__.get_filename() == json.__file__, json.__loader__.is_package("json"))
# expect: json True True
print(sys.__spec__, sys.__loader__ is importlib.machinery.BuiltinImporter, repr(math.__package__), math.__spec__.name)
# expect: ModuleSpec(name='sys', loader=<class '_frozen_importlib.BuiltinImporter'>, origin='built-in') True '' math
print(collections.abc.__spec__.parent)  # expect: collections
print(types.ModuleType("made").__spec__, types.ModuleType("made").__loader__)  # expect: None None
print(importlib.util.find_spec("no_such_module"), importlib.util.find_spec("json.decoder").parent)  # expect: None json
spec = importlib.util.spec_from_file_location("again", importlib.util.find_spec("keyword").origin)
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(module.__name__, module.iskeyword("def"), module.__spec__ is spec, module.__file__ == spec.origin)
# expect: again True True True
print("again" in sys.modules, spec == importlib.util.spec_from_file_location("again", spec.origin))
# expect: False True
made = importlib.machinery.ModuleSpec("a.b", None, origin="somewhere", is_package=True)
print(made, made.parent, made.has_location, made.cached)
# expect: ModuleSpec(name='a.b', loader=None, origin='somewhere', submodule_search_locations=[]) a.b False None
print(importlib.util.resolve_name(".x", "a.b"))  # expect: a.b.x
try:
    importlib.util.find_spec("sys.x")
except ModuleNotFoundError as error:
    print(error)  # expect: __path__ attribute not found on 'sys' while trying to find 'sys.x'
