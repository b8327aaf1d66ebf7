/** The arguments of calls and classes, and the parameters of functions and lambdas. */
import {
  type arg,
  type arguments as Arguments,
  type expr,
  type keyword,
  makeArg,
  makeArguments,
  makeGeneratorExp,
  makeKeyword,
} from "../../generated/nodes.ts";
import { Token } from "../../tokens/tokens.ts";
import type { Cursor } from "./cursor.ts";
import {
  isComprehension,
  parseComprehensions,
  parseExpression,
  parseNamedExpression,
  parseStarExpression,
  parseStarredExpression,
} from "./expressions.ts";

export interface CallArguments {
  readonly args: expr[];
  readonly keywords: keyword[];
}

/** From `(` to `)`. After a keyword argument, only keywords and `*` may follow; after `**`, only keywords and `**`. */
export function parseCallArguments(p: Cursor): CallArguments {
  const opening = p.index;
  const args: expr[] = [];
  const keywords: keyword[] = [];
  let sawDouble = false;
  p.expect(Token.LPAR);
  p.enter();
  while (p.kind !== Token.RPAR) {
    const first = p.index;
    if (p.kind === Token.STAR) {
      if (sawDouble) p.fail();
      args.push(parseStarredExpression(p));
    } else if (p.kind === Token.DOUBLESTAR) {
      sawDouble = true;
      p.advance();
      keywords.push(finishKeyword(p, first, null));
    } else if (p.kind === Token.NAME && p.nextKind() === Token.EQUAL) {
      const name = p.expectName();
      p.advance();
      keywords.push(finishKeyword(p, first, name));
    } else {
      if (keywords.length > 0) p.fail();
      const value = parseNamedExpression(p);
      if (isComprehension(p.kind)) {
        if (args.length > 0) p.fail();
        const generators = parseComprehensions(p);
        p.leave();
        p.expect(Token.RPAR);
        const last = p.index - 1;
        args.push(
          makeGeneratorExp(
            value,
            generators,
            p.lines[opening],
            p.columns[opening],
            p.endLines[last],
            p.endColumns[last],
          ),
        );
        return { args, keywords };
      }
      args.push(value);
    }
    if (p.kind !== Token.RPAR) p.expect(Token.COMMA);
  }
  p.leave();
  p.advance();
  return { args, keywords };
}

function finishKeyword(p: Cursor, first: number, name: string | null): keyword {
  const value = parseExpression(p);
  const last = p.index - 1;
  return makeKeyword(name, value, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}

/** Between the parentheses of a function definition. */
export function parseParameters(p: Cursor): Arguments {
  return parseParameterList(p, Token.RPAR, true);
}

export function parseLambdaParameters(p: Cursor): Arguments {
  return parseParameterList(p, Token.COLON, false);
}

function parseParameterList(p: Cursor, closing: Token, annotated: boolean): Arguments {
  let positionalOnly: arg[] = [];
  let positional: arg[] = [];
  const keywordOnly: arg[] = [];
  const keywordDefaults: (expr | null)[] = [];
  const defaults: expr[] = [];
  let variable: arg | null = null;
  let keywords: arg | null = null;
  let sawStar = false;
  let sawSlash = false;
  while (p.kind !== closing) {
    if (p.kind === Token.NAME) {
      const parameter = parseParameter(p, annotated);
      const value = p.accept(Token.EQUAL) ? parseExpression(p) : null;
      if (sawStar) {
        keywordOnly.push(parameter);
        keywordDefaults.push(value);
      } else {
        positional.push(parameter);
        if (value !== null) defaults.push(value);
        else if (defaults.length > 0) p.fail();
      }
    } else if (p.kind === Token.SLASH) {
      if (sawSlash || sawStar || positional.length === 0) p.fail();
      sawSlash = true;
      p.advance();
      positionalOnly = positional;
      positional = [];
    } else if (p.kind === Token.STAR) {
      if (sawStar) p.fail();
      sawStar = true;
      p.advance();
      if (p.at(Token.NAME)) variable = parseParameter(p, annotated, true);
      else if (!p.at(Token.COMMA) || p.nextKind() !== Token.NAME) p.fail();
    } else if (p.kind === Token.DOUBLESTAR) {
      p.advance();
      keywords = parseParameter(p, annotated);
      p.accept(Token.COMMA);
      if (p.kind !== closing) p.fail();
      break;
    } else {
      p.fail();
    }
    if (p.kind !== closing) p.expect(Token.COMMA);
  }
  return makeArguments(positionalOnly, positional, variable, keywordOnly, keywordDefaults, keywords, defaults);
}

/** `mayStar`: the annotation of `*args` may be starred. */
function parseParameter(p: Cursor, annotated: boolean, mayStar = false): arg {
  const first = p.index;
  const name = p.expectName();
  let annotation: expr | null = null;
  if (annotated && p.accept(Token.COLON)) annotation = mayStar ? parseStarExpression(p) : parseExpression(p);
  const last = p.index - 1;
  return makeArg(name, annotation, null, p.lines[first], p.columns[first], p.endLines[last], p.endColumns[last]);
}
