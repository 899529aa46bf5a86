"""`-m json.tool [options] [infile [outfile]]`: check JSON, and lay it out."""

import json
import sys

_FLAGS = {
    "--sort-keys": {"sort_keys": True}, "--no-ensure-ascii": {"ensure_ascii": False}, "--tab": {"indent": "\t"},
    "--no-indent": {"indent": None}, "--compact": {"indent": None, "separators": (",", ":")}, "--json-lines": {},
}  # fmt: skip
_USAGE = "usage: python -m json.tool [-h] [--sort-keys] [--no-ensure-ascii] [--json-lines] [--indent INDENT | --tab | " \
         "--no-indent | --compact] [infile] [outfile]"


def _arguments(argv):
    """Return what `json.dump` is to be told, the files, and whether each line is a document."""
    options, files, rest = {"indent": 4}, [], list(argv)
    while rest:
        word = rest.pop(0)
        name, _, value = word.partition("=")
        if name == "--indent":
            options["indent"] = int(value or rest.pop(0))
        elif word in _FLAGS:
            options.update(_FLAGS[word])
        elif word.startswith("-") and word != "-" or len(files) == 2:
            raise ValueError(f"unrecognized arguments: {word}")
        else:
            files.append(word)
    return options, files, "--json-lines" in argv


def main():
    try:
        options, files, is_lines = _arguments(sys.argv[1:])
    except (ValueError, IndexError) as error:
        print(_USAGE, f"tool.py: error: {error}", sep="\n", file=sys.stderr)
        raise SystemExit(2) from None
    try:
        with open(files[0], encoding="utf-8") if files and files[0] != "-" else sys.stdin as infile:
            documents = [json.loads(line) for line in infile] if is_lines else [json.load(infile)]
        outfile = open(files[1], "w", encoding="utf-8") if files[1:] and files[1] != "-" else sys.stdout
        with outfile:
            for document in documents:
                json.dump(document, outfile, **options)
                outfile.write("\n")
    except ValueError as error:
        raise SystemExit(error) from None


if __name__ == "__main__":
    main()
