/** The text of an annotation under `from __future__ import annotations`: its tree, unparsed. */
import { type ConstantValue, type StrValue, strConstant } from "../constants/constants.ts";
import { unreachable } from "../errors/failures.ts";
import type * as ast from "../generated/nodes.ts";
import { representation } from "../constants/representation.ts";

/** How tightly an operator binds; an expression where more is required gets parentheses. */
const enum Level {
  TUPLE,
  TEST,
  OR,
  AND,
  NOT,
  COMPARE,
  EXPRESSION,
  XOR,
  AND_BITS,
  SHIFT,
  ARITHMETIC,
  TERM,
  FACTOR,
  POWER,
  AWAIT,
  ATOM,
}

const BINARY: Record<ast.operator, [text: string, level: Level]> = {
  Add: [" + ", Level.ARITHMETIC],
  Sub: [" - ", Level.ARITHMETIC],
  Mult: [" * ", Level.TERM],
  MatMult: [" @ ", Level.TERM],
  Div: [" / ", Level.TERM],
  Mod: [" % ", Level.TERM],
  LShift: [" << ", Level.SHIFT],
  RShift: [" >> ", Level.SHIFT],
  BitOr: [" | ", Level.EXPRESSION],
  BitXor: [" ^ ", Level.XOR],
  BitAnd: [" & ", Level.AND_BITS],
  FloorDiv: [" // ", Level.TERM],
  Pow: [" ** ", Level.POWER],
};

const UNARY: Record<ast.unaryop, [text: string, level: Level]> = {
  Invert: ["~", Level.FACTOR],
  Not: ["not ", Level.NOT],
  UAdd: ["+", Level.FACTOR],
  USub: ["-", Level.FACTOR],
};

const COMPARISONS: Record<ast.cmpop, string> = {
  Eq: " == ",
  NotEq: " != ",
  Lt: " < ",
  LtE: " <= ",
  Gt: " > ",
  GtE: " >= ",
  Is: " is ",
  IsNot: " is not ",
  In: " in ",
  NotIn: " not in ",
};

export function unparseExpression(node: ast.expr): StrValue {
  // Surrogates need no attention: they can only be in a literal, whose `repr` escapes them.
  return strConstant(write(node, Level.TEST));
}

function parenthesize(text: string, needed: boolean): string {
  return needed ? `(${text})` : text;
}

function join(nodes: readonly ast.expr[], level: Level): string {
  return nodes.map((node) => write(node, level)).join(", ");
}

function write(node: ast.expr, level: Level): string {
  switch (node.kind) {
    case "BoolOp": {
      const [operator, own] = node.op === "And" ? [" and ", Level.AND] : [" or ", Level.OR];
      return parenthesize(node.values.map((value) => write(value, own + 1)).join(operator), level > own);
    }
    case "BinOp": {
      const [operator, own] = BINARY[node.op];
      const rightAssociative = node.op === "Pow";
      const left = write(node.left, rightAssociative ? own + 1 : own);
      const right = write(node.right, rightAssociative ? own : own + 1);
      return parenthesize(left + operator + right, level > own);
    }
    case "UnaryOp": {
      const [operator, own] = UNARY[node.op];
      return parenthesize(operator + write(node.operand, own), level > own);
    }
    case "Lambda": {
      const positional = node.args.args.length + node.args.posonlyargs.length;
      const text = `lambda${positional > 0 ? " " : ""}${writeArguments(node.args)}: ${write(node.body, Level.TEST)}`;
      return parenthesize(text, level > Level.TEST);
    }
    case "IfExp": {
      const body = write(node.body, Level.TEST + 1);
      const test = write(node.test, Level.TEST + 1);
      return parenthesize(`${body} if ${test} else ${write(node.orelse, Level.TEST)}`, level > Level.TEST);
    }
    case "Dict":
      return `{${node.values.map((value, i) => writeDictItem(node.keys[i] ?? null, value)).join(", ")}}`;
    case "Set":
      return `{${join(node.elts, Level.TEST)}}`;
    case "GeneratorExp":
      return `(${write(node.elt, Level.TEST)}${writeGenerators(node.generators)})`;
    case "ListComp":
      return `[${write(node.elt, Level.TEST)}${writeGenerators(node.generators)}]`;
    case "SetComp":
      return `{${write(node.elt, Level.TEST)}${writeGenerators(node.generators)}}`;
    case "DictComp":
      return `{${write(node.key, Level.TEST)}: ${write(node.value, Level.TEST)}${writeGenerators(node.generators)}}`;
    case "Yield":
      return node.value === null ? "(yield)" : `(yield ${write(node.value, Level.TEST)})`;
    case "YieldFrom":
      return `(yield from ${write(node.value, Level.TEST)})`;
    case "Await":
      return parenthesize(`await ${write(node.value, Level.ATOM)}`, level > Level.AWAIT);
    case "Compare": {
      const rest = node.ops.map((op, i) => COMPARISONS[op] + write(node.comparators[i]!, Level.COMPARE + 1));
      return parenthesize(write(node.left, Level.COMPARE + 1) + rest.join(""), level > Level.COMPARE);
    }
    case "Call":
      return writeCall(node);
    case "Constant":
      return writeConstant(node);
    case "JoinedStr":
    case "FormattedValue":
      return writeFormattedString(node);
    case "Attribute": {
      const isInt = node.value.kind === "Constant" && node.value.value.type === "int";
      return `${write(node.value, Level.ATOM)}${isInt ? " ." : "."}${node.attr}`;
    }
    case "Starred":
      return `*${write(node.value, Level.EXPRESSION)}`;
    case "Name":
      return node.id;
    case "List":
      return `[${join(node.elts, Level.TEST)}]`;
    case "Tuple":
      if (node.elts.length === 0) return "()";
      return parenthesize(join(node.elts, Level.TEST) + (node.elts.length === 1 ? "," : ""), level > Level.TUPLE);
    case "Subscript":
      return `${write(node.value, Level.ATOM)}[${write(node.slice, Level.TUPLE)}]`;
    case "Slice": {
      const lower = node.lower === null ? "" : write(node.lower, Level.TEST);
      const upper = node.upper === null ? "" : write(node.upper, Level.TEST);
      return `${lower}:${upper}${node.step === null ? "" : `:${write(node.step, Level.TEST)}`}`;
    }
    case "NamedExpr":
      return parenthesize(`${write(node.target, Level.ATOM)} := ${write(node.value, Level.ATOM)}`, level > Level.TUPLE);
    default:
      return unreachable(node);
  }
}

function writeDictItem(key: ast.expr | null, value: ast.expr): string {
  return key === null
    ? `**${write(value, Level.EXPRESSION)}`
    : `${write(key, Level.TEST)}: ${write(value, Level.TEST)}`;
}

function writeGenerators(generators: readonly ast.comprehension[]): string {
  return generators
    .map((generator) => {
      const ifs = generator.ifs.map((condition) => ` if ${write(condition, Level.TEST + 1)}`).join("");
      const start = generator.is_async ? " async for " : " for ";
      return `${start}${write(generator.target, Level.TUPLE)} in ${write(generator.iter, Level.TEST + 1)}${ifs}`;
    })
    .join("");
}

function writeCall(node: ast.Call): string {
  const callee = write(node.func, Level.ATOM);
  const only = node.args[0];
  // A generator expression as the only argument supplies the parentheses.
  if (node.args.length === 1 && node.keywords.length === 0 && only!.kind === "GeneratorExp")
    return callee + write(only!, Level.TEST);
  const operands = node.args.map((argument) => write(argument, Level.TEST));
  for (const keyword of node.keywords) {
    operands.push((keyword.arg === null ? "**" : `${keyword.arg}=`) + write(keyword.value, Level.TEST));
  }
  return `${callee}(${operands.join(", ")})`;
}

function writeArguments(args: ast.arguments): string {
  const parts: string[] = [];
  const positional = [...args.posonlyargs, ...args.args];
  const firstDefault = positional.length - args.defaults.length;
  for (const [i, arg] of positional.entries()) {
    parts.push(withDefault(arg, args.defaults[i - firstDefault] ?? null));
    if (i + 1 === args.posonlyargs.length) parts.push("/");
  }
  if (args.vararg !== null || args.kwonlyargs.length > 0) parts.push(`*${args.vararg?.arg ?? ""}`);
  for (const [i, arg] of args.kwonlyargs.entries()) parts.push(withDefault(arg, args.kw_defaults[i] ?? null));
  if (args.kwarg !== null) parts.push(`**${args.kwarg.arg}`);
  return parts.join(", ");
}

function withDefault(arg: ast.arg, value: ast.expr | null): string {
  return value === null ? arg.arg : `${arg.arg}=${write(value, Level.TEST)}`;
}

function writeConstant(node: ast.Constant): string {
  const value: ConstantValue = node.value;
  if (value.type === "Ellipsis") return "...";
  const text = representation(value);
  // `inf` would be a name; a number too large for a float evaluates to it.
  if (value.type === "float" || value.type === "complex") return text.replaceAll("inf", "1e309");
  return (node.string_kind ?? "") + text;
}

// f-strings

function writeFormattedString(node: ast.JoinedStr | ast.FormattedValue): string {
  return `f${representation(strConstant(formattedBody(node.kind === "JoinedStr" ? node.values : [node])))}`;
}

function formattedBody(values: readonly ast.expr[]): string {
  return values.map(formattedPart).join("");
}

function formattedPart(node: ast.expr): string {
  if (node.kind === "Constant" && node.value.type === "str")
    return node.value.value.replaceAll("{", "{{").replaceAll("}", "}}");
  if (node.kind === "JoinedStr") return formattedBody(node.values);
  if (node.kind !== "FormattedValue") throw new Error(`An f-string cannot hold a ${node.kind}`);
  const expression = write(node.value, Level.TEST + 1);
  const conversion = node.conversion > 0 ? `!${String.fromCharCode(node.conversion)}` : "";
  const specification = node.format_spec === null ? "" : `:${formattedPart(node.format_spec)}`;
  return `{${expression.startsWith("{") ? " " : ""}${expression}${conversion}${specification}}`;
}
