/** Expressions, by precedence climbing. Names follow the language reference's grammar. */
import type { Cursor } from "./cursor.ts";
import { ELLIPSIS, FALSE, NONE, TRUE, type ConstantValue } from "../../constants/constants.ts";
import {
  type cmpop,
  type comprehension,
  type expr,
  type operator,
  makeAttribute,
  makeAwait,
  makeBinOp,
  makeBoolOp,
  makeCall,
  makeCompare,
  makeComprehension,
  makeConstant,
  makeDict,
  makeDictComp,
  makeGeneratorExp,
  makeIfExp,
  makeLambda,
  makeList,
  makeListComp,
  makeName,
  makeNamedExpr,
  makeSet,
  makeSetComp,
  makeSlice,
  makeStarred,
  makeSubscript,
  makeTuple,
  makeUnaryOp,
  makeYield,
  makeYieldFrom,
  type unaryop,
} from "../../generated/nodes.ts";
import { parseNumber } from "../../tokens/numbers.ts";
import { Token } from "../../tokens/tokens.ts";
import { parseCallArguments, parseLambdaParameters } from "./arguments.ts";
import { parseStarTargets } from "./targets.ts";

const enum Precedence {
  BITWISE_OR = 1,
  BITWISE_XOR,
  BITWISE_AND,
  SHIFT,
  SUM,
  TERM,
}

/** The precedence of a binary operator by token kind, or 0. `**` is not included: it is right-associative. */
const PRECEDENCES = new Uint8Array(256);
const OPERATORS: operator[] = [];
function defineOperator(token: Token, precedence: Precedence, operator: operator): void {
  PRECEDENCES[token] = precedence;
  OPERATORS[token] = operator;
}
defineOperator(Token.VBAR, Precedence.BITWISE_OR, "BitOr");
defineOperator(Token.CIRCUMFLEX, Precedence.BITWISE_XOR, "BitXor");
defineOperator(Token.AMPER, Precedence.BITWISE_AND, "BitAnd");
defineOperator(Token.LEFTSHIFT, Precedence.SHIFT, "LShift");
defineOperator(Token.RIGHTSHIFT, Precedence.SHIFT, "RShift");
defineOperator(Token.PLUS, Precedence.SUM, "Add");
defineOperator(Token.MINUS, Precedence.SUM, "Sub");
defineOperator(Token.STAR, Precedence.TERM, "Mult");
defineOperator(Token.SLASH, Precedence.TERM, "Div");
defineOperator(Token.DOUBLESLASH, Precedence.TERM, "FloorDiv");
defineOperator(Token.PERCENT, Precedence.TERM, "Mod");
defineOperator(Token.AT, Precedence.TERM, "MatMult");

/** `expression (',' expression)* [',']`, where items may be starred. */
export function parseStarExpressions(p: Cursor): expr {
  const first = p.index;
  const item = parseStarExpression(p);
  if (p.kind !== Token.COMMA) return item;
  const items = [item];
  while (p.accept(Token.COMMA)) {
    if (!startsExpression(p.kind)) break;
    items.push(parseStarExpression(p));
  }
  const last = p.index - 1;
  return makeTuple(items, "Load", p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

export function parseStarExpression(p: Cursor): expr {
  return p.kind === Token.STAR ? parseStarredOperand(p) : parseExpression(p);
}

/** `*` followed by a bitwise expression: in displays and tuples. */
function parseStarredOperand(p: Cursor): expr {
  const first = p.index;
  p.advance();
  const value = parseBinary(p, Precedence.BITWISE_OR);
  const last = p.index - 1;
  return makeStarred(value, "Load", p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

/** `*` followed by any expression: in calls and subscripts. */
export function parseStarredExpression(p: Cursor): expr {
  const first = p.index;
  p.advance();
  const value = parseExpression(p);
  const last = p.index - 1;
  return makeStarred(value, "Load", p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

export function parseStarNamedExpression(p: Cursor): expr {
  return p.kind === Token.STAR ? parseStarredOperand(p) : parseNamedExpression(p);
}

export function parseNamedExpression(p: Cursor): expr {
  if (p.kind !== Token.NAME || p.nextKind() !== Token.COLONEQUAL) return parseExpression(p);
  const target = parseName(p, "Store");
  p.advance();
  const value = parseExpression(p);
  const last = p.index - 1;
  return makeNamedExpr(target, value, target.lineno, target.col_offset, p.endLines[last], p.endColumns[last]);
}

export function parseExpression(p: Cursor): expr {
  if (p.kind === Token.LAMBDA) return parseLambda(p);
  const first = p.index;
  const body = parseDisjunction(p);
  if (p.kind !== Token.IF) return body;
  p.advance();
  const test = parseDisjunction(p);
  p.expect(Token.ELSE);
  p.enter();
  const orelse = parseExpression(p);
  p.leave();
  const last = p.index - 1;
  return makeIfExp(test, body, orelse, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function parseLambda(p: Cursor): expr {
  const first = p.index;
  p.advance();
  p.enter();
  const parameters = parseLambdaParameters(p);
  p.expect(Token.COLON);
  const body = parseExpression(p);
  p.leave();
  const last = p.index - 1;
  return makeLambda(parameters, body, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

export function parseDisjunction(p: Cursor): expr {
  const first = p.index;
  const left = parseConjunction(p);
  if (p.kind !== Token.OR) return left;
  const values = [left];
  while (p.accept(Token.OR)) values.push(parseConjunction(p));
  const last = p.index - 1;
  return makeBoolOp("Or", values, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function parseConjunction(p: Cursor): expr {
  const first = p.index;
  const left = parseInversion(p);
  if (p.kind !== Token.AND) return left;
  const values = [left];
  while (p.accept(Token.AND)) values.push(parseInversion(p));
  const last = p.index - 1;
  return makeBoolOp("And", values, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function parseInversion(p: Cursor): expr {
  if (p.kind !== Token.NOT) return parseComparison(p);
  const first = p.index;
  p.advance();
  p.enter();
  const operand = parseInversion(p);
  p.leave();
  const last = p.index - 1;
  return makeUnaryOp("Not", operand, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function parseComparison(p: Cursor): expr {
  const first = p.index;
  const left = parseBinary(p, Precedence.BITWISE_OR);
  let operator = acceptComparison(p);
  if (operator === null) return left;
  const operators: cmpop[] = [];
  const comparators: expr[] = [];
  while (operator !== null) {
    operators.push(operator);
    comparators.push(parseBinary(p, Precedence.BITWISE_OR));
    operator = acceptComparison(p);
  }
  const last = p.index - 1;
  return makeCompare(
    left,
    operators,
    comparators,
    p.lines[first],
    p.columns[first],
    p.endLines[last],
    p.endColumns[last],
  );
}

function acceptComparison(p: Cursor): cmpop | null {
  switch (p.kind) {
    case Token.EQEQUAL:
      p.advance();
      return "Eq";
    case Token.NOTEQUAL:
      // `<>` is the same token, but not an operator (except for a joke in __future__).
      if (p.source.charCodeAt(p.tokens.starts[p.index]) !== 33) p.fail();
      p.advance();
      return "NotEq";
    case Token.LESS:
      p.advance();
      return "Lt";
    case Token.LESSEQUAL:
      p.advance();
      return "LtE";
    case Token.GREATER:
      p.advance();
      return "Gt";
    case Token.GREATEREQUAL:
      p.advance();
      return "GtE";
    case Token.IN:
      p.advance();
      return "In";
    case Token.NOT:
      if (p.nextKind() !== Token.IN) return null;
      p.advance();
      p.advance();
      return "NotIn";
    case Token.IS:
      p.advance();
      return p.accept(Token.NOT) ? "IsNot" : "Is";
    default:
      return null;
  }
}

function parseBinary(p: Cursor, lowest: Precedence): expr {
  const first = p.index;
  let left = parseFactor(p);
  for (;;) {
    const kind = p.kind;
    const precedence = PRECEDENCES[kind];
    if (precedence < lowest || precedence === 0) return left;
    p.advance();
    const right = precedence === Precedence.TERM ? parseFactor(p) : parseBinary(p, precedence + 1);
    const last = p.index - 1;
    left = makeBinOp(
      left,
      OPERATORS[kind],
      right,
      p.lines[first],
      p.columns[first],
      p.endLines[last],
      p.endColumns[last],
    );
  }
}

function parseFactor(p: Cursor): expr {
  const first = p.index;
  const operator = unaryOperator(p.kind);
  if (operator !== null) {
    p.advance();
    p.enter();
    const operand = parseFactor(p);
    p.leave();
    const last = p.index - 1;
    return makeUnaryOp(operator, operand, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
  }
  const base = parseAwaitPrimary(p);
  if (p.kind !== Token.DOUBLESTAR) return base;
  p.advance();
  p.enter();
  const exponent = parseFactor(p);
  p.leave();
  const last = p.index - 1;
  return makeBinOp(base, "Pow", exponent, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function unaryOperator(kind: Token): unaryop | null {
  switch (kind) {
    case Token.MINUS:
      return "USub";
    case Token.PLUS:
      return "UAdd";
    case Token.TILDE:
      return "Invert";
    default:
      return null;
  }
}

function parseAwaitPrimary(p: Cursor): expr {
  if (p.kind !== Token.AWAIT) return parsePrimary(p);
  const first = p.index;
  p.advance();
  const value = parsePrimary(p);
  const last = p.index - 1;
  return makeAwait(value, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

/** An atom followed by any number of attributes, calls and subscripts. */
export function parsePrimary(p: Cursor): expr {
  const first = p.index;
  let value = parseAtom(p);
  for (;;) {
    switch (p.kind) {
      case Token.DOT: {
        p.advance();
        const name = p.expectName();
        const last = p.index - 1;
        value = makeAttribute(
          value,
          name,
          "Load",
          p.lines[first],
          p.columns[first],
          p.endLines[last],
          p.endColumns[last],
        );
        break;
      }
      case Token.LPAR: {
        const call = parseCallArguments(p);
        const last = p.index - 1;
        value = makeCall(
          value,
          call.args,
          call.keywords,
          p.lines[first],
          p.columns[first],
          p.endLines[last],
          p.endColumns[last],
        );
        break;
      }
      case Token.LSQB: {
        p.advance();
        p.enter();
        const slice = parseSlices(p);
        p.leave();
        p.expect(Token.RSQB);
        const last = p.index - 1;
        value = makeSubscript(
          value,
          slice,
          "Load",
          p.lines[first],
          p.columns[first],
          p.endLines[last],
          p.endColumns[last],
        );
        break;
      }
      default:
        return value;
    }
  }
}

function parseSlices(p: Cursor): expr {
  const first = p.index;
  const item = parseSliceItem(p);
  if (p.kind !== Token.COMMA && item.kind !== "Starred") return item;
  const items = [item];
  while (p.accept(Token.COMMA)) {
    if (p.kind === Token.RSQB) break;
    items.push(parseSliceItem(p));
  }
  const last = p.index - 1;
  return makeTuple(items, "Load", p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function parseSliceItem(p: Cursor): expr {
  if (p.kind === Token.STAR) return parseStarredExpression(p);
  const first = p.index;
  let lower: expr | null = null;
  if (p.kind !== Token.COLON) {
    lower = parseNamedExpression(p);
    if (p.kind !== Token.COLON) return lower;
    if (lower.kind === "NamedExpr" && p.kinds[first] !== Token.LPAR) p.fail();
  }
  p.expect(Token.COLON);
  const upper = endsSlicePart(p.kind) ? null : parseExpression(p);
  let step: expr | null = null;
  if (p.accept(Token.COLON) && !endsSlicePart(p.kind)) step = parseExpression(p);
  const last = p.index - 1;
  return makeSlice(lower, upper, step, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function endsSlicePart(kind: Token): boolean {
  return kind === Token.COLON || kind === Token.COMMA || kind === Token.RSQB;
}

function parseAtom(p: Cursor): expr {
  switch (p.kind) {
    case Token.NAME:
      return parseName(p, "Load");
    case Token.NUMBER:
      return parseConstant(p, parseNumber(p.text(), p.maximumDigits));
    case Token.STRING:
      return p.strings();
    case Token.TRUE:
      return parseConstant(p, TRUE);
    case Token.FALSE:
      return parseConstant(p, FALSE);
    case Token.NONE:
      return parseConstant(p, NONE);
    case Token.ELLIPSIS:
      return parseConstant(p, ELLIPSIS);
    case Token.LPAR:
      return parseBracketed(p, parseParenthesized);
    case Token.LSQB:
      return parseBracketed(p, parseList);
    case Token.LBRACE:
      return parseBracketed(p, parseBraced);
    default:
      return p.fail();
  }
}

function parseBracketed(p: Cursor, parse: (p: Cursor, first: number) => expr): expr {
  const first = p.index;
  p.advance();
  p.enter();
  const node = parse(p, first);
  p.leave();
  return node;
}

export function parseName(p: Cursor, context: "Load" | "Store" | "Del"): expr {
  const index = p.index;
  const name = p.expectName();
  return makeName(name, context, p.lines[index], p.columns[index], p.endLines[index], p.endColumns[index]);
}

export function parseConstant(p: Cursor, value: ConstantValue): expr {
  const index = p.index;
  p.advance();
  return makeConstant(value, null, p.lines[index], p.columns[index], p.endLines[index], p.endColumns[index]);
}

/** After `(`: a group, a tuple or a generator expression. */
function parseParenthesized(p: Cursor, first: number): expr {
  if (p.kind === Token.YIELD) {
    const value = parseYield(p);
    p.expect(Token.RPAR);
    return value;
  }
  const items: expr[] = [];
  if (p.kind !== Token.RPAR) {
    const item = parseStarNamedExpression(p);
    if (isComprehension(p.kind)) {
      if (item.kind === "Starred") p.fail();
      const generators = parseComprehensions(p);
      p.expect(Token.RPAR);
      const last = p.index - 1;
      return makeGeneratorExp(item, generators, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
    }
    if (p.kind !== Token.COMMA) {
      if (item.kind === "Starred") p.fail();
      p.expect(Token.RPAR);
      return item;
    }
    items.push(item);
    parseMoreItems(p, items, Token.RPAR);
  }
  p.expect(Token.RPAR);
  const last = p.index - 1;
  return makeTuple(items, "Load", p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

/** `(',' item)* [',']` before a closing bracket. */
function parseMoreItems(p: Cursor, items: expr[], closing: Token): void {
  while (p.accept(Token.COMMA)) {
    if (p.kind === closing) return;
    items.push(parseStarNamedExpression(p));
  }
}

function parseList(p: Cursor, first: number): expr {
  const items: expr[] = [];
  if (p.kind !== Token.RSQB) {
    const item = parseStarNamedExpression(p);
    if (isComprehension(p.kind)) {
      if (item.kind === "Starred") p.fail();
      const generators = parseComprehensions(p);
      p.expect(Token.RSQB);
      const last = p.index - 1;
      return makeListComp(item, generators, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
    }
    items.push(item);
    parseMoreItems(p, items, Token.RSQB);
  }
  p.expect(Token.RSQB);
  const last = p.index - 1;
  return makeList(items, "Load", p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

/** After `{`: a dict, a set or a comprehension of either. */
function parseBraced(p: Cursor, first: number): expr {
  if (p.kind === Token.RBRACE || p.kind === Token.DOUBLESTAR) return parseDict(p, first, null);
  const item = parseStarNamedExpression(p);
  if (p.kind === Token.COLON) {
    if (item.kind === "Starred" || (item.kind === "NamedExpr" && p.kinds[first + 1] !== Token.LPAR)) p.fail();
    return parseDict(p, first, item);
  }
  if (isComprehension(p.kind)) {
    if (item.kind === "Starred") p.fail();
    const generators = parseComprehensions(p);
    p.expect(Token.RBRACE);
    const last = p.index - 1;
    return makeSetComp(item, generators, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
  }
  const items = [item];
  parseMoreItems(p, items, Token.RBRACE);
  p.expect(Token.RBRACE);
  const last = p.index - 1;
  return makeSet(items, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

/** The rest of a dict display, whose first key may already have been read. */
function parseDict(p: Cursor, first: number, firstKey: expr | null): expr {
  const keys: (expr | null)[] = [];
  const values: expr[] = [];
  if (firstKey !== null) {
    p.expect(Token.COLON);
    const value = parseExpression(p);
    if (isComprehension(p.kind)) {
      const generators = parseComprehensions(p);
      p.expect(Token.RBRACE);
      const last = p.index - 1;
      return makeDictComp(
        firstKey,
        value,
        generators,
        p.lines[first],
        p.columns[first],
        p.endLines[last],
        p.endColumns[last],
      );
    }
    keys.push(firstKey);
    values.push(value);
    if (p.kind !== Token.RBRACE) p.expect(Token.COMMA);
  }
  while (p.kind !== Token.RBRACE) {
    if (p.accept(Token.DOUBLESTAR)) {
      keys.push(null);
      values.push(parseBinary(p, Precedence.BITWISE_OR));
    } else {
      keys.push(parseExpression(p));
      p.expect(Token.COLON);
      values.push(parseExpression(p));
    }
    if (p.kind !== Token.RBRACE) p.expect(Token.COMMA);
  }
  p.advance();
  const last = p.index - 1;
  return makeDict(keys, values, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

export function isComprehension(kind: Token): boolean {
  return kind === Token.FOR || kind === Token.ASYNC;
}

export function parseComprehensions(p: Cursor): comprehension[] {
  const generators: comprehension[] = [];
  while (isComprehension(p.kind)) {
    const isAsync = p.accept(Token.ASYNC) ? 1 : 0;
    p.expect(Token.FOR);
    const target = parseStarTargets(p);
    p.expect(Token.IN);
    const iterable = parseDisjunction(p);
    const conditions: expr[] = [];
    while (p.accept(Token.IF)) conditions.push(parseDisjunction(p));
    generators.push(makeComprehension(target, iterable, conditions, isAsync));
  }
  return generators;
}

export function parseYield(p: Cursor): expr {
  const first = p.index;
  p.expect(Token.YIELD);
  if (p.accept(Token.FROM)) {
    const value = parseExpression(p);
    const last = p.index - 1;
    return makeYieldFrom(value, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
  }
  const value = startsExpression(p.kind) ? parseStarExpressions(p) : null;
  const last = p.index - 1;
  return makeYield(value, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

/** `yield ...` or expressions: what may appear to the right of `=`. */
export function parseAssignedValue(p: Cursor): expr {
  return p.kind === Token.YIELD ? parseYield(p) : parseStarExpressions(p);
}

/** Whether an expression (or a starred one) can start with the token. */
export function startsExpression(kind: Token): boolean {
  switch (kind) {
    case Token.NAME:
    case Token.NUMBER:
    case Token.STRING:
    case Token.LPAR:
    case Token.LSQB:
    case Token.LBRACE:
    case Token.MINUS:
    case Token.PLUS:
    case Token.TILDE:
    case Token.STAR:
    case Token.ELLIPSIS:
    case Token.TRUE:
    case Token.FALSE:
    case Token.NONE:
    case Token.NOT:
    case Token.LAMBDA:
    case Token.AWAIT:
      return true;
    default:
      return false;
  }
}
