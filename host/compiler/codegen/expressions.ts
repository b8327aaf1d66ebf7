/**
 * Expressions: each leaves one value on the stack, or takes one if it is the target of an assignment.
 *
 * `generateExpression` is recursive, and trees thousands of levels deep are ordinary (long sums, chains of calls), so
 * the recursive functions here are kept small.
 */
import { BinaryOperator, Comparison, Opcode } from "../../generated/opcodes.ts";
import { unreachable } from "../errors/failures.ts";
import type * as ast from "../generated/nodes.ts";
import { ScopeKind } from "../symtable/scope.ts";
import { generateCall } from "./calls.ts";
import {
  checkIndex,
  checkSubscripted,
  generateDict,
  generateStarUnpack,
  generateUnpackTargets,
} from "./collections.ts";
import { generateComprehension } from "./comprehensions.ts";
import { generateLambda } from "./functions.ts";
import { type CodeGenerator, STACK_USE_GUIDELINE } from "./code_generator.ts";
import { generateJumpIf } from "./conditions.ts";
import { UnitKind } from "./unit.ts";

export function generateExpressions(g: CodeGenerator, nodes: readonly ast.expr[]): void {
  for (const node of nodes) generateExpression(g, node);
}

export function generateExpression(g: CodeGenerator, node: ast.expr): void {
  const unit = g.unit;
  const lineno = unit.lineno;
  const column = unit.col_offset;
  const endLine = unit.end_lineno;
  const endColumn = unit.end_col_offset;
  unit.setLocation(node);
  generateNode(g, node);
  unit.lineno = lineno;
  unit.col_offset = column;
  unit.end_lineno = endLine;
  unit.end_col_offset = endColumn;
}

function generateNode(g: CodeGenerator, node: ast.expr): void {
  switch (node.kind) {
    case "Name":
      return g.variable(node.id, node.ctx);
    case "Constant":
      return g.constant(node.value);
    case "Attribute":
      return generateAttribute(g, node);
    case "Call":
      return generateCall(g, node);
    case "BinOp":
      generateExpression(g, node.left);
      generateExpression(g, node.right);
      return g.unit.emitArg(Opcode.BINARY_OP, binaryOperator(node.op));
    case "Subscript":
      return generateSubscript(g, node);
    case "Compare":
      return generateCompare(g, node);
    case "UnaryOp":
      generateExpression(g, node.operand);
      return g.unit.emit(unaryOpcode(node.op));
    case "BoolOp":
      return generateBoolOp(g, node);
    case "Tuple":
    case "List":
      return generateSequence(g, node);
    case "Set":
      return generateStarUnpack(g, node.elts, 0, "set");
    case "Dict":
      return generateDict(g, node);
    case "JoinedStr":
      return generateJoinedString(g, node);
    case "FormattedValue":
      return generateFormattedValue(g, node);
    case "Lambda":
      return generateLambda(g, node);
    case "IfExp":
      return generateConditional(g, node);
    case "ListComp":
    case "SetComp":
    case "DictComp":
    case "GeneratorExp":
      return generateComprehension(g, node);
    case "NamedExpr":
      generateExpression(g, node.value);
      g.unit.emitArg(Opcode.COPY, 1);
      return generateExpression(g, node.target);
    case "Await":
      return generateAwait(g, node);
    case "Yield":
      if (g.unit.scope.kind !== ScopeKind.FUNCTION) g.fail("'yield' outside function");
      if (node.value !== null) generateExpression(g, node.value);
      else g.none();
      return generateYield(g);
    case "YieldFrom":
      return generateYieldFrom(g, node);
    case "Slice":
      return generateSlice(g, node);
    case "Starred":
      if (node.ctx === "Store") g.fail("starred assignment target must be in a list or tuple");
      return g.fail("can't use starred expression here");
    default:
      return unreachable(node);
  }
}

function generateAttribute(g: CodeGenerator, node: ast.Attribute): void {
  generateExpression(g, node.value);
  startAtAttribute(g, node);
  const name = g.mangle(node.attr);
  if (node.ctx === "Load") return g.unit.emitName(Opcode.LOAD_ATTR, name);
  if (node.ctx === "Del") return g.unit.emitName(Opcode.DELETE_ATTR, name);
  g.checkNotDebug(node.attr, "Store");
  g.unit.emitName(Opcode.STORE_ATTR, name);
}

/** An attribute access that spans several lines is attributed to the line of the attribute's name. */
export function startAtAttribute(g: CodeGenerator, node: ast.Attribute): void {
  const unit = g.unit;
  if (unit.lineno === node.end_lineno) return;
  unit.lineno = node.end_lineno;
  const length = codePointLength(node.attr);
  if (length <= node.end_col_offset) {
    unit.col_offset = node.end_col_offset - length;
  } else {
    unit.col_offset = -1;
    unit.end_col_offset = -1;
  }
  unit.end_lineno = Math.max(unit.lineno, unit.end_lineno);
}

function codePointLength(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

function generateSubscript(g: CodeGenerator, node: ast.Subscript): void {
  if (node.ctx === "Load") {
    checkSubscripted(g, node.value);
    checkIndex(g, node.value, node.slice);
  }
  generateExpression(g, node.value);
  generateExpression(g, node.slice);
  g.unit.emit(
    node.ctx === "Load" ? Opcode.BINARY_SUBSCR : node.ctx === "Store" ? Opcode.STORE_SUBSCR : Opcode.DELETE_SUBSCR,
  );
}

function generateSlice(g: CodeGenerator, node: ast.Slice): void {
  for (const bound of [node.lower, node.upper]) {
    if (bound !== null) generateExpression(g, bound);
    else g.none();
  }
  if (node.step !== null) generateExpression(g, node.step);
  g.unit.emitArg(Opcode.BUILD_SLICE, node.step !== null ? 3 : 2);
}

function generateSequence(g: CodeGenerator, node: ast.Tuple | ast.List): void {
  if (node.ctx === "Store") generateUnpackTargets(g, node.elts);
  else if (node.ctx === "Del") generateExpressions(g, node.elts);
  else generateStarUnpack(g, node.elts, 0, node.kind === "Tuple" ? "tuple" : "list");
}

function generateBoolOp(g: CodeGenerator, node: ast.BoolOp): void {
  const jump = node.op === "And" ? Opcode.JUMP_IF_FALSE_OR_POP : Opcode.JUMP_IF_TRUE_OR_POP;
  const end = g.unit.newBlock();
  for (let i = 0; i < node.values.length - 1; i++) {
    generateExpression(g, node.values[i]!);
    g.unit.emitJump(jump, end);
    g.unit.useBlock(g.unit.newBlock());
  }
  generateExpression(g, node.values[node.values.length - 1]!);
  g.unit.useBlock(end);
}

function generateConditional(g: CodeGenerator, node: ast.IfExp): void {
  const end = g.unit.newBlock();
  const otherwise = g.unit.newBlock();
  generateJumpIf(g, node.test, otherwise, false);
  generateExpression(g, node.body);
  g.unit.emitJumpWithoutLocation(Opcode.JUMP, end);
  g.unit.useBlock(otherwise);
  generateExpression(g, node.orelse);
  g.unit.useBlock(end);
}

function generateCompare(g: CodeGenerator, node: ast.Compare): void {
  checkCompare(g, node);
  const unit = g.unit;
  const { ops, comparators } = node;
  const last = comparators.length - 1;
  generateExpression(g, node.left);
  if (last === 0) {
    generateExpression(g, comparators[0]!);
    return emitComparison(g, ops[0]!);
  }
  const cleanup = unit.newBlock();
  for (let i = 0; i < last; i++) {
    generateExpression(g, comparators[i]!);
    unit.emitArg(Opcode.SWAP, 2);
    unit.emitArg(Opcode.COPY, 2);
    emitComparison(g, ops[i]!);
    unit.emitJump(Opcode.JUMP_IF_FALSE_OR_POP, cleanup);
  }
  generateExpression(g, comparators[last]!);
  emitComparison(g, ops[last]!);
  const end = unit.newBlock();
  unit.emitJumpWithoutLocation(Opcode.JUMP, end);
  unit.useBlock(cleanup);
  unit.emitArg(Opcode.SWAP, 2);
  unit.emit(Opcode.POP_TOP);
  unit.useBlock(end);
}

export function checkCompare(g: CodeGenerator, node: ast.Compare): void {
  let left = isComparableByIdentity(node.left);
  for (const [i, op] of node.ops.entries()) {
    const right = isComparableByIdentity(node.comparators[i]!);
    if ((op === "Is" || op === "IsNot") && !(left && right)) {
      g.warn(op === "Is" ? '"is" with a literal. Did you mean "=="?' : '"is not" with a literal. Did you mean "!="?');
      return;
    }
    left = right;
  }
}

function isComparableByIdentity(node: ast.expr): boolean {
  if (node.kind !== "Constant") return true;
  const type = node.value.type;
  return type === "None" || type === "bool" || type === "Ellipsis";
}

/** (left, right -- result) */
export function emitComparison(g: CodeGenerator, op: ast.cmpop): void {
  switch (op) {
    case "Lt":
      return g.unit.emitArg(Opcode.COMPARE_OP, Comparison.LESS);
    case "LtE":
      return g.unit.emitArg(Opcode.COMPARE_OP, Comparison.LESS_EQUAL);
    case "Eq":
      return g.unit.emitArg(Opcode.COMPARE_OP, Comparison.EQUAL);
    case "NotEq":
      return g.unit.emitArg(Opcode.COMPARE_OP, Comparison.NOT_EQUAL);
    case "Gt":
      return g.unit.emitArg(Opcode.COMPARE_OP, Comparison.GREATER);
    case "GtE":
      return g.unit.emitArg(Opcode.COMPARE_OP, Comparison.GREATER_EQUAL);
    case "Is":
      return g.unit.emitArg(Opcode.IS_OP, 0);
    case "IsNot":
      return g.unit.emitArg(Opcode.IS_OP, 1);
    case "In":
      return g.unit.emitArg(Opcode.CONTAINS_OP, 0);
    case "NotIn":
      return g.unit.emitArg(Opcode.CONTAINS_OP, 1);
  }
}

function unaryOpcode(op: ast.unaryop): number {
  switch (op) {
    case "Invert":
      return Opcode.UNARY_INVERT;
    case "Not":
      return Opcode.UNARY_NOT;
    case "UAdd":
      return Opcode.UNARY_POSITIVE;
    case "USub":
      return Opcode.UNARY_NEGATIVE;
  }
}

export function binaryOperator(op: ast.operator): BinaryOperator {
  switch (op) {
    case "Add":
      return BinaryOperator.ADD;
    case "Sub":
      return BinaryOperator.SUBTRACT;
    case "Mult":
      return BinaryOperator.MULTIPLY;
    case "MatMult":
      return BinaryOperator.MATRIX_MULTIPLY;
    case "Div":
      return BinaryOperator.TRUE_DIVIDE;
    case "Mod":
      return BinaryOperator.REMAINDER;
    case "Pow":
      return BinaryOperator.POWER;
    case "LShift":
      return BinaryOperator.LSHIFT;
    case "RShift":
      return BinaryOperator.RSHIFT;
    case "BitOr":
      return BinaryOperator.OR;
    case "BitXor":
      return BinaryOperator.XOR;
    case "BitAnd":
      return BinaryOperator.AND;
    case "FloorDiv":
      return BinaryOperator.FLOOR_DIVIDE;
  }
}

function generateJoinedString(g: CodeGenerator, node: ast.JoinedStr): void {
  const unit = g.unit;
  const count = node.values.length;
  if (count > STACK_USE_GUIDELINE) {
    g.string("");
    unit.emitName(Opcode.LOAD_METHOD, "join");
    unit.emitArg(Opcode.BUILD_LIST, 0);
    for (const value of node.values) {
      generateExpression(g, value);
      unit.emitArg(Opcode.LIST_APPEND, 1);
    }
    return g.call(1);
  }
  generateExpressions(g, node.values);
  if (count !== 1) unit.emitArg(Opcode.BUILD_STRING, count);
}

const CONVERSIONS = new Map([
  [-1, 0],
  ["s".charCodeAt(0), 1],
  ["r".charCodeAt(0), 2],
  ["a".charCodeAt(0), 3],
]);
const HAS_SPECIFICATION = 4;

function generateFormattedValue(g: CodeGenerator, node: ast.FormattedValue): void {
  generateExpression(g, node.value);
  const conversion = CONVERSIONS.get(node.conversion);
  if (conversion === undefined) throw new Error(`Unknown conversion ${node.conversion}`);
  if (node.format_spec !== null) generateExpression(g, node.format_spec);
  g.unit.emitArg(Opcode.FORMAT_VALUE, node.format_spec !== null ? conversion | HAS_SPECIFICATION : conversion);
}

/** (value -- sent) */
export function generateYield(g: CodeGenerator): void {
  const unit = g.unit;
  if (unit.scope.generator && unit.scope.coroutine) unit.emit(Opcode.ASYNC_GEN_WRAP);
  unit.emit(Opcode.YIELD_VALUE);
  unit.emitArg(Opcode.RESUME, 1);
}

function generateYieldFrom(g: CodeGenerator, node: ast.YieldFrom): void {
  if (g.unit.scope.kind !== ScopeKind.FUNCTION) g.fail("'yield' outside function");
  if (g.unit.kind === UnitKind.ASYNC_FUNCTION) g.fail("'yield from' inside async function");
  generateExpression(g, node.value);
  g.unit.emit(Opcode.GET_YIELD_FROM_ITER);
  g.none();
  g.yieldFrom(false);
}

function generateAwait(g: CodeGenerator, node: ast.Await): void {
  if (!g.isTopLevelAwait) {
    if (g.unit.scope.kind !== ScopeKind.FUNCTION) g.fail("'await' outside function");
    if (g.unit.kind !== UnitKind.ASYNC_FUNCTION && g.unit.kind !== UnitKind.COMPREHENSION) {
      g.fail("'await' outside async function");
    }
  }
  generateExpression(g, node.value);
  g.awaitTop(0);
}
