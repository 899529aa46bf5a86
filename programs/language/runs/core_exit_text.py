# exit() with a text ends the program with status 1, after what stands in finally.

try:
    exit("the end")
finally:
    print("finally")  # expect: finally
# expect stderr: the end
# expect exit: 1
