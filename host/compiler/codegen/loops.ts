/** `for`, `async for` and `while`. */
import { Opcode } from "../../generated/opcodes.ts";
import type * as ast from "../generated/nodes.ts";
import { generateJumpIf } from "./conditions.ts";
import { generateExpression } from "./expressions.ts";
import type { CodeGenerator } from "./code_generator.ts";
import { generateStatements } from "./statements.ts";
import { Surrounding, UnitKind } from "./unit.ts";

export function generateFor(g: CodeGenerator, node: ast.For): void {
  const unit = g.unit;
  const start = unit.newBlock();
  const body = unit.newBlock();
  const cleanup = unit.newBlock();
  const end = unit.newBlock();
  g.pushFrameBlock(Surrounding.FOR_LOOP, start, end);
  generateExpression(g, node.iter);
  unit.emit(Opcode.GET_ITER);
  unit.useBlock(start);
  unit.emitJump(Opcode.FOR_ITER, cleanup);
  unit.useBlock(body);
  generateExpression(g, node.target);
  generateStatements(g, node.body);
  unit.clearLocation();
  unit.emitJump(Opcode.JUMP, start);
  unit.useBlock(cleanup);
  g.popFrameBlock();
  generateStatements(g, node.orelse);
  unit.useBlock(end);
}

export function generateAsyncFor(g: CodeGenerator, node: ast.AsyncFor): void {
  const unit = g.unit;
  if (g.isTopLevelAwait) unit.scope.coroutine = true;
  else if (unit.kind !== UnitKind.ASYNC_FUNCTION) g.fail("'async for' outside async function");
  const start = unit.newBlock();
  const except = unit.newBlock();
  const end = unit.newBlock();
  generateExpression(g, node.iter);
  unit.emit(Opcode.GET_AITER);
  unit.useBlock(start);
  g.pushFrameBlock(Surrounding.FOR_LOOP, start, end);
  unit.emitJump(Opcode.SETUP_FINALLY, except);
  unit.emit(Opcode.GET_ANEXT);
  g.none();
  g.yieldFrom(true);
  unit.emit(Opcode.POP_BLOCK);
  generateExpression(g, node.target);
  generateStatements(g, node.body);
  unit.clearLocation();
  unit.emitJump(Opcode.JUMP, start);
  g.popFrameBlock();
  // StopAsyncIteration is raised by the call of __anext__.
  unit.useBlock(except);
  unit.setLocation(node.iter);
  unit.emit(Opcode.END_ASYNC_FOR);
  generateStatements(g, node.orelse);
  unit.useBlock(end);
}

export function generateWhile(g: CodeGenerator, node: ast.While): void {
  const unit = g.unit;
  const loop = unit.newBlock();
  const body = unit.newBlock();
  const anchor = unit.newBlock();
  const end = unit.newBlock();
  unit.useBlock(loop);
  g.pushFrameBlock(Surrounding.WHILE_LOOP, loop, end);
  generateJumpIf(g, node.test, anchor, false);
  unit.useBlock(body);
  generateStatements(g, node.body);
  unit.setLocation(node);
  // The test is repeated at the bottom, which saves a jump in each iteration.
  generateJumpIf(g, node.test, body, true);
  g.popFrameBlock();
  unit.useBlock(anchor);
  generateStatements(g, node.orelse);
  unit.useBlock(end);
}
