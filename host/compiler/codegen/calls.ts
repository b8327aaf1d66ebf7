/** Calls: positional and keyword arguments, unpacking, and method calls that avoid making a bound method. */
import { Opcode } from "../../generated/opcodes.ts";
import type * as ast from "../generated/nodes.ts";
import { checkCallable, generateStarUnpack } from "./collections.ts";
import { generateExpression, generateExpressions, startAtAttribute } from "./expressions.ts";
import { type CodeGenerator, STACK_USE_GUIDELINE } from "./code_generator.ts";

export function generateCall(g: CodeGenerator, node: ast.Call): void {
  checkKeywords(g, node.keywords);
  if (canCallAsMethod(g, node)) return generateMethodCall(g, node, node.func as ast.Attribute);
  checkCallable(g, node.func);
  g.unit.setLocation(node.func);
  g.unit.emit(Opcode.PUSH_NULL);
  g.unit.setLocation(node);
  generateExpression(g, node.func);
  generateCallOperands(g, 0, node.args, node.keywords);
}

function canCallAsMethod(g: CodeGenerator, node: ast.Call): boolean {
  const { func, args, keywords } = node;
  if (func.kind !== "Attribute" || func.ctx !== "Load") return false;
  if (func.value.kind === "Name" && g.isImported(func.value.id)) return false;
  if (args.length + keywords.length + (keywords.length > 0 ? 1 : 0) >= STACK_USE_GUIDELINE) return false;
  return !args.some((arg) => arg.kind === "Starred") && !keywords.some((keyword) => keyword.arg === null);
}

function generateMethodCall(g: CodeGenerator, node: ast.Call, method: ast.Attribute): void {
  const unit = g.unit;
  generateExpression(g, method.value);
  unit.setLocation(method);
  startAtAttribute(g, method);
  unit.emitName(Opcode.LOAD_METHOD, g.mangle(method.attr));
  generateExpressions(g, node.args);
  if (node.keywords.length > 0) generateKeywordValues(g, node.keywords);
  unit.setLocation(node);
  startAtAttribute(g, method);
  g.call(node.args.length + node.keywords.length);
}

/** (NULL, callable, and `pushed` arguments -- result) The keywords have already been checked. */
export function generateCallOperands(
  g: CodeGenerator,
  pushed: number,
  args: readonly ast.expr[],
  keywords: readonly ast.keyword[],
): void {
  const unpacks =
    args.length + keywords.length * 2 > STACK_USE_GUIDELINE ||
    args.some((arg) => arg.kind === "Starred") ||
    keywords.some((keyword) => keyword.arg === null);
  if (unpacks) return generateUnpackingCall(g, pushed, args, keywords);
  generateExpressions(g, args);
  if (keywords.length > 0) generateKeywordValues(g, keywords);
  g.call(pushed + args.length + keywords.length);
}

export function checkKeywords(g: CodeGenerator, keywords: readonly ast.keyword[]): void {
  for (const [i, keyword] of keywords.entries()) {
    const name = keyword.arg;
    if (name === null) continue;
    g.checkNotDebug(name, "Store");
    const repeated = keywords.find((other, j) => j > i && other.arg === name);
    if (repeated !== undefined) g.failAt(`keyword argument repeated: ${name}`, repeated);
  }
}

function generateKeywordValues(g: CodeGenerator, keywords: readonly ast.keyword[]): void {
  for (const keyword of keywords) generateExpression(g, keyword.value);
  const names = g.namesConstant(keywords.map((keyword) => keyword.arg!));
  g.unit.emitArg(Opcode.KW_NAMES, g.unit.constIndex(names));
}

function generateUnpackingCall(
  g: CodeGenerator,
  pushed: number,
  args: readonly ast.expr[],
  keywords: readonly ast.keyword[],
): void {
  const only = args[0];
  if (pushed === 0 && args.length === 1 && only!.kind === "Starred") generateExpression(g, only!.value);
  else generateStarUnpack(g, args, pushed, "tuple");
  if (keywords.length > 0) {
    let haveDict = false;
    let seen = 0;
    const merge = () => {
      if (haveDict) g.unit.emitArg(Opcode.DICT_MERGE, 1);
      haveDict = true;
    };
    for (const [i, keyword] of keywords.entries()) {
      if (keyword.arg !== null) {
        seen++;
        continue;
      }
      if (seen > 0) {
        generateKeywordDict(g, keywords.slice(i - seen, i));
        merge();
        seen = 0;
      }
      if (!haveDict) {
        g.unit.emitArg(Opcode.BUILD_MAP, 0);
        haveDict = true;
      }
      generateExpression(g, keyword.value);
      g.unit.emitArg(Opcode.DICT_MERGE, 1);
    }
    if (seen > 0) {
      generateKeywordDict(g, keywords.slice(keywords.length - seen));
      merge();
    }
  }
  g.unit.emitArg(Opcode.CALL_FUNCTION_EX, keywords.length > 0 ? 1 : 0);
}

function generateKeywordDict(g: CodeGenerator, keywords: readonly ast.keyword[]): void {
  const count = keywords.length;
  const big = count * 2 > STACK_USE_GUIDELINE;
  if (count > 1 && !big) {
    for (const keyword of keywords) generateExpression(g, keyword.value);
    g.constant(g.namesConstant(keywords.map((keyword) => keyword.arg!)));
    g.unit.emitArg(Opcode.BUILD_CONST_KEY_MAP, count);
    return;
  }
  if (big) g.unit.emitWithoutLocation(Opcode.BUILD_MAP, 0);
  for (const keyword of keywords) {
    g.string(keyword.arg!);
    generateExpression(g, keyword.value);
    if (big) g.unit.emitWithoutLocation(Opcode.MAP_ADD, 1);
  }
  if (!big) g.unit.emitArg(Opcode.BUILD_MAP, count);
}
