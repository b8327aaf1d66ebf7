/**
 * Elementary functions as exact as the C library's, whose results Python programs print to the last digit.
 *
 * AssemblyScript's own exponentials, logarithms and power are that good. Its circular functions are wrong in the last
 * place a few times in a hundred: here sine and cosine are summed with twice the precision, and the inverse functions
 * refine the estimate by one step of Newton's method.
 */
import {
  add,
  addDouble,
  exactProduct,
  exactSum,
  high,
  low,
  multiply,
  multiplyDouble,
  negate,
  pair,
} from "./double_double";

/** Below this, sine, tangent and their inverses equal their argument. */
const TINY: f64 = 1e-8;
/** Up to here, π/2 in four parts is precise enough to subtract multiples of it. */
const REDUCIBLE: f64 = 1e6;
const TWO_OVER_PI: f64 = 0.6366197723675814;
/** π/2 in three parts of 33 bits, whose small multiples are exact, and the rest. */
const HALF_PI_1: f64 = 1.5707963267341256;
const HALF_PI_2: f64 = 6.077100506303966e-11;
const HALF_PI_3: f64 = 2.0222662487111665e-21;
const HALF_PI_4: f64 = 8.4784276603689e-32;

/** The multiple of π/2 nearest to x. */
function quadrant(x: f64): f64 {
  return nearest<f64>(x * TWO_OVER_PI);
}

/** x − multiple × π/2. */
function reduce(x: f64, multiple: f64): v128 {
  let rest = exactSum(x, -multiple * HALF_PI_1);
  rest = addDouble(rest, -multiple * HALF_PI_2);
  rest = addDouble(rest, -multiple * HALF_PI_3);
  return addDouble(rest, -multiple * HALF_PI_4);
}

/** sin(r) for |r| up to π/4: the first terms of the series in twice the precision. */
function sineOf(r: v128): v128 {
  const square = multiply(r, r);
  const z = high(square);
  const tail =
    1 / 5040.0 -
    z *
      (1 / 362880.0 -
        z * (1 / 39916800.0 - z * (1 / 6227020800.0 - z * (1 / 1307674368000.0 - z * (1 / 355687428096000.0)))));
  const inner = addDouble(pair(0.008333333333333333, 1.1564823173178714e-19), -z * tail);
  const factor = add(pair(0.16666666666666666, 9.25185853854297e-18), negate(multiply(square, inner)));
  return add(r, negate(multiply(multiply(r, square), factor)));
}

/** cos(r) for |r| up to π/4. */
function cosineOf(r: v128): v128 {
  const square = multiply(r, r);
  const z = high(square);
  const tail =
    1 / 720.0 -
    z *
      (1 / 40320.0 -
        z *
          (1 / 3628800.0 -
            z *
              (1 / 479001600.0 - z * (1 / 87178291200.0 - z * (1 / 20922789888000.0 - z * (1 / 6402373705728000.0))))));
  const inner = addDouble(pair(0.041666666666666664, 2.3129646346357427e-18), -z * tail);
  const factor = addDouble(negate(multiply(square, inner)), 0.5);
  return addDouble(negate(multiply(square, factor)), 1);
}

/** sin(x + turns × π/2); x must be reducible. */
function turned(x: f64, turns: i32): v128 {
  const multiple = quadrant(x);
  const r = reduce(x, multiple);
  const place = (<i32>multiple + turns) & 3;
  const value = (place & 1) === 0 ? sineOf(r) : cosineOf(r);
  return (place & 2) === 0 ? value : negate(value);
}

export function sine(x: f64): f64 {
  if (!(abs<f64>(x) < REDUCIBLE)) return NativeMath.sin(x);
  return abs<f64>(x) < TINY ? x : high(turned(x, 0));
}

export function cosine(x: f64): f64 {
  return abs<f64>(x) < REDUCIBLE ? high(turned(x, 1)) : NativeMath.cos(x);
}

/** Refines the estimated angle of the point (x, y) toward sin(angle) × x = cos(angle) × y. */
function correctAngle(estimate: f64, y: f64, x: f64): f64 {
  const sin = turned(estimate, 0);
  const cos = turned(estimate, 1);
  const error = add(multiplyDouble(cos, y), negate(multiplyDouble(sin, x)));
  return estimate + high(error) / (high(cos) * x + high(sin) * y);
}

function exponentOf(x: f64): i32 {
  return <i32>((reinterpret<u64>(x) >> 52) & 0x7ff) - 1023;
}

export function arcTangent2(y: f64, x: f64): f64 {
  const estimate = NativeMath.atan2(y, x);
  if (x === 0 || y === 0 || !(abs<f64>(x) < Infinity) || !(abs<f64>(y) < Infinity)) return estimate;
  const exponent = max(exponentOf(x), exponentOf(y));
  // For points next to an axis, the estimate is good enough.
  if (abs(exponentOf(x) - exponentOf(y)) > 400 || min(exponentOf(x), exponentOf(y)) < -1022) return estimate;
  return correctAngle(estimate, NativeMath.scalbn(y, -exponent), NativeMath.scalbn(x, -exponent));
}

/** √(x² + y²), without overflow along the way. */
export function hypotenuse(x: f64, y: f64): f64 {
  let long = max<f64>(abs<f64>(x), abs<f64>(y));
  let short = min<f64>(abs<f64>(x), abs<f64>(y));
  if (abs<f64>(x) === Infinity || abs<f64>(y) === Infinity) return Infinity;
  if (!(short > 0)) return x !== x || y !== y ? NaN : long;
  const exponent = exponentOf(long);
  long = NativeMath.scalbn(long, -exponent);
  short = NativeMath.scalbn(short, -exponent);
  if (short < 1e-100) return NativeMath.scalbn(long, exponent);
  const square = add(exactProduct(long, long), exactProduct(short, short));
  const root = sqrt<f64>(high(square));
  const rest = add(square, negate(exactProduct(root, root)));
  return NativeMath.scalbn(root + (high(rest) + low(rest)) / (2 * root), exponent);
}
