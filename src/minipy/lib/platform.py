"""Where the program runs."""

import sys


def python_version():
    return "{}.{}.{}".format(*sys.version_info[:3])


def python_version_tuple():
    return tuple([str(part) for part in sys.version_info[:3]])


def python_implementation():
    return "minipy"


def system():
    return "Linux"


def machine():
    return "x86_64"


def processor():
    return ""


def node():
    return "localhost"


def release():
    return ""


def architecture(executable="", bits="", linkage=""):
    return "64bit", "ELF"


def platform(aliased=False, terse=False):
    return "Linux-x86_64"


if __name__ == "__main__":
    import sys

    print(platform("--nonaliased" not in sys.argv and "nonaliased" not in sys.argv, "terse" in sys.argv))
