/** The patterns of `case`. */
import { FALSE, NONE, TRUE } from "../../constants/constants.ts";
import {
  type expr,
  makeAttribute,
  makeBinOp,
  makeMatchAs,
  makeMatchClass,
  makeMatchMapping,
  makeMatchOr,
  makeMatchSequence,
  makeMatchSingleton,
  makeMatchStar,
  makeMatchValue,
  makeName,
  makeUnaryOp,
  type pattern,
} from "../../generated/nodes.ts";
import { parseNumber } from "../../tokens/numbers.ts";
import { SoftKeyword, Token } from "../../tokens/tokens.ts";
import type { Cursor } from "./cursor.ts";
import { parseConstant } from "./expressions.ts";

/** What follows `case`: one pattern, or several separated by commas, which form a sequence. */
export function parsePatterns(p: Cursor): pattern {
  const first = p.index;
  const item = parseMaybeStarPattern(p);
  if (p.kind !== Token.COMMA) {
    if (item.kind === "MatchStar") p.fail();
    return item;
  }
  const patterns = [item];
  while (p.accept(Token.COMMA)) {
    if (p.at(Token.COLON) || p.at(Token.IF)) break;
    patterns.push(parseMaybeStarPattern(p));
  }
  const last = p.index - 1;
  return makeMatchSequence(patterns, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function parseMaybeStarPattern(p: Cursor): pattern {
  if (p.kind !== Token.STAR) return parsePattern(p);
  const first = p.index;
  p.advance();
  const name = parseCaptureName(p);
  const last = p.index - 1;
  return makeMatchStar(name, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

/** The name to bind, or null for `_`. */
function parseCaptureName(p: Cursor): string | null {
  const wildcard = p.tokens.names[p.index] === SoftKeyword.UNDERSCORE;
  const name = p.expectName();
  if (wildcard) return null;
  if (p.kind === Token.DOT || p.kind === Token.LPAR || p.kind === Token.EQUAL) p.fail();
  return name;
}

function parsePattern(p: Cursor): pattern {
  const first = p.index;
  const alternatives = parseOrPattern(p);
  if (!p.accept(Token.AS)) return alternatives;
  const name = parseCaptureName(p);
  if (name === null) p.fail();
  const last = p.index - 1;
  return makeMatchAs(alternatives, name, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function parseOrPattern(p: Cursor): pattern {
  const first = p.index;
  p.enter();
  const alternative = parseClosedPattern(p);
  if (p.kind !== Token.VBAR) {
    p.leave();
    return alternative;
  }
  const alternatives = [alternative];
  while (p.accept(Token.VBAR)) alternatives.push(parseClosedPattern(p));
  p.leave();
  const last = p.index - 1;
  return makeMatchOr(alternatives, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function parseClosedPattern(p: Cursor): pattern {
  const first = p.index;
  switch (p.kind) {
    case Token.NUMBER:
    case Token.MINUS:
    case Token.STRING: {
      const value = parseLiteral(p);
      const last = p.index - 1;
      return makeMatchValue(value, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
    }
    case Token.NONE:
    case Token.TRUE:
    case Token.FALSE: {
      const value = p.kind === Token.NONE ? NONE : p.kind === Token.TRUE ? TRUE : FALSE;
      p.advance();
      return makeMatchSingleton(value, p.lines[first], p.columns[first], p.endLines[first], p.endColumns[first]);
    }
    case Token.NAME:
      return parseNamePattern(p);
    case Token.LPAR:
      return parseGroupOrSequence(p);
    case Token.LSQB: {
      p.advance();
      const patterns = parseSequenceItems(p, Token.RSQB, []);
      const last = p.index - 1;
      return makeMatchSequence(patterns, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
    }
    case Token.LBRACE:
      return parseMappingPattern(p);
    default:
      return p.fail();
  }
}

function parseNamePattern(p: Cursor): pattern {
  const first = p.index;
  const next = p.nextKind();
  if (next !== Token.DOT && next !== Token.LPAR) {
    if (next === Token.EQUAL) p.fail();
    const name = parseCaptureName(p);
    return makeMatchAs(null, name, p.lines[first], p.columns[first], p.endLines[first], p.endColumns[first]);
  }
  const value = parseNameOrAttribute(p);
  if (p.kind === Token.LPAR) return parseClassPattern(p, value, first);
  if (p.kind === Token.EQUAL) p.fail();
  const last = p.index - 1;
  return makeMatchValue(value, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function parseNameOrAttribute(p: Cursor): expr {
  const first = p.index;
  let value: expr = makeName(
    p.expectName(),
    "Load",
    p.lines[first],
    p.columns[first],
    p.endLines[first],
    p.endColumns[first],
  );
  while (p.accept(Token.DOT)) {
    const name = p.expectName();
    const last = p.index - 1;
    value = makeAttribute(value, name, "Load", p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
  }
  return value;
}

/** A number with its sign, a complex number written as a sum, or strings. */
function parseLiteral(p: Cursor): expr {
  if (p.kind === Token.STRING) return p.strings();
  const first = p.index;
  const real = parseSignedNumber(p);
  if (p.kind !== Token.PLUS && p.kind !== Token.MINUS) return real;
  if (isImaginary(real.kind === "UnaryOp" ? real.operand : real)) p.fail();
  const operator = p.kind === Token.PLUS ? "Add" : "Sub";
  p.advance();
  if (!p.at(Token.NUMBER)) p.fail();
  const imaginary = parseConstant(p, parseNumber(p.text(), p.maximumDigits));
  if (!isImaginary(imaginary)) p.fail();
  const last = p.index - 1;
  return makeBinOp(real, operator, imaginary, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function isImaginary(node: expr): boolean {
  return node.kind === "Constant" && node.value.type === "complex";
}

function parseSignedNumber(p: Cursor): expr {
  const first = p.index;
  const negative = p.accept(Token.MINUS);
  if (p.kind !== Token.NUMBER) p.fail();
  const number = parseConstant(p, parseNumber(p.text(), p.maximumDigits));
  if (!negative) return number;
  const last = p.index - 1;
  return makeUnaryOp("USub", number, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function parseGroupOrSequence(p: Cursor): pattern {
  const first = p.index;
  p.advance();
  let patterns: pattern[] = [];
  if (p.kind === Token.RPAR) {
    p.advance();
  } else {
    const item = parseMaybeStarPattern(p);
    if (p.kind !== Token.COMMA) {
      if (item.kind === "MatchStar") p.fail();
      p.expect(Token.RPAR);
      return item;
    }
    p.advance();
    patterns = parseSequenceItems(p, Token.RPAR, [item]);
  }
  const last = p.index - 1;
  return makeMatchSequence(patterns, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function parseSequenceItems(p: Cursor, closing: Token, patterns: pattern[]): pattern[] {
  while (p.kind !== closing) {
    patterns.push(parseMaybeStarPattern(p));
    if (p.kind !== closing) p.expect(Token.COMMA);
  }
  p.advance();
  return patterns;
}

function parseMappingPattern(p: Cursor): pattern {
  const first = p.index;
  p.advance();
  const keys: expr[] = [];
  const patterns: pattern[] = [];
  let rest: string | null = null;
  while (p.kind !== Token.RBRACE) {
    if (p.accept(Token.DOUBLESTAR)) {
      rest = parseCaptureName(p);
      if (rest === null) p.fail();
      p.accept(Token.COMMA);
      if (p.kind !== Token.RBRACE) p.fail();
      break;
    }
    keys.push(parseMappingKey(p));
    p.expect(Token.COLON);
    patterns.push(parsePattern(p));
    if (p.kind !== Token.RBRACE) p.expect(Token.COMMA);
  }
  p.advance();
  const last = p.index - 1;
  return makeMatchMapping(keys, patterns, rest, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function parseMappingKey(p: Cursor): expr {
  switch (p.kind) {
    case Token.NONE:
      return parseConstant(p, NONE);
    case Token.TRUE:
      return parseConstant(p, TRUE);
    case Token.FALSE:
      return parseConstant(p, FALSE);
    case Token.NAME:
      if (p.nextKind() !== Token.DOT) p.fail();
      return parseNameOrAttribute(p);
    default:
      return parseLiteral(p);
  }
}

function parseClassPattern(p: Cursor, cls: expr, first: number): pattern {
  p.advance();
  const patterns: pattern[] = [];
  const names: string[] = [];
  const namedPatterns: pattern[] = [];
  while (p.kind !== Token.RPAR) {
    if (p.kind === Token.NAME && p.nextKind() === Token.EQUAL) {
      names.push(p.expectName());
      p.advance();
      namedPatterns.push(parsePattern(p));
    } else {
      if (names.length > 0) p.fail();
      patterns.push(parsePattern(p));
    }
    if (p.kind !== Token.RPAR) p.expect(Token.COMMA);
  }
  p.advance();
  const last = p.index - 1;
  return makeMatchClass(
    cls,
    patterns,
    names,
    namedPatterns,
    p.lines[first],
    p.columns[first],
    p.endLines[last],
    p.endColumns[last],
  );
}
