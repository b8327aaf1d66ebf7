/**
 * The marks below a traceback's source line: where an expression's operator is.
 *
 * CPython parses the marked part again; here it is only read as far as necessary: is it, as a whole, a binary operation
 * or a subscription, and where is the operator or the bracket? That requires brackets, strings and precedence.
 * Positions are bytes of UTF-8.
 */

/** Where the marks change: from `~` to `^` at `left`, and back at `right`. */
@unmanaged
export class Anchors {
  left: i32;
  right: i32;
}

/** The kinds of tokens outside all brackets. */
const enum Token {
  end,
  operand,
  /** `(...)`, `[...]` directly after an operand; `.name`. */
  call,
  subscript,
  attribute,
  /** An operator; `operator` says which. */
  operator,
  /** Anything that keeps the whole from being a binary operation: a comparison, a comma, a keyword. */
  other,
}

/** Precedence of binary operators, loosest first. */
const enum Level {
  none = 0,
  or = 1,
  xor = 2,
  and = 3,
  shift = 4,
  sum = 5,
  product = 6,
  unary = 7,
  power = 8,
}

/** What is known about the expression while its tokens are read. */
@unmanaged
class CodeReader {
  text: usize;
  length: i32;
  at: i32;
  /** Of the token that was read last. */
  start: i32;
  stop: i32;
  level: i32;
  /** Whether there is an operand before the next token. */
  afterOperand: bool;
}
export const ANCHORS_WORK: usize = offsetof<CodeReader>();

/**
 * Whether the text is a single binary operation or subscription. If so, `anchors` receives the position of its
 * operator. `work` → 40 bytes.
 */
export function findAnchors(text: usize, length: i32, anchors: Anchors, work: usize): bool {
  const reader = changetype<CodeReader>(work);
  reader.text = text;
  reader.length = length;
  reader.at = 0;
  reader.afterOperand = false;
  let root: i32 = Level.none;
  let rootStart = 0;
  let rootStop = 0;
  let last: Token = Token.end;
  let lastStart = 0;
  let leadingUnary = false;
  let first = true;
  while (true) {
    const token = next(reader);
    if (token === Token.other) return false;
    if (token === Token.end) break;
    if (token === Token.operator) {
      if (reader.level === Level.unary) leadingUnary = leadingUnary || first;
      else if (root === Level.none || reader.level < root || (reader.level === root && root !== Level.power)) {
        root = reader.level;
        rootStart = reader.start;
        rootStop = reader.stop;
      }
    }
    last = token;
    lastStart = reader.start;
    first = false;
  }
  if (!reader.afterOperand) return false;
  if (root !== Level.none) {
    if (leadingUnary && root === Level.power) return false;
    anchors.left = rootStart;
    anchors.right = rootStop - rootStart === 1 && opensGroup(reader, rootStop) ? rootStop + 1 : rootStop;
    return true;
  }
  if (leadingUnary || last !== Token.subscript) return false;
  anchors.left = lastStart;
  anchors.right = reader.stop;
  return true;
}

/** As in CPython, a bracket directly after the operator is marked with it if it only groups the whole right operand. */
function opensGroup(reader: CodeReader, position: i32): bool {
  if (position >= reader.length || byteAt(reader, position) !== 0x28 /* ( */) return false;
  let end = reader.length - 1;
  while (isBlank(byteAt(reader, end))) end--;
  return closingAfter(reader, position) === end && isGroup(reader, position, end);
}

/**
 * Parentheses around one expression are a group; with a comma or nothing in them they are a tuple, with `for` a
 * generator.
 */
function isGroup(reader: CodeReader, open: i32, close: i32): bool {
  let depth = 0;
  let empty = true;
  for (let i = open + 1; i < close; i++) {
    const byte = byteAt(reader, i);
    if (isBlank(byte)) continue;
    empty = false;
    if (byte === 0x22 || byte === 0x27) {
      i = stringEnd(reader, i) - 1;
      continue;
    }
    if (byte === 0x28 || byte === 0x5b || byte === 0x7b) depth++;
    else if (byte === 0x29 || byte === 0x5d || byte === 0x7d) depth--;
    else if (depth === 0 && byte === 0x2c) return false;
    else if (depth === 0 && isWord(byte)) {
      const stop = wordEnd(reader, i);
      if (isKeyword(reader, i, stop, "for")) return false;
      i = stop - 1;
    }
  }
  return !empty;
}

function byteAt(reader: CodeReader, position: i32): u8 {
  return load<u8>(reader.text + <usize>position);
}

function isBlank(byte: u8): bool {
  return byte === 0x20 || byte === 0x09 || byte === 0x0c;
}

function isWord(byte: u8): bool {
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x61 && byte <= 0x7a) ||
    byte === 0x5f ||
    byte >= 0x80
  );
}

function wordEnd(reader: CodeReader, position: i32): i32 {
  while (position < reader.length && isWord(byteAt(reader, position))) position++;
  return position;
}

function isKeyword(reader: CodeReader, start: i32, stop: i32, keyword: string): bool {
  if (stop - start !== keyword.length) return false;
  for (let i = 0; i < keyword.length; i++) if (<i32>byteAt(reader, start + i) !== keyword.charCodeAt(i)) return false;
  return true;
}

/** The position after the string that begins with the quote at `position`. */
function stringEnd(reader: CodeReader, position: i32): i32 {
  const quote = byteAt(reader, position);
  const triple =
    position + 2 < reader.length && byteAt(reader, position + 1) === quote && byteAt(reader, position + 2) === quote;
  let i = position + (triple ? 3 : 1);
  for (; i < reader.length; i++) {
    const byte = byteAt(reader, i);
    if (byte === 0x5c) i++;
    else if (byte === quote) {
      if (!triple) return i + 1;
      if (i + 2 < reader.length && byteAt(reader, i + 1) === quote && byteAt(reader, i + 2) === quote) return i + 3;
    }
  }
  return reader.length;
}

/** The bracket that closes the one at `position`, or -1. */
function closingAfter(reader: CodeReader, position: i32): i32 {
  let depth = 0;
  for (let i = position; i < reader.length; i++) {
    const byte = byteAt(reader, i);
    if (byte === 0x22 || byte === 0x27) i = stringEnd(reader, i) - 1;
    else if (byte === 0x28 || byte === 0x5b || byte === 0x7b) depth++;
    else if (byte === 0x29 || byte === 0x5d || byte === 0x7d) {
      if (--depth === 0) return i;
    }
  }
  return -1;
}

/** Reads one token; everything in brackets is part of the bracket. */
function next(reader: CodeReader): Token {
  while (reader.at < reader.length && isBlank(byteAt(reader, reader.at))) reader.at++;
  reader.start = reader.at;
  if (reader.at >= reader.length) return Token.end;
  const byte = byteAt(reader, reader.at);
  if (byte === 0x22 || byte === 0x27) return operandTo(reader, stringEnd(reader, reader.at));
  if (byte === 0x28 || byte === 0x5b || byte === 0x7b) return bracket(reader, byte);
  if (byte === 0x2e && reader.afterOperand) return attribute(reader);
  if (isWord(byte) || byte === 0x2e) return word(reader);
  return operator(reader, byte);
}

function operandTo(reader: CodeReader, stop: i32): Token {
  reader.at = stop;
  reader.stop = stop;
  reader.afterOperand = true;
  return Token.operand;
}

function bracket(reader: CodeReader, byte: u8): Token {
  const close = closingAfter(reader, reader.at);
  if (close < 0) return Token.other;
  const trailer = reader.afterOperand;
  operandTo(reader, close + 1);
  if (!trailer) return Token.operand;
  return byte === 0x28 ? Token.call : byte === 0x5b ? Token.subscript : Token.other;
}

function attribute(reader: CodeReader): Token {
  let at = reader.at + 1;
  while (at < reader.length && isBlank(byteAt(reader, at))) at++;
  operandTo(reader, wordEnd(reader, at));
  return Token.attribute;
}

/** A name, a number or a string's prefix; or a keyword, which never occurs at the top level of a binary operation. */
function word(reader: CodeReader): Token {
  const start = reader.at;
  const stop = wordEnd(reader, start);
  const first = byteAt(reader, start);
  if (first === 0x2e || (first >= 0x30 && first <= 0x39)) return operandTo(reader, numberEnd(reader, start));
  if (stop < reader.length && (byteAt(reader, stop) === 0x22 || byteAt(reader, stop) === 0x27))
    return operandTo(reader, stringEnd(reader, stop));
  if (reader.afterOperand || isStatementWord(reader, start, stop)) return Token.other;
  return operandTo(reader, stop);
}

/** Digits, underscores, a point, an exponent with its sign. */
function numberEnd(reader: CodeReader, start: i32): i32 {
  let at = start;
  const hexadecimal = at + 1 < reader.length && byteAt(reader, at) === 0x30 && (byteAt(reader, at + 1) | 0x20) === 0x78;
  while (at < reader.length) {
    const byte = byteAt(reader, at);
    if (isWord(byte) || byte === 0x2e) at++;
    else if ((byte === 0x2b || byte === 0x2d) && !hexadecimal && at > start && (byteAt(reader, at - 1) | 0x20) === 0x65)
      at++;
    else break;
  }
  return at;
}

function isStatementWord(reader: CodeReader, start: i32, stop: i32): bool {
  return (
    isKeyword(reader, start, stop, "not") ||
    isKeyword(reader, start, stop, "lambda") ||
    isKeyword(reader, start, stop, "await") ||
    isKeyword(reader, start, stop, "yield") ||
    isKeyword(reader, start, stop, "return") ||
    isKeyword(reader, start, stop, "raise") ||
    isKeyword(reader, start, stop, "assert") ||
    isKeyword(reader, start, stop, "del") ||
    isKeyword(reader, start, stop, "import") ||
    isKeyword(reader, start, stop, "from") ||
    isKeyword(reader, start, stop, "for") ||
    isKeyword(reader, start, stop, "with") ||
    isKeyword(reader, start, stop, "if") ||
    isKeyword(reader, start, stop, "while") ||
    isKeyword(reader, start, stop, "def") ||
    isKeyword(reader, start, stop, "class") ||
    isKeyword(reader, start, stop, "async") ||
    isKeyword(reader, start, stop, "global")
  );
}

/** Sets `level`. An operator followed by `=` (assignment, comparison) ends the search. */
function operator(reader: CodeReader, byte: u8): Token {
  const second: u8 = reader.at + 1 < reader.length ? byteAt(reader, reader.at + 1) : 0;
  let level: i32 = Level.none;
  let size = 1;
  switch (byte) {
    case 0x7c /* | */:
      level = Level.or;
      break;
    case 0x5e /* ^ */:
      level = Level.xor;
      break;
    case 0x26 /* & */:
      level = Level.and;
      break;
    case 0x3c /* < */:
    case 0x3e /* > */:
      if (second !== byte) return Token.other;
      level = Level.shift;
      size = 2;
      break;
    case 0x2b /* + */:
    case 0x2d /* - */:
      level = reader.afterOperand ? Level.sum : Level.unary;
      break;
    case 0x7e /* ~ */:
      level = Level.unary;
      break;
    case 0x2a /* * */:
    case 0x2f /* / */:
      level = Level.product;
      if (second === byte) {
        size = 2;
        if (byte === 0x2a) level = Level.power;
      }
      break;
    case 0x25 /* % */:
    case 0x40 /* @ */:
      level = Level.product;
      break;
    default:
      return Token.other;
  }
  const after = reader.at + size;
  if (after < reader.length && byteAt(reader, after) === 0x3d) return Token.other;
  if (level !== Level.unary && !reader.afterOperand) return Token.other;
  reader.at = after;
  reader.stop = after;
  reader.level = level;
  reader.afterOperand = false;
  return Token.operator;
}
