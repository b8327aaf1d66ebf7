/** Compound statements, and the three kinds of whole sources. */
import {
  type excepthandler,
  type Expression,
  type expr,
  type Interactive,
  type keyword,
  makeArguments,
  makeAsyncFor,
  makeAsyncFunctionDef,
  makeAsyncWith,
  makeClassDef,
  makeExceptHandler,
  makeExpression,
  makeFor,
  makeFunctionDef,
  makeIf,
  makeInteractive,
  makeMatch,
  makeMatchCase,
  makeModule,
  makePass,
  makeTry,
  makeTryStar,
  makeTuple,
  makeWhile,
  makeWith,
  makeWithitem,
  type match_case,
  type Module,
  type stmt,
  type withitem,
} from "../../generated/nodes.ts";
import { SoftKeyword, Token } from "../../tokens/tokens.ts";
import { parseCallArguments, parseParameters } from "./arguments.ts";
import { type Cursor, NOT_PARSED } from "./cursor.ts";
import {
  parseExpression,
  parseNamedExpression,
  parseStarExpressions,
  parseStarNamedExpression,
} from "./expressions.ts";
import { parsePatterns } from "./patterns.ts";
import { parseSimpleStatements } from "./simple_statements.ts";
import { parseStarTarget, parseStarTargets } from "./targets.ts";

export function parseModule(p: Cursor): Module {
  const body: stmt[] = [];
  while (p.kind !== Token.ENDMARKER) parseStatement(p, body);
  return makeModule(body, []);
}

/** `eval` mode: expressions without stars, then newlines. */
export function parseEval(p: Cursor): Expression {
  const first = p.index;
  let body = parseExpression(p);
  if (p.kind === Token.COMMA) {
    const items = [body];
    while (p.accept(Token.COMMA)) {
      if (p.at(Token.NEWLINE) || p.at(Token.ENDMARKER)) break;
      items.push(parseExpression(p));
    }
    const last = p.index - 1;
    body = makeTuple(items, "Load", p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
  }
  while (p.accept(Token.NEWLINE));
  if (p.kind !== Token.ENDMARKER) p.fail();
  return makeExpression(body);
}

/** A longer chain of `elif` may be too deep a tree for CPython; the diagnosing parser decides. */
const MAXIMUM_ELIFS = 1000;

/** `single` mode: one statement, then only blanks and comments. */
export function parseInteractive(p: Cursor): Interactive {
  const first = p.index;
  if (p.accept(Token.NEWLINE)) {
    if (!p.at(Token.ENDMARKER)) p.fail();
    return makeInteractive([makePass(p.lines[first], p.columns[first], p.endLines[first], p.endColumns[first])]);
  }
  if (p.kind === Token.ENDMARKER) p.fail();
  const body: stmt[] = [];
  parseStatement(p, body);
  if (!p.at(Token.ENDMARKER)) p.fail();
  // CPython treats a backslash as the beginning of another statement, even if nothing follows.
  if (p.source.includes("\\", p.tokens.ends[p.lastTextual()])) p.fail();
  return makeInteractive(body);
}

/** Appends one line or one compound statement to `body`. */
function parseStatement(p: Cursor, body: stmt[]): void {
  const statement = parseCompoundStatement(p);
  if (statement === null) parseSimpleStatements(p, body);
  else body.push(statement);
}

function parseCompoundStatement(p: Cursor): stmt | null {
  switch (p.kind) {
    case Token.NAME:
      return p.tokens.names[p.index] === SoftKeyword.MATCH && startsMatch(p) ? parseMatch(p) : null;
    case Token.IF:
      return parseIf(p);
    case Token.DEF:
      return parseFunction(p, p.index, []);
    case Token.CLASS:
      return parseClass(p, []);
    case Token.FOR:
      return parseFor(p, p.index, makeFor);
    case Token.WHILE:
      return parseWhile(p);
    case Token.TRY:
      return parseTry(p);
    case Token.WITH:
      return parseWith(p, p.index, makeWith);
    case Token.AT:
      return parseDecorated(p);
    case Token.ASYNC:
      return parseAsync(p);
    default:
      return null;
  }
}

function parseAsync(p: Cursor): stmt {
  const first = p.index;
  p.advance();
  switch (p.kind) {
    case Token.DEF:
      return parseFunction(p, first, []);
    case Token.FOR:
      return parseFor(p, first, makeAsyncFor);
    case Token.WITH:
      return parseWith(p, first, makeAsyncWith);
    default:
      return p.fail();
  }
}

function parseDecorated(p: Cursor): stmt {
  const decorators: expr[] = [];
  while (p.accept(Token.AT)) {
    decorators.push(parseNamedExpression(p));
    p.expect(Token.NEWLINE);
  }
  if (p.kind === Token.CLASS) return parseClass(p, decorators);
  const first = p.index;
  p.accept(Token.ASYNC);
  return parseFunction(p, first, decorators);
}

/** An indented block, or statements on the same line. */
function parseBlock(p: Cursor): stmt[] {
  const body: stmt[] = [];
  if (!p.accept(Token.NEWLINE)) {
    parseSimpleStatements(p, body);
    return body;
  }
  p.expect(Token.INDENT);
  p.enter();
  do {
    parseStatement(p, body);
  } while (p.kind !== Token.DEDENT);
  p.leave();
  p.advance();
  return body;
}

/** At `def`; `first` is that token, or the `async` before it. */
function parseFunction(p: Cursor, first: number, decorators: expr[]): stmt {
  const make = p.kinds[first] === Token.ASYNC ? makeAsyncFunctionDef : makeFunctionDef;
  p.expect(Token.DEF);
  const name = p.expectName();
  p.expect(Token.LPAR);
  const parameters = p.kind === Token.RPAR ? makeArguments([], [], null, [], [], null, []) : parseParameters(p);
  p.expect(Token.RPAR);
  const returns = p.accept(Token.RARROW) ? parseExpression(p) : null;
  p.expect(Token.COLON);
  const body = parseBlock(p);
  const last = p.lastTextual();
  return make(
    name,
    parameters,
    body,
    decorators,
    returns,
    null,
    p.lines[first],
    p.columns[first],
    p.endLines[last],
    p.endColumns[last],
  );
}

function parseClass(p: Cursor, decorators: expr[]): stmt {
  const first = p.index;
  p.advance();
  const name = p.expectName();
  let bases: expr[] = [];
  let keywords: keyword[] = [];
  if (p.kind === Token.LPAR) {
    const call = parseCallArguments(p);
    const base = call.args[0];
    // `class A(x for x in y)` is valid only as a call.
    if (base !== undefined && base.kind === "GeneratorExp" && startsAtPreviousParenthesis(p, base, first)) p.fail();
    bases = call.args;
    keywords = call.keywords;
  }
  p.expect(Token.COLON);
  const body = parseBlock(p);
  const last = p.lastTextual();
  return makeClassDef(
    name,
    bases,
    keywords,
    body,
    decorators,
    p.lines[first],
    p.columns[first],
    p.endLines[last],
    p.endColumns[last],
  );
}

/** Whether a class's only base is a generator expression without parentheses of its own. */
function startsAtPreviousParenthesis(p: Cursor, base: expr, classToken: number): boolean {
  const opening = classToken + 2;
  return base.lineno === p.lines[opening] && base.col_offset === p.columns[opening];
}

function parseIf(p: Cursor): stmt {
  // A chain of `elif` nests in the tree but not on the stack.
  const starts: number[] = [];
  const tests: expr[] = [];
  const bodies: stmt[][] = [];
  do {
    starts.push(p.index);
    p.advance();
    tests.push(parseNamedExpression(p));
    p.expect(Token.COLON);
    bodies.push(parseBlock(p));
    if (starts.length > MAXIMUM_ELIFS) p.fail();
  } while (p.kind === Token.ELIF);
  let orelse = parseElse(p);
  const last = p.lastTextual();
  for (let index = starts.length - 1; ; index--) {
    const first = starts[index];
    const node = makeIf(
      tests[index],
      bodies[index],
      orelse,
      p.lines[first],
      p.columns[first],
      p.endLines[last],
      p.endColumns[last],
    );
    if (index === 0) return node;
    orelse = [node];
  }
}

function parseElse(p: Cursor): stmt[] {
  if (!p.accept(Token.ELSE)) return [];
  p.expect(Token.COLON);
  return parseBlock(p);
}

function parseWhile(p: Cursor): stmt {
  const first = p.index;
  p.advance();
  const test = parseNamedExpression(p);
  p.expect(Token.COLON);
  const body = parseBlock(p);
  const orelse = parseElse(p);
  const last = p.lastTextual();
  return makeWhile(test, body, orelse, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function parseFor(p: Cursor, first: number, make: typeof makeFor | typeof makeAsyncFor): stmt {
  p.expect(Token.FOR);
  const target = parseStarTargets(p);
  p.expect(Token.IN);
  const iterable = parseStarExpressions(p);
  p.expect(Token.COLON);
  const body = parseBlock(p);
  const orelse = parseElse(p);
  const last = p.lastTextual();
  return make(
    target,
    iterable,
    body,
    orelse,
    null,
    p.lines[first],
    p.columns[first],
    p.endLines[last],
    p.endColumns[last],
  );
}

function parseWith(p: Cursor, first: number, make: typeof makeWith | typeof makeAsyncWith): stmt {
  p.expect(Token.WITH);
  const items = parseParenthesizedWithItems(p) ?? parseWithItems(p, Token.COLON);
  p.expect(Token.COLON);
  const body = parseBlock(p);
  const last = p.lastTextual();
  return make(items, body, null, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

/** Items up to the token that ends the list. A trailing comma is allowed only before a parenthesis. */
function parseWithItems(p: Cursor, closing: Token): withitem[] {
  const items: withitem[] = [];
  do {
    if (closing === Token.RPAR && p.kind === Token.RPAR && items.length > 0) break;
    const context = parseExpression(p);
    const variable = p.accept(Token.AS) ? parseStarTarget(p) : null;
    items.push(makeWithitem(context, variable));
  } while (p.accept(Token.COMMA));
  return items;
}

/** `'(' items [','] ')'` before a colon, which can look like an expression in parentheses. */
function parseParenthesizedWithItems(p: Cursor): withitem[] | null {
  if (p.kind !== Token.LPAR) return null;
  const start = p.index;
  const level = p.tokens.levels[start] - 1;
  let closing = start + 1;
  while (p.kinds[closing] !== Token.RPAR || p.tokens.levels[closing] !== level) closing++;
  if (p.kinds[closing + 1] !== Token.COLON) return null;
  const warnings = p.warnings.issued.length;
  try {
    p.advance();
    const items = parseWithItems(p, Token.RPAR);
    if (p.index === closing) {
      p.advance();
      return items;
    }
  } catch (error) {
    if (error !== NOT_PARSED) throw error;
  }
  p.warnings.issued.length = warnings;
  p.moveTo(start);
  return null;
}

function parseTry(p: Cursor): stmt {
  const first = p.index;
  p.advance();
  p.expect(Token.COLON);
  const body = parseBlock(p);
  const isStar = p.kind === Token.EXCEPT && p.nextKind() === Token.STAR;
  const handlers: excepthandler[] = [];
  while (p.kind === Token.EXCEPT) handlers.push(parseExcept(p, isStar));
  const orelse = handlers.length > 0 ? parseElse(p) : [];
  let finalbody: stmt[] = [];
  if (p.accept(Token.FINALLY)) {
    p.expect(Token.COLON);
    finalbody = parseBlock(p);
  } else if (handlers.length === 0) {
    p.fail();
  }
  const last = p.lastTextual();
  const make = isStar ? makeTryStar : makeTry;
  return make(
    body,
    handlers,
    orelse,
    finalbody,
    p.lines[first],
    p.columns[first],
    p.endLines[last],
    p.endColumns[last],
  );
}

function parseExcept(p: Cursor, isStar: boolean): excepthandler {
  const first = p.index;
  p.advance();
  if (isStar) p.expect(Token.STAR);
  let type: expr | null = null;
  let name: string | null = null;
  if (isStar || p.kind !== Token.COLON) {
    type = parseExpression(p);
    if (p.accept(Token.AS)) name = p.expectName();
  }
  p.expect(Token.COLON);
  const body = parseBlock(p);
  const last = p.lastTextual();
  return makeExceptHandler(type, name, body, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

/**
 * Whether the word `match` starts a statement. If so, its line ends with a colon and an indented `case` follows; no
 * other statement that starts with a name looks like that.
 */
function startsMatch(p: Cursor): boolean {
  let newline = p.index + 1;
  while (p.kinds[newline] !== Token.NEWLINE && p.kinds[newline] !== Token.ENDMARKER) newline++;
  return (
    p.kinds[newline] === Token.NEWLINE &&
    p.kinds[newline - 1] === Token.COLON &&
    newline - 1 > p.index + 1 &&
    p.kinds[newline + 1] === Token.INDENT &&
    p.kinds[newline + 2] === Token.NAME &&
    p.tokens.names[newline + 2] === SoftKeyword.CASE
  );
}

function parseMatch(p: Cursor): stmt {
  const first = p.index;
  p.advance();
  const subject = parseSubject(p);
  p.expect(Token.COLON);
  p.expect(Token.NEWLINE);
  p.expect(Token.INDENT);
  p.enter();
  const cases: match_case[] = [];
  do {
    cases.push(parseCase(p));
  } while (p.kind !== Token.DEDENT);
  p.leave();
  p.advance();
  const last = p.lastTextual();
  return makeMatch(subject, cases, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

/** One expression, or several separated by commas, which form a tuple. */
function parseSubject(p: Cursor): expr {
  const first = p.index;
  const subject = parseStarNamedExpression(p);
  if (p.kind !== Token.COMMA) {
    if (subject.kind === "Starred") p.fail();
    return subject;
  }
  const items = [subject];
  while (p.accept(Token.COMMA)) {
    if (p.at(Token.COLON)) break;
    items.push(parseStarNamedExpression(p));
  }
  const last = p.index - 1;
  return makeTuple(items, "Load", p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function parseCase(p: Cursor): match_case {
  if (p.kind !== Token.NAME || p.tokens.names[p.index] !== SoftKeyword.CASE) p.fail();
  p.advance();
  const patterns = parsePatterns(p);
  const guard = p.accept(Token.IF) ? parseNamedExpression(p) : null;
  p.expect(Token.COLON);
  return makeMatchCase(patterns, guard, parseBlock(p));
}
