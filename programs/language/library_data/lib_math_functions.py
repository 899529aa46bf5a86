# math: every function.
import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
# expect: 3.141592653589793 2.718281828459045 6.283185307179586 inf nan
for name in ("acos", "asin", "atan", "cos", "sin", "tan", "erf", "erfc", "atanh", "cbrt", "exp2"):
    print(name, f"{getattr(math, name)(0.5):.12g}")
# expect: acos 1.0471975512
# expect: asin 0.523598775598
# expect: atan 0.463647609001
# expect: cos 0.87758256189
# expect: sin 0.479425538604
# expect: tan 0.546302489844
# expect: erf 0.520499877813
# expect: erfc 0.479500122187
# expect: atanh 0.549306144334
# expect: cbrt 0.793700525984
# expect: exp2 1.41421356237
for name in ("acosh", "asinh", "cosh", "sinh", "tanh", "exp", "expm1", "gamma", "lgamma", "log1p", "sqrt", "fabs"):
    print(name, f"{getattr(math, name)(2):.12g}")
# expect: acosh 1.31695789692
# expect: asinh 1.44363547518
# expect: cosh 3.76219569108
# expect: sinh 3.62686040785
# expect: tanh 0.964027580076
# expect: exp 7.38905609893
# expect: expm1 6.38905609893
# expect: gamma 1
# expect: lgamma 0
# expect: log1p 1.09861228867
# expect: sqrt 1.41421356237
# expect: fabs 2
print(math.degrees(math.pi), math.radians(180), math.ulp(1.0))  # expect: 180.0 3.141592653589793 2.220446049250313e-16
print(math.atan2(1, -1), math.copysign(3, -0.0), math.fmod(-7, 3), math.remainder(7, 4), math.pow(2, 10))
# expect: 2.356194490192345 -3.0 -1.0 -1.0 1024.0
print(math.nextafter(1.0, 2.0), math.nextafter(0, -1))  # expect: 1.0000000000000002 -5e-324
print(math.log(8, 2), math.log(math.e), math.log2(1 << 200), math.log10(10**50), math.log(10**400) > 900)
# expect: 3.0 1.0 200.0 50.0 True
print(math.frexp(12.5), math.modf(-3.25), math.ldexp(0.75, 4))  # expect: (0.78125, 4) (-0.25, -3.0) 12.0
print(math.isfinite(1), math.isinf(-math.inf), math.isnan(math.nan), math.isnan(5))  # expect: True True True False
print(
    math.comb(10, 3), math.perm(10, 3), math.perm(5), math.perm(5, None), math.factorial(25), math.isqrt(10**20 + 1)
)  # expect: 120 720 120 120 15511210043330985984000000 10000000000
print(math.gcd(12, 18, 27), math.gcd(), math.gcd(-4), math.lcm(4, 6), math.lcm(), math.lcm(3, 0))
# expect: 3 0 4 12 1 0
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.floor(7), math.ceil(True), math.trunc(9))
# expect: -3 -2 -2 7 1 9
print(math.hypot(3, 4), math.hypot(), math.hypot(1, 2, 2), math.dist([0, 0], (3, 4)))  # expect: 5.0 0.0 3.0 5.0
print(math.fsum([0.1] * 10), math.fsum(x / 10 for x in range(11)), math.prod([1, 2, 3, 4]), math.prod([], start=7))
# expect: 1.0 5.5 24 7
print(math.prod([1.5, 2]), math.prod(range(1, 21)), math.prod([2], start=[1]))  # expect: 3.0 2432902008176640000 [1, 1]
print(
    math.isclose(1.0, 1.0 + 1e-10), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-9)
)  # expect: True False True False
print(math.isclose(0, 1e-9, abs_tol=1e-8), math.isclose(math.inf, math.inf), math.isclose(math.nan, math.nan))
# expect: True True False
print(math.floor(1e20), math.floor(10**30), math.sqrt(10**30), math.sqrt(True))
# expect: 100000000000000000000 1000000000000000000000000000000 1000000000000000.0 1.0
