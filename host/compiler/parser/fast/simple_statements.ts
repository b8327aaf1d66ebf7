/** Statements that fit on one line. */
import {
  type alias,
  type expr,
  makeAlias,
  makeAnnAssign,
  makeAssert,
  makeAssign,
  makeAugAssign,
  makeBreak,
  makeContinue,
  makeDelete,
  makeExpr,
  makeGlobal,
  makeImport,
  makeImportFrom,
  makeNonlocal,
  makePass,
  makeRaise,
  makeReturn,
  type operator,
  type stmt,
} from "../../generated/nodes.ts";
import { Token } from "../../tokens/tokens.ts";
import type { Cursor } from "./cursor.ts";
import { parseAssignedValue, parseExpression, parseStarExpressions, startsExpression } from "./expressions.ts";
import { parseDelTargets, setContext } from "./targets.ts";

/** Appends `simple_stmt (';' simple_stmt)* [';'] NEWLINE` to `body`. */
export function parseSimpleStatements(p: Cursor, body: stmt[]): void {
  do {
    body.push(parseSimpleStatement(p));
  } while (p.accept(Token.SEMI) && p.kind !== Token.NEWLINE);
  p.expect(Token.NEWLINE);
}

function parseSimpleStatement(p: Cursor): stmt {
  const first = p.index;
  switch (p.kind) {
    case Token.PASS:
      p.advance();
      return makePass(p.lines[first], p.columns[first], p.endLines[first], p.endColumns[first]);
    case Token.BREAK:
      p.advance();
      return makeBreak(p.lines[first], p.columns[first], p.endLines[first], p.endColumns[first]);
    case Token.CONTINUE:
      p.advance();
      return makeContinue(p.lines[first], p.columns[first], p.endLines[first], p.endColumns[first]);
    case Token.RETURN: {
      p.advance();
      const value = startsExpression(p.kind) ? parseStarExpressions(p) : null;
      const last = p.index - 1;
      return makeReturn(value, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
    }
    case Token.RAISE:
      return parseRaise(p);
    case Token.IMPORT:
      return parseImport(p);
    case Token.FROM:
      return parseImportFrom(p);
    case Token.ASSERT:
      return parseAssert(p);
    case Token.DEL: {
      p.advance();
      const targets = parseDelTargets(p);
      const last = p.index - 1;
      return makeDelete(targets, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
    }
    case Token.GLOBAL:
    case Token.NONLOCAL:
      return parseNames(p);
    default:
      return parseExpressionStatement(p);
  }
}

function parseRaise(p: Cursor): stmt {
  const first = p.index;
  p.advance();
  let exception: expr | null = null;
  let cause: expr | null = null;
  if (startsExpression(p.kind)) {
    exception = parseExpression(p);
    if (p.accept(Token.FROM)) cause = parseExpression(p);
  }
  const last = p.index - 1;
  return makeRaise(exception, cause, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function parseAssert(p: Cursor): stmt {
  const first = p.index;
  p.advance();
  const test = parseExpression(p);
  const message = p.accept(Token.COMMA) ? parseExpression(p) : null;
  const last = p.index - 1;
  return makeAssert(test, message, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function parseNames(p: Cursor): stmt {
  const first = p.index;
  const make = p.kind === Token.GLOBAL ? makeGlobal : makeNonlocal;
  const names: string[] = [];
  do {
    p.advance();
    names.push(p.expectName());
  } while (p.kind === Token.COMMA);
  const last = p.index - 1;
  return make(names, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function parseImport(p: Cursor): stmt {
  const first = p.index;
  const names: alias[] = [];
  do {
    p.advance();
    const start = p.index;
    const name = parseDottedName(p);
    names.push(finishAlias(p, name, start));
  } while (p.kind === Token.COMMA);
  const last = p.index - 1;
  return makeImport(names, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function parseDottedName(p: Cursor): string {
  let name = p.expectName();
  while (p.accept(Token.DOT)) name += `.${p.expectName()}`;
  return name;
}

function finishAlias(p: Cursor, name: string, first: number): alias {
  const asName = p.accept(Token.AS) ? p.expectName() : null;
  const last = p.index - 1;
  return makeAlias(name, asName, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function parseImportFrom(p: Cursor): stmt {
  const first = p.index;
  p.advance();
  let level = 0;
  for (; ; p.advance()) {
    if (p.kind === Token.DOT) level += 1;
    else if (p.kind === Token.ELLIPSIS) level += 3;
    else break;
  }
  const module = level > 0 && p.kind === Token.IMPORT ? null : parseDottedName(p);
  p.expect(Token.IMPORT);
  const names = parseImportTargets(p);
  const last = p.index - 1;
  return makeImportFrom(module, names, level, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function parseImportTargets(p: Cursor): alias[] {
  const first = p.index;
  if (p.accept(Token.STAR)) {
    return [makeAlias("*", null, p.lines[first], p.columns[first], p.endLines[first], p.endColumns[first])];
  }
  const parenthesized = p.accept(Token.LPAR);
  const names: alias[] = [];
  do {
    // A trailing comma is allowed only before the closing parenthesis.
    if (parenthesized && p.kind === Token.RPAR && names.length > 0) break;
    const start = p.index;
    const name = p.expectName();
    names.push(finishAlias(p, name, start));
  } while (p.accept(Token.COMMA));
  if (parenthesized) p.expect(Token.RPAR);
  return names;
}

/** An expression, an assignment of any kind or an annotation. */
function parseExpressionStatement(p: Cursor): stmt {
  const first = p.index;
  const value = parseAssignedValue(p);
  if (p.kind === Token.EQUAL) return parseAssign(p, first, value);
  if (p.kind === Token.COLON) return parseAnnAssign(p, first, value);
  const operator = augmentedOperator(p.kind);
  if (operator !== null) {
    if (value.kind !== "Name" && value.kind !== "Attribute" && value.kind !== "Subscript") p.fail();
    setContext(p, value, "Store");
    p.advance();
    const operand = parseAssignedValue(p);
    const last = p.index - 1;
    return makeAugAssign(
      value,
      operator,
      operand,
      p.lines[first],
      p.columns[first],
      p.endLines[last],
      p.endColumns[last],
    );
  }
  const last = p.index - 1;
  return makeExpr(value, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function parseAssign(p: Cursor, first: number, firstTarget: expr): stmt {
  const targets: expr[] = [];
  let value = firstTarget;
  while (p.accept(Token.EQUAL)) {
    targets.push(setContext(p, value, "Store"));
    value = parseAssignedValue(p);
  }
  const last = p.index - 1;
  return makeAssign(targets, value, null, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

function parseAnnAssign(p: Cursor, first: number, target: expr): stmt {
  if (target.kind !== "Name" && target.kind !== "Attribute" && target.kind !== "Subscript") p.fail();
  if (p.kinds[first] === Token.LPAR && beginsWithTarget(p, first, target)) p.fail();
  const simple = target.kind === "Name" && p.kinds[first] === Token.NAME ? 1 : 0;
  setContext(p, target, "Store");
  p.advance();
  const annotation = parseExpression(p);
  const value = p.accept(Token.EQUAL) ? parseAssignedValue(p) : null;
  const last = p.index - 1;
  return makeAnnAssign(
    target,
    annotation,
    value,
    simple,
    p.lines[first],
    p.columns[first],
    p.endLines[last],
    p.endColumns[last],
  );
}

/**
 * Whether the parenthesized part that `target` begins with is itself a target, as in `(a).b: int`. CPython's grammar
 * takes it for the whole target and then misses the colon.
 */
function beginsWithTarget(p: Cursor, first: number, target: expr): boolean {
  const isAtParenthesis = (node: expr): boolean =>
    node.lineno === p.lines[first] && node.col_offset === p.columns[first];
  let node = target;
  if (!isAtParenthesis(node)) return false;
  while (isAtParenthesis(node)) {
    if (node.kind === "Attribute" || node.kind === "Subscript") node = node.value;
    else if (node.kind === "Call") node = node.func;
    else return false;
  }
  return node.kind === "Name" || node.kind === "Attribute" || node.kind === "Subscript";
}

function augmentedOperator(kind: Token): operator | null {
  switch (kind) {
    case Token.PLUSEQUAL:
      return "Add";
    case Token.MINEQUAL:
      return "Sub";
    case Token.STAREQUAL:
      return "Mult";
    case Token.ATEQUAL:
      return "MatMult";
    case Token.SLASHEQUAL:
      return "Div";
    case Token.PERCENTEQUAL:
      return "Mod";
    case Token.AMPEREQUAL:
      return "BitAnd";
    case Token.VBAREQUAL:
      return "BitOr";
    case Token.CIRCUMFLEXEQUAL:
      return "BitXor";
    case Token.LEFTSHIFTEQUAL:
      return "LShift";
    case Token.RIGHTSHIFTEQUAL:
      return "RShift";
    case Token.DOUBLESTAREQUAL:
      return "Pow";
    case Token.DOUBLESLASHEQUAL:
      return "FloorDiv";
    default:
      return null;
  }
}
