/**
 * What the alternatives of the grammar produce if it is more than a node with their named items; keyed by action name.
 */
import {
  type alias,
  type arg,
  type AnyNode,
  type comprehension,
  type cmpop,
  type excepthandler,
  type expr,
  type expr_context,
  type keyword,
  makeAlias,
  makeAnnAssign,
  makeArg,
  makeArguments,
  makeAsyncFunctionDef,
  makeAttribute,
  makeBoolOp,
  makeCall,
  makeClassDef,
  makeCompare,
  makeDict,
  makeDictComp,
  makeExceptHandler,
  makeFunctionDef,
  makeGlobal,
  makeIf,
  makeImportFrom,
  makeKeyword,
  makeLambda,
  makeMatchAs,
  makeMatchClass,
  makeMatchMapping,
  makeMatchOr,
  makeMatchStar,
  makeModule,
  makeName,
  makeNamedExpr,
  makeNonlocal,
  makePass,
  makeStarred,
  makeTuple,
  type arguments as Arguments,
  type pattern,
  type stmt,
} from "../../generated/nodes.ts";
import { Token } from "../../tokens/tokens.ts";
import { type Captures, FAIL } from "./machine.ts";
import type { DiagnosingParser } from "./diagnosing_parser.ts";
import {
  capturesList,
  type Extent,
  expression,
  expressionOrNull,
  expressions,
  identifier,
  identifierOf,
  identifierOrNull,
  parametersOf,
  patternsOf,
  statements,
  type TokenValue,
} from "./values.ts";

export type Action = (
  captures: Captures,
  at: Extent,
  fields: Readonly<Record<string, string>>,
  parser: DiagnosingParser,
) => unknown;

type Place = [number, number, number, number];

function place(at: Extent): Place {
  return [at.lineno, at.col_offset, at.end_lineno, at.end_col_offset];
}

function prepend(c: Captures): unknown[] {
  return [c.get("first"), ...((c.get("rest") ?? []) as unknown[])];
}

/** Makes a copy: the memo may return the same node in a place where it is not a target. */
function withContext(node: expr, context: expr_context): expr {
  switch (node.kind) {
    case "Name":
    case "Attribute":
    case "Subscript":
      return { ...node, ctx: context };
    case "Starred":
      return { ...node, value: withContext(node.value, context), ctx: context };
    case "List":
    case "Tuple":
      return { ...node, elts: node.elts.map((item) => withContext(item, context)), ctx: context };
    default:
      return node;
  }
}

function contextOf(fields: Readonly<Record<string, string>>): expr_context {
  return (fields.ctx ?? "Load") as expr_context;
}

interface CallParts {
  readonly args: expr[];
  readonly keywords: keyword[];
}

function callParts(c: Captures): CallParts {
  return (c.get("arguments") ?? { args: [], keywords: [] }) as CallParts;
}

function parameters(c: Captures): Arguments {
  const defaulted = capturesList(c, "defaulted");
  const slashDefault = c.get("slashDefault") as Captures | undefined;
  const star = c.get("star") as Captures | null | undefined;
  const beforeSlash = slashDefault === undefined ? [] : capturesList(slashDefault, "defaulted");
  const parameterOf = (pair: Captures): arg => pair.get("parameter") as arg;
  const positionalOnly =
    slashDefault === undefined
      ? parametersOf(c, "slash")
      : [...parametersOf(slashDefault, "plain"), ...beforeSlash.map(parameterOf)];
  const rest = star == null ? [] : capturesList(star, "rest");
  return makeArguments(
    positionalOnly,
    [...parametersOf(c, "plain"), ...defaulted.map(parameterOf)],
    (star?.get("variable") ?? null) as arg | null,
    rest.map(parameterOf),
    rest.map((pair) => expressionOrNull(pair, "value")),
    (star?.get("keywords") ?? null) as arg | null,
    [...beforeSlash, ...defaulted].map((pair) => expression(pair, "value")),
  );
}

function parametersOrNone(c: Captures): Arguments {
  return (c.get("args") ?? makeArguments([], [], null, [], [], null, [])) as Arguments;
}

function countDots(dots: readonly unknown[], parser: DiagnosingParser): number {
  let level = 0;
  for (const dot of dots) level += parser.tokens.kinds[(dot as TokenValue).index] === Token.ELLIPSIS ? 3 : 1;
  return level;
}

export const ACTIONS: Readonly<Record<string, Action>> = {
  // Lists and groups.
  list: (c) => [c.values().next().value],
  flatten: (c) => (c.get("lists") as unknown[][]).flat(),
  concatenate: (c) => [...(c.get("first") as unknown[]), ...(c.get("second") as unknown[])],
  prepend,
  captures: (c) => c,
  nothing: () => FAIL,

  // Statements.
  module: (c) => makeModule(statements(c, "body"), []),
  pass: (_, at) => [makePass(...place(at))],
  annotateName: (c, at) =>
    makeAnnAssign(
      withContext(expression(c, "name"), "Store"),
      expression(c, "annotation"),
      expressionOrNull(c, "value"),
      1,
      ...place(at),
    ),
  global: (c, at) => makeGlobal(expressions(c, "names").map(identifierOf), ...place(at)),
  nonlocal: (c, at) => makeNonlocal(expressions(c, "names").map(identifierOf), ...place(at)),
  importFrom: (c, at, _, parser) =>
    makeImportFrom(
      identifierOrNull(c, "module"),
      c.get("names") as alias[],
      countDots(c.get("dots") as unknown[], parser),
      ...place(at),
    ),
  importStar: (_, at) => [makeAlias("*", null, ...place(at))],
  alias: (c, at) => makeAlias(identifier(c, "name"), identifierOrNull(c, "asname"), ...place(at)),
  joinNames: (c, at) => makeName(`${identifier(c, "left")}.${identifier(c, "right")}`, "Load", ...place(at)),
  decorate: (c) => ({ ...(c.get("definition") as stmt), decorator_list: c.get("decorators") }),
  classDef: (c, at) => {
    const { args, keywords } = callParts(c);
    return makeClassDef(identifier(c, "name"), args, keywords, statements(c, "body"), [], ...place(at));
  },
  functionDef: (c, at) => {
    const make = c.has("async") ? makeAsyncFunctionDef : makeFunctionDef;
    const returns = expressionOrNull(c, "returns");
    return make(identifier(c, "name"), parametersOrNone(c), statements(c, "body"), [], returns, null, ...place(at));
  },
  parameters,
  parameter: (c, at) => makeArg(identifier(c, "name"), expressionOrNull(c, "annotation"), null, ...place(at)),
  ifElse: (c, at) => makeIf(expression(c, "test"), statements(c, "body"), [c.get("elif") as stmt], ...place(at)),
  handler: (c, at): excepthandler =>
    makeExceptHandler(expression(c, "type"), identifierOrNull(c, "name"), statements(c, "body"), ...place(at)),

  // Patterns.
  matchAs: (c, at) => makeMatchAs((c.get("pattern") ?? null) as pattern | null, identifier(c, "target"), ...place(at)),
  matchOr: (c, at) => {
    const patterns = patternsOf(c, "patterns");
    return patterns.length === 1 ? patterns[0] : makeMatchOr(patterns, ...place(at));
  },
  matchStar: (c, at) => makeMatchStar(identifier(c, "target"), ...place(at)),
  matchMapping: (c, at) => {
    const items = capturesList(c, "items");
    const keys = items.map((item) => expression(item, "key"));
    const patterns = items.map((item) => item.get("pattern") as pattern);
    return makeMatchMapping(keys, patterns, identifierOrNull(c, "rest"), ...place(at));
  },
  matchClass: (c, at) => {
    const keywords = capturesList(c, "keywords");
    const names = keywords.map((item) => identifier(item, "key"));
    const patterns = keywords.map((item) => item.get("pattern") as pattern);
    return makeMatchClass(expression(c, "cls"), patternsOf(c, "patterns"), names, patterns, ...place(at));
  },
  real: (c, _, __, parser) => {
    const number = expression(c, "number");
    if (isImaginary(number)) throw parser.errors.at(number, number, "real number required in complex literal");
    return number;
  },
  imaginary: (c, _, __, parser) => {
    const number = expression(c, "number");
    if (!isImaginary(number)) throw parser.errors.at(number, number, "imaginary number required in complex literal");
    return number;
  },

  // Expressions.
  tuple: (c, at, fields) => makeTuple(prepend(c) as expr[], contextOf(fields), ...place(at)),
  or: (c, at) => makeBoolOp("Or", prepend(c) as expr[], ...place(at)),
  and: (c, at) => makeBoolOp("And", prepend(c) as expr[], ...place(at)),
  namedExpr: (c, at) =>
    makeNamedExpr(withContext(expression(c, "name"), "Store"), expression(c, "value"), ...place(at)),
  compare: (c, at) => {
    const pairs = c.get("pairs") as { readonly op: cmpop; readonly right: expr }[];
    const operators = pairs.map((pair) => pair.op);
    return makeCompare(
      expression(c, "left"),
      operators,
      pairs.map((pair) => pair.right),
      ...place(at),
    );
  },
  pair: (c, _, fields) => ({ op: fields.op, right: c.get("right") }),
  notEqual: (c, _, __, parser) => {
    const token = c.get("token") as TokenValue;
    return parser.isNotEqual(token.index) ? token : FAIL;
  },
  attribute: (c, at, fields) =>
    makeAttribute(expression(c, "value"), identifier(c, "attr"), contextOf(fields), ...place(at)),
  callGenerator: (c, at) => makeCall(expression(c, "func"), [expression(c, "generator")], [], ...place(at)),
  callNode: (c, at) => {
    const { args, keywords } = callParts(c);
    return makeCall(expression(c, "func"), args, keywords, ...place(at));
  },
  lambda: (c, at) => makeLambda(parametersOrNone(c), expression(c, "body"), ...place(at)),
  strings: (c, _, __, parser) => {
    const tokens = c.get("tokens") as TokenValue[];
    return parser.parseStrings(tokens[0].index, tokens[tokens.length - 1].index);
  },
  dict: (c, at) => {
    const pairs = capturesList(c, "pairs");
    const keys = pairs.map((pair) => expressionOrNull(pair, "key"));
    return makeDict(
      keys,
      pairs.map((pair) => expression(pair, "value")),
      ...place(at),
    );
  },
  dictComp: (c, at) => {
    const pair = c.get("pair") as Captures;
    const generators = c.get("generators") as comprehension[];
    return makeDictComp(expression(pair, "key"), expression(pair, "value"), generators, ...place(at));
  },
  arguments: (c, at) => {
    const named = (c.get("named") ?? []) as (expr | keyword)[];
    const isKeyword = (item: AnyNode): item is keyword => item.kind === "keyword";
    const starred = named.filter((item): item is expr => !isKeyword(item));
    const args = [...expressions(c, "positional"), ...starred];
    return makeCall(makeName("", "Load", 0, 0, 0, 0), args, named.filter(isKeyword), ...place(at));
  },
  keyword: (c, at) => makeKeyword(identifier(c, "name"), expression(c, "value"), ...place(at)),
  store: (c) => withContext(expression(c, "name"), "Store"),
  delete: (c) => withContext(expression(c, "name"), "Del"),
  starTarget: (c, at) => makeStarred(withContext(expression(c, "target"), "Store"), "Store", ...place(at)),

  // Errors that need more than a message and a location.
  unparenthesizedGenerator: (c, _, __, parser) => {
    const clauses = c.get("b") as comprehension[];
    throw parser.errors.at(c.get("a"), lastPartOf(clauses), "Generator expression must be parenthesized");
  },
  unparenthesizedLastArgument: (c, _, __, parser) => {
    const { args } = callParts(c);
    // `dict((a, b) for a, b in x)` has one argument and is valid.
    if (args.length <= 1) return FAIL;
    const clauses = c.get("b") as comprehension[];
    throw parser.errors.at(args[args.length - 1], lastPartOf(clauses), "Generator expression must be parenthesized");
  },
  positionalAfterKeyword: (c, _, __, parser) => {
    const unpacks = callParts(c).keywords.some((keyword) => keyword.arg === null);
    throw parser.errors.atLastToken(
      `positional argument follows keyword argument${unpacks ? " unpacking" : ""}`,
      "SyntaxError",
    );
  },
  legacyStatement: (c, _, __, parser) => {
    const name = expression(c, "name");
    if (!isLegacyStatement(name)) return FAIL;
    const word = identifierOf(name);
    throw parser.errors.at(
      name,
      c.get("value"),
      `Missing parentheses in call to '${word}'. Did you mean ${word}(...)?`,
    );
  },
  forgottenComma: (c, _, __, parser) => {
    if (isLegacyStatement(expression(c, "a"))) return FAIL;
    if (parser.tokens.levels[parser.position - 1] === 0) return FAIL;
    throw parser.errors.at(c.get("a"), c.get("b"), "invalid syntax. Perhaps you forgot a comma?");
  },
  missingColon: (c, _, __, parser) => {
    const key = expression(c, "a");
    throw parser.errors.atColumns(
      "SyntaxError",
      key.lineno,
      key.end_col_offset - 1,
      key.end_lineno,
      -1,
      "':' expected after dictionary key",
    );
  },
};

function isImaginary(node: expr): boolean {
  return node.kind === "Constant" && node.value.type === "complex";
}

/** `print x` and `exec x`, which were statements in Python 2. */
function isLegacyStatement(node: expr): boolean {
  return node.kind === "Name" && (node.id === "print" || node.id === "exec");
}

/** Where the last `for` ... `in` ... `if` ... ends. */
function lastPartOf(clauses: readonly comprehension[]): expr {
  const last = clauses[clauses.length - 1];
  return last.ifs.length === 0 ? last.iter : last.ifs[last.ifs.length - 1];
}
