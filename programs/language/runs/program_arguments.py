# sys.argv: the program's name and its arguments as strings.
# args: 5 'two words' --flag -x ''
import sys

print(len(sys.argv), sys.argv[0].endswith("program_arguments.py"))  # expect: 6 True
print(sys.argv[1:])  # expect: ['5', 'two words', '--flag', '-x', '']
total = 0
for argument in sys.argv[1:]:
    try:
        total += int(argument)
    except ValueError as error:
        print("no number:", error)
# expect: no number: invalid literal for int() with base 10: 'two words'
# expect: no number: invalid literal for int() with base 10: '--flag'
# expect: no number: invalid literal for int() with base 10: '-x'
# expect: no number: invalid literal for int() with base 10: ''
print(total)  # expect: 5
sys.argv.append("changed")
print(sys.argv[-1], type(sys.argv).__name__)  # expect: changed list
