/**
 * `try` with `except`, `except*`, `else` and `finally`. The body of `finally` is generated once for every way into it.
 */
import { Opcode } from "../../generated/opcodes.ts";
import type { Block } from "../flowgraph/blocks.ts";
import type * as ast from "../generated/nodes.ts";
import { generateExpression } from "./expressions.ts";
import type { CodeGenerator } from "./code_generator.ts";
import { generateStatements } from "./statements.ts";
import { Surrounding } from "./unit.ts";
import { forgetException } from "./unwind.ts";

export function generateTry(g: CodeGenerator, node: ast.Try): void {
  if (node.finalbody.length > 0) generateTryFinally(g, node);
  else generateTryExcept(g, node);
}

export function generateTryStar(g: CodeGenerator, node: ast.TryStar): void {
  if (node.finalbody.length > 0) generateTryFinally(g, node);
  else generateTryStarExcept(g, node);
}

function generateTryFinally(g: CodeGenerator, node: ast.Try | ast.TryStar): void {
  const unit = g.unit;
  const body = unit.newBlock();
  const end = unit.newBlock();
  const exit = unit.newBlock();
  unit.emitJump(Opcode.SETUP_FINALLY, end);
  unit.useBlock(body);
  g.pushFrameBlock(Surrounding.FINALLY_TRY, body, end, { finalBody: node.finalbody });
  if (node.handlers.length === 0) generateStatements(g, node.body);
  else if (node.kind === "Try") generateTryExcept(g, node);
  else generateTryStarExcept(g, node);
  unit.emitWithoutLocation(Opcode.POP_BLOCK);
  g.popFrameBlock();
  generateStatements(g, node.finalbody);
  unit.emitJumpWithoutLocation(Opcode.JUMP, exit);

  unit.useBlock(end);
  g.pushFrameBlock(Surrounding.FINALLY_END, end, null);
  unit.clearLocation();
  const cleanup = unit.newBlock();
  unit.emitJump(Opcode.SETUP_CLEANUP, cleanup);
  unit.emit(Opcode.PUSH_EXC_INFO);
  generateStatements(g, node.finalbody);
  unit.emitArg(Opcode.RERAISE, 0);
  g.popFrameBlock();
  unit.useBlock(cleanup);
  popExceptionAndReraise(g);
  unit.useBlock(exit);
}

/** (previous, lasti, exception --) Reraises an exception that was raised inside a handler. */
export function popExceptionAndReraise(g: CodeGenerator): void {
  g.unit.emitArg(Opcode.COPY, 3);
  g.unit.emit(Opcode.POP_EXCEPT);
  g.unit.emitArg(Opcode.RERAISE, 1);
}

function generateTryExcept(g: CodeGenerator, node: ast.Try): void {
  const unit = g.unit;
  const body = unit.newBlock();
  const except = unit.newBlock();
  const end = unit.newBlock();
  const cleanup = unit.newBlock();
  unit.emitJump(Opcode.SETUP_FINALLY, except);
  unit.useBlock(body);
  g.pushFrameBlock(Surrounding.TRY_EXCEPT, body, null);
  generateStatements(g, node.body);
  g.popFrameBlock();
  unit.emitWithoutLocation(Opcode.POP_BLOCK);
  generateStatements(g, node.orelse);
  unit.emitJumpWithoutLocation(Opcode.JUMP, end);

  unit.useBlock(except);
  unit.clearLocation();
  unit.emitJump(Opcode.SETUP_CLEANUP, cleanup);
  unit.emit(Opcode.PUSH_EXC_INFO);
  g.pushFrameBlock(Surrounding.EXCEPTION_HANDLER, null, null);
  for (const [i, handler] of node.handlers.entries()) {
    unit.setLocation(handler);
    if (handler.type === null && i < node.handlers.length - 1) g.fail("default 'except:' must be last");
    generateHandler(g, handler, end);
  }
  g.popFrameBlock();
  unit.clearLocation();
  unit.emitArg(Opcode.RERAISE, 0);
  unit.useBlock(cleanup);
  popExceptionAndReraise(g);
  unit.useBlock(end);
}

function generateHandler(g: CodeGenerator, handler: ast.ExceptHandler, end: Block): void {
  const unit = g.unit;
  const next = unit.newBlock();
  if (handler.type !== null) {
    generateExpression(g, handler.type);
    unit.emit(Opcode.CHECK_EXC_MATCH);
    unit.emitJump(Opcode.POP_JUMP_IF_FALSE, next);
  }
  if (handler.name !== null) {
    const cleanupEnd = unit.newBlock();
    const cleanupBody = unit.newBlock();
    g.variable(handler.name, "Store");
    unit.emitJump(Opcode.SETUP_CLEANUP, cleanupEnd);
    unit.useBlock(cleanupBody);
    g.pushFrameBlock(Surrounding.HANDLER_CLEANUP, cleanupBody, null, { name: handler.name });
    generateStatements(g, handler.body);
    g.popFrameBlock();
    unit.clearLocation();
    unit.emit(Opcode.POP_BLOCK);
    unit.emit(Opcode.POP_BLOCK);
    unit.emit(Opcode.POP_EXCEPT);
    forgetException(g, handler.name);
    unit.emitJump(Opcode.JUMP, end);

    unit.useBlock(cleanupEnd);
    unit.clearLocation();
    forgetException(g, handler.name);
    unit.emitArg(Opcode.RERAISE, 1);
  } else {
    const cleanupBody = unit.newBlock();
    unit.emit(Opcode.POP_TOP);
    unit.useBlock(cleanupBody);
    g.pushFrameBlock(Surrounding.HANDLER_CLEANUP, cleanupBody, null);
    generateStatements(g, handler.body);
    g.popFrameBlock();
    unit.clearLocation();
    unit.emit(Opcode.POP_BLOCK);
    unit.emit(Opcode.POP_EXCEPT);
    unit.emitJump(Opcode.JUMP, end);
  }
  unit.useBlock(next);
}

/** The stack inside the handlers: the original group, the list of what they raised, and the part still unhandled. */
function generateTryStarExcept(g: CodeGenerator, node: ast.TryStar): void {
  const unit = g.unit;
  const body = unit.newBlock();
  const except = unit.newBlock();
  const orelse = unit.newBlock();
  const end = unit.newBlock();
  const cleanup = unit.newBlock();
  const reraiseStar = unit.newBlock();
  unit.emitJump(Opcode.SETUP_FINALLY, except);
  unit.useBlock(body);
  g.pushFrameBlock(Surrounding.TRY_EXCEPT, body, null);
  generateStatements(g, node.body);
  g.popFrameBlock();
  unit.emitWithoutLocation(Opcode.POP_BLOCK);
  unit.emitJumpWithoutLocation(Opcode.JUMP, orelse);

  unit.useBlock(except);
  unit.clearLocation();
  unit.emitJump(Opcode.SETUP_CLEANUP, cleanup);
  unit.emit(Opcode.PUSH_EXC_INFO);
  g.pushFrameBlock(Surrounding.EXCEPTION_GROUP_HANDLER, null, null);
  for (const [i, handler] of node.handlers.entries()) {
    unit.setLocation(handler);
    if (i === 0) {
      unit.emitArg(Opcode.COPY, 1);
      unit.emitArg(Opcode.BUILD_LIST, 0);
      unit.emitArg(Opcode.SWAP, 2);
    }
    generateStarHandler(g, handler);
    if (i === node.handlers.length - 1) {
      // What is left of the group, or None, is added to the list of raised exceptions.
      unit.emitArg(Opcode.LIST_APPEND, 1);
      unit.emitJump(Opcode.JUMP, reraiseStar);
    }
  }
  g.popFrameBlock();
  const reraise = unit.newBlock();
  unit.useBlock(reraiseStar);
  unit.emit(Opcode.PREP_RERAISE_STAR);
  unit.emitArg(Opcode.COPY, 1);
  unit.emitJump(Opcode.POP_JUMP_IF_NOT_NONE, reraise);
  unit.emit(Opcode.POP_TOP);
  unit.emit(Opcode.POP_BLOCK);
  unit.emit(Opcode.POP_EXCEPT);
  unit.emitJump(Opcode.JUMP, end);

  unit.useBlock(reraise);
  unit.emit(Opcode.POP_BLOCK);
  unit.emitArg(Opcode.SWAP, 2);
  unit.emit(Opcode.POP_EXCEPT);
  unit.emitArg(Opcode.RERAISE, 0);
  unit.useBlock(cleanup);
  popExceptionAndReraise(g);
  unit.useBlock(orelse);
  generateStatements(g, node.orelse);
  unit.useBlock(end);
}

function generateStarHandler(g: CodeGenerator, handler: ast.ExceptHandler): void {
  const unit = g.unit;
  const next = unit.newBlock();
  const nextWithError = unit.newBlock();
  const noMatch = unit.newBlock();
  if (handler.type !== null) {
    generateExpression(g, handler.type);
    unit.emit(Opcode.CHECK_EG_MATCH);
    unit.emitArg(Opcode.COPY, 1);
    unit.emitJump(Opcode.POP_JUMP_IF_NONE, noMatch);
  }
  const cleanupEnd = unit.newBlock();
  const cleanupBody = unit.newBlock();
  if (handler.name !== null) g.variable(handler.name, "Store");
  else unit.emit(Opcode.POP_TOP);
  unit.emitJump(Opcode.SETUP_CLEANUP, cleanupEnd);
  unit.useBlock(cleanupBody);
  g.pushFrameBlock(Surrounding.HANDLER_CLEANUP, cleanupBody, null, { name: handler.name });
  generateStatements(g, handler.body);
  g.popFrameBlock();
  unit.clearLocation();
  unit.emit(Opcode.POP_BLOCK);
  if (handler.name !== null) forgetException(g, handler.name);
  unit.emitJump(Opcode.JUMP, next);

  unit.useBlock(cleanupEnd);
  unit.clearLocation();
  if (handler.name !== null) forgetException(g, handler.name);
  unit.emitArg(Opcode.LIST_APPEND, 3);
  unit.emit(Opcode.POP_TOP);
  unit.emitJump(Opcode.JUMP, nextWithError);

  // Has a line of its own, for when the body runs to its end.
  unit.useBlock(next);
  unit.emit(Opcode.NOP);
  unit.emitJump(Opcode.JUMP, nextWithError);

  unit.useBlock(noMatch);
  unit.emit(Opcode.POP_TOP);
  unit.useBlock(nextWithError);
}
