# re: numbers of groups that are not plain digits are warned of, also where there is no such group.
import re, warnings
def t(f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: print(f(), end=' ')
        except Exception as e: print(type(e).__name__, e, end=' ')
        print([str(x.message) for x in w])
t(lambda: re.fullmatch('(.)(?(+1)b|c)','ab'))
t(lambda: re.fullmatch(b'(.)(?( 1 )b|c)',b'ab'))
t(lambda: re.compile('(.)(?(1_0)b|c)'))
t(lambda: re.compile('(.)(?(-1)b|c)'))
t(lambda: re.compile('(.)(?(a b)b|c)'))
t(lambda: re.compile('(?P<+1>b|c)'))
t(lambda: re.sub('(a)', r'<\g<+1>>', 'banana'))
t(lambda: re.sub(b'(a)', rb'<\g< 1>>', b'banana'))
t(lambda: re.sub('(a)', r'<\g<1_0>>', 'banana'))
t(lambda: re.match('(a)', 'a').expand(r'<\g<+1>\g<٠>>'))
t(lambda: re.match('(a)', 'a').expand(r'<\g<x y>>'))
# expect: <re.Match object; span=(0, 2), match='ab'> ["bad character in group name '+1' at position 6"]
# expect: <re.Match object; span=(0, 2), match=b'ab'> ["bad character in group name ' 1 ' at position 6"]
# expect: error invalid group reference 10 at position 6 ["bad character in group name '1_0' at position 6"]
# expect: error bad character in group name '-1' at position 6 []
# expect: error bad character in group name 'a b' at position 6 []
# expect: error bad character in group name '+1' at position 4 []
# expect: b<a>n<a>n<a> ["bad character in group name '+1' at position 4"]
# expect: b'b<a>n<a>n<a>' ["bad character in group name ' 1' at position 4"]
# expect: error invalid group reference 10 at position 4 ["bad character in group name '1_0' at position 4"]
# expect: <aa> ["bad character in group name '+1' at position 4", "bad character in group name '٠' at position 10"]
# expect: error bad character in group name 'x y' at position 4 []
