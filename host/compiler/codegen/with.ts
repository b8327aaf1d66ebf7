/** `with` and `async with`: several items nest, as if each had its own statement. */
import { Opcode } from "../../generated/opcodes.ts";
import type { Block } from "../flowgraph/blocks.ts";
import type * as ast from "../generated/nodes.ts";
import { generateExpression } from "./expressions.ts";
import type { CodeGenerator } from "./code_generator.ts";
import { generateStatements } from "./statements.ts";
import { popExceptionAndReraise } from "./try.ts";
import { Surrounding, UnitKind } from "./unit.ts";
import { callExitWithNones } from "./unwind.ts";

export function generateWith(g: CodeGenerator, node: ast.With, position: number): void {
  const unit = g.unit;
  const item = node.items[position]!;
  const block = unit.newBlock();
  const final = unit.newBlock();
  const exit = unit.newBlock();
  const cleanup = unit.newBlock();
  generateExpression(g, item.context_expr);
  unit.emit(Opcode.BEFORE_WITH);
  unit.emitJump(Opcode.SETUP_WITH, final);
  unit.useBlock(block);
  g.pushFrameBlock(Surrounding.WITH, block, final, { statement: node });
  bindEntered(g, item);
  if (position + 1 === node.items.length) generateStatements(g, node.body);
  else generateWith(g, node, position + 1);
  unit.clearLocation();
  unit.emit(Opcode.POP_BLOCK);
  g.popFrameBlock();

  unit.setLocation(node);
  callExitWithNones(g);
  unit.emit(Opcode.POP_TOP);
  unit.emitJump(Opcode.JUMP, exit);

  unit.useBlock(final);
  unit.emitJump(Opcode.SETUP_CLEANUP, cleanup);
  unit.emit(Opcode.PUSH_EXC_INFO);
  unit.emit(Opcode.WITH_EXCEPT_START);
  finishException(g, cleanup);
  unit.useBlock(exit);
}

export function generateAsyncWith(g: CodeGenerator, node: ast.AsyncWith, position: number): void {
  const unit = g.unit;
  if (g.isTopLevelAwait) unit.scope.coroutine = true;
  else if (unit.kind !== UnitKind.ASYNC_FUNCTION) g.fail("'async with' outside async function");
  const item = node.items[position]!;
  const block = unit.newBlock();
  const final = unit.newBlock();
  const exit = unit.newBlock();
  const cleanup = unit.newBlock();
  generateExpression(g, item.context_expr);
  unit.emit(Opcode.BEFORE_ASYNC_WITH);
  g.awaitTop(1);
  unit.emitJump(Opcode.SETUP_WITH, final);
  unit.useBlock(block);
  g.pushFrameBlock(Surrounding.ASYNC_WITH, block, final, { statement: node });
  bindEntered(g, item);
  if (position + 1 === node.items.length) generateStatements(g, node.body);
  else generateAsyncWith(g, node, position + 1);
  g.popFrameBlock();
  unit.emit(Opcode.POP_BLOCK);

  unit.setLocation(node);
  callExitWithNones(g);
  g.awaitTop(2);
  unit.emit(Opcode.POP_TOP);
  unit.emitJump(Opcode.JUMP, exit);

  unit.useBlock(final);
  unit.emitJump(Opcode.SETUP_CLEANUP, cleanup);
  unit.emit(Opcode.PUSH_EXC_INFO);
  unit.emit(Opcode.WITH_EXCEPT_START);
  g.awaitTop(2);
  finishException(g, cleanup);
  unit.useBlock(exit);
}

function bindEntered(g: CodeGenerator, item: ast.withitem): void {
  if (item.optional_vars !== null) generateExpression(g, item.optional_vars);
  else g.unit.emit(Opcode.POP_TOP);
}

/** (exit, lasti, previous, exception, result --) A true result swallows the exception. */
function finishException(g: CodeGenerator, cleanup: Block): void {
  const unit = g.unit;
  const suppress = unit.newBlock();
  unit.emitJump(Opcode.POP_JUMP_IF_TRUE, suppress);
  unit.emitArg(Opcode.RERAISE, 2);
  unit.useBlock(cleanup);
  unit.clearLocation();
  popExceptionAndReraise(g);
  unit.useBlock(suppress);
  unit.emit(Opcode.POP_TOP);
  unit.emit(Opcode.POP_BLOCK);
  unit.emit(Opcode.POP_EXCEPT);
  unit.emit(Opcode.POP_TOP);
  unit.emit(Opcode.POP_TOP);
}
