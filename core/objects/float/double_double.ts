/**
 * Twice the precision of a double: a number as the unevaluated sum of two doubles, the high and low lane of a vector.
 *
 * Products are split by Dekker's method, as Wasm has no fused multiply-add: operands must stay well below 2^996.
 */

const SPLITTER: f64 = 134217729; // 2^27 + 1

export function pair(high: f64, low: f64): v128 {
  return f64x2.replace_lane(f64x2.splat(high), 1, low);
}

export function high(x: v128): f64 {
  return f64x2.extract_lane(x, 0);
}

export function low(x: v128): f64 {
  return f64x2.extract_lane(x, 1);
}

/** a + b exactly, for |a| ≥ |b|. */
function quickSum(a: f64, b: f64): v128 {
  const sum = a + b;
  return pair(sum, b - (sum - a));
}

/** a + b exactly. */
export function exactSum(a: f64, b: f64): v128 {
  const sum = a + b;
  const other = sum - a;
  return pair(sum, a - (sum - other) + (b - other));
}

/** a × b exactly. */
export function exactProduct(a: f64, b: f64): v128 {
  const product = a * b;
  const aBig = SPLITTER * a;
  const aHigh = aBig - (aBig - a);
  const aLow = a - aHigh;
  const bBig = SPLITTER * b;
  const bHigh = bBig - (bBig - b);
  const bLow = b - bHigh;
  return pair(product, aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow);
}

export function add(x: v128, y: v128): v128 {
  const sum = exactSum(high(x), high(y));
  return quickSum(high(sum), low(sum) + low(x) + low(y));
}

export function addDouble(x: v128, y: f64): v128 {
  const sum = exactSum(high(x), y);
  return quickSum(high(sum), low(sum) + low(x));
}

export function negate(x: v128): v128 {
  return pair(-high(x), -low(x));
}

export function multiply(x: v128, y: v128): v128 {
  const product = exactProduct(high(x), high(y));
  return quickSum(high(product), low(product) + high(x) * low(y) + low(x) * high(y));
}

export function multiplyDouble(x: v128, y: f64): v128 {
  const product = exactProduct(high(x), y);
  return quickSum(high(product), low(product) + low(x) * y);
}

/** x / y as a double, correct except for the last rounding. */
export function quotient(x: v128, y: v128): f64 {
  const estimate = high(x) / high(y);
  const rest = add(x, negate(multiplyDouble(y, estimate)));
  return estimate + high(rest) / high(y);
}
