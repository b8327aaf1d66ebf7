/**
 * Assignment targets. After `for`, `as` and `del` a target is parsed as one from the start, since `in` must not be
 * taken for an operator. In an assignment it is parsed as an expression and becomes a target when `=` turns up.
 */
import type { expr, expr_context } from "../../generated/nodes.ts";
import { makeStarred, makeTuple } from "../../generated/nodes.ts";
import { Token } from "../../tokens/tokens.ts";
import type { Cursor } from "./cursor.ts";
import { parsePrimary } from "./expressions.ts";

/** `star_target (',' star_target)* [',']`; a tuple if there is any comma. */
export function parseStarTargets(p: Cursor): expr {
  const first = p.index;
  const target = parseStarTarget(p);
  if (p.kind !== Token.COMMA) return target;
  const targets = [target];
  while (p.accept(Token.COMMA)) {
    if (!startsTarget(p.kind)) break;
    targets.push(parseStarTarget(p));
  }
  const last = p.index - 1;
  return makeTuple(targets, "Store", p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

export function parseStarTarget(p: Cursor): expr {
  if (p.kind !== Token.STAR) return setContext(p, parsePrimary(p), "Store");
  const first = p.index;
  p.advance();
  const value = setContext(p, parsePrimary(p), "Store");
  const last = p.index - 1;
  return makeStarred(value, "Store", p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

/** The targets of `del`, up to the end of the statement. */
export function parseDelTargets(p: Cursor): expr[] {
  const targets = [setContext(p, parsePrimary(p), "Del")];
  while (p.accept(Token.COMMA)) {
    if (!startsTarget(p.kind)) break;
    targets.push(setContext(p, parsePrimary(p), "Del"));
  }
  if (p.kind !== Token.SEMI && p.kind !== Token.NEWLINE) p.fail();
  return targets;
}

/** Turns an expression into a target, if it can be one. */
export function setContext(p: Cursor, node: expr, context: expr_context): expr {
  switch (node.kind) {
    case "Name":
    case "Attribute":
    case "Subscript":
      node.ctx = context;
      return node;
    case "Starred":
      if (context !== "Store" || node.value.kind === "Starred") p.fail();
      setContext(p, node.value, context);
      node.ctx = context;
      return node;
    case "Tuple":
    case "List":
      for (const item of node.elts) setContext(p, item, context);
      node.ctx = context;
      return node;
    default:
      return p.fail();
  }
}

function startsTarget(kind: Token): boolean {
  return (
    kind === Token.NAME ||
    kind === Token.LPAR ||
    kind === Token.LSQB ||
    kind === Token.STAR ||
    // Expressions that can have an attribute or a subscript.
    kind === Token.STRING ||
    kind === Token.NUMBER ||
    kind === Token.LBRACE ||
    kind === Token.ELLIPSIS ||
    kind === Token.TRUE ||
    kind === Token.FALSE ||
    kind === Token.NONE
  );
}
