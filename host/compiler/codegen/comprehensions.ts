/** Comprehensions: in 3.11 each is a function of its own, called at once with the outermost iterator. */
import { Opcode } from "../../generated/opcodes.ts";
import type * as ast from "../generated/nodes.ts";
import { generateJumpIf } from "./conditions.ts";
import { generateExpression, generateYield } from "./expressions.ts";
import type { Generator } from "./generator.ts";
import { Surrounding, UnitKind } from "./unit.ts";

type ComprehensionNode = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp;

const CODE_NAMES = {
  ListComp: "<listcomp>",
  SetComp: "<setcomp>",
  DictComp: "<dictcomp>",
  GeneratorExp: "<genexpr>",
} as const;
const BUILDERS = { ListComp: Opcode.BUILD_LIST, SetComp: Opcode.BUILD_SET, DictComp: Opcode.BUILD_MAP } as const;

export function generateComprehension(g: Generator, node: ComprehensionNode): void {
  const topLevelAwait = g.isTopLevelAwait;
  const outerKind = g.unit.kind;
  const outermost = node.generators[0]!;
  const isGenerator = node.kind === "GeneratorExp";

  const unit = g.enterUnit(CODE_NAMES[node.kind], UnitKind.COMPREHENSION, node, node.lineno);
  unit.setLocation(node);
  const isAsync = unit.scope.coroutine;
  const canAwait = outerKind === UnitKind.ASYNC_FUNCTION || outerKind === UnitKind.COMPREHENSION || topLevelAwait;
  if (isAsync && !isGenerator && !canAwait) {
    g.fail("asynchronous comprehension outside of an asynchronous function");
  }
  if (!isGenerator) unit.emitArg(BUILDERS[node.kind], 0);
  generateLoop(g, node, 0, 0);
  if (!isGenerator) unit.emit(Opcode.RETURN_VALUE);
  const code = g.leaveUnit(true);

  if (topLevelAwait && isAsync) g.unit.scope.coroutine = true;
  g.closure(code, 0);
  generateExpression(g, outermost.iter);
  g.unit.emit(outermost.is_async ? Opcode.GET_AITER : Opcode.GET_ITER);
  g.call(0);
  if (isAsync && !isGenerator) g.awaitTop(0);
}

/** The loop over generator `index` and all in it; `depth` loops' iterators are on the stack above the collection. */
function generateLoop(g: Generator, node: ComprehensionNode, index: number, depth: number): void {
  if (node.generators[index]!.is_async) generateAsyncLoop(g, node, index, depth);
  else generateSyncLoop(g, node, index, depth);
}

function generateSyncLoop(g: Generator, node: ComprehensionNode, index: number, depth: number): void {
  const unit = g.unit;
  const generator = node.generators[index]!;
  const start = unit.newBlock();
  const cleanup = unit.newBlock();
  const anchor = unit.newBlock();
  let loops = true;
  if (index === 0) {
    unit.argumentCount = 1;
    unit.emitArg(Opcode.LOAD_FAST, 0);
  } else {
    const only = onlyElement(generator.iter);
    if (only !== null) {
      // `for y in [f(x)]` just assigns.
      generateExpression(g, only);
      loops = false;
    } else {
      generateExpression(g, generator.iter);
      unit.emit(Opcode.GET_ITER);
    }
  }
  if (loops) {
    depth++;
    unit.useBlock(start);
    unit.emitJump(Opcode.FOR_ITER, anchor);
  }
  generateExpression(g, generator.target);
  for (const condition of generator.ifs) generateJumpIf(g, condition, cleanup, false);
  generateInnermost(g, node, index, depth);
  unit.useBlock(cleanup);
  if (loops) {
    unit.emitJump(Opcode.JUMP, start);
    unit.useBlock(anchor);
  }
}

function onlyElement(iterable: ast.expr): ast.expr | null {
  let only: ast.expr | undefined;
  if ((iterable.kind === "List" || iterable.kind === "Tuple") && iterable.elts.length === 1) only = iterable.elts[0];
  return only === undefined || only.kind === "Starred" ? null : only;
}

function generateAsyncLoop(g: Generator, node: ComprehensionNode, index: number, depth: number): void {
  const unit = g.unit;
  const generator = node.generators[index]!;
  const start = unit.newBlock();
  const except = unit.newBlock();
  const cleanup = unit.newBlock();
  if (index === 0) {
    unit.argumentCount = 1;
    unit.emitArg(Opcode.LOAD_FAST, 0);
  } else {
    generateExpression(g, generator.iter);
    unit.emit(Opcode.GET_AITER);
  }
  unit.useBlock(start);
  g.pushFrameBlock(Surrounding.ASYNC_COMPREHENSION, start, null);
  unit.emitJump(Opcode.SETUP_FINALLY, except);
  unit.emit(Opcode.GET_ANEXT);
  g.none();
  g.yieldFrom(true);
  unit.emit(Opcode.POP_BLOCK);
  generateExpression(g, generator.target);
  for (const condition of generator.ifs) generateJumpIf(g, condition, cleanup, false);
  generateInnermost(g, node, index, depth + 1);
  unit.useBlock(cleanup);
  unit.emitJump(Opcode.JUMP, start);
  g.popFrameBlock();
  unit.useBlock(except);
  unit.emit(Opcode.END_ASYNC_FOR);
}

/** What the loop at `index` repeats: the next loop, or the element. */
function generateInnermost(g: Generator, node: ComprehensionNode, index: number, depth: number): void {
  if (index + 1 < node.generators.length) return generateLoop(g, node, index + 1, depth);
  const unit = g.unit;
  switch (node.kind) {
    case "GeneratorExp":
      generateExpression(g, node.elt);
      generateYield(g);
      return unit.emit(Opcode.POP_TOP);
    case "ListComp":
      generateExpression(g, node.elt);
      return unit.emitArg(Opcode.LIST_APPEND, depth + 1);
    case "SetComp":
      generateExpression(g, node.elt);
      return unit.emitArg(Opcode.SET_ADD, depth + 1);
    case "DictComp":
      generateExpression(g, node.key);
      generateExpression(g, node.value);
      return unit.emitArg(Opcode.MAP_ADD, depth + 1);
  }
}
