# string.Template: subclasses that say what a placeholder looks like.
from collections import defaultdict
from string import Template


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Dotted(Template):
    idpattern = r"[a-z][a-z.]*"


class Percent(Template):
    delimiter = "%"


class Numbered(Template):
    braceidpattern = r"[0-9]+"


class Exact(Template):
    flags = 0


class Square(Template):
    pattern = r"\[(?:(?P<escaped>\[)|(?P<named>\w+)\]|(?P<braced>x{9})|(?P<invalid>))"


class Strange(Template):
    pattern = r"(?P<other>z)|(?P<escaped>q)|(?P<named>w)|(?P<braced>e)|(?P<invalid>r)"


values = {"user.name": "Ann", "a": 1, "A": 2, "5": "five"}
print(Dotted("$user.name!").substitute(values), Percent("%a %% $a").substitute(values))  # expect: Ann! 1 % $a
print(Numbered("${5} $a").substitute(values), Numbered("${a}").is_valid(), Exact("$a $A").safe_substitute(values))
# expect: five 1 False 1 $A
print(Square("[a] [[ [b]").safe_substitute(values), Square("[a] [").is_valid(), Square("[a][b][a]").get_identifiers())
# expect: 1 $ [b] False ['a', 'b']
print(attempt(lambda: Square("x [").substitute(values)), attempt(lambda: Template("a\nb $").substitute()))
# expect: ValueError: Invalid placeholder in string: line 1, col 3 ValueError: Invalid placeholder in string: line 2, col 3
print(attempt(lambda: Strange("z").substitute())[:48])  # expect: ValueError: ('Unrecognized named group in patter
print(Template.idpattern, Template.braceidpattern, int(Template.flags), Dotted.pattern.groups)
# expect: (?a:[_a-z][_a-z0-9]*) None 2 4
print(Template("$a $b").substitute(defaultdict(int), a=1), Template("$A ${a}").get_identifiers())
# expect: 1 0 ['A', 'a']
print(attempt(lambda: Template("$b").substitute(values)), attempt(lambda: Template("$é").substitute()))
# expect: KeyError: 'b' ValueError: Invalid placeholder in string: line 1, col 1
print(Template("$a$$ ${b} $").safe_substitute(values))  # expect: 1$ ${b} $
