/** Displays of tuples, lists, sets and dicts; unpacking into targets; warnings about misused literals. */
import { Opcode } from "../../generated/opcodes.ts";
import type { ConstantValue } from "../constants/constants.ts";
import { distinctItems } from "../constants/values.ts";
import type * as ast from "../generated/nodes.ts";
import { generateExpression, generateExpressions } from "./expressions.ts";
import { type CodeGenerator, STACK_USE_GUIDELINE } from "./code_generator.ts";

type Collection = "tuple" | "list" | "set";

/**
 * (`pushed` items -- collection of them and `elements`) If there are many, or some are starred, they are added one by
 * one.
 */
export function generateStarUnpack(
  g: CodeGenerator,
  elements: readonly ast.expr[],
  pushed: number,
  kind: Collection,
): void {
  const unit = g.unit;
  const isSet = kind === "set";
  const build = isSet ? Opcode.BUILD_SET : Opcode.BUILD_LIST;
  const add = isSet ? Opcode.SET_ADD : Opcode.LIST_APPEND;
  const extend = isSet ? Opcode.SET_UPDATE : Opcode.LIST_EXTEND;
  const count = elements.length;
  if (count > 2) {
    const items = constantItems(elements);
    if (items !== null) {
      if (kind === "tuple" && pushed === 0) return g.constant({ type: "tuple", items });
      unit.emitArg(build, pushed);
      g.constant(isSet ? { type: "frozenset", items: distinctItems(items) } : { type: "tuple", items });
      unit.emitArg(extend, 1);
      if (kind === "tuple") unit.emit(Opcode.LIST_TO_TUPLE);
      return;
    }
  }
  const big = count + pushed > STACK_USE_GUIDELINE;
  if (!big && !elements.some((element) => element.kind === "Starred")) {
    generateExpressions(g, elements);
    return unit.emitArg(kind === "tuple" ? Opcode.BUILD_TUPLE : build, count + pushed);
  }
  let built = big;
  if (big) unit.emitArg(build, pushed);
  for (const [i, element] of elements.entries()) {
    if (element.kind === "Starred") {
      if (!built) {
        unit.emitArg(build, i + pushed);
        built = true;
      }
      generateExpression(g, element.value);
      unit.emitArg(extend, 1);
    } else {
      generateExpression(g, element);
      if (built) unit.emitArg(add, 1);
    }
  }
  if (kind === "tuple") unit.emit(Opcode.LIST_TO_TUPLE);
}

function constantItems(elements: readonly ast.expr[]): ConstantValue[] | null {
  const items: ConstantValue[] = [];
  for (const element of elements) {
    if (element.kind !== "Constant") return null;
    items.push(element.value);
  }
  return items;
}

/** (sequence --) Stores the items into `targets`. */
export function generateUnpackTargets(g: CodeGenerator, targets: readonly ast.expr[]): void {
  const count = targets.length;
  let starred = false;
  for (const [i, target] of targets.entries()) {
    if (target.kind !== "Starred") continue;
    if (starred) g.fail("multiple starred expressions in assignment");
    if (i >= 1 << 8 || count - i - 1 >= 0x7fffffff >> 8) g.fail("too many expressions in star-unpacking assignment");
    g.unit.emitArg(Opcode.UNPACK_EX, i + ((count - i - 1) << 8));
    starred = true;
  }
  if (!starred) g.unit.emitArg(Opcode.UNPACK_SEQUENCE, count);
  for (const target of targets) generateExpression(g, target.kind === "Starred" ? target.value : target);
}

export function generateDict(g: CodeGenerator, node: ast.Dict): void {
  const unit = g.unit;
  const count = node.values.length;
  let haveDict = false;
  let pending = 0;
  const flush = (end: number) => {
    generateDictPart(g, node, end - pending, end);
    if (haveDict) unit.emitArg(Opcode.DICT_UPDATE, 1);
    haveDict = true;
    pending = 0;
  };
  for (let i = 0; i < count; i++) {
    if (node.keys[i] === null) {
      if (pending > 0) flush(i);
      if (!haveDict) {
        unit.emitArg(Opcode.BUILD_MAP, 0);
        haveDict = true;
      }
      generateExpression(g, node.values[i]!);
      unit.emitArg(Opcode.DICT_UPDATE, 1);
    } else {
      pending++;
      if ((pending - 1) * 2 > STACK_USE_GUIDELINE) flush(i + 1);
    }
  }
  if (pending > 0) flush(count);
  if (!haveDict) unit.emitArg(Opcode.BUILD_MAP, 0);
}

function generateDictPart(g: CodeGenerator, node: ast.Dict, begin: number, end: number): void {
  const unit = g.unit;
  const count = end - begin;
  const big = count * 2 > STACK_USE_GUIDELINE;
  const keys = node.keys.slice(begin, end) as ast.expr[];
  const items = count > 1 && !big ? constantItems(keys) : null;
  if (items !== null) {
    generateExpressions(g, node.values.slice(begin, end));
    g.constant({ type: "tuple", items });
    return unit.emitArg(Opcode.BUILD_CONST_KEY_MAP, count);
  }
  if (big) unit.emitArg(Opcode.BUILD_MAP, 0);
  for (let i = begin; i < end; i++) {
    generateExpression(g, node.keys[i]!);
    generateExpression(g, node.values[i]!);
    if (big) unit.emitArg(Opcode.MAP_ADD, 1);
  }
  if (!big) unit.emitArg(Opcode.BUILD_MAP, count);
}

// Warnings

/** Warns about `"text" (...)` and `[...] (...)`: probably a missing comma. */
export function checkCallable(g: CodeGenerator, node: ast.expr): void {
  switch (node.kind) {
    case "Constant":
    case "Tuple":
    case "List":
    case "ListComp":
    case "Dict":
    case "DictComp":
    case "Set":
    case "SetComp":
    case "GeneratorExp":
    case "JoinedStr":
    case "FormattedValue":
      g.warn(`'${inferredType(node)}' object is not callable; perhaps you missed a comma?`);
  }
}

export function checkSubscripted(g: CodeGenerator, node: ast.expr): void {
  switch (node.kind) {
    case "Constant": {
      const type = node.value.type;
      if (
        type !== "None" &&
        type !== "Ellipsis" &&
        type !== "bool" &&
        type !== "int" &&
        type !== "float" &&
        type !== "complex" &&
        type !== "frozenset"
      ) {
        return;
      }
      break;
    }
    case "Set":
    case "SetComp":
    case "GeneratorExp":
    case "Lambda":
      break;
    default:
      return;
  }
  g.warn(`'${inferredType(node)}' object is not subscriptable; perhaps you missed a comma?`);
}

export function checkIndex(g: CodeGenerator, node: ast.expr, index: ast.expr): void {
  const indexType = inferredType(index);
  if (indexType === null || indexType === "int" || indexType === "bool" || indexType === "slice") return;
  switch (node.kind) {
    case "Constant":
      if (node.value.type !== "str" && node.value.type !== "bytes" && node.value.type !== "tuple") return;
      break;
    case "Tuple":
    case "List":
    case "ListComp":
    case "JoinedStr":
    case "FormattedValue":
      break;
    default:
      return;
  }
  g.warn(`${inferredType(node)} indices must be integers or slices, not ${indexType}; perhaps you missed a comma?`);
}

/** The type of a literal, as far as the tree shows it. */
function inferredType(node: ast.expr): string | null {
  switch (node.kind) {
    case "Tuple":
      return "tuple";
    case "List":
    case "ListComp":
      return "list";
    case "Dict":
    case "DictComp":
      return "dict";
    case "Set":
    case "SetComp":
      return "set";
    case "GeneratorExp":
      return "generator";
    case "Lambda":
      return "function";
    case "JoinedStr":
    case "FormattedValue":
      return "str";
    case "Constant":
      return node.value.type === "None" ? "NoneType" : node.value.type === "Ellipsis" ? "ellipsis" : node.value.type;
    default:
      return null;
  }
}
