/** Comprehensions: in 3.11 each is a function of its own, called at once with the outermost iterator. */
import { Opcode } from "../../generated/opcodes.ts";
import type { Block } from "../flowgraph/blocks.ts";
import type * as ast from "../generated/nodes.ts";
import { generateJumpIf } from "./conditions.ts";
import { generateExpression, generateYield } from "./expressions.ts";
import type { CodeGenerator } from "./code_generator.ts";
import { Surrounding, UnitKind } from "./unit.ts";

type ComprehensionNode = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp;

const CODE_NAMES = {
  ListComp: "<listcomp>",
  SetComp: "<setcomp>",
  DictComp: "<dictcomp>",
  GeneratorExp: "<genexpr>",
} as const;
const BUILDERS = { ListComp: Opcode.BUILD_LIST, SetComp: Opcode.BUILD_SET, DictComp: Opcode.BUILD_MAP } as const;

export function generateComprehension(g: CodeGenerator, node: ComprehensionNode): void {
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
  generateLoops(g, node);
  if (!isGenerator) unit.emit(Opcode.RETURN_VALUE);
  const code = g.leaveUnit(true);

  if (topLevelAwait && isAsync) g.unit.scope.coroutine = true;
  g.closure(code, 0);
  generateExpression(g, outermost.iter);
  g.unit.emit(outermost.is_async ? Opcode.GET_AITER : Opcode.GET_ITER);
  g.call(0);
  if (isAsync && !isGenerator) g.awaitTop(0);
}

/** A loop whose head has been emitted, and what is needed to close it after its body. */
type OpenLoop =
  | { readonly kind: "once"; readonly cleanup: Block }
  | { readonly kind: "sync"; readonly cleanup: Block; readonly start: Block; readonly anchor: Block }
  | { readonly kind: "async"; readonly cleanup: Block; readonly start: Block; readonly except: Block };

/**
 * Emits the loops, each nested in the one before, with the element innermost. Iterative, since there may be thousands.
 */
function generateLoops(g: CodeGenerator, node: ComprehensionNode): void {
  const open: OpenLoop[] = [];
  for (const [index, generator] of node.generators.entries()) {
    const loop = generator.is_async ? openAsyncLoop(g, generator, index) : openSyncLoop(g, generator, index);
    open.push(loop);
    generateExpression(g, generator.target);
    for (const condition of generator.ifs) generateJumpIf(g, condition, loop.cleanup, false);
  }
  generateElement(g, node, open.filter((loop) => loop.kind !== "once").length);
  for (const loop of open.reverse()) closeLoop(g, loop);
}

function openSyncLoop(g: CodeGenerator, generator: ast.comprehension, index: number): OpenLoop {
  const unit = g.unit;
  const start = unit.newBlock();
  const cleanup = unit.newBlock();
  const anchor = unit.newBlock();
  if (index === 0) {
    unit.argumentCount = 1;
    unit.emitArg(Opcode.LOAD_FAST, 0);
  } else {
    const only = onlyElement(generator.iter);
    if (only !== null) {
      // `for y in [f(x)]` is just an assignment.
      generateExpression(g, only);
      return { kind: "once", cleanup };
    }
    generateExpression(g, generator.iter);
    unit.emit(Opcode.GET_ITER);
  }
  unit.useBlock(start);
  unit.emitJump(Opcode.FOR_ITER, anchor);
  return { kind: "sync", cleanup, start, anchor };
}

function onlyElement(iterable: ast.expr): ast.expr | null {
  let only: ast.expr | undefined;
  if ((iterable.kind === "List" || iterable.kind === "Tuple") && iterable.elts.length === 1) only = iterable.elts[0];
  return only === undefined || only.kind === "Starred" ? null : only;
}

function openAsyncLoop(g: CodeGenerator, generator: ast.comprehension, index: number): OpenLoop {
  const unit = g.unit;
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
  return { kind: "async", cleanup, start, except };
}

function closeLoop(g: CodeGenerator, loop: OpenLoop): void {
  const unit = g.unit;
  unit.useBlock(loop.cleanup);
  if (loop.kind === "once") return;
  unit.emitJump(Opcode.JUMP, loop.start);
  if (loop.kind === "sync") return unit.useBlock(loop.anchor);
  g.popFrameBlock();
  unit.useBlock(loop.except);
  unit.emit(Opcode.END_ASYNC_FOR);
}

/** Emits the innermost body. The iterators of `depth` loops are on the stack above the collection. */
function generateElement(g: CodeGenerator, node: ComprehensionNode, depth: number): void {
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
