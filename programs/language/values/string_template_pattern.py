# What a subclass of string.Template says about its placeholders; how str.format and Formatter read a template.

import string


class Percent(string.Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"
    flags = 0


print(Percent("%a_b %% %A_B %{c_d} $x").safe_substitute(a_b=1, c_d=3))
# expect: 1 % %A_B 3 $x
print(Percent.pattern.flags, string.Template.flags)
# expect: 96 re.IGNORECASE
print(string.Template.pattern.pattern.splitlines()[2])
# expect:               (?P<escaped>\$)  |   # Escape sequence of two delimiters
for template in ("{0!}", "{0[}", "{0[]}", "{0!x}"):
    for form in (str.format, string.Formatter().format):
        try:
            form(template, [1])
        except ValueError as error:
            print(error)
# expect: unmatched '{' in format spec
# expect: unmatched '{' in format spec
# expect: expected '}' before end of string
# expect: expected '}' before end of string
# expect: Empty attribute in format string
# expect: Empty attribute in format string
# expect: Unknown conversion specifier x
# expect: Unknown conversion specifier x
