"""What a SourceFileLoader does: each function is the method of its name, the loader being its first argument."""

import sys


def _check_name(self, name):
    if name is not None and name != self.name:
        raise ImportError(f"loader for {self.name} cannot handle {name}", name=name)


def create_module(self, spec):
    return None  # the usual one


def exec_module(self, module):
    exec(get_code(self, module.__name__), module.__dict__)


def load_module(self, fullname=None):
    from importlib.util import module_from_spec, spec_from_file_location

    _check_name(self, fullname)
    module = sys.modules.get(self.name)
    if module is None:
        module = sys.modules[self.name] = module_from_spec(spec_from_file_location(self.name, self.path))
    exec_module(self, module)
    return module


def get_code(self, fullname):
    path = get_filename(self, fullname)
    return compile(get_data(self, path), path, "exec", dont_inherit=True)


def get_source(self, fullname=None):
    with open(get_filename(self, fullname), encoding="utf-8") as file:
        return file.read()


def get_filename(self, fullname=None):
    _check_name(self, fullname)
    return self.path


def get_data(self, path):
    with open(path, "rb") as file:
        return file.read()


def is_package(self, fullname):
    _check_name(self, fullname)
    name = self.path.rpartition("/")[2]
    return name.rpartition(".")[0] == "__init__" and fullname.rpartition(".")[2] != "__init__"


def path_stats(self, path):
    from os import stat

    found = stat(path)
    return {"mtime": found.st_mtime, "size": found.st_size}
