// Generated from definitions/nodes.txt by tools/generate/nodes.ts. Do not edit.

import type { ConstantValue } from "../constants/constants.ts";

/** Lines count from 1; columns are offsets in UTF-8 bytes from the start of their line, as in CPython. */
export interface Located {
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
}

export type expr_context = "Load" | "Store" | "Del";
export type boolop = "And" | "Or";
export type operator = "Add" | "Sub" | "Mult" | "MatMult" | "Div" | "Mod" | "Pow" | "LShift" | "RShift" | "BitOr" | "BitXor" | "BitAnd" | "FloorDiv";
export type unaryop = "Invert" | "Not" | "UAdd" | "USub";
export type cmpop = "Eq" | "NotEq" | "Lt" | "LtE" | "Gt" | "GtE" | "Is" | "IsNot" | "In" | "NotIn";

export type mod =
  | Module
  | Interactive
  | Expression;

export type stmt =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | Expr
  | Pass
  | Break
  | Continue;

export type expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | Set
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

export type excepthandler =
  | ExceptHandler;

export type pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

export type type_ignore =
  | TypeIgnore;

export interface Module {
  kind: "Module";
  body: stmt[];
  type_ignores: type_ignore[];
}
export function makeModule(
  body: stmt[],
  type_ignores: type_ignore[],
): Module {
  return {
    kind: "Module",
    body,
    type_ignores,
  };
}

export interface Interactive {
  kind: "Interactive";
  body: stmt[];
}
export function makeInteractive(
  body: stmt[],
): Interactive {
  return {
    kind: "Interactive",
    body,
  };
}

export interface Expression {
  kind: "Expression";
  body: expr;
}
export function makeExpression(
  body: expr,
): Expression {
  return {
    kind: "Expression",
    body,
  };
}

export interface FunctionDef extends Located {
  kind: "FunctionDef";
  name: string;
  args: arguments;
  body: stmt[];
  decorator_list: expr[];
  returns: expr | null;
  type_comment: string | null;
}
export function makeFunctionDef(
  name: string,
  args: arguments,
  body: stmt[],
  decorator_list: expr[],
  returns: expr | null,
  type_comment: string | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): FunctionDef {
  return {
    kind: "FunctionDef",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    name,
    args,
    body,
    decorator_list,
    returns,
    type_comment,
  };
}

export interface AsyncFunctionDef extends Located {
  kind: "AsyncFunctionDef";
  name: string;
  args: arguments;
  body: stmt[];
  decorator_list: expr[];
  returns: expr | null;
  type_comment: string | null;
}
export function makeAsyncFunctionDef(
  name: string,
  args: arguments,
  body: stmt[],
  decorator_list: expr[],
  returns: expr | null,
  type_comment: string | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): AsyncFunctionDef {
  return {
    kind: "AsyncFunctionDef",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    name,
    args,
    body,
    decorator_list,
    returns,
    type_comment,
  };
}

export interface ClassDef extends Located {
  kind: "ClassDef";
  name: string;
  bases: expr[];
  keywords: keyword[];
  body: stmt[];
  decorator_list: expr[];
}
export function makeClassDef(
  name: string,
  bases: expr[],
  keywords: keyword[],
  body: stmt[],
  decorator_list: expr[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ClassDef {
  return {
    kind: "ClassDef",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    name,
    bases,
    keywords,
    body,
    decorator_list,
  };
}

export interface Return extends Located {
  kind: "Return";
  value: expr | null;
}
export function makeReturn(
  value: expr | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Return {
  return {
    kind: "Return",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    value,
  };
}

export interface Delete extends Located {
  kind: "Delete";
  targets: expr[];
}
export function makeDelete(
  targets: expr[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Delete {
  return {
    kind: "Delete",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    targets,
  };
}

export interface Assign extends Located {
  kind: "Assign";
  targets: expr[];
  value: expr;
  type_comment: string | null;
}
export function makeAssign(
  targets: expr[],
  value: expr,
  type_comment: string | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Assign {
  return {
    kind: "Assign",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    targets,
    value,
    type_comment,
  };
}

export interface AugAssign extends Located {
  kind: "AugAssign";
  target: expr;
  op: operator;
  value: expr;
}
export function makeAugAssign(
  target: expr,
  op: operator,
  value: expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): AugAssign {
  return {
    kind: "AugAssign",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    target,
    op,
    value,
  };
}

export interface AnnAssign extends Located {
  kind: "AnnAssign";
  target: expr;
  annotation: expr;
  value: expr | null;
  simple: number;
}
export function makeAnnAssign(
  target: expr,
  annotation: expr,
  value: expr | null,
  simple: number,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): AnnAssign {
  return {
    kind: "AnnAssign",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    target,
    annotation,
    value,
    simple,
  };
}

export interface For extends Located {
  kind: "For";
  target: expr;
  iter: expr;
  body: stmt[];
  orelse: stmt[];
  type_comment: string | null;
}
export function makeFor(
  target: expr,
  iter: expr,
  body: stmt[],
  orelse: stmt[],
  type_comment: string | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): For {
  return {
    kind: "For",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    target,
    iter,
    body,
    orelse,
    type_comment,
  };
}

export interface AsyncFor extends Located {
  kind: "AsyncFor";
  target: expr;
  iter: expr;
  body: stmt[];
  orelse: stmt[];
  type_comment: string | null;
}
export function makeAsyncFor(
  target: expr,
  iter: expr,
  body: stmt[],
  orelse: stmt[],
  type_comment: string | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): AsyncFor {
  return {
    kind: "AsyncFor",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    target,
    iter,
    body,
    orelse,
    type_comment,
  };
}

export interface While extends Located {
  kind: "While";
  test: expr;
  body: stmt[];
  orelse: stmt[];
}
export function makeWhile(
  test: expr,
  body: stmt[],
  orelse: stmt[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): While {
  return {
    kind: "While",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    test,
    body,
    orelse,
  };
}

export interface If extends Located {
  kind: "If";
  test: expr;
  body: stmt[];
  orelse: stmt[];
}
export function makeIf(
  test: expr,
  body: stmt[],
  orelse: stmt[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): If {
  return {
    kind: "If",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    test,
    body,
    orelse,
  };
}

export interface With extends Located {
  kind: "With";
  items: withitem[];
  body: stmt[];
  type_comment: string | null;
}
export function makeWith(
  items: withitem[],
  body: stmt[],
  type_comment: string | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): With {
  return {
    kind: "With",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    items,
    body,
    type_comment,
  };
}

export interface AsyncWith extends Located {
  kind: "AsyncWith";
  items: withitem[];
  body: stmt[];
  type_comment: string | null;
}
export function makeAsyncWith(
  items: withitem[],
  body: stmt[],
  type_comment: string | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): AsyncWith {
  return {
    kind: "AsyncWith",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    items,
    body,
    type_comment,
  };
}

export interface Match extends Located {
  kind: "Match";
  subject: expr;
  cases: match_case[];
}
export function makeMatch(
  subject: expr,
  cases: match_case[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Match {
  return {
    kind: "Match",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    subject,
    cases,
  };
}

export interface Raise extends Located {
  kind: "Raise";
  exc: expr | null;
  cause: expr | null;
}
export function makeRaise(
  exc: expr | null,
  cause: expr | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Raise {
  return {
    kind: "Raise",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    exc,
    cause,
  };
}

export interface Try extends Located {
  kind: "Try";
  body: stmt[];
  handlers: excepthandler[];
  orelse: stmt[];
  finalbody: stmt[];
}
export function makeTry(
  body: stmt[],
  handlers: excepthandler[],
  orelse: stmt[],
  finalbody: stmt[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Try {
  return {
    kind: "Try",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    body,
    handlers,
    orelse,
    finalbody,
  };
}

export interface TryStar extends Located {
  kind: "TryStar";
  body: stmt[];
  handlers: excepthandler[];
  orelse: stmt[];
  finalbody: stmt[];
}
export function makeTryStar(
  body: stmt[],
  handlers: excepthandler[],
  orelse: stmt[],
  finalbody: stmt[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): TryStar {
  return {
    kind: "TryStar",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    body,
    handlers,
    orelse,
    finalbody,
  };
}

export interface Assert extends Located {
  kind: "Assert";
  test: expr;
  msg: expr | null;
}
export function makeAssert(
  test: expr,
  msg: expr | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Assert {
  return {
    kind: "Assert",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    test,
    msg,
  };
}

export interface Import extends Located {
  kind: "Import";
  names: alias[];
}
export function makeImport(
  names: alias[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Import {
  return {
    kind: "Import",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    names,
  };
}

export interface ImportFrom extends Located {
  kind: "ImportFrom";
  module: string | null;
  names: alias[];
  level: number;
}
export function makeImportFrom(
  module: string | null,
  names: alias[],
  level: number,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ImportFrom {
  return {
    kind: "ImportFrom",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    module,
    names,
    level,
  };
}

export interface Global extends Located {
  kind: "Global";
  names: string[];
}
export function makeGlobal(
  names: string[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Global {
  return {
    kind: "Global",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    names,
  };
}

export interface Nonlocal extends Located {
  kind: "Nonlocal";
  names: string[];
}
export function makeNonlocal(
  names: string[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Nonlocal {
  return {
    kind: "Nonlocal",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    names,
  };
}

export interface Expr extends Located {
  kind: "Expr";
  value: expr;
}
export function makeExpr(
  value: expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Expr {
  return {
    kind: "Expr",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    value,
  };
}

export interface Pass extends Located {
  kind: "Pass";
}
export function makePass(
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Pass {
  return {
    kind: "Pass",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
  };
}

export interface Break extends Located {
  kind: "Break";
}
export function makeBreak(
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Break {
  return {
    kind: "Break",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
  };
}

export interface Continue extends Located {
  kind: "Continue";
}
export function makeContinue(
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Continue {
  return {
    kind: "Continue",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
  };
}

export interface BoolOp extends Located {
  kind: "BoolOp";
  op: boolop;
  values: expr[];
}
export function makeBoolOp(
  op: boolop,
  values: expr[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): BoolOp {
  return {
    kind: "BoolOp",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    op,
    values,
  };
}

export interface NamedExpr extends Located {
  kind: "NamedExpr";
  target: expr;
  value: expr;
}
export function makeNamedExpr(
  target: expr,
  value: expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): NamedExpr {
  return {
    kind: "NamedExpr",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    target,
    value,
  };
}

export interface BinOp extends Located {
  kind: "BinOp";
  left: expr;
  op: operator;
  right: expr;
}
export function makeBinOp(
  left: expr,
  op: operator,
  right: expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): BinOp {
  return {
    kind: "BinOp",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    left,
    op,
    right,
  };
}

export interface UnaryOp extends Located {
  kind: "UnaryOp";
  op: unaryop;
  operand: expr;
}
export function makeUnaryOp(
  op: unaryop,
  operand: expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): UnaryOp {
  return {
    kind: "UnaryOp",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    op,
    operand,
  };
}

export interface Lambda extends Located {
  kind: "Lambda";
  args: arguments;
  body: expr;
}
export function makeLambda(
  args: arguments,
  body: expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Lambda {
  return {
    kind: "Lambda",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    args,
    body,
  };
}

export interface IfExp extends Located {
  kind: "IfExp";
  test: expr;
  body: expr;
  orelse: expr;
}
export function makeIfExp(
  test: expr,
  body: expr,
  orelse: expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): IfExp {
  return {
    kind: "IfExp",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    test,
    body,
    orelse,
  };
}

export interface Dict extends Located {
  kind: "Dict";
  keys: (expr | null)[];
  values: expr[];
}
export function makeDict(
  keys: (expr | null)[],
  values: expr[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Dict {
  return {
    kind: "Dict",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    keys,
    values,
  };
}

export interface Set extends Located {
  kind: "Set";
  elts: expr[];
}
export function makeSet(
  elts: expr[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Set {
  return {
    kind: "Set",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    elts,
  };
}

export interface ListComp extends Located {
  kind: "ListComp";
  elt: expr;
  generators: comprehension[];
}
export function makeListComp(
  elt: expr,
  generators: comprehension[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ListComp {
  return {
    kind: "ListComp",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    elt,
    generators,
  };
}

export interface SetComp extends Located {
  kind: "SetComp";
  elt: expr;
  generators: comprehension[];
}
export function makeSetComp(
  elt: expr,
  generators: comprehension[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): SetComp {
  return {
    kind: "SetComp",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    elt,
    generators,
  };
}

export interface DictComp extends Located {
  kind: "DictComp";
  key: expr;
  value: expr;
  generators: comprehension[];
}
export function makeDictComp(
  key: expr,
  value: expr,
  generators: comprehension[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): DictComp {
  return {
    kind: "DictComp",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    key,
    value,
    generators,
  };
}

export interface GeneratorExp extends Located {
  kind: "GeneratorExp";
  elt: expr;
  generators: comprehension[];
}
export function makeGeneratorExp(
  elt: expr,
  generators: comprehension[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): GeneratorExp {
  return {
    kind: "GeneratorExp",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    elt,
    generators,
  };
}

export interface Await extends Located {
  kind: "Await";
  value: expr;
}
export function makeAwait(
  value: expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Await {
  return {
    kind: "Await",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    value,
  };
}

export interface Yield extends Located {
  kind: "Yield";
  value: expr | null;
}
export function makeYield(
  value: expr | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Yield {
  return {
    kind: "Yield",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    value,
  };
}

export interface YieldFrom extends Located {
  kind: "YieldFrom";
  value: expr;
}
export function makeYieldFrom(
  value: expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): YieldFrom {
  return {
    kind: "YieldFrom",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    value,
  };
}

export interface Compare extends Located {
  kind: "Compare";
  left: expr;
  ops: cmpop[];
  comparators: expr[];
}
export function makeCompare(
  left: expr,
  ops: cmpop[],
  comparators: expr[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Compare {
  return {
    kind: "Compare",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    left,
    ops,
    comparators,
  };
}

export interface Call extends Located {
  kind: "Call";
  func: expr;
  args: expr[];
  keywords: keyword[];
}
export function makeCall(
  func: expr,
  args: expr[],
  keywords: keyword[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Call {
  return {
    kind: "Call",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    func,
    args,
    keywords,
  };
}

export interface FormattedValue extends Located {
  kind: "FormattedValue";
  value: expr;
  conversion: number;
  format_spec: expr | null;
}
export function makeFormattedValue(
  value: expr,
  conversion: number,
  format_spec: expr | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): FormattedValue {
  return {
    kind: "FormattedValue",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    value,
    conversion,
    format_spec,
  };
}

export interface JoinedStr extends Located {
  kind: "JoinedStr";
  values: expr[];
}
export function makeJoinedStr(
  values: expr[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): JoinedStr {
  return {
    kind: "JoinedStr",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    values,
  };
}

export interface Constant extends Located {
  kind: "Constant";
  value: ConstantValue;
  string_kind: string | null;
}
export function makeConstant(
  value: ConstantValue,
  string_kind: string | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Constant {
  return {
    kind: "Constant",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    value,
    string_kind,
  };
}

export interface Attribute extends Located {
  kind: "Attribute";
  value: expr;
  attr: string;
  ctx: expr_context;
}
export function makeAttribute(
  value: expr,
  attr: string,
  ctx: expr_context,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Attribute {
  return {
    kind: "Attribute",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    value,
    attr,
    ctx,
  };
}

export interface Subscript extends Located {
  kind: "Subscript";
  value: expr;
  slice: expr;
  ctx: expr_context;
}
export function makeSubscript(
  value: expr,
  slice: expr,
  ctx: expr_context,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Subscript {
  return {
    kind: "Subscript",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    value,
    slice,
    ctx,
  };
}

export interface Starred extends Located {
  kind: "Starred";
  value: expr;
  ctx: expr_context;
}
export function makeStarred(
  value: expr,
  ctx: expr_context,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Starred {
  return {
    kind: "Starred",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    value,
    ctx,
  };
}

export interface Name extends Located {
  kind: "Name";
  id: string;
  ctx: expr_context;
}
export function makeName(
  id: string,
  ctx: expr_context,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Name {
  return {
    kind: "Name",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    id,
    ctx,
  };
}

export interface List extends Located {
  kind: "List";
  elts: expr[];
  ctx: expr_context;
}
export function makeList(
  elts: expr[],
  ctx: expr_context,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): List {
  return {
    kind: "List",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    elts,
    ctx,
  };
}

export interface Tuple extends Located {
  kind: "Tuple";
  elts: expr[];
  ctx: expr_context;
}
export function makeTuple(
  elts: expr[],
  ctx: expr_context,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Tuple {
  return {
    kind: "Tuple",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    elts,
    ctx,
  };
}

export interface Slice extends Located {
  kind: "Slice";
  lower: expr | null;
  upper: expr | null;
  step: expr | null;
}
export function makeSlice(
  lower: expr | null,
  upper: expr | null,
  step: expr | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): Slice {
  return {
    kind: "Slice",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    lower,
    upper,
    step,
  };
}

export interface ExceptHandler extends Located {
  kind: "ExceptHandler";
  type: expr | null;
  name: string | null;
  body: stmt[];
}
export function makeExceptHandler(
  type: expr | null,
  name: string | null,
  body: stmt[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ExceptHandler {
  return {
    kind: "ExceptHandler",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    type,
    name,
    body,
  };
}

export interface MatchValue extends Located {
  kind: "MatchValue";
  value: expr;
}
export function makeMatchValue(
  value: expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): MatchValue {
  return {
    kind: "MatchValue",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    value,
  };
}

export interface MatchSingleton extends Located {
  kind: "MatchSingleton";
  value: ConstantValue;
}
export function makeMatchSingleton(
  value: ConstantValue,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): MatchSingleton {
  return {
    kind: "MatchSingleton",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    value,
  };
}

export interface MatchSequence extends Located {
  kind: "MatchSequence";
  patterns: pattern[];
}
export function makeMatchSequence(
  patterns: pattern[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): MatchSequence {
  return {
    kind: "MatchSequence",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    patterns,
  };
}

export interface MatchMapping extends Located {
  kind: "MatchMapping";
  keys: expr[];
  patterns: pattern[];
  rest: string | null;
}
export function makeMatchMapping(
  keys: expr[],
  patterns: pattern[],
  rest: string | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): MatchMapping {
  return {
    kind: "MatchMapping",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    keys,
    patterns,
    rest,
  };
}

export interface MatchClass extends Located {
  kind: "MatchClass";
  cls: expr;
  patterns: pattern[];
  kwd_attrs: string[];
  kwd_patterns: pattern[];
}
export function makeMatchClass(
  cls: expr,
  patterns: pattern[],
  kwd_attrs: string[],
  kwd_patterns: pattern[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): MatchClass {
  return {
    kind: "MatchClass",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    cls,
    patterns,
    kwd_attrs,
    kwd_patterns,
  };
}

export interface MatchStar extends Located {
  kind: "MatchStar";
  name: string | null;
}
export function makeMatchStar(
  name: string | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): MatchStar {
  return {
    kind: "MatchStar",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    name,
  };
}

export interface MatchAs extends Located {
  kind: "MatchAs";
  pattern: pattern | null;
  name: string | null;
}
export function makeMatchAs(
  pattern: pattern | null,
  name: string | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): MatchAs {
  return {
    kind: "MatchAs",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    pattern,
    name,
  };
}

export interface MatchOr extends Located {
  kind: "MatchOr";
  patterns: pattern[];
}
export function makeMatchOr(
  patterns: pattern[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): MatchOr {
  return {
    kind: "MatchOr",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    patterns,
  };
}

export interface TypeIgnore {
  kind: "TypeIgnore";
  lineno: number;
  tag: string;
}
export function makeTypeIgnore(
  lineno: number,
  tag: string,
): TypeIgnore {
  return {
    kind: "TypeIgnore",
    lineno,
    tag,
  };
}

export interface comprehension {
  kind: "comprehension";
  target: expr;
  iter: expr;
  ifs: expr[];
  is_async: number;
}
export function makeComprehension(
  target: expr,
  iter: expr,
  ifs: expr[],
  is_async: number,
): comprehension {
  return {
    kind: "comprehension",
    target,
    iter,
    ifs,
    is_async,
  };
}

export interface arguments {
  kind: "arguments";
  posonlyargs: arg[];
  args: arg[];
  vararg: arg | null;
  kwonlyargs: arg[];
  kw_defaults: (expr | null)[];
  kwarg: arg | null;
  defaults: expr[];
}
export function makeArguments(
  posonlyargs: arg[],
  args: arg[],
  vararg: arg | null,
  kwonlyargs: arg[],
  kw_defaults: (expr | null)[],
  kwarg: arg | null,
  defaults: expr[],
): arguments {
  return {
    kind: "arguments",
    posonlyargs,
    args,
    vararg,
    kwonlyargs,
    kw_defaults,
    kwarg,
    defaults,
  };
}

export interface arg extends Located {
  kind: "arg";
  arg: string;
  annotation: expr | null;
  type_comment: string | null;
}
export function makeArg(
  arg: string,
  annotation: expr | null,
  type_comment: string | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): arg {
  return {
    kind: "arg",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    arg,
    annotation,
    type_comment,
  };
}

export interface keyword extends Located {
  kind: "keyword";
  arg: string | null;
  value: expr;
}
export function makeKeyword(
  arg: string | null,
  value: expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): keyword {
  return {
    kind: "keyword",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    arg,
    value,
  };
}

export interface alias extends Located {
  kind: "alias";
  name: string;
  asname: string | null;
}
export function makeAlias(
  name: string,
  asname: string | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): alias {
  return {
    kind: "alias",
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
    name,
    asname,
  };
}

export interface withitem {
  kind: "withitem";
  context_expr: expr;
  optional_vars: expr | null;
}
export function makeWithitem(
  context_expr: expr,
  optional_vars: expr | null,
): withitem {
  return {
    kind: "withitem",
    context_expr,
    optional_vars,
  };
}

export interface match_case {
  kind: "match_case";
  pattern: pattern;
  guard: expr | null;
  body: stmt[];
}
export function makeMatchCase(
  pattern: pattern,
  guard: expr | null,
  body: stmt[],
): match_case {
  return {
    kind: "match_case",
    pattern,
    guard,
    body,
  };
}

export type AnyNode =
  | Module
  | Interactive
  | Expression
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | Expr
  | Pass
  | Break
  | Continue
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | Set
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice
  | ExceptHandler
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr
  | TypeIgnore
  | comprehension
  | arguments
  | arg
  | keyword
  | alias
  | withitem
  | match_case;

/** The fields of each kind, in `ast.dump`'s order, without locations. */
export const NODE_FIELDS: Readonly<Record<AnyNode["kind"], readonly string[]>> = {
  Module: ["body", "type_ignores"],
  Interactive: ["body"],
  Expression: ["body"],
  FunctionDef: ["name", "args", "body", "decorator_list", "returns", "type_comment"],
  AsyncFunctionDef: ["name", "args", "body", "decorator_list", "returns", "type_comment"],
  ClassDef: ["name", "bases", "keywords", "body", "decorator_list"],
  Return: ["value"],
  Delete: ["targets"],
  Assign: ["targets", "value", "type_comment"],
  AugAssign: ["target", "op", "value"],
  AnnAssign: ["target", "annotation", "value", "simple"],
  For: ["target", "iter", "body", "orelse", "type_comment"],
  AsyncFor: ["target", "iter", "body", "orelse", "type_comment"],
  While: ["test", "body", "orelse"],
  If: ["test", "body", "orelse"],
  With: ["items", "body", "type_comment"],
  AsyncWith: ["items", "body", "type_comment"],
  Match: ["subject", "cases"],
  Raise: ["exc", "cause"],
  Try: ["body", "handlers", "orelse", "finalbody"],
  TryStar: ["body", "handlers", "orelse", "finalbody"],
  Assert: ["test", "msg"],
  Import: ["names"],
  ImportFrom: ["module", "names", "level"],
  Global: ["names"],
  Nonlocal: ["names"],
  Expr: ["value"],
  Pass: [],
  Break: [],
  Continue: [],
  BoolOp: ["op", "values"],
  NamedExpr: ["target", "value"],
  BinOp: ["left", "op", "right"],
  UnaryOp: ["op", "operand"],
  Lambda: ["args", "body"],
  IfExp: ["test", "body", "orelse"],
  Dict: ["keys", "values"],
  Set: ["elts"],
  ListComp: ["elt", "generators"],
  SetComp: ["elt", "generators"],
  DictComp: ["key", "value", "generators"],
  GeneratorExp: ["elt", "generators"],
  Await: ["value"],
  Yield: ["value"],
  YieldFrom: ["value"],
  Compare: ["left", "ops", "comparators"],
  Call: ["func", "args", "keywords"],
  FormattedValue: ["value", "conversion", "format_spec"],
  JoinedStr: ["values"],
  Constant: ["value", "string_kind"],
  Attribute: ["value", "attr", "ctx"],
  Subscript: ["value", "slice", "ctx"],
  Starred: ["value", "ctx"],
  Name: ["id", "ctx"],
  List: ["elts", "ctx"],
  Tuple: ["elts", "ctx"],
  Slice: ["lower", "upper", "step"],
  ExceptHandler: ["type", "name", "body"],
  MatchValue: ["value"],
  MatchSingleton: ["value"],
  MatchSequence: ["patterns"],
  MatchMapping: ["keys", "patterns", "rest"],
  MatchClass: ["cls", "patterns", "kwd_attrs", "kwd_patterns"],
  MatchStar: ["name"],
  MatchAs: ["pattern", "name"],
  MatchOr: ["patterns"],
  TypeIgnore: ["lineno", "tag"],
  comprehension: ["target", "iter", "ifs", "is_async"],
  arguments: ["posonlyargs", "args", "vararg", "kwonlyargs", "kw_defaults", "kwarg", "defaults"],
  arg: ["arg", "annotation", "type_comment"],
  keyword: ["arg", "value"],
  alias: ["name", "asname"],
  withitem: ["context_expr", "optional_vars"],
  match_case: ["pattern", "guard", "body"],
};

/** The fields that hold lists. */
export const NODE_LIST_FIELDS: Readonly<Record<AnyNode["kind"], readonly string[]>> = {
  Module: ["body", "type_ignores"],
  Interactive: ["body"],
  Expression: [],
  FunctionDef: ["body", "decorator_list"],
  AsyncFunctionDef: ["body", "decorator_list"],
  ClassDef: ["bases", "keywords", "body", "decorator_list"],
  Return: [],
  Delete: ["targets"],
  Assign: ["targets"],
  AugAssign: [],
  AnnAssign: [],
  For: ["body", "orelse"],
  AsyncFor: ["body", "orelse"],
  While: ["body", "orelse"],
  If: ["body", "orelse"],
  With: ["items", "body"],
  AsyncWith: ["items", "body"],
  Match: ["cases"],
  Raise: [],
  Try: ["body", "handlers", "orelse", "finalbody"],
  TryStar: ["body", "handlers", "orelse", "finalbody"],
  Assert: [],
  Import: ["names"],
  ImportFrom: ["names"],
  Global: ["names"],
  Nonlocal: ["names"],
  Expr: [],
  Pass: [],
  Break: [],
  Continue: [],
  BoolOp: ["values"],
  NamedExpr: [],
  BinOp: [],
  UnaryOp: [],
  Lambda: [],
  IfExp: [],
  Dict: ["keys", "values"],
  Set: ["elts"],
  ListComp: ["generators"],
  SetComp: ["generators"],
  DictComp: ["generators"],
  GeneratorExp: ["generators"],
  Await: [],
  Yield: [],
  YieldFrom: [],
  Compare: ["ops", "comparators"],
  Call: ["args", "keywords"],
  FormattedValue: [],
  JoinedStr: ["values"],
  Constant: [],
  Attribute: [],
  Subscript: [],
  Starred: [],
  Name: [],
  List: ["elts"],
  Tuple: ["elts"],
  Slice: [],
  ExceptHandler: ["body"],
  MatchValue: [],
  MatchSingleton: [],
  MatchSequence: ["patterns"],
  MatchMapping: ["keys", "patterns"],
  MatchClass: ["patterns", "kwd_attrs", "kwd_patterns"],
  MatchStar: [],
  MatchAs: [],
  MatchOr: ["patterns"],
  TypeIgnore: [],
  comprehension: ["ifs"],
  arguments: ["posonlyargs", "args", "kwonlyargs", "kw_defaults", "defaults"],
  arg: [],
  keyword: [],
  alias: [],
  withitem: [],
  match_case: ["body"],
};

/** The kinds that have a location. */
export const LOCATED_KINDS: ReadonlySet<AnyNode["kind"]> = new globalThis.Set<AnyNode["kind"]>([
  "FunctionDef",
  "AsyncFunctionDef",
  "ClassDef",
  "Return",
  "Delete",
  "Assign",
  "AugAssign",
  "AnnAssign",
  "For",
  "AsyncFor",
  "While",
  "If",
  "With",
  "AsyncWith",
  "Match",
  "Raise",
  "Try",
  "TryStar",
  "Assert",
  "Import",
  "ImportFrom",
  "Global",
  "Nonlocal",
  "Expr",
  "Pass",
  "Break",
  "Continue",
  "BoolOp",
  "NamedExpr",
  "BinOp",
  "UnaryOp",
  "Lambda",
  "IfExp",
  "Dict",
  "Set",
  "ListComp",
  "SetComp",
  "DictComp",
  "GeneratorExp",
  "Await",
  "Yield",
  "YieldFrom",
  "Compare",
  "Call",
  "FormattedValue",
  "JoinedStr",
  "Constant",
  "Attribute",
  "Subscript",
  "Starred",
  "Name",
  "List",
  "Tuple",
  "Slice",
  "ExceptHandler",
  "MatchValue",
  "MatchSingleton",
  "MatchSequence",
  "MatchMapping",
  "MatchClass",
  "MatchStar",
  "MatchAs",
  "MatchOr",
  "arg",
  "keyword",
  "alias",
]);
