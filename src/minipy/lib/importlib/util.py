"""Finding modules without importing them, and making them from what was found."""

import sys
from _frozen_importlib import ModuleSpec, SourceFileLoader, find_module
from types import ModuleType

__all__ = ["cache_from_source", "find_spec", "module_from_spec", "resolve_name", "source_from_cache",
           "spec_from_file_location", "spec_from_loader"]  # fmt: skip


def resolve_name(name, package):
    """Return the full name that a relative one means in `package`."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    level = len(name) - len(name.lstrip("."))
    bits = package.rsplit(".", level - 1)
    if len(bits) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{bits[0]}.{name[level:]}" if name[level:] else bits[0]


def find_spec(name, package=None):
    """Return what is known of a module, None if there is no such module; its parents are imported."""
    fullname = resolve_name(name, package) if name.startswith(".") else name
    if fullname in sys.modules:
        return _spec_of(sys.modules[fullname], name)
    parent = fullname.rpartition(".")[0]
    path = None
    if parent:
        package = __import__(parent, fromlist=["__path__"])
        if not hasattr(package, "__path__"):
            text = f"__path__ attribute not found on {parent!r} while trying to find {fullname!r}"
            raise ModuleNotFoundError(text, name=fullname)
        path = package.__path__
    found = find_module(fullname, path)
    if found is None:
        return None
    if not found:
        return _built_in(fullname)
    is_package = found.endswith("/__init__.py")
    return spec_from_file_location(
        fullname, found, submodule_search_locations=[found.rpartition("/")[0]] if is_package else None
    )


def _spec_of(module, name):
    if module is None:
        return None
    try:
        spec = module.__spec__
    except AttributeError:
        raise ValueError(f"{name}.__spec__ is not set") from None
    if spec is None:
        raise ValueError(f"{name}.__spec__ is None")
    return spec


def _built_in(name):
    from _frozen_importlib import BuiltinImporter

    return ModuleSpec(name, BuiltinImporter, origin="built-in")


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    """Return what is known of a module in the file `location`; None for a file that holds no source."""
    from os import fspath
    from os.path import abspath, isabs

    path = None if location is None else fspath(location)
    if path is not None and not isabs(path):
        path = abspath(path)
    if loader is None:
        if path is None or not path.endswith(".py"):
            return None
        loader = SourceFileLoader(name, path)
    spec = ModuleSpec(name, loader, origin=path)
    spec.has_location = True
    spec.cached = None if path is None else cache_from_source(path)
    spec.submodule_search_locations = submodule_search_locations
    if submodule_search_locations is None and hasattr(loader, "is_package") and loader.is_package(name):
        spec.submodule_search_locations = [path.rpartition("/")[0]]
    elif submodule_search_locations == [] and path:
        spec.submodule_search_locations.append(path.rpartition("/")[0])
    return spec


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """Return what is known of a module that `loader` can load."""
    if hasattr(loader, "get_filename"):
        return spec_from_file_location(name, loader.get_filename(name), loader=loader)
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def module_from_spec(spec):
    """Return a new module that knows where it is from and has nothing in it yet: `spec.loader.exec_module` fills it."""
    module = spec.loader.create_module(spec) if hasattr(spec.loader, "create_module") else None
    if module is None:
        module = ModuleType(spec.name)
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    module.__spec__ = spec
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
        module.__cached__ = spec.cached
    return module


def cache_from_source(path):
    """Return where the code of a file would be kept."""
    directory, slash, name = path.rpartition("/")
    return f"{directory}{slash}__pycache__/{name.removesuffix('.py')}.{sys.implementation.cache_tag}.pyc"


def source_from_cache(path):
    """Return the file whose code would be kept at `path`."""
    directory, _, name = path.rpartition("/")
    if not directory.endswith("__pycache__"):
        raise ValueError(f"{'__pycache__'} not top-level directory in {path!r}")
    return f"{directory.removesuffix('__pycache__')}{name.partition('.')[0]}.py"
